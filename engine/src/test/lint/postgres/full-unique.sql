-- profile: full
CREATE TABLE users (id int PRIMARY KEY, a int, b int, email text);
-- change --
SET lock_timeout = '2s';
-- All rows have NULL there.
ALTER TABLE users ADD COLUMN nick text;
-- want: PG101
-- silent: MF101
CREATE UNIQUE INDEX users_a_nick ON users (a, nick);
-- want: MF101 PG105
ALTER TABLE users ADD COLUMN kind text DEFAULT 'x', ADD CONSTRAINT users_a_kind UNIQUE (a, kind);
-- The primary key is unique: together with it everything is.
-- want: PG101
CREATE UNIQUE INDEX users_id_email ON users (id, email);
-- want: MF101 PG101
CREATE UNIQUE INDEX users_a_b ON users (a, b);
