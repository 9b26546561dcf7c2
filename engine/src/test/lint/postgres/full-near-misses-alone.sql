-- profile: full
CREATE TABLE t (id int PRIMARY KEY, a int, at date, b int);
CREATE TABLE child (id int PRIMARY KEY, t_id int CONSTRAINT child_t REFERENCES t (id));
CREATE INDEX child_t_id ON child (t_id);
CREATE INDEX child_t_id_2 ON child (t_id, id);
CREATE INDEX t_a ON t (a);
CREATE TABLE pt (id int, at date) PARTITION BY RANGE (at);
CREATE TABLE pt_1 PARTITION OF pt FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
-- change --
-- atlas:txmode none

SET lock_timeout = '2s';
-- silent: LK106
REINDEX TABLE CONCURRENTLY t;
-- silent: LK108
ALTER TABLE pt DETACH PARTITION pt_1 CONCURRENTLY;
-- silent: LK113
VACUUM t;
-- The other one begins with the column, too.
-- silent: IX105
DROP INDEX CONCURRENTLY child_t_id;
CREATE INDEX CONCURRENTLY t_a_b ON t (a, b);
-- The replacement is there.
-- silent: IX103
DROP INDEX CONCURRENTLY t_a;
-- silent: LK104
ALTER TABLE t ADD COLUMN c int;
