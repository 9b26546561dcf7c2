CREATE TABLE p (id bigint PRIMARY KEY);
CREATE TABLE plain (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint PRIMARY KEY, a int, b int NOT NULL, v varchar(10), e enum('a','b'), s set('a','b'), txt text, g geometry NOT NULL, d date, p_id bigint, KEY t_a (a), gs int AS (b * 2) STORED, gv int AS (b * 3) VIRTUAL, s8 set('1','2','3','4','5','6','7','8'), keyed bigint, CONSTRAINT b_ok CHECK (b > 0), KEY t_keyed (keyed), CONSTRAINT t_keyed FOREIGN KEY (keyed) REFERENCES p (id)) CHARACTER SET latin1;
INSERT INTO p VALUES (1), (2);
INSERT INTO t (id, a, b, v, e, s, txt, g, d, p_id, s8, keyed) VALUES (1, 1, 1, 'v', 'a', 'a', 'x', POINT(1, 1), '2026-01-01', 1, '1', 1);
CREATE TABLE computed (id bigint PRIMARY KEY, a int, b int NOT NULL, gs int AS (b * 2) STORED);
CREATE TABLE virtuals (id bigint PRIMARY KEY, a int, b int NOT NULL, gv int AS (b * 3) VIRTUAL);
CREATE TABLE u (id bigint PRIMARY KEY, a int, b int NOT NULL, v varchar(10), w varchar(130)) CHARACTER SET latin1;
