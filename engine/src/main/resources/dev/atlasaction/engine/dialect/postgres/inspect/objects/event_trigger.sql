SELECT
  'event_trigger',
  'pg_catalog.pg_event_trigger'::regclass::oid,
  t.oid,
  0::oid,
  ARRAY[
    t.evtname::text,
    t.evtevent::text,
    fn.nspname::text,
    f.proname::text,
    t.evtenabled::text],
  t.evttags,
  NULL::text[],
  NULL::text[],
  NULL::text[]
FROM pg_catalog.pg_event_trigger t
JOIN pg_catalog.pg_proc f ON f.oid = t.evtfoid
JOIN pg_catalog.pg_namespace fn ON fn.oid = f.pronamespace
WHERE NOT EXISTS (
  SELECT 1 FROM pg_catalog.pg_depend d
  WHERE d.classid = 'pg_catalog.pg_event_trigger'::regclass AND d.objid = t.oid AND d.deptype = 'e')
