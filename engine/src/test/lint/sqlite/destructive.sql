CREATE TABLE users (id integer PRIMARY KEY, email text, name text, g text GENERATED ALWAYS AS (name) VIRTUAL);
CREATE TABLE pets (id integer PRIMARY KEY);
-- change --
-- want: DS102
DROP TABLE pets;
-- want: DS103
ALTER TABLE users DROP COLUMN email;
-- A virtual column holds no data.
-- silent: DS103
ALTER TABLE users DROP COLUMN g;
-- What is born in the same change holds nothing of production.
CREATE TABLE scratch (id int, a int);
ALTER TABLE scratch DROP COLUMN a;
-- silent: DS102
DROP TABLE scratch;
ALTER TABLE users ADD COLUMN age int;
ALTER TABLE users DROP COLUMN age;
-- Acknowledged.
-- atlas:nolint DS103
ALTER TABLE users DROP COLUMN name;
