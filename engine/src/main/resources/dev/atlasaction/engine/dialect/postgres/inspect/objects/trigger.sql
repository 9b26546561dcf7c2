SELECT
  'trigger',
  'pg_catalog.pg_trigger'::regclass::oid,
  t.oid,
  c.relnamespace,
  ARRAY[
    t.tgname::text,
    c.relkind::text,
    c.relname::text,
    t.tgtype::text,
    fn.nspname::text,
    f.proname::text,
    CASE WHEN t.tgqual IS NOT NULL THEN pg_catalog.pg_get_triggerdef(t.oid) END,
    (t.tgconstraint <> 0)::text,
    t.tgdeferrable::text,
    t.tginitdeferred::text,
    (SELECT n.nspname::text FROM pg_catalog.pg_class r JOIN pg_catalog.pg_namespace n ON n.oid = r.relnamespace WHERE r.oid = t.tgconstrrelid),
    (SELECT r.relname::text FROM pg_catalog.pg_class r WHERE r.oid = t.tgconstrrelid),
    t.tgoldtable::text,
    t.tgnewtable::text,
    t.tgenabled::text],
  (SELECT array_agg(a.attname::text ORDER BY k.ord)
   FROM unnest(t.tgattr::int2[]) WITH ORDINALITY AS k (num, ord)
   JOIN pg_catalog.pg_attribute a ON a.attrelid = t.tgrelid AND a.attnum = k.num),
  CASE WHEN t.tgnargs > 0 THEN (string_to_array(encode(t.tgargs, 'escape'), '\000'))[1:t.tgnargs] END,
  NULL::text[],
  NULL::text[]
FROM pg_catalog.pg_trigger t
JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid
JOIN scope ON scope.oid = c.relnamespace
JOIN pg_catalog.pg_proc f ON f.oid = t.tgfoid
JOIN pg_catalog.pg_namespace fn ON fn.oid = f.pronamespace
WHERE NOT t.tgisinternal
  AND NOT c.relispartition
  AND NOT EXISTS (
    SELECT 1 FROM pg_catalog.pg_depend d
    WHERE d.deptype = 'e'
      AND (d.classid = 'pg_catalog.pg_trigger'::regclass AND d.objid = t.oid
        OR d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid))
