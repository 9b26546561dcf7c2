-- profile: full
CREATE TABLE users (id int, a text, drop_b text);
CREATE TABLE drop_me (id int);
-- change --
SET lock_timeout = '2s';
-- want: NM101
CREATE SCHEMA "app!";
-- want: NM102 NM103 NM104 NM105 NM106
CREATE TABLE "t!" ("c!" int CONSTRAINT "i!" UNIQUE, CONSTRAINT "k!" CHECK ("c!" > 0), CONSTRAINT "f!" FOREIGN KEY ("c!") REFERENCES "t!" ("c!"));
-- want: NM103
ALTER TABLE users ADD COLUMN "b!" text;
-- want: BC102 NM103
ALTER TABLE users RENAME COLUMN a TO "a!";
-- want: NM104 PG101
CREATE INDEX "x!" ON users (id);
-- want: DL101 SP101
TRUNCATE users;
CREATE TABLE scratch (id int);
-- silent: DL101 SP101
TRUNCATE scratch;
-- Their names said that they would go.
-- silent: DS102
DROP TABLE drop_me;
-- silent: DS103
ALTER TABLE users DROP COLUMN drop_b;
-- want: PG110
CREATE TABLE padded (a boolean, b bigint, c boolean, d bigint);
-- silent: PG110
CREATE TABLE tight (b bigint, d bigint, a boolean, c boolean);
-- want: SA101
CREATE FUNCTION bad(t text) RETURNS void LANGUAGE plpgsql AS $$ BEGIN EXECUTE 'DELETE FROM ' || t; END $$;
-- silent: SA101
CREATE FUNCTION good(t text) RETURNS void LANGUAGE plpgsql AS $$ BEGIN EXECUTE format('DELETE FROM %I', t); EXECUTE 'DELETE FROM ' || quote_ident(t); END $$;
-- want: TX201
BEGIN;
COMMIT;
