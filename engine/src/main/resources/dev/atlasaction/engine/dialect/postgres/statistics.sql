SELECT n.nspname, c.relname,
       CASE WHEN c.relkind = 'p' THEN
         (SELECT coalesce(sum(greatest(p.reltuples, 0)), 0) FROM pg_catalog.pg_partition_tree(c.oid) t
          JOIN pg_catalog.pg_class p ON p.oid = t.relid WHERE t.isleaf)
       ELSE greatest(c.reltuples, 0) END::bigint,
       CASE WHEN c.relkind = 'p' THEN
         (SELECT coalesce(sum(pg_catalog.pg_total_relation_size(t.relid)), 0)
          FROM pg_catalog.pg_partition_tree(c.oid) t WHERE t.isleaf)
       ELSE pg_catalog.pg_total_relation_size(c.oid) END::bigint,
       coalesce((s.n_tup_ins + s.n_tup_upd + s.n_tup_del)
         / greatest(extract(epoch FROM now() - coalesce(d.stats_reset, pg_catalog.pg_postmaster_start_time())), 1), 0)
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_catalog.pg_stat_all_tables s ON s.relid = c.oid
LEFT JOIN pg_catalog.pg_stat_database d ON d.datname = pg_catalog.current_database()
WHERE c.relkind IN ('r', 'p', 'm')
  AND n.nspname NOT IN ('pg_catalog', 'information_schema')
  AND n.nspname NOT LIKE 'pg\_toast%' AND n.nspname NOT LIKE 'pg\_temp%'
ORDER BY 1, 2
