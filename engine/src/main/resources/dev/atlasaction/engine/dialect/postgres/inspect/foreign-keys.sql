SELECT
  con.conrelid,
  con.conname,
  (SELECT array_agg(a.attname::text ORDER BY k.ord)
   FROM unnest(con.conkey) WITH ORDINALITY AS k (num, ord)
   JOIN pg_catalog.pg_attribute a ON a.attrelid = con.conrelid AND a.attnum = k.num),
  rn.nspname,
  r.relname,
  (SELECT array_agg(a.attname::text ORDER BY k.ord)
   FROM unnest(con.confkey) WITH ORDINALITY AS k (num, ord)
   JOIN pg_catalog.pg_attribute a ON a.attrelid = con.confrelid AND a.attnum = k.num),
  con.confupdtype,
  con.confdeltype,
  con.convalidated,
  con.condeferrable,
  con.condeferred,
  con.confmatchtype,
  (SELECT array_agg(a.attname::text ORDER BY k.ord) -- since 15
   FROM unnest(con.confdelsetcols) WITH ORDINALITY AS k (num, ord) -- since 15
   JOIN pg_catalog.pg_attribute a ON a.attrelid = con.conrelid AND a.attnum = k.num), -- since 15
  NULL::text[], -- before 15
  con.conenforced, -- since 18
  true, -- before 18
  con.conperiod, -- since 18
  false, -- before 18
  con.conparentid <> 0 -- since 11
  false -- before 11
FROM unnest(CAST(? AS oid[])) AS o (oid)
JOIN pg_catalog.pg_constraint con ON con.conrelid = o.oid AND con.contype = 'f'
JOIN pg_catalog.pg_class r ON r.oid = con.confrelid
JOIN pg_catalog.pg_namespace rn ON rn.oid = r.relnamespace
LEFT JOIN pg_catalog.pg_constraint pc ON pc.oid = con.conparentid -- since 11
WHERE pc.oid IS NULL OR (pc.conrelid <> con.conrelid AND pc.confrelid = con.confrelid) -- since 11
ORDER BY con.conrelid, con.conname
