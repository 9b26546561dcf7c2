CREATE TABLE users (id int PRIMARY KEY, name text);
-- change --
-- want: BC102
ALTER TABLE users RENAME COLUMN name TO full_name;
-- want: BC101
ALTER TABLE users RENAME TO people;
