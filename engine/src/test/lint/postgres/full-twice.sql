-- profile: full
CREATE TABLE parent (id int PRIMARY KEY);
CREATE TABLE t (id int PRIMARY KEY, a int);
-- change --
SET lock_timeout = '2s';
CREATE TABLE fresh (id int PRIMARY KEY, parent_id int, code int);
-- The primary key is that index.
-- want: IX101
CREATE UNIQUE INDEX fresh_id ON fresh (id);
-- silent: IX101
CREATE UNIQUE INDEX fresh_id_code ON fresh (id, code);
-- silent: IX101
CREATE UNIQUE INDEX fresh_code ON fresh (code) WHERE code > 0;
-- silent: IX101
CREATE UNIQUE INDEX fresh_code_2 ON fresh (code);
-- want: IX101
CREATE UNIQUE INDEX fresh_code_3 ON fresh (code);
CREATE INDEX fresh_parent_id ON fresh (parent_id);
-- want: LK111
-- silent: PG306
ALTER TABLE fresh ADD CONSTRAINT fresh_parent FOREIGN KEY (parent_id) REFERENCES parent (id);
CREATE TABLE other (id int PRIMARY KEY);
-- silent: LK111
ALTER TABLE fresh ADD CONSTRAINT fresh_other FOREIGN KEY (id) REFERENCES other (id);
-- A new index takes the place of the key.
-- want: PG101
-- silent: IX101
CREATE UNIQUE INDEX t_new ON t (id);
ALTER TABLE t DROP CONSTRAINT t_pkey, ADD CONSTRAINT t_pkey PRIMARY KEY USING INDEX t_new;
