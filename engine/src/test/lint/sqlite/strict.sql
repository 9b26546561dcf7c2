-- profile: strict
CREATE TABLE parent (id integer PRIMARY KEY);
CREATE TABLE t (id integer PRIMARY KEY, a int, b int, c int, d int NOT NULL);
-- change --
-- want: IX104
CREATE INDEX wide ON t (a, b, c, id);
-- silent: IX104
CREATE INDEX narrow ON t (b, c, id);
-- want: RF103
CREATE TABLE child (id integer PRIMARY KEY REFERENCES parent (id) ON DELETE CASCADE);
-- silent: RF103
CREATE TABLE polite (id integer PRIMARY KEY REFERENCES parent (id) ON DELETE RESTRICT);
-- want: ST109
CREATE TABLE keyless (a int);
-- silent: ST109
CREATE TABLE keyed (a int PRIMARY KEY);
