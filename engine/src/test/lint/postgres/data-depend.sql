CREATE TABLE users (id int PRIMARY KEY, a int, b int, c int, email text);
CREATE INDEX users_email ON users (email);
-- change --
-- want: MF101
ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE (email);
-- want: MF103
ALTER TABLE users ADD COLUMN age int NOT NULL;
-- silent: MF103
ALTER TABLE users ADD COLUMN no serial, ADD COLUMN nr int GENERATED ALWAYS AS IDENTITY;
ALTER TABLE users ADD COLUMN twice int NOT NULL GENERATED ALWAYS AS (id * 2) STORED;
UPDATE users SET a = 1;
UPDATE users SET b = 1 WHERE b IS NULL;
-- want: MF104
ALTER TABLE users ALTER COLUMN a SET NOT NULL, ALTER COLUMN b SET NOT NULL, ALTER COLUMN c SET NOT NULL;
