-- profile: full
CREATE TABLE t (id integer PRIMARY KEY, a int, b int);
CREATE INDEX t_a ON t (a);
-- change --
-- atlas:txmode none

-- want: IX103
DROP INDEX t_a;
CREATE INDEX t_ab ON t (a, b);
