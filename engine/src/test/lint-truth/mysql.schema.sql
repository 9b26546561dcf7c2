CREATE TABLE p (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint PRIMARY KEY, a int, b int NOT NULL, v varchar(10), e enum('a','b'), s set('a','b'), txt text, g geometry NOT NULL SRID 0, d date, p_id bigint, KEY t_a (a)) CHARACTER SET latin1;
INSERT INTO p VALUES (1), (2);
INSERT INTO t VALUES (1, 1, 1, 'v', 'a', 'a', 'x', POINT(1, 1), '2026-01-01', 1);
