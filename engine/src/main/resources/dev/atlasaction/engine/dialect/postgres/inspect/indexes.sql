SELECT
  i.indrelid,
  ic.relname,
  am.amname,
  a.attname,
  k.pos >= i.indnkeyatts, -- since 11
  false, -- before 11
  i.indisprimary,
  i.indisunique,
  xo.oprname,
  xn.nspname,
  con.conname,
  con.contype,
  pg_catalog.pg_get_expr(i.indpred, i.indrelid),
  CASE WHEN i.indkey[k.pos] = 0 THEN pg_catalog.pg_get_indexdef(i.indexrelid, k.pos + 1, false) END,
  i.indoption[k.pos] & 1,
  i.indoption[k.pos] & 2,
  ds.description,
  ic.reloptions,
  oc.opcname,
  ocn.nspname,
  oc.opcdefault,
  ia.attoptions, -- since 13
  NULL::text[], -- before 13
  i.indnullsnotdistinct, -- since 15
  false, -- before 15
  con.condeferrable,
  con.condeferred,
  its.spcname,
  con.conperiod, -- since 18
  false, -- before 18
  CASE WHEN i.indcollation[k.pos] <> 0 AND i.indcollation[k.pos] <> COALESCE(a.attcollation, xt.typcollation, i.indcollation[k.pos]) THEN ico.collname END,
  icn.nspname,
  EXISTS (SELECT 1 FROM pg_catalog.pg_inherits ih WHERE ih.inhrelid = i.indexrelid)
FROM unnest(CAST(? AS oid[])) AS o (oid)
JOIN pg_catalog.pg_index i ON i.indrelid = o.oid
JOIN pg_catalog.pg_class ic ON ic.oid = i.indexrelid
LEFT JOIN pg_catalog.pg_description ds ON ds.classoid = 'pg_catalog.pg_class'::regclass AND ds.objoid = i.indexrelid AND ds.objsubid = 0
JOIN pg_catalog.pg_am am ON am.oid = ic.relam
CROSS JOIN LATERAL (SELECT u.ord::int - 1 FROM unnest(i.indkey::int2[]) WITH ORDINALITY AS u (num, ord)) AS k (pos)
LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[k.pos] AND i.indkey[k.pos] <> 0
LEFT JOIN pg_catalog.pg_attribute ia ON ia.attrelid = i.indexrelid AND ia.attnum = k.pos + 1 -- since 13
LEFT JOIN pg_catalog.pg_opclass oc ON oc.oid = i.indclass[k.pos]
LEFT JOIN pg_catalog.pg_namespace ocn ON ocn.oid = oc.opcnamespace
LEFT JOIN pg_catalog.pg_constraint con ON con.conindid = i.indexrelid AND con.contype IN ('p', 'u', 'x')
LEFT JOIN pg_catalog.pg_operator xo ON xo.oid = con.conexclop[k.pos + 1]
LEFT JOIN pg_catalog.pg_namespace xn ON xn.oid = xo.oprnamespace
LEFT JOIN pg_catalog.pg_tablespace its ON its.oid = ic.reltablespace
LEFT JOIN pg_catalog.pg_attribute xa ON xa.attrelid = i.indexrelid AND xa.attnum = k.pos + 1 AND i.indkey[k.pos] = 0
LEFT JOIN pg_catalog.pg_type xt ON xt.oid = xa.atttypid
LEFT JOIN pg_catalog.pg_collation ico ON k.pos < i.indnkeyatts AND ico.oid = i.indcollation[k.pos] -- since 11
LEFT JOIN pg_catalog.pg_collation ico ON ico.oid = i.indcollation[k.pos] -- before 11
LEFT JOIN pg_catalog.pg_namespace icn ON icn.oid = ico.collnamespace
ORDER BY i.indrelid, ic.relname, k.pos
