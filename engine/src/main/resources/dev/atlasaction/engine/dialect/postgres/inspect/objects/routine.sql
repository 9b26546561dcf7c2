SELECT
  CASE p.prokind WHEN 'p' THEN 'procedure' ELSE 'function' END, -- since 11
  'function', -- before 11
  'pg_catalog.pg_proc'::regclass::oid,
  p.oid,
  p.pronamespace,
  ARRAY[
    p.proname::text,
    l.lanname::text,
    p.provolatile::text,
    p.proleakproof::text,
    p.proisstrict::text,
    p.prosecdef::text,
    p.proparallel::text,
    p.prokind::text, -- since 11
    CASE WHEN p.proiswindow THEN 'w' ELSE 'f' END, -- before 11
    CASE WHEN p.procost <> CASE WHEN l.lanname IN ('c', 'internal') THEN 1 ELSE 100 END THEN p.procost::text END,
    CASE WHEN p.proretset AND p.prorows <> 1000 THEN p.prorows::text END,
    CASE WHEN p.prosupport <> 0 THEN p.prosupport::regproc::text END, -- since 12
    NULL, -- before 12
    COALESCE(pg_catalog.pg_get_function_sqlbody(p.oid), p.prosrc), -- since 14
    p.prosrc, -- before 14
    p.probin::text,
    pg_catalog.format_type(p.prorettype, NULL),
    p.proretset::text,
    array_to_string(p.proconfig, E'\x01'),
    CASE WHEN pg_catalog.pg_get_userbyid(p.proowner) <> current_user THEN pg_catalog.pg_get_userbyid(p.proowner)::text END,
    array_to_string(p.proacl, E'\x01')],
  p.proargnames,
  (SELECT array_agg(pg_catalog.format_type(a.type, NULL) ORDER BY a.ord)
   FROM unnest(COALESCE(p.proallargtypes, p.proargtypes::oid[])) WITH ORDINALITY AS a (type, ord)),
  p.proargmodes::text[],
  (SELECT array_agg(pg_catalog.pg_get_function_arg_default(p.oid, a.ord::int) ORDER BY a.ord)
   FROM generate_series(1, CASE WHEN p.pronargdefaults > 0 THEN COALESCE(array_length(p.proallargtypes, 1), p.pronargs) ELSE 0 END) AS a (ord))
FROM pg_catalog.pg_proc p
JOIN scope ON scope.oid = p.pronamespace
JOIN pg_catalog.pg_language l ON l.oid = p.prolang
WHERE p.prokind <> 'a' -- since 11
WHERE NOT p.proisagg -- before 11
  AND NOT EXISTS (
    SELECT 1 FROM pg_catalog.pg_depend d
    WHERE d.classid = 'pg_catalog.pg_proc'::regclass AND d.objid = p.oid AND d.deptype IN ('e', 'i'))
