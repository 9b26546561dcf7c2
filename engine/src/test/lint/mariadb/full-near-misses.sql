-- profile: full
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE t (id int PRIMARY KEY, e enum('a', 'b'), s set('a', 'b'), s2 set('a', 'b'), s3 set('a', 'b', 'c'), n int, g geometry NOT NULL, body text, nn int NOT NULL, KEY t_n (n), SPATIAL INDEX sp (g));
CREATE TABLE k (id int NOT NULL, other int NOT NULL, PRIMARY KEY (id));
CREATE TABLE parted (id int, at date NOT NULL) PARTITION BY RANGE (YEAR(at)) (PARTITION p0 VALUES LESS THAN (2030));
-- change --
SET SESSION lock_wait_timeout = 5;
-- silent: MY120 MY121 MY122
ALTER TABLE t MODIFY COLUMN s set('a', 'b', 'x');
-- silent: MY123
ALTER TABLE t MODIFY COLUMN s3 set('a', 'b', 'c', 'd');
-- silent: MY113
ALTER TABLE t MODIFY COLUMN e enum('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k');
-- silent: MY131
CREATE TABLE child (id int PRIMARY KEY, p_id int, FOREIGN KEY (p_id) REFERENCES p (id));
-- want: MY132
-- silent: CD103 MY133
ALTER TABLE k DROP PRIMARY KEY, ADD PRIMARY KEY (id, other);
-- silent: MY135
ALTER TABLE t DROP INDEX sp;
-- silent: MS104
ALTER TABLE t ADD COLUMN late int AFTER id;
-- silent: MS105
ALTER TABLE parted ADD PARTITION (PARTITION p1 VALUES LESS THAN (2031));
-- silent: MS106
ALTER TABLE t COMMENT = 'nothing is rebuilt';
-- want: MS107
ALTER TABLE t ADD CONSTRAINT n_ok CHECK (n > 0);
-- silent: CD102 MS107
ALTER TABLE t DROP CONSTRAINT n_ok;
-- silent: MS110 MF104
ALTER TABLE t MODIFY COLUMN nn int NOT NULL COMMENT 'it was so before';
-- silent: MS102
UPDATE t SET n = 1 WHERE id = 1;
CREATE TABLE fresh (id int PRIMARY KEY, n int, KEY fresh_n (n));
-- silent: MF102
ALTER TABLE fresh DROP INDEX fresh_n, ADD UNIQUE INDEX fresh_n (n);
-- want: TX201
START TRANSACTION;
-- silent: MS102
UPDATE t SET n = 2 WHERE id = 2;
COMMIT;
