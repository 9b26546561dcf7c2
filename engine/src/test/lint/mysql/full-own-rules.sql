-- profile: full
CREATE TABLE t (id bigint PRIMARY KEY, a varchar(20) NOT NULL DEFAULT 'x' COMMENT 'c', b int, n int);
CREATE TABLE p (id bigint, at date NOT NULL, PRIMARY KEY (id, at)) ENGINE=InnoDB;
CREATE TABLE q (a int, b int NOT NULL);
-- change --
-- want: LK101 MS101
ALTER TABLE t MODIFY a varchar(30);
SET SESSION lock_wait_timeout = 5;
-- silent: MS101
ALTER TABLE t MODIFY b int COMMENT 'now with one';
-- want: MS103
ALTER TABLE t ADD INDEX t_b (b), ALGORITHM=INPLACE, LOCK=SHARED;
-- silent: MS103
ALTER TABLE t ADD INDEX t_n (n), ALGORITHM=INPLACE, LOCK=NONE;
-- want: MS104
ALTER TABLE t MODIFY b int COMMENT 'now with one' FIRST;
-- want: MS105
ALTER TABLE p PARTITION BY RANGE (YEAR(at)) (PARTITION p0 VALUES LESS THAN (2030));
-- want: MS106
ALTER TABLE t ENGINE=InnoDB;
-- want: MS107
ALTER TABLE t ADD CONSTRAINT n_ok CHECK (n > 0);
-- want: MS108
ALTER TABLE t ADD COLUMN twice int AS (n * 2) STORED;
-- silent: MS108
ALTER TABLE t ADD COLUMN twice2 int AS (n * 2) VIRTUAL;
-- want: TX201
START TRANSACTION;
UPDATE t SET n = 1 WHERE id = 1;
-- want: MS102
CREATE TABLE fresh (id bigint PRIMARY KEY);
COMMIT;
-- want: DL101 SP101
TRUNCATE TABLE q;
-- want: MF104 MS110
ALTER TABLE q MODIFY a int NOT NULL;
