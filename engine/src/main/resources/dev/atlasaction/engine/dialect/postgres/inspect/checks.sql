SELECT
  con.conrelid,
  con.conname,
  pg_catalog.pg_get_expr(con.conbin, con.conrelid),
  con.connoinherit,
  con.convalidated,
  con.conenforced, -- since 18
  true, -- before 18
  NOT con.conislocal
FROM unnest(CAST(? AS oid[])) AS o (oid)
JOIN pg_catalog.pg_constraint con ON con.conrelid = o.oid AND con.contype = 'c'
ORDER BY con.conrelid, con.conname
