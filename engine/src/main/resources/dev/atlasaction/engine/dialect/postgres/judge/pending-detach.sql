WITH wanted AS (SELECT ?::text[] AS names)
SELECT p.inhrelid::regclass::text, p.inhparent::regclass::text
FROM pg_catalog.pg_inherits p
JOIN pg_catalog.pg_class c ON c.oid = p.inhrelid
JOIN pg_catalog.pg_class t ON t.oid = p.inhparent
CROSS JOIN wanted
WHERE p.inhdetachpending AND c.relname = ANY (wanted.names) AND t.relname = ANY (wanted.names)
