-- profile: full
CREATE TABLE t (id int PRIMARY KEY, a int, b int);
ALTER TABLE t ADD CONSTRAINT a_ok CHECK (a > 0) NOT VALID;
-- change --
-- atlas:txmode none

-- Nothing is held, and these only keep other changes of the schema out.
-- silent: LK101 LK103
ALTER TABLE t VALIDATE CONSTRAINT a_ok;
ALTER TABLE t ALTER COLUMN a SET STATISTICS 200;
COMMENT ON TABLE t IS 'rows';
-- silent: LK102
UPDATE t SET b = 1;
CREATE TABLE fresh (id int PRIMARY KEY, a int);
-- silent: PG301
ALTER TABLE fresh ALTER COLUMN a TYPE bigint;
