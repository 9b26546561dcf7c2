SELECT t.typnamespace, t.typname, array_agg(e.enumlabel::text ORDER BY e.enumsortorder), t.oid
FROM pg_catalog.pg_type t
JOIN pg_catalog.pg_enum e ON e.enumtypid = t.oid
WHERE t.typnamespace = ANY (?)
  AND NOT EXISTS (
    SELECT 1 FROM pg_catalog.pg_depend d
    WHERE d.classid = 'pg_catalog.pg_type'::regclass AND d.objid = t.oid AND d.deptype = 'e')
GROUP BY t.oid, t.typnamespace, t.typname
ORDER BY t.oid
