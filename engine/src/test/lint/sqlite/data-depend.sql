CREATE TABLE users (id integer PRIMARY KEY, email text, name text);
CREATE TABLE posts (id integer PRIMARY KEY, title text, body text);
-- change --
-- want: MF101
CREATE UNIQUE INDEX users_email ON users (email);
-- silent: MF101
CREATE INDEX users_name ON users (name);
-- want: MF103
ALTER TABLE users ADD COLUMN age int NOT NULL;
-- silent: MF103
ALTER TABLE users ADD COLUMN born int NOT NULL DEFAULT 0;
CREATE TABLE pets (id integer PRIMARY KEY, name text NOT NULL);
CREATE UNIQUE INDEX pets_name ON pets (name);
-- A rebuild is one change, reported where the new table is created.
-- want: LT101
CREATE TABLE new_posts (id integer PRIMARY KEY, title text NOT NULL, body text NOT NULL DEFAULT '');
INSERT INTO new_posts (id, title, body) SELECT id, title, coalesce(body, '') FROM posts;
DROP TABLE posts;
ALTER TABLE new_posts RENAME TO posts;
