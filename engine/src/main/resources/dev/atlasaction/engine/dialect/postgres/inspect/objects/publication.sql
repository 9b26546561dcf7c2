SELECT
  'publication',
  'pg_catalog.pg_publication'::regclass::oid,
  p.oid,
  0::oid,
  ARRAY[p.pubname::text, p.puballtables::text, COALESCE(to_jsonb(p) ->> 'pubviaroot', 'false')],
  (SELECT array_agg(m.field ORDER BY m.nspname, m.relname, m.ord)
   FROM (
     SELECT n.nspname, c.relname, f.ord, f.field
     FROM pg_catalog.pg_publication_rel r
     JOIN pg_catalog.pg_class c ON c.oid = r.prrelid
     JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
     CROSS JOIN LATERAL unnest(ARRAY[
       n.nspname::text,
       c.relname::text,
       (SELECT string_agg(a.attname::text, E'\x01' ORDER BY a.attnum) FROM pg_catalog.pg_attribute a WHERE a.attrelid = r.prrelid AND a.attnum = ANY (r.prattrs)), -- since 15
       pg_catalog.pg_get_expr(r.prqual, r.prrelid)]) WITH ORDINALITY AS f (field, ord) -- since 15
       NULL, NULL]) WITH ORDINALITY AS f (field, ord) -- before 15
     WHERE r.prpubid = p.oid) AS m),
  (SELECT array_agg(n.nspname::text) FROM pg_catalog.pg_publication_namespace r JOIN pg_catalog.pg_namespace n ON n.oid = r.pnnspid WHERE r.pnpubid = p.oid), -- since 15
  NULL::text[], -- before 15
  array_remove(ARRAY[
    CASE WHEN p.pubinsert THEN 'insert' END,
    CASE WHEN p.pubupdate THEN 'update' END,
    CASE WHEN p.pubdelete THEN 'delete' END,
    CASE WHEN p.pubtruncate THEN 'truncate' END], NULL),
  NULL::text[]
FROM pg_catalog.pg_publication p
WHERE NOT EXISTS (
    SELECT 1 FROM pg_catalog.pg_depend d
    WHERE d.classid = 'pg_catalog.pg_publication'::regclass AND d.objid = p.oid AND d.deptype = 'e')
