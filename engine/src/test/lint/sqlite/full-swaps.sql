-- profile: full
CREATE TABLE t (id integer PRIMARY KEY, a int);
CREATE UNIQUE INDEX t_a ON t (a);
-- change --
ALTER TABLE t RENAME TO _bkp_t;
-- The index is there again, under another name.
-- silent: SL102 BC101
CREATE TABLE t (id integer PRIMARY KEY, a int, b int);
CREATE UNIQUE INDEX t_a_key ON t (a);
INSERT INTO t (id, a) SELECT id, a FROM _bkp_t ORDER BY id;
-- silent: DS102
DROP TABLE IF EXISTS _bkp_t;
