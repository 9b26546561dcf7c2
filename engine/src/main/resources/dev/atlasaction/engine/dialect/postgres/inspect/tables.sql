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
  CASE WHEN c.relkind IN ('v', 'm') THEN c.relacl::text[] END,
  c.relpersistence,
  ts.spcname,
  CASE WHEN c.relkind IN ('r', 'p') AND am.amname <> 'heap' THEN am.amname END, -- since 12
  NULL, -- before 12
  c.reloptions,
  tc.reloptions,
  c.relrowsecurity,
  c.relforcerowsecurity,
  c.relreplident,
  (SELECT ic.relname FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class ic ON ic.oid = i.indexrelid WHERE i.indrelid = c.oid AND i.indisreplident AND c.relreplident = 'i'),
  (SELECT ic.relname FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class ic ON ic.oid = i.indexrelid WHERE i.indrelid = c.oid AND i.indisclustered),
  h.parents,
  pg_catalog.pg_get_expr(c.relpartbound, c.oid)
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_catalog.pg_description ds ON ds.classoid = 'pg_catalog.pg_class'::regclass AND ds.objoid = c.oid AND ds.objsubid = 0
LEFT JOIN pg_catalog.pg_partitioned_table p ON p.partrelid = c.oid
LEFT JOIN pg_catalog.pg_tablespace ts ON ts.oid = c.reltablespace
LEFT JOIN pg_catalog.pg_am am ON am.oid = c.relam -- since 12
LEFT JOIN pg_catalog.pg_class tc ON tc.oid = c.reltoastrelid
LEFT JOIN (
  SELECT i.inhrelid, array_agg(ARRAY[pn.nspname::text, pc.relname::text] ORDER BY i.inhseqno) AS parents
  FROM pg_catalog.pg_inherits i
  JOIN pg_catalog.pg_class pc ON pc.oid = i.inhparent
  JOIN pg_catalog.pg_namespace pn ON pn.oid = pc.relnamespace
  GROUP BY i.inhrelid) AS h ON h.inhrelid = c.oid AND c.relkind IN ('r', 'p')
WHERE c.relnamespace = ANY (?)
  AND c.relkind IN ('r', 'p', 'v', 'm')
  /* filter */
  AND (pg_catalog.pg_has_role(c.relowner, 'USAGE')
    OR pg_catalog.has_table_privilege(c.oid, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')
    OR pg_catalog.has_any_column_privilege(c.oid, 'SELECT, INSERT, UPDATE, REFERENCES'))
  AND NOT EXISTS (
    SELECT 1 FROM pg_catalog.pg_depend d
    WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
ORDER BY n.nspname, c.relname
