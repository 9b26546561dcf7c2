CREATE SCHEMA market;
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id int PRIMARY KEY);
CREATE TABLE users (id int PRIMARY KEY, email text, name text);
CREATE TABLE pets (id int PRIMARY KEY);
-- change --
-- want: DS101
DROP SCHEMA market;
-- want: DS101
DROP SCHEMA shop CASCADE;
CREATE SCHEMA tmp;
-- silent: DS101
DROP SCHEMA tmp;
-- want: DS102
DROP TABLE pets;
-- want: DS103
ALTER TABLE users DROP COLUMN email, DROP COLUMN name;
