SELECT
  'statistics',
  'pg_catalog.pg_statistic_ext'::regclass::oid,
  s.oid,
  s.stxnamespace,
  ARRAY[
    s.stxname::text,
    c.relkind::text,
    n.nspname::text,
    c.relname::text,
    NULLIF(COALESCE(to_jsonb(s) ->> 'stxstattarget', '-1'), '-1')],
  s.stxkind::text[],
  (SELECT array_agg(a.attname::text ORDER BY a.attname) FROM pg_catalog.pg_attribute a WHERE a.attrelid = s.stxrelid AND a.attnum = ANY (s.stxkeys)),
  pg_catalog.pg_get_statisticsobjdef_expressions(s.oid), -- since 14
  NULL::text[], -- before 14
  NULL::text[]
FROM pg_catalog.pg_statistic_ext s
JOIN scope ON scope.oid = s.stxnamespace
JOIN pg_catalog.pg_class c ON c.oid = s.stxrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE NOT EXISTS (
    SELECT 1 FROM pg_catalog.pg_depend d
    WHERE d.classid = 'pg_catalog.pg_statistic_ext'::regclass AND d.objid = s.oid AND d.deptype = 'e')
