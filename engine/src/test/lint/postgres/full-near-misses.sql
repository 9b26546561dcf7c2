-- profile: full
CREATE TABLE t (id int PRIMARY KEY, a int, b int, c text, CONSTRAINT c_ok CHECK (c <> ''));
CREATE TABLE child (id int PRIMARY KEY, t_id int CONSTRAINT child_t REFERENCES t (id), u_id int);
CREATE INDEX t_a ON t (a);
CREATE INDEX t_b ON t (b);
CREATE INDEX child_t_id ON child (t_id);
CREATE INDEX child_t_id_2 ON child (t_id, u_id);
ALTER TABLE t ADD CONSTRAINT b_ok CHECK (b > 0) NOT VALID;
CREATE TYPE mood AS ENUM ('a', 'b');
CREATE TABLE numbered (n int NOT NULL);
CREATE TABLE swapped (id int NOT NULL, other int NOT NULL, CONSTRAINT swapped_pk PRIMARY KEY (id));
CREATE FUNCTION fired() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER on_t BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION fired();
CREATE TABLE leaving (id int PRIMARY KEY, t_id int CONSTRAINT leaving_t REFERENCES t (id));
CREATE TABLE rewired (id int PRIMARY KEY, t_id int CONSTRAINT rewired_t REFERENCES t (id), t2_id int);
CREATE INDEX rewired_t2_id ON rewired (t2_id);
CREATE TYPE used AS ENUM ('a');
CREATE TYPE unused AS ENUM ('a');
CREATE TABLE filled (id int PRIMARY KEY, kind used);
CREATE DOMAIN positive AS int CHECK (VALUE > 0);
CREATE DOMAIN whole AS int;
CREATE TABLE days (id int, at date) PARTITION BY RANGE (at);
CREATE TABLE days_1 PARTITION OF days FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
-- change --
SET lock_timeout = '2s';
-- A name of this file is known to nobody else.
CREATE TABLE fresh (id int PRIMARY KEY, n int, r int4range, at date);
-- silent: BC102
ALTER TABLE fresh RENAME COLUMN n TO number;
-- silent: BC101
ALTER TABLE fresh RENAME TO fresher;
CREATE SCHEMA new_s;
-- silent: CP102
ALTER SCHEMA new_s RENAME TO newer_s;
CREATE TYPE state AS ENUM ('x', 'y');
-- silent: CP103 TR101
ALTER TYPE state RENAME VALUE 'x' TO 'z';
-- Nobody uses it yet.
-- silent: CP103 TR101
ALTER TYPE mood ADD VALUE 'c';
-- The check goes with its only column.
-- want: DS103
-- silent: CD102
ALTER TABLE t DROP COLUMN c;
-- Nothing else hangs on it.
-- want: DS103
-- silent: DL103
ALTER TABLE child DROP COLUMN u_id CASCADE;
-- want: DL103
DROP FUNCTION fired() CASCADE;
-- want: DL103 DS103
DROP TYPE used CASCADE;
-- silent: DL103
DROP TYPE unused CASCADE;
-- want: PG302
ALTER TABLE filled ADD COLUMN p positive;
-- silent: PG302
ALTER TABLE filled ADD COLUMN w whole;
-- want: DS102 LK108
DROP TABLE days_1;
-- want: DS103 LK105 PG306
-- silent: DL103
ALTER TABLE rewired DROP COLUMN t_id, ADD CONSTRAINT rewired_t2 FOREIGN KEY (t2_id) REFERENCES t (id) ON DELETE CASCADE;
-- want: LK105
-- silent: CD101
ALTER TABLE leaving DROP CONSTRAINT leaving_t;
-- want: DS102
DROP TABLE leaving;
-- want: PG102
-- silent: IX103 IX105
DROP INDEX t_b;
-- want: PG104
-- silent: CD103 PG304
ALTER TABLE swapped DROP CONSTRAINT swapped_pk, ADD CONSTRAINT swapped_pk PRIMARY KEY (other);
-- want: CD102
-- silent: LK105
ALTER TABLE t DROP CONSTRAINT b_ok;
-- silent: LK110
ALTER TABLE fresher ADD CONSTRAINT r_once EXCLUDE USING gist (r WITH &&);
-- silent: LK114
LOCK TABLE fresher IN SHARE MODE;
CREATE TABLE parts (id int, at date) PARTITION BY RANGE (at);
-- silent: LK112
CREATE TABLE parts_1 PARTITION OF parts FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
-- silent: LK113
ALTER TABLE t CLUSTER ON t_pkey;
-- silent: NM101 NM102 NM103 NM104 NM105 NM106
CREATE TABLE newer_s.calm (id int PRIMARY KEY, n int CONSTRAINT calm_n CHECK (n > 0), CONSTRAINT calm_f FOREIGN KEY (n) REFERENCES newer_s.calm (id));
-- silent: NM104
CREATE INDEX calm_i ON newer_s.calm (n);
CREATE TABLE unlogged (id int PRIMARY KEY);
-- silent: PG307
ALTER TABLE unlogged SET UNLOGGED;
-- silent: PG309
ALTER TABLE unlogged ADD COLUMN twice int GENERATED ALWAYS AS (id * 2) STORED;
-- silent: PG310
ALTER TABLE numbered ALTER COLUMN n ADD GENERATED ALWAYS AS IDENTITY;
-- silent: SE101
GRANT SELECT ON t TO CURRENT_USER;
-- silent: ST110
CREATE TABLE a_name_of_just_as_many_letters_as_the_server_keeps_of_it_63____ (id int PRIMARY KEY);
CREATE TABLE refers (id int PRIMARY KEY, calm_id int);
CREATE INDEX refers_calm_id ON refers (calm_id);
-- silent: RF101 RF102
ALTER TABLE refers ADD CONSTRAINT refers_calm FOREIGN KEY (calm_id) REFERENCES newer_s.calm (id);
