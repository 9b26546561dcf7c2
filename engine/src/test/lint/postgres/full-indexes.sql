-- profile: full
CREATE TABLE users (id int, email text, name text, CONSTRAINT users_name UNIQUE (name));
CREATE TABLE pets (id int NOT NULL, tag text);
CREATE INDEX users_email ON users (email);
CREATE UNIQUE INDEX CONCURRENTLY pets_pk ON pets (id);
CREATE UNIQUE INDEX CONCURRENTLY pets_tag ON pets (tag);
-- change --
-- want: PG103 TX101

SET lock_timeout = '2s';
CREATE TABLE fresh (id int, a text);
-- silent: PG101
CREATE INDEX fresh_a ON fresh (a);
-- want: PG101
CREATE INDEX users_id ON users (id);
-- want: IX103 PG102
DROP INDEX users_email;
CREATE INDEX CONCURRENTLY users_email2 ON users (email);
-- want: MF101 PG105
ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE (email);
-- want: MF104 PG104 PG304
ALTER TABLE users ADD PRIMARY KEY (id);
-- Indexes that are there already need no build.
-- silent: PG104 PG304
ALTER TABLE pets ADD PRIMARY KEY USING INDEX pets_pk;
-- silent: PG105
ALTER TABLE pets ADD CONSTRAINT pets_tag UNIQUE USING INDEX pets_tag;
