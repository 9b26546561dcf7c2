CREATE TABLE a (id integer PRIMARY KEY, body text);
CREATE TABLE b (id integer PRIMARY KEY, body text);
CREATE INDEX b_body ON b (body);
CREATE TABLE c (id integer PRIMARY KEY, body text);
CREATE TABLE d (id integer PRIMARY KEY, body text);
CREATE TABLE e (id integer PRIMARY KEY, body text);
-- change --
-- A rebuild that copies every row loses no table, whatever the new table is called.
CREATE TABLE tmp_a (id integer PRIMARY KEY, body text, day date);
INSERT INTO tmp_a (id, body) SELECT id, body FROM a;
DROP TABLE a;
ALTER TABLE tmp_a RENAME TO a;
-- What the new table lacks is lost, though.
-- want: DS103
CREATE TABLE "new__b" (id integer PRIMARY KEY);
INSERT INTO "new__b" (id) SELECT id FROM b;
CREATE INDEX b_id ON "new__b" (id);
DROP TABLE b;
ALTER TABLE "new__b" RENAME TO b;
-- The old table may be renamed first.
ALTER TABLE c RENAME TO c_old;
CREATE TABLE c (id integer PRIMARY KEY, body text NULL, day date);
INSERT INTO c (id, body) SELECT id, body FROM c_old;
DROP TABLE c_old;
-- Rows that are filtered away are lost, and so are rows that nobody copies.
CREATE TABLE tmp_d (id integer PRIMARY KEY, body text);
INSERT INTO tmp_d SELECT id, body FROM d WHERE id > 10;
-- want: DS102
DROP TABLE d;
ALTER TABLE tmp_d RENAME TO d;
CREATE TABLE new_e (id integer PRIMARY KEY, body text);
-- want: DS102
DROP TABLE e;
ALTER TABLE new_e RENAME TO e;
