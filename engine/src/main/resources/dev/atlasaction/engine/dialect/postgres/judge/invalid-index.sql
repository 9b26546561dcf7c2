SELECT i.indexrelid::regclass::text, i.indrelid::regclass::text
FROM pg_catalog.pg_index i
JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
JOIN pg_catalog.pg_class t ON t.oid = i.indrelid
WHERE NOT i.indisvalid
AND t.relkind = 'r'
AND c.relname = ANY (?::text[])
ORDER BY 1
