-- profile: full
-- comments: table
-- change --
-- want: PL104
CREATE TABLE silent (id int PRIMARY KEY);
-- silent: PL104
CREATE TABLE described (id int PRIMARY KEY) COMMENT 'what it is for';
