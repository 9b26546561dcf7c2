SELECT c.relname FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('i', 'I') AND c.relname = ANY (?::text[])
AND (n.nspname = ANY (pg_catalog.current_schemas(true)) OR n.nspname = ANY (?::text[]))
