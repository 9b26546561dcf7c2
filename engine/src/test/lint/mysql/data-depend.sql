CREATE TABLE users (id int PRIMARY KEY, a int, b int, email varchar(100));
CREATE INDEX users_email ON users (email);
CREATE TABLE counted (a int);
-- change --
-- want: MF102
ALTER TABLE users DROP INDEX users_email, ADD UNIQUE INDEX users_email (email);
-- want: MF104
ALTER TABLE users MODIFY COLUMN a int NOT NULL;
UPDATE users SET b = 0;
-- silent: MF104
ALTER TABLE users MODIFY COLUMN b int NOT NULL;
-- want: MY101
ALTER TABLE users ADD COLUMN score int NOT NULL;
-- silent: MY101 MF103
ALTER TABLE users ADD COLUMN rank_ int NOT NULL DEFAULT 1, ADD COLUMN note varchar(9);
ALTER TABLE users ADD COLUMN mail varchar(40) NOT NULL, ADD COLUMN nick varchar(40) NOT NULL;
UPDATE users SET mail = 'none' WHERE mail = '';
UPDATE users SET nick = 'none' WHERE nick = "";
-- want: MF103
ALTER TABLE users ADD COLUMN born date NOT NULL;
-- want: MF103
ALTER TABLE users ADD COLUMN place point NOT NULL;
ALTER TABLE users ADD COLUMN bio text NOT NULL, ADD COLUMN more json NOT NULL;
-- want: MY101
ALTER TABLE users ADD COLUMN state enum('new', 'old') NOT NULL;
UPDATE users SET state = 'old' WHERE state IS NULL;
ALTER TABLE counted ADD COLUMN id bigint PRIMARY KEY AUTO_INCREMENT;
CREATE TABLE fresh (a int);
ALTER TABLE fresh ADD COLUMN b int NOT NULL;
