SELECT
  CASE WHEN r.rolcanlogin THEN 'user' ELSE 'role' END,
  0::oid,
  0::oid,
  0::oid,
  ARRAY[
    r.rolname::text,
    r.rolconnlimit::text,
    CASE WHEN r.rolvaliduntil < 'infinity' THEN r.rolvaliduntil::text END,
    pg_catalog.shobj_description(r.oid, 'pg_authid')],
  array_remove(ARRAY[
    CASE WHEN r.rolsuper THEN 'SUPERUSER' END,
    CASE WHEN r.rolcreatedb THEN 'CREATEDB' END,
    CASE WHEN r.rolcreaterole THEN 'CREATEROLE' END,
    CASE WHEN r.rolinherit THEN 'INHERIT' END,
    CASE WHEN r.rolreplication THEN 'REPLICATION' END,
    CASE WHEN r.rolbypassrls THEN 'BYPASSRLS' END], NULL),
  (SELECT array_agg(DISTINCT pg_catalog.pg_get_userbyid(m.roleid)::text) FROM pg_catalog.pg_auth_members m WHERE m.member = r.oid),
  (SELECT array_agg(DISTINCT pg_catalog.pg_get_userbyid(m.roleid)::text) FROM pg_catalog.pg_auth_members m WHERE m.member = r.oid AND m.admin_option),
  NULL::text[]
FROM pg_catalog.pg_roles r
WHERE r.oid <> 10 AND r.rolname !~ '^pg_' AND r.rolname <> current_user
