-- profile: full
CREATE TABLE t (id int PRIMARY KEY, a int, b int NOT NULL, c int, d int, e int, CONSTRAINT c_ok CHECK (c > 0), CONSTRAINT pair_ok CHECK (d < e), KEY t_a (a), KEY t_d (d), KEY t_e (e));
CREATE TABLE parent (id int PRIMARY KEY, wide bigint, UNIQUE KEY parent_wide (wide));
CREATE TABLE child (id int PRIMARY KEY, parent_id int, x int, y bigint, CONSTRAINT child_p FOREIGN KEY (parent_id) REFERENCES parent (id));
CREATE TABLE emails (email varchar(100), name varchar(100), KEY emails_email (email));
CREATE TABLE drop_me (id int);
CREATE TABLE columns_go (id int, drop_b int, b int);
CREATE TABLE rows_go (id int);
CREATE TABLE gone (id int);
CREATE TABLE parted (id int, at date NOT NULL) PARTITION BY RANGE (YEAR(at)) (PARTITION p0 VALUES LESS THAN (2030));
CREATE TABLE renamed (id int PRIMARY KEY, n int);
-- change --
-- want: DS102 LK101
DROP TABLE gone;
SET SESSION lock_wait_timeout = 5;
-- Its name said that it would go.
-- silent: DS102 LK101
DROP TABLE drop_me;
-- want: DS103
ALTER TABLE columns_go DROP COLUMN b;
-- silent: DS103
ALTER TABLE columns_go DROP COLUMN drop_b;
-- want: CD101
ALTER TABLE child DROP FOREIGN KEY child_p;
CREATE TABLE leaving (id int PRIMARY KEY, parent_id int, CONSTRAINT leaving_p FOREIGN KEY (parent_id) REFERENCES parent (id));
-- silent: CD101
ALTER TABLE leaving DROP FOREIGN KEY leaving_p;
-- want: CD102
ALTER TABLE t DROP CONSTRAINT pair_ok;
-- The check goes with its only column.
-- want: DS103
-- silent: CD102
ALTER TABLE t DROP CONSTRAINT c_ok, DROP COLUMN c;
-- want: DL101 SP101
TRUNCATE TABLE rows_go;
CREATE TABLE scratch (id int);
-- silent: DL101 SP101
TRUNCATE scratch;
-- want: DL102
DELETE FROM rows_go;
-- silent: DL102
DELETE FROM rows_go WHERE id > 5;
-- want: IX101
CREATE INDEX t_a2 ON t (a);
-- silent: IX101
CREATE INDEX t_ab ON t (a, b);
-- want: IX103
DROP INDEX t_d ON t;
CREATE INDEX t_db ON t (d, b);
-- silent: IX103
DROP INDEX t_e ON t;
-- want: MF101
CREATE UNIQUE INDEX emails_name ON emails (name);
-- The values were unique before.
-- silent: MF101
ALTER TABLE parent ADD UNIQUE KEY parent_wide_id (wide, id);
-- want: MF102
ALTER TABLE emails DROP INDEX emails_email, ADD UNIQUE INDEX emails_email (email);
-- want: LK114
LOCK TABLES t WRITE;
UNLOCK TABLES;
-- silent: LK114
LOCK TABLES scratch WRITE;
UNLOCK TABLES;
-- want: MS103
ALTER TABLE t ADD INDEX t_b (b), ALGORITHM=INPLACE, LOCK=SHARED;
-- silent: MS103
ALTER TABLE t ADD INDEX t_be (b, e), ALGORITHM=INPLACE, LOCK=NONE;
-- want: MS105
ALTER TABLE parted PARTITION BY RANGE (YEAR(at)) (PARTITION p0 VALUES LESS THAN (2031));
-- want: MS106
ALTER TABLE t ENGINE=InnoDB;
-- want: MS108
ALTER TABLE t ADD COLUMN twice int AS (b * 2) STORED;
-- silent: MS108
ALTER TABLE t ADD COLUMN twice2 int AS (b * 2) VIRTUAL;
-- silent: MS101
ALTER TABLE t MODIFY b int NOT NULL COMMENT 'only this is new';
-- silent: MF103
ALTER TABLE t ADD COLUMN filled int NOT NULL DEFAULT 1, ADD COLUMN born date;
CREATE TABLE fresh (id int PRIMARY KEY, n int);
-- silent: BC102
ALTER TABLE fresh RENAME COLUMN n TO number;
-- silent: BC101
ALTER TABLE fresh RENAME TO fresher;
