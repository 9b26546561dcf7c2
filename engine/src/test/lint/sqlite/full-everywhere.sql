-- profile: full
CREATE TABLE parent (id integer PRIMARY KEY, wide integer UNIQUE);
CREATE TABLE t (id integer PRIMARY KEY, a int, b int, c int, d int, e int, f int);
CREATE INDEX t_a ON t (a);
CREATE INDEX t_d ON t (d);
CREATE INDEX t_e ON t (e);
CREATE TABLE child (id integer PRIMARY KEY, parent_id int REFERENCES parent (id));
CREATE INDEX child_parent_id ON child (parent_id);
CREATE TABLE pupil (id integer PRIMARY KEY, parent_id int REFERENCES parent (id));
CREATE INDEX pupil_parent ON pupil (parent_id);
CREATE INDEX pupil_parent_id ON pupil (parent_id, id);
-- change --
-- want: DL102
DELETE FROM t;
-- silent: DL102
DELETE FROM t WHERE a > 5;
-- want: IX101
CREATE INDEX t_a2 ON t (a);
-- silent: IX101
CREATE INDEX t_ab ON t (a, b);
-- silent: IX103
DROP INDEX t_d;
CREATE INDEX t_db ON t (d, b);
-- silent: IX103
DROP INDEX t_e;
-- want: IX105
DROP INDEX child_parent_id;
-- silent: IX105
DROP INDEX pupil_parent;
-- want: RF101
CREATE TABLE scans (id integer PRIMARY KEY, parent_id integer REFERENCES parent (id));
-- silent: RF101 RF102
CREATE TABLE finds (id integer PRIMARY KEY REFERENCES parent (id));
-- want: RF102
CREATE TABLE differs (id integer PRIMARY KEY, name text UNIQUE REFERENCES parent (id));
-- want: NM102 NM103 NM105 NM106
CREATE TABLE "t!" (id integer PRIMARY KEY, "c!" int, CONSTRAINT "k!" CHECK ("c!" > 0), CONSTRAINT "f!" FOREIGN KEY (id) REFERENCES parent (id));
-- want: NM104
CREATE INDEX "i!" ON "t!" ("c!");
-- silent: NM102 NM103 NM105 NM106
CREATE TABLE calm (id integer PRIMARY KEY, c int, CONSTRAINT calm_k CHECK (c > 0), CONSTRAINT calm_f FOREIGN KEY (id) REFERENCES parent (id));
-- silent: NM104
CREATE INDEX calm_c ON calm (c);
