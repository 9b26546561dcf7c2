-- profile: strict
CREATE TABLE t (id bigint PRIMARY KEY, a int NOT NULL, b int NOT NULL);
CREATE TABLE u (id bigint PRIMARY KEY);
-- change --
SET lock_timeout = '2s';
CREATE TABLE IF NOT EXISTS fresh (id bigint PRIMARY KEY, n int NOT NULL);
-- silent: CP101
ALTER TABLE fresh ALTER COLUMN n DROP NOT NULL;
-- silent: ST107
CREATE TYPE pair AS (a int, b int);
-- silent: RF103
CREATE TABLE IF NOT EXISTS child (id bigint PRIMARY KEY REFERENCES fresh (id) ON DELETE RESTRICT);
-- want: PG101
-- silent: IX104
CREATE INDEX IF NOT EXISTS narrow ON t (a, id, b);
