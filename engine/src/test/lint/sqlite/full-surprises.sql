-- profile: full
CREATE TABLE p (id integer PRIMARY KEY, a text);
CREATE TABLE child (id integer PRIMARY KEY, p_id integer REFERENCES p (id));
CREATE INDEX child_p_id ON child (p_id);
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
CREATE INDEX t_a ON t (a);
CREATE INDEX t_b ON t (b);
-- change --
-- want: SL103
ALTER TABLE p ADD COLUMN at text DEFAULT CURRENT_TIMESTAMP;
-- silent: SL103
ALTER TABLE p ADD COLUMN n text DEFAULT 'x';
-- Only one of the two indexes is made again.
-- want: SL102
CREATE TABLE new_t (id integer PRIMARY KEY, a text, b text, c text);
INSERT INTO new_t (id, a, b) SELECT id, a, b FROM t;
DROP TABLE t;
ALTER TABLE new_t RENAME TO t;
CREATE INDEX t_a ON t (a);
