SELECT
  'collation',
  'pg_catalog.pg_collation'::regclass::oid,
  c.oid,
  c.collnamespace,
  ARRAY[
    c.collname::text,
    c.collprovider::text,
    c.collcollate::text,
    c.collctype::text,
    to_jsonb(c) ->> 'colllocale', -- since 17
    to_jsonb(c) ->> 'colliculocale', -- before 17
    COALESCE(to_jsonb(c) ->> 'collisdeterministic', 'true'),
    to_jsonb(c) ->> 'collicurules'],
  NULL::text[],
  NULL::text[],
  NULL::text[],
  NULL::text[]
FROM pg_catalog.pg_collation c
JOIN scope ON scope.oid = c.collnamespace
WHERE NOT EXISTS (
    SELECT 1 FROM pg_catalog.pg_depend d
    WHERE d.classid = 'pg_catalog.pg_collation'::regclass AND d.objid = c.oid AND d.deptype = 'e')
