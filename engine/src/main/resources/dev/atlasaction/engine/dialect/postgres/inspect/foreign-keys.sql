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
  con.convalidated
FROM unnest(CAST(? AS oid[])) AS o (oid)
JOIN pg_catalog.pg_constraint con ON con.conrelid = o.oid AND con.contype = 'f'
JOIN pg_catalog.pg_class r ON r.oid = con.confrelid
JOIN pg_catalog.pg_namespace rn ON rn.oid = r.relnamespace
WHERE con.conparentid = 0 -- since 11
ORDER BY con.conrelid, con.conname
