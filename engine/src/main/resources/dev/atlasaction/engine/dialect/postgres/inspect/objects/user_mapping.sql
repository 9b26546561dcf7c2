SELECT
  'user_mapping',
  'pg_catalog.pg_user_mapping'::regclass::oid,
  m.umid,
  0::oid,
  ARRAY[m.srvname::text, CASE m.umuser WHEN 0 THEN 'PUBLIC' ELSE m.usename::text END],
  (SELECT array_agg(o.option) FROM unnest(m.umoptions) AS o (option) WHERE o.option !~ '^[^=]*password='),
  NULL::text[],
  NULL::text[],
  NULL::text[]
FROM pg_catalog.pg_user_mappings m
