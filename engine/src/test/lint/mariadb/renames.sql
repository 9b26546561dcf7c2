CREATE TABLE users (id int PRIMARY KEY, name varchar(100), KEY users_name (name));
CREATE TABLE posts (id int PRIMARY KEY);
CREATE TABLE cards (id int PRIMARY KEY);
-- change --
-- want: BC101
-- want: BC102
ALTER TABLE users RENAME TO people, RENAME COLUMN name TO full_name;
ALTER TABLE people RENAME INDEX users_name TO people_name;
ALTER TABLE posts RENAME COLUMN id TO uid, ADD COLUMN id int AS (uid);
-- want: BC102
ALTER TABLE cards CHANGE id cid int;
