-- profile: full
CREATE TABLE parent (id int PRIMARY KEY);
CREATE TABLE child (id int PRIMARY KEY, parent_id int, CONSTRAINT child_p FOREIGN KEY (parent_id) REFERENCES parent (id));
CREATE INDEX child_parent ON child (parent_id);
CREATE INDEX child_parent_id ON child (parent_id, id);
-- change --
SET SESSION lock_wait_timeout = 5;
-- Another index serves the key.
-- silent: IX105
DROP INDEX child_parent ON child;
