SELECT
  'rule',
  'pg_catalog.pg_rewrite'::regclass::oid,
  r.oid,
  c.relnamespace,
  ARRAY[
    r.rulename::text,
    c.relkind::text,
    c.relname::text,
    r.ev_type::text,
    r.is_instead::text,
    r.ev_enabled::text,
    pg_catalog.pg_get_ruledef(r.oid)],
  NULL::text[],
  NULL::text[],
  NULL::text[],
  NULL::text[]
FROM pg_catalog.pg_rewrite r
JOIN pg_catalog.pg_class c ON c.oid = r.ev_class
JOIN scope ON scope.oid = c.relnamespace
WHERE r.rulename <> '_RETURN'
  AND NOT EXISTS (
    SELECT 1 FROM pg_catalog.pg_depend d
    WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
