SELECT
  'domain',
  'pg_catalog.pg_type'::regclass::oid,
  t.oid,
  t.typnamespace,
  ARRAY[
    t.typname::text,
    pg_catalog.format_type(t.typbasetype, t.typtypmod),
    t.typnotnull::text,
    pg_catalog.pg_get_expr(t.typdefaultbin, 0),
    CASE WHEN t.typcollation <> b.typcollation THEN quote_ident(n.nspname) || '.' || quote_ident(c.collname) END],
  (SELECT array_agg(k.conname::text ORDER BY k.conname) FROM pg_catalog.pg_constraint k WHERE k.contypid = t.oid AND k.contype = 'c'),
  (SELECT array_agg(pg_catalog.pg_get_expr(k.conbin, 0) ORDER BY k.conname) FROM pg_catalog.pg_constraint k WHERE k.contypid = t.oid AND k.contype = 'c'),
  (SELECT array_agg(k.convalidated::text ORDER BY k.conname) FROM pg_catalog.pg_constraint k WHERE k.contypid = t.oid AND k.contype = 'c'),
  NULL::text[]
FROM pg_catalog.pg_type t
JOIN scope ON scope.oid = t.typnamespace
JOIN pg_catalog.pg_type b ON b.oid = t.typbasetype
LEFT JOIN pg_catalog.pg_collation c ON c.oid = t.typcollation
LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.collnamespace
WHERE t.typtype = 'd'
  AND NOT EXISTS (
    SELECT 1 FROM pg_catalog.pg_depend d
    WHERE d.classid = 'pg_catalog.pg_type'::regclass AND d.objid = t.oid AND d.deptype IN ('e', 'i'))
