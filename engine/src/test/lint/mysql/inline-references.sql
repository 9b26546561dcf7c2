CREATE TABLE users (id int PRIMARY KEY);
-- change --
-- want: MY102
CREATE TABLE node (id int PRIMARY KEY, next int COMMENT 'a, b' REFERENCES node (id));
-- want: MY102
-- want: MY102
ALTER TABLE users ADD COLUMN (a int REFERENCES node (id), b int), ADD `c` int REFERENCES node (id);
-- silent: MY102
CREATE TABLE pet (owner int, FOREIGN KEY (owner) REFERENCES users (id));
ALTER TABLE users ADD COLUMN `check` int, ADD CONSTRAINT up FOREIGN KEY (`check`) REFERENCES node (id);
