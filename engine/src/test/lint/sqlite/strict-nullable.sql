-- profile: strict
CREATE TABLE t (id integer PRIMARY KEY, a int NOT NULL);
CREATE TABLE u (id integer PRIMARY KEY, a int NOT NULL);
-- change --
-- want: CP101
CREATE TABLE new_t (id integer PRIMARY KEY, a int);
INSERT INTO new_t (id, a) SELECT id, a FROM t;
DROP TABLE t;
ALTER TABLE new_t RENAME TO t;
-- silent: CP101
CREATE TABLE new_u (id integer PRIMARY KEY, a int NOT NULL, b int);
INSERT INTO new_u (id, a) SELECT id, a FROM u;
DROP TABLE u;
ALTER TABLE new_u RENAME TO u;
