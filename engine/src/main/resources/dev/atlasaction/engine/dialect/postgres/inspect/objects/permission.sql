SELECT
  'permission',
  0::oid,
  0::oid,
  g.namespace,
  ARRAY[g.kind, g.name, g.arguments, g.col, CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_catalog.pg_get_userbyid(g.grantee)::text END, g.is_grantable::text],
  array_agg(DISTINCT g.privilege_type),
  NULL::text[],
  NULL::text[],
  NULL::text[]
FROM (
  SELECT c.relnamespace AS namespace, CASE c.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized' WHEN 'S' THEN 'sequence' WHEN 'f' THEN 'foreign_table' ELSE 'table' END AS kind, c.relname::text AS name, '' AS arguments, '' AS col, c.relowner AS owner, a.grantee, a.privilege_type, a.is_grantable
  FROM pg_catalog.pg_class c
  JOIN scope ON scope.oid = c.relnamespace
  CROSS JOIN LATERAL pg_catalog.aclexplode(c.relacl) a
  WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f') AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
  UNION ALL
  SELECT c.relnamespace, CASE c.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized' WHEN 'f' THEN 'foreign_table' ELSE 'table' END, c.relname::text, '', t.attname::text, c.relowner, a.grantee, a.privilege_type, a.is_grantable
  FROM pg_catalog.pg_attribute t
  JOIN pg_catalog.pg_class c ON c.oid = t.attrelid
  JOIN scope ON scope.oid = c.relnamespace
  CROSS JOIN LATERAL pg_catalog.aclexplode(t.attacl) a
  WHERE t.attnum > 0 AND NOT t.attisdropped AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
  UNION ALL
  SELECT p.pronamespace, CASE p.prokind WHEN 'p' THEN 'procedure' ELSE 'function' END, p.proname::text,
    CASE WHEN (SELECT count(*) FROM pg_catalog.pg_proc o WHERE o.pronamespace = p.pronamespace AND o.proname = p.proname) > 1 THEN '(' || pg_catalog.oidvectortypes(p.proargtypes) || ')' ELSE '' END,
    '', p.proowner, a.grantee, a.privilege_type, a.is_grantable
  FROM pg_catalog.pg_proc p
  JOIN scope ON scope.oid = p.pronamespace
  CROSS JOIN LATERAL pg_catalog.aclexplode(COALESCE(p.proacl, pg_catalog.acldefault('f', p.proowner))) a
  WHERE NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.pg_proc'::regclass AND d.objid = p.oid AND d.deptype IN ('e', 'i'))
  UNION ALL
  SELECT t.typnamespace, CASE t.typtype WHEN 'e' THEN 'enum' WHEN 'd' THEN 'domain' WHEN 'c' THEN 'composite' ELSE 'range' END, t.typname::text, '', '', t.typowner, a.grantee, a.privilege_type, a.is_grantable
  FROM pg_catalog.pg_type t
  JOIN scope ON scope.oid = t.typnamespace
  CROSS JOIN LATERAL pg_catalog.aclexplode(t.typacl) a
  WHERE t.typtype IN ('e', 'd', 'c', 'r') AND a.grantee <> 0 AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.pg_type'::regclass AND d.objid = t.oid AND d.deptype IN ('e', 'i'))
) AS g
WHERE g.grantee <> g.owner
GROUP BY g.namespace, g.kind, g.name, g.arguments, g.col, g.grantee, g.is_grantable
