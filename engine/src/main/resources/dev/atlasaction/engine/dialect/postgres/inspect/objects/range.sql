SELECT
  'range',
  'pg_catalog.pg_type'::regclass::oid,
  t.oid,
  t.typnamespace,
  ARRAY[
    t.typname::text,
    pg_catalog.format_type(r.rngsubtype, NULL),
    CASE WHEN NOT oc.opcdefault THEN quote_ident(ocn.nspname) || '.' || quote_ident(oc.opcname) END,
    CASE WHEN r.rngcollation <> st.typcollation THEN quote_ident(cn.nspname) || '.' || quote_ident(co.collname) END,
    NULLIF(r.rngcanonical, 0)::regproc::text,
    NULLIF(r.rngsubdiff, 0)::regproc::text,
    (SELECT m.typname::text FROM pg_catalog.pg_type m WHERE m.oid = r.rngmultitypid)], -- since 14
    ''], -- before 14
  NULL::text[],
  NULL::text[],
  NULL::text[],
  NULL::text[]
FROM pg_catalog.pg_range r
JOIN pg_catalog.pg_type t ON t.oid = r.rngtypid
JOIN scope ON scope.oid = t.typnamespace
JOIN pg_catalog.pg_type st ON st.oid = r.rngsubtype
JOIN pg_catalog.pg_opclass oc ON oc.oid = r.rngsubopc
JOIN pg_catalog.pg_namespace ocn ON ocn.oid = oc.opcnamespace
LEFT JOIN pg_catalog.pg_collation co ON co.oid = r.rngcollation
LEFT JOIN pg_catalog.pg_namespace cn ON cn.oid = co.collnamespace
WHERE NOT EXISTS (
    SELECT 1 FROM pg_catalog.pg_depend d
    WHERE d.classid = 'pg_catalog.pg_type'::regclass AND d.objid = t.oid AND d.deptype = 'e')
