SELECT
  'sequence',
  'pg_catalog.pg_class'::regclass::oid,
  c.oid,
  c.relnamespace,
  ARRAY[
    c.relname::text,
    pg_catalog.format_type(s.seqtypid, NULL),
    s.seqstart::text,
    s.seqincrement::text,
    s.seqmin::text,
    s.seqmax::text,
    s.seqcache::text,
    s.seqcycle::text],
  NULL::text[],
  NULL::text[],
  NULL::text[],
  NULL::text[]
FROM pg_catalog.pg_sequence s
JOIN pg_catalog.pg_class c ON c.oid = s.seqrelid
JOIN scope ON scope.oid = c.relnamespace
WHERE NOT EXISTS (
    SELECT 1 FROM pg_catalog.pg_depend d
    WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid AND d.objsubid = 0 AND d.deptype IN ('a', 'i', 'e'))
