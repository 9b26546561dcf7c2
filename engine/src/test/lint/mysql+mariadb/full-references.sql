-- profile: full
CREATE TABLE parent (id int PRIMARY KEY);
CREATE TABLE child (id int PRIMARY KEY, parent_id int, CONSTRAINT child_p FOREIGN KEY (parent_id) REFERENCES parent (id));
CREATE INDEX child_parent ON child (parent_id);
CREATE INDEX child_parent_id ON child (parent_id, id);
CREATE TABLE coded (code varchar(20) PRIMARY KEY);
-- change --
SET SESSION lock_wait_timeout = 5;
-- silent: RF102
CREATE TABLE same (id int PRIMARY KEY, CONSTRAINT same_p FOREIGN KEY (id) REFERENCES parent (id));
-- want: RF102
CREATE TABLE differs (id int PRIMARY KEY, code varchar(40), CONSTRAINT differs_p FOREIGN KEY (code) REFERENCES coded (code));
