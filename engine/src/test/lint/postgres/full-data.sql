-- profile: full
CREATE TABLE t (id int PRIMARY KEY, a int NOT NULL, b int);
CREATE TABLE child (id int PRIMARY KEY REFERENCES t (id));
CREATE VIEW v AS SELECT id, b FROM t;
CREATE TYPE mood AS ENUM ('a', 'b');
CREATE TABLE m (id int PRIMARY KEY, mood mood);
CREATE SCHEMA old;
CREATE TABLE anchor (id int PRIMARY KEY);
-- change --
SET lock_timeout = '2s';
-- want: DL101 SP101
TRUNCATE t CASCADE;
-- want: DL102 LK102
DELETE FROM child;
-- want: LK102
-- silent: DL102
DELETE FROM child WHERE id > 5;
-- want: DL103 DS103
ALTER TABLE t DROP COLUMN b CASCADE;
-- want: CP102
ALTER SCHEMA old RENAME TO older;
-- want: CP103
ALTER TYPE mood RENAME VALUE 'a' TO 'good';
-- want: TR101
ALTER TYPE mood ADD VALUE 'c';
-- want: LK102
INSERT INTO m SELECT 1, 'c' FROM t;
-- want: SE101
GRANT SELECT ON t TO PUBLIC;
-- want: SE102
CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER AS $$ SELECT 1 $$;
-- silent: SE102
CREATE FUNCTION g() RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$ SELECT 1 $$;
-- want: SE103
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
-- silent: SE103
ALTER TABLE m ENABLE ROW LEVEL SECURITY;
CREATE POLICY all_m ON m USING (true);
-- want: ST110
CREATE TABLE a_name_that_is_much_longer_than_what_the_server_keeps_of_it_in_its_catalog (id int PRIMARY KEY);
-- An array is no name.
-- want: PG305
ALTER TABLE anchor ADD COLUMN state text CHECK (state = ANY (ARRAY['created'::text, 'authorized'::text, 'settled and done'::text, 'failed'::text]));
