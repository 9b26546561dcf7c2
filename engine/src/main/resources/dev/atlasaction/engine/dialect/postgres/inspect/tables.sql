SELECT
  c.oid,
  c.relnamespace,
  c.relname,
  c.relkind,
  ds.description,
  p.partstrat,
  (SELECT array_agg(a.attname::text ORDER BY k.ord)
   FROM unnest(p.partattrs) WITH ORDINALITY AS k (num, ord)
   LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.num AND k.num <> 0),
  pg_catalog.pg_get_expr(p.partexprs, c.oid),
  CASE WHEN c.relkind IN ('v', 'm') THEN pg_catalog.pg_get_viewdef(c.oid) END,
  CASE WHEN c.relkind = 'v' THEN c.reloptions END,
  CASE WHEN c.relkind IN ('v', 'm') AND pg_catalog.pg_get_userbyid(c.relowner) <> current_user THEN pg_catalog.pg_get_userbyid(c.relowner) END,
  CASE WHEN c.relkind IN ('v', 'm') THEN c.relacl::text[] END
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_catalog.pg_description ds ON ds.classoid = 'pg_catalog.pg_class'::regclass AND ds.objoid = c.oid AND ds.objsubid = 0
LEFT JOIN pg_catalog.pg_partitioned_table p ON p.partrelid = c.oid
WHERE c.relnamespace = ANY (?)
  AND c.relkind IN ('r', 'p', 'v', 'm')
  AND NOT c.relispartition
  AND (pg_catalog.pg_has_role(c.relowner, 'USAGE')
    OR pg_catalog.has_table_privilege(c.oid, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')
    OR pg_catalog.has_any_column_privilege(c.oid, 'SELECT, INSERT, UPDATE, REFERENCES'))
  AND NOT EXISTS (
    SELECT 1 FROM pg_catalog.pg_depend d
    WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
ORDER BY n.nspname, c.relname
