WITH wanted AS (SELECT ?::text[] AS names, ?::boolean AS unnamed)
SELECT i.indexrelid::regclass::text, i.indrelid::regclass::text
FROM pg_catalog.pg_index i
JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
JOIN pg_catalog.pg_class t ON t.oid = i.indrelid
JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace
CROSS JOIN wanted
WHERE NOT i.indisvalid
AND t.relkind <> 'p'
AND t.relname = ANY (wanted.names)
AND (c.relname = ANY (wanted.names) OR wanted.unnamed)
AND (n.nspname = ANY (pg_catalog.current_schemas(true)) OR n.nspname = ANY (wanted.names))
ORDER BY 1
