-- profile: full
CREATE TABLE t (id int PRIMARY KEY, a int, b int);
-- change --
SET lock_timeout = '2s';
-- want: TX201
BEGIN;
-- want: LK114
LOCK TABLE t IN SHARE MODE;
COMMIT;
