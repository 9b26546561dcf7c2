SELECT
  a.attrelid,
  a.attname,
  pg_catalog.format_type(a.atttypid, a.atttypmod),
  CASE
    WHEN t.typelem <> 0 AND t.typlen = -1 THEN 'ARRAY'
    WHEN t.typnamespace = 'pg_catalog'::regnamespace THEN pg_catalog.format_type(a.atttypid, NULL)
    ELSE 'USER-DEFINED'
  END,
  t.typtype,
  CASE WHEN t.typtype = 'e' THEN t.typnamespace WHEN e.typtype = 'e' THEN e.typnamespace END,
  CASE WHEN t.typtype = 'e' THEN t.typname WHEN e.typtype = 'e' THEN e.typname END,
  e.oid IS NOT NULL,
  a.attnotnull OR (t.typtype = 'd' AND t.typnotnull),
  pg_catalog.pg_get_expr(d.adbin, d.adrelid),
  a.attgenerated, -- since 12
  '', -- before 12
  a.attidentity,
  s.seqstart,
  s.seqincrement,
  CASE WHEN pg_catalog.has_sequence_privilege(s.seqrelid, 'SELECT, USAGE') THEN pg_catalog.pg_sequence_last_value(s.seqrelid) END,
  ds.description,
  CASE WHEN cn.nspname <> 'pg_catalog' OR co.collname <> 'default' THEN co.collname END,
  CASE WHEN a.attcollation <> t.typcollation THEN cn.nspname END,
  CASE WHEN a.attstorage <> t.typstorage THEN a.attstorage END,
  a.attcompression, -- since 14
  '', -- before 14
  a.attstattarget,
  a.attoptions,
  a.attislocal,
  s.seqmin,
  s.seqmax,
  s.seqcache,
  s.seqcycle,
  t.typtype = 'd' AND t.typnotnull AND NOT a.attnotnull
FROM unnest(CAST(? AS oid[])) AS o (oid)
JOIN pg_catalog.pg_attribute a ON a.attrelid = o.oid AND a.attnum > 0 AND NOT a.attisdropped
JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
LEFT JOIN pg_catalog.pg_type e ON e.oid = t.typelem AND t.typcategory = 'A' AND t.typlen = -1 AND t.typsubscript = 'array_subscript_handler'::regproc -- since 14
LEFT JOIN pg_catalog.pg_type e ON e.oid = t.typelem AND t.typcategory = 'A' AND t.typlen = -1 AND t.typname LIKE '\_%' -- before 14
LEFT JOIN pg_catalog.pg_description ds ON ds.classoid = 'pg_catalog.pg_class'::regclass AND ds.objoid = a.attrelid AND ds.objsubid = a.attnum
LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
LEFT JOIN pg_catalog.pg_collation co ON co.oid = a.attcollation
LEFT JOIN pg_catalog.pg_namespace cn ON cn.oid = co.collnamespace
LEFT JOIN pg_catalog.pg_depend q ON a.attidentity <> '' AND q.refclassid = 'pg_catalog.pg_class'::regclass AND q.refobjid = a.attrelid AND q.refobjsubid = a.attnum AND q.classid = 'pg_catalog.pg_class'::regclass AND q.deptype = 'i'
LEFT JOIN pg_catalog.pg_sequence s ON s.seqrelid = q.objid
ORDER BY a.attrelid, a.attnum
