-- profile: full
CREATE TABLE t (id int PRIMARY KEY, a int, b int, c text);
CREATE TABLE child (id int PRIMARY KEY, t_id int CONSTRAINT child_t REFERENCES t (id), x bigint);
CREATE INDEX t_a ON t (a);
CREATE INDEX t_b ON t (b);
CREATE INDEX child_t_id ON child (t_id);
-- change --
-- atlas:txmode none

SET lock_timeout = '2s';
-- silent: IX102
CREATE INDEX CONCURRENTLY t_ab ON t (a, b);
-- want: IX101
CREATE INDEX CONCURRENTLY t_a2 ON t (a);
-- silent: IX101
CREATE INDEX CONCURRENTLY t_a_some ON t (a) WHERE b > 0;
-- want: IX102
CREATE INDEX CONCURRENTLY IF NOT EXISTS t_c ON t (c);
-- want: IX103
DROP INDEX CONCURRENTLY t_b;
CREATE INDEX CONCURRENTLY t_b2 ON t (b, c);
-- want: IX105
DROP INDEX CONCURRENTLY child_t_id;
-- want: RF101 RF102
ALTER TABLE child ADD CONSTRAINT child_x FOREIGN KEY (x) REFERENCES t (id) NOT VALID;
