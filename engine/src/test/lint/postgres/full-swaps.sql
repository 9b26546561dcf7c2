-- profile: full
CREATE TABLE t (id int PRIMARY KEY, a int);
CREATE TABLE numbered (n int, m int, o int, gone boolean);
CREATE UNIQUE INDEX numbered_n ON numbered (n) WHERE NOT gone;
CREATE UNIQUE INDEX numbered_o ON numbered (o) WHERE NOT gone;
CREATE TABLE days (id int, at date) PARTITION BY RANGE (at);
CREATE TABLE days_1 PARTITION OF days FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
-- change --
SET lock_timeout = '2s';
-- silent: BC101
ALTER TABLE t RENAME TO _bkp_T;
CREATE TABLE t (id int, a int, b int);
-- want: LK102
INSERT INTO t (id, a) SELECT id, a FROM _bkp_T;
-- silent: DS102
DROP TABLE _bkp_T;
-- want: IX103 PG102
DROP INDEX numbered_n;
-- want: PG101
-- silent: MF101
CREATE UNIQUE INDEX numbered_n_m ON numbered (n, m) WHERE NOT gone;
-- Rows that the old index left out may be equal.
-- want: IX103 PG102
DROP INDEX numbered_o;
-- want: MF101 PG101
CREATE UNIQUE INDEX numbered_o_m ON numbered (o, m);
-- Once for the table, not once more for each partition.
-- want: DS102
DROP TABLE days;
