-- profile: full
CREATE TABLE parent (id int PRIMARY KEY);
CREATE TABLE child (id int PRIMARY KEY, parent_id int, CONSTRAINT child_p FOREIGN KEY (parent_id) REFERENCES parent (id));
-- change --
SET SESSION lock_wait_timeout = 5;
-- Only so does the server let go of it.
SET SESSION foreign_key_checks = 0;
-- want: IX105
DROP INDEX child_p ON child;
