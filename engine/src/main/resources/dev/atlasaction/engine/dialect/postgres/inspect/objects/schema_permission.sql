SELECT
  'permission',
  0::oid,
  0::oid,
  0::oid,
  ARRAY['schema', n.nspname::text, '', '', CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_catalog.pg_get_userbyid(a.grantee)::text END, a.is_grantable::text],
  array_agg(DISTINCT a.privilege_type),
  NULL::text[],
  NULL::text[],
  NULL::text[]
FROM pg_catalog.pg_namespace n
JOIN scope ON scope.oid = n.oid
CROSS JOIN LATERAL pg_catalog.aclexplode(n.nspacl) a
WHERE a.grantee <> n.nspowner
GROUP BY n.nspname, a.grantee, a.is_grantable
