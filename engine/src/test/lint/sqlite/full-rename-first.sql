-- profile: full
CREATE TABLE p (id integer PRIMARY KEY, a text);
CREATE TABLE child (id integer PRIMARY KEY, p_id integer REFERENCES p (id));
CREATE INDEX child_p_id ON child (p_id);
-- change --
-- want: SL101

ALTER TABLE p RENAME TO p_old;
CREATE TABLE p (id integer PRIMARY KEY, a text, b text);
INSERT INTO p (id, a) SELECT id, a FROM p_old;
DROP TABLE p_old;
