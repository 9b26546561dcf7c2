-- profile: full
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE t (id int PRIMARY KEY, e enum('a', 'b') NOT NULL, e2 enum('a', 'b'), e3 enum('a', 'b'), s set('a', 'b'), s2 set('a', 'b'), s3 set('a', 'b'), s8 set('1','2','3','4','5','6','7','8'), c int, v varchar(10), w varchar(60), p_id int, g geometry NOT NULL, body text);
CREATE TABLE nokey (id int);
CREATE TABLE ck (id int PRIMARY KEY, a int, b int, c int, CONSTRAINT ck_1 CHECK (a > 0));
CREATE TABLE numbers (id int);
-- change --
SET SESSION lock_wait_timeout = 5;
-- want: MY110
ALTER TABLE t MODIFY COLUMN e enum('a') NOT NULL;
-- want: MY111
ALTER TABLE t MODIFY COLUMN e2 enum('b', 'a');
-- want: MY112
ALTER TABLE t MODIFY COLUMN e3 enum('a', 'x', 'b');
-- silent: MY110 MY111 MY112
ALTER TABLE t MODIFY COLUMN e enum('a', 'c', 'it''s') NOT NULL;
-- want: MY120
ALTER TABLE t MODIFY COLUMN s set('a');
-- want: MY121
ALTER TABLE t MODIFY COLUMN s2 set('b', 'a');
-- want: MY122
ALTER TABLE t MODIFY COLUMN s3 set('a', 'x', 'b');
-- want: MY123
ALTER TABLE t MODIFY COLUMN s8 set('1','2','3','4','5','6','7','8','9');
-- want: MY130
ALTER TABLE t MODIFY COLUMN c bigint;
-- silent: MY130
ALTER TABLE t MODIFY COLUMN v varchar(20);
-- Four bytes a character: the length no longer fits one byte.
-- want: MY130
ALTER TABLE t MODIFY COLUMN w varchar(70);
-- want: MY131
ALTER TABLE t ADD CONSTRAINT tp FOREIGN KEY (p_id) REFERENCES p (id);
ALTER TABLE t DROP FOREIGN KEY tp;
-- want: MF104 MY132
ALTER TABLE nokey ADD PRIMARY KEY (id);
-- want: CD103 MY133
ALTER TABLE nokey DROP PRIMARY KEY;
-- want: MY134
ALTER TABLE t ADD FULLTEXT INDEX ft (body);
-- want: MY135
CREATE SPATIAL INDEX sp ON t (g);
-- silent: MY134
ALTER TABLE t ADD INDEX body_start (body(20));
-- want: MY136
ALTER TABLE t CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
-- silent: MY136
ALTER TABLE numbers CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE TABLE fresh (id int, e enum('a', 'b'));
-- silent: MY130 MY132
ALTER TABLE fresh MODIFY COLUMN id bigint, MODIFY COLUMN e enum('b'), ADD PRIMARY KEY (id);
-- Dropped and added by one statement; it copies, so that nothing is rebuilt in place.
-- want: MF104 MS107
ALTER TABLE ck DROP CONSTRAINT ck_1, ADD CONSTRAINT ck_1 CHECK (a > 1), MODIFY COLUMN b int NOT NULL DEFAULT 0;
-- want: MF104 MS110
ALTER TABLE ck MODIFY COLUMN c int NOT NULL DEFAULT 0;
