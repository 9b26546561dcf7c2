-- profile: strict
CREATE TABLE t (id bigint PRIMARY KEY, a int);
-- change --
SET SESSION lock_wait_timeout = 5;
-- want: MS109
ALTER TABLE t ADD COLUMN b int;
-- silent: MS109
ALTER TABLE t ADD COLUMN c int, ALGORITHM=INSTANT;
-- want: ST101 ST108
CREATE TABLE small (id int PRIMARY KEY);
-- silent: ST108
CREATE TABLE IF NOT EXISTS large (id bigint PRIMARY KEY);
