SELECT
  current_setting('server_version_num'),
  current_setting('server_version'),
  set_config('TimeZone', COALESCE(NULLIF(?, ''), z.setting, current_setting('log_timezone')), false),
  CASE WHEN current_setting('jit', true) IS NOT NULL THEN set_config('jit', 'off', false) END,
  pg_backend_pid(),
  CASE WHEN one.path <> '' THEN set_config('search_path', one.path, false) ELSE current_setting('search_path') END
FROM (
  SELECT substr(s.entry, 10) AS setting
  FROM (
    SELECT unnest(r.setconfig) AS entry, (r.setdatabase <> 0)::int + 2 * (r.setrole <> 0)::int AS rank
    FROM pg_catalog.pg_db_role_setting r
    WHERE r.setdatabase IN (0, (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = current_database()))
      AND r.setrole IN (0, (SELECT u.oid FROM pg_catalog.pg_roles u WHERE u.rolname = session_user))) AS s
  WHERE s.entry ILIKE 'timezone=%'
  ORDER BY s.rank DESC
  LIMIT 1) AS z
RIGHT JOIN (SELECT CAST(? AS text) AS path) AS one ON true
