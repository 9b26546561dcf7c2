WITH wanted AS (SELECT ?::text[] AS names)
SELECT i.indexrelid::regclass::text, i.indrelid::regclass::text
FROM pg_catalog.pg_index i
JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
JOIN pg_catalog.pg_class t ON t.oid = i.indrelid
CROSS JOIN wanted
WHERE NOT i.indisvalid
AND c.relname ~ '_cc(new|old)[0-9]*$'
AND (t.relname = ANY (wanted.names) OR regexp_replace(c.relname, '_cc(new|old)[0-9]*$', '') = ANY (wanted.names))
ORDER BY 1
