SELECT
  'policy',
  'pg_catalog.pg_policy'::regclass::oid,
  p.oid,
  c.relnamespace,
  ARRAY[
    p.polname::text,
    c.relname::text,
    p.polpermissive::text,
    p.polcmd::text,
    pg_catalog.pg_get_expr(p.polqual, p.polrelid),
    pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid)],
  ARRAY(SELECT CASE WHEN r.oid = 0 THEN 'public' ELSE pg_catalog.pg_get_userbyid(r.oid)::text END FROM unnest(p.polroles) AS r (oid)),
  NULL::text[],
  NULL::text[],
  NULL::text[]
FROM pg_catalog.pg_policy p
JOIN pg_catalog.pg_class c ON c.oid = p.polrelid
JOIN scope ON scope.oid = c.relnamespace
