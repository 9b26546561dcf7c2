-- profile: full
CREATE TABLE p (id integer PRIMARY KEY, a text);
CREATE TABLE child (id integer PRIMARY KEY, p_id integer REFERENCES p (id));
CREATE INDEX child_p_id ON child (p_id);
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
CREATE INDEX t_a ON t (a);
-- change --
-- The child keeps pointing at the name.
-- silent: SL101
CREATE TABLE new_p (id integer PRIMARY KEY, a text, b text);
INSERT INTO new_p (id, a) SELECT id, a FROM p;
DROP TABLE p;
ALTER TABLE new_p RENAME TO p;
-- silent: SL102
CREATE TABLE new_t (id integer PRIMARY KEY, a text, b text, c text);
INSERT INTO new_t (id, a, b) SELECT id, a, b FROM t;
DROP TABLE t;
ALTER TABLE new_t RENAME TO t;
CREATE INDEX t_a ON t (a);
