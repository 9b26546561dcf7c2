SELECT
  con.conrelid,
  con.conname,
  pg_catalog.pg_get_expr(con.conbin, con.conrelid),
  con.connoinherit,
  con.convalidated
FROM unnest(CAST(? AS oid[])) AS o (oid)
JOIN pg_catalog.pg_constraint con ON con.conrelid = o.oid AND con.contype = 'c'
ORDER BY con.conrelid, con.conname
