CREATE TABLE users (id int PRIMARY KEY, a int, b int, email varchar(100));
CREATE INDEX users_email ON users (email);
-- change --
-- want: MF102
ALTER TABLE users DROP INDEX users_email, ADD UNIQUE INDEX users_email (email);
-- want: MF104
ALTER TABLE users MODIFY COLUMN a int NOT NULL;
UPDATE users SET b = 0;
ALTER TABLE users MODIFY COLUMN b int NOT NULL;
