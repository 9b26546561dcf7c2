SELECT
  'server',
  'pg_catalog.pg_foreign_server'::regclass::oid,
  s.oid,
  0::oid,
  ARRAY[s.srvname::text, w.fdwname::text, s.srvtype, s.srvversion],
  s.srvoptions,
  NULL::text[],
  NULL::text[],
  NULL::text[]
FROM pg_catalog.pg_foreign_server s
JOIN pg_catalog.pg_foreign_data_wrapper w ON w.oid = s.srvfdw
WHERE NOT EXISTS (
    SELECT 1 FROM pg_catalog.pg_depend d
    WHERE d.classid = 'pg_catalog.pg_foreign_server'::regclass AND d.objid = s.oid AND d.deptype = 'e')
