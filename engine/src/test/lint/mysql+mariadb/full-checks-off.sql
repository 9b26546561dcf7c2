-- profile: full
CREATE TABLE parent (id int PRIMARY KEY);
CREATE TABLE child (id int PRIMARY KEY, parent_id int, other_id int);
-- change --
SET SESSION lock_wait_timeout = 5;
SET SESSION foreign_key_checks = 0;
-- silent: MY131
ALTER TABLE child ADD CONSTRAINT child_p FOREIGN KEY (parent_id) REFERENCES parent (id);
SET SESSION foreign_key_checks = 1;
-- want: MY131
ALTER TABLE child ADD CONSTRAINT child_o FOREIGN KEY (other_id) REFERENCES parent (id);
-- A new column alone is there at once.
-- silent: MS110
ALTER TABLE parent ADD COLUMN a int;
-- want: MS110
ALTER TABLE parent ADD COLUMN b int, ADD INDEX parent_a (a);
