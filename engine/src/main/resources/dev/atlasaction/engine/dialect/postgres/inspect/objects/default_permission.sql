SELECT
  'default_permission',
  0::oid,
  0::oid,
  o.defaclnamespace,
  ARRAY[
    pg_catalog.pg_get_userbyid(o.defaclrole)::text,
    CASE o.defaclobjtype WHEN 'r' THEN 'TABLES' WHEN 'S' THEN 'SEQUENCES' WHEN 'f' THEN 'FUNCTIONS' WHEN 'T' THEN 'TYPES' ELSE 'SCHEMAS' END,
    CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_catalog.pg_get_userbyid(a.grantee)::text END,
    a.is_grantable::text],
  array_agg(DISTINCT a.privilege_type),
  NULL::text[],
  NULL::text[],
  NULL::text[]
FROM pg_catalog.pg_default_acl o
JOIN scope ON scope.oid = o.defaclnamespace
CROSS JOIN LATERAL pg_catalog.aclexplode(o.defaclacl) a
WHERE o.defaclobjtype IN ('r', 'S', 'f', 'T')
GROUP BY o.defaclnamespace, o.defaclrole, o.defaclobjtype, a.grantee, a.is_grantable
