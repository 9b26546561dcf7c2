-- profile: full
CREATE TABLE t (id int PRIMARY KEY, a varchar(10), b numeric(10,2), c int, d int, f int, g int);
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE wide (a varchar(10));
CREATE TABLE parent (id int, at date) PARTITION BY RANGE (at);
CREATE TABLE parent_1 PARTITION OF parent FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
-- change --
SET lock_timeout = '2s';
-- want: PG301
ALTER TABLE t ALTER COLUMN c TYPE bigint;
-- Catalog only.
-- silent: PG301
ALTER TABLE t ALTER COLUMN a TYPE varchar(20);
ALTER TABLE t ALTER COLUMN a TYPE text;
ALTER TABLE t ALTER COLUMN b TYPE numeric(12,2);
-- want: PG302
ALTER TABLE t ADD COLUMN u uuid DEFAULT gen_random_uuid();
-- silent: PG302
ALTER TABLE t ADD COLUMN v timestamptz DEFAULT now(), ADD COLUMN w int DEFAULT 5;
-- want: MF104 PG303
ALTER TABLE t ALTER COLUMN d SET NOT NULL;
-- want: PG305
ALTER TABLE t ADD CONSTRAINT k CHECK (d > 0);
-- silent: PG305
ALTER TABLE t ADD CONSTRAINT f_there CHECK (f IS NOT NULL) NOT VALID;
-- want: LK103
ALTER TABLE t VALIDATE CONSTRAINT f_there;
-- silent: PG303
ALTER TABLE t ALTER COLUMN f SET NOT NULL;
ALTER TABLE t ADD CONSTRAINT g_there CHECK (g IS NOT NULL) NOT VALID;
-- Not validated, it proves nothing to the server.
-- want: PG303
ALTER TABLE t ALTER COLUMN g SET NOT NULL;
-- silent: CD102
ALTER TABLE t DROP CONSTRAINT k;
-- want: PG306
ALTER TABLE t ADD CONSTRAINT tp FOREIGN KEY (d) REFERENCES p (id);
-- silent: PG306
ALTER TABLE t ADD CONSTRAINT tp2 FOREIGN KEY (d) REFERENCES p (id) NOT VALID;
-- want: LK111
ALTER TABLE t ADD COLUMN p_id int REFERENCES p (id);
-- want: PG307
ALTER TABLE t SET UNLOGGED;
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
-- want: PG308
CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
-- want: PG309
ALTER TABLE t ADD COLUMN c2 bigint GENERATED ALWAYS AS (c * 2) STORED;
-- want: PG310
ALTER TABLE t ADD COLUMN n int GENERATED ALWAYS AS IDENTITY;
-- want: PG310
ALTER TABLE t ADD COLUMN s serial;
-- The rows are in the partitions.
-- want: PG301
ALTER TABLE parent ALTER COLUMN id TYPE bigint;
-- want: CD103 DL103
ALTER TABLE p DROP CONSTRAINT p_pkey CASCADE;
-- TRUNCATE gives the table a new file; the statement after it does not.
-- want: DL101 SP101
TRUNCATE wide;
ALTER TABLE wide ALTER COLUMN a TYPE varchar(20);
-- Born here, nobody waits for it.
CREATE TABLE fresh (id int, a int);
ALTER TABLE fresh ALTER COLUMN id TYPE bigint, ADD CHECK (a > 0), ALTER COLUMN a SET NOT NULL;
-- silent: PG308
CREATE TRIGGER tr2 BEFORE INSERT ON fresh FOR EACH ROW EXECUTE FUNCTION f();
