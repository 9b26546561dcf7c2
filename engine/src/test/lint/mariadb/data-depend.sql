CREATE TABLE users (id int PRIMARY KEY);
CREATE TABLE node (id int PRIMARY KEY);
-- change --
-- want: MY101
ALTER TABLE users ADD COLUMN born date NOT NULL;
-- want: MY101
ALTER TABLE users ADD COLUMN bio text NOT NULL;
-- want: MY101
ALTER TABLE users ADD COLUMN place point NOT NULL;
-- silent: MY101
ALTER TABLE users ADD COLUMN at timestamp NOT NULL;
UPDATE users SET at = now();
ALTER TABLE users ADD COLUMN later timestamp NOT NULL;
UPDATE users SET later = now() WHERE later = '0000-00-00 00:00:00';
ALTER TABLE users ADD COLUMN up int REFERENCES node (id);
ALTER TABLE users DROP FOREIGN KEY users_ibfk_1;
