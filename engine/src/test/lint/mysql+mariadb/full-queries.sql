-- profile: full
-- query: SELECT a, b FROM t WHERE id = ?
CREATE TABLE t (id int PRIMARY KEY, a int, b int, c int);
-- change --
SET SESSION lock_wait_timeout = 5;
-- Nobody asks for it.
-- want: DS103
-- silent: QR101
ALTER TABLE t DROP COLUMN c;
-- want: DS103 QR101
ALTER TABLE t DROP COLUMN b;
