-- profile: strict
CREATE TABLE t (id bigint PRIMARY KEY, a int NOT NULL, b int NOT NULL);
CREATE TABLE parent (id bigint PRIMARY KEY);
-- change --
SET SESSION lock_wait_timeout = 5;
-- want: CP101 MS110
ALTER TABLE t MODIFY a int NULL, ALGORITHM=INPLACE;
CREATE TABLE IF NOT EXISTS fresh (id bigint PRIMARY KEY, n int NOT NULL);
-- silent: CP101
ALTER TABLE fresh MODIFY n int NULL;
-- want: RF103
CREATE TABLE IF NOT EXISTS child (id bigint PRIMARY KEY, CONSTRAINT child_p FOREIGN KEY (id) REFERENCES parent (id) ON DELETE CASCADE);
-- silent: RF103
CREATE TABLE IF NOT EXISTS polite (id bigint PRIMARY KEY, CONSTRAINT polite_p FOREIGN KEY (id) REFERENCES parent (id) ON DELETE RESTRICT);
-- want: ST109
CREATE TABLE IF NOT EXISTS keyless (a bigint);
-- silent: ST109 ST101
CREATE TABLE IF NOT EXISTS keyed (a bigint PRIMARY KEY);
-- want: IX104 MS109 MS110
ALTER TABLE t ADD COLUMN c int, ADD COLUMN d int, ADD INDEX wide (a, b, c, d);
-- want: MS109
-- silent: IX104
ALTER TABLE t ADD INDEX narrow (b, c, d);
