-- profile: full
CREATE TABLE t (id int PRIMARY KEY, a int);
CREATE TABLE u (id int PRIMARY KEY, a int);
CREATE TABLE v (id int PRIMARY KEY, a int);
CREATE TABLE q (id int PRIMARY KEY, a int NOT NULL, b int NOT NULL, body varchar(10));
CREATE TABLE numbered (n int, m int, UNIQUE KEY numbered_n (n));
-- change --
SET SESSION lock_wait_timeout = 5;
-- Another table takes the name, with all rows and columns.
-- silent: BC101
RENAME TABLE t TO old_t;
CREATE TABLE t (id bigint PRIMARY KEY, a int, b int);
INSERT INTO t (id, a) SELECT id, a FROM old_t ORDER BY id;
-- silent: DS102
DROP TABLE old_t;
-- Some columns are left behind.
RENAME TABLE u TO old_u;
CREATE TABLE u (id bigint PRIMARY KEY);
INSERT INTO u (id) SELECT id FROM old_u;
-- want: DS102
DROP TABLE old_u;
-- Some rows are left behind.
RENAME TABLE v TO old_v;
CREATE TABLE v (id bigint PRIMARY KEY, a int);
INSERT INTO v (id, a) SELECT id, a FROM old_v WHERE a > 0;
-- want: DS102
DROP TABLE old_v;
-- One rebuild is one finding.
-- want: MS110
ALTER TABLE q MODIFY a int NULL, MODIFY b int NULL;
-- want: MY136
-- silent: MS106
ALTER TABLE q ENGINE=InnoDB, CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
-- The values of the first column were unique up to now.
-- want: IX103
DROP INDEX numbered_n ON numbered;
-- silent: MF101
CREATE UNIQUE INDEX numbered_n_m ON numbered (n, m);
CREATE TABLE fresh (id int PRIMARY KEY);
ALTER TABLE fresh RENAME fresher;
-- The word TO may be left out.
-- want: BC101
ALTER TABLE numbered RENAME counted;
