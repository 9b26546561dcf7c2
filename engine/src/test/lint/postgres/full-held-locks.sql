-- profile: full
CREATE TABLE t (id int PRIMARY KEY, a int, b int);
CREATE TABLE u (id int PRIMARY KEY);
-- change --
-- Waiting for it has no limit.
-- want: LK101
ALTER TABLE t ADD COLUMN c int;
-- want: LK102
UPDATE t SET c = 1;
ALTER TABLE t ADD CONSTRAINT a_ok CHECK (a > 0) NOT VALID;
-- want: LK103
ALTER TABLE t VALIDATE CONSTRAINT a_ok;
-- Another table: that is an opinion.
-- silent: LK101 LK104
ALTER TABLE u ADD COLUMN c int;
