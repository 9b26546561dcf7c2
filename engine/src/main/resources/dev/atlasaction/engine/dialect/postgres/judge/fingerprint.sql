WITH wanted AS (SELECT unnest(?::text[]) AS name),
named AS (
  SELECT c.oid, c.relname, c.relkind FROM pg_catalog.pg_class c
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relname IN (SELECT name FROM wanted)
  AND (n.nspname = ANY (pg_catalog.current_schemas(true)) OR n.nspname IN (SELECT name FROM wanted))
)
SELECT 'relation ' || c.oid || ' ' || c.relname || ' ' || c.relkind::text FROM named c
UNION
SELECT 'index ' || i.indexrelid || ' ' || i.indisvalid || ' ' || i.indisready
FROM pg_catalog.pg_index i
JOIN named c ON c.oid = i.indrelid OR c.oid = i.indexrelid
UNION
SELECT 'partition ' || p.inhrelid || ' ' || p.inhparent
FROM pg_catalog.pg_inherits p
JOIN named c ON c.oid = p.inhrelid OR c.oid = p.inhparent
UNION
SELECT 'database ' || d.oid || ' ' || d.datname FROM pg_catalog.pg_database d JOIN wanted ON wanted.name = d.datname
UNION
SELECT 'tablespace ' || t.oid || ' ' || t.spcname FROM pg_catalog.pg_tablespace t JOIN wanted ON wanted.name = t.spcname
UNION
SELECT 'subscription ' || s.subname FROM pg_catalog.pg_subscription s JOIN wanted ON wanted.name = s.subname
ORDER BY 1
