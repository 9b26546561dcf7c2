SELECT
  'extension',
  'pg_catalog.pg_extension'::regclass::oid,
  e.oid,
  0::oid,
  ARRAY[
    e.extname::text,
    n.nspname::text,
    CASE WHEN e.extversion <> (SELECT a.default_version FROM pg_catalog.pg_available_extensions a WHERE a.name = e.extname) THEN e.extversion END],
  NULL::text[],
  NULL::text[],
  NULL::text[],
  NULL::text[]
FROM pg_catalog.pg_extension e
JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace
WHERE e.oid >= 16384
