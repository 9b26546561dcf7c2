-- profile: full
CREATE TABLE t (id bigint PRIMARY KEY, a varchar(20) NOT NULL DEFAULT 'x', n int);
CREATE TABLE u (id bigint PRIMARY KEY);
-- change --
ALTER TABLE t WAIT 5 ADD COLUMN c int AFTER id;
-- want: LK101
ALTER TABLE t ADD COLUMN d int;
-- want: MS101
ALTER TABLE t MODIFY a varchar(30);
-- want: DL104
CREATE OR REPLACE TABLE u (id bigint PRIMARY KEY, n int);
-- The table is of this file.
CREATE TABLE fresh (id bigint PRIMARY KEY);
-- silent: DL104
CREATE OR REPLACE TABLE fresh (id bigint PRIMARY KEY, n int);
