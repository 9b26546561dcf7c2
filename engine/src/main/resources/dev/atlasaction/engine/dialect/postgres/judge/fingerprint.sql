WITH wanted AS (SELECT unnest(?::text[]) AS name)
SELECT 'relation ' || c.oid || ' ' || c.relname || ' ' || c.relkind::text FROM pg_catalog.pg_class c JOIN wanted ON wanted.name = c.relname
UNION
SELECT 'index ' || i.indexrelid || ' ' || i.indisvalid || ' ' || i.indisready
FROM pg_catalog.pg_index i
JOIN pg_catalog.pg_class c ON c.oid = i.indrelid OR c.oid = i.indexrelid
JOIN wanted ON wanted.name = c.relname
UNION
SELECT 'partition ' || p.inhrelid || ' ' || p.inhparent
FROM pg_catalog.pg_inherits p
JOIN pg_catalog.pg_class c ON c.oid = p.inhrelid OR c.oid = p.inhparent
JOIN wanted ON wanted.name = c.relname
UNION
SELECT 'database ' || d.oid || ' ' || d.datname FROM pg_catalog.pg_database d JOIN wanted ON wanted.name = d.datname
UNION
SELECT 'tablespace ' || t.oid || ' ' || t.spcname FROM pg_catalog.pg_tablespace t JOIN wanted ON wanted.name = t.spcname
ORDER BY 1
