-- profile: full
CREATE TABLE t (id int PRIMARY KEY, a int, b int);
-- change --
SET lock_timeout = '2s';
-- A file runs in a transaction, which the statement needs.
-- want: LK114
LOCK TABLE t IN SHARE MODE;
SAVEPOINT s;
-- near miss
CREATE TABLE u (id int PRIMARY KEY);
RELEASE SAVEPOINT s;
