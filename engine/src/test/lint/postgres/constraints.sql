CREATE TABLE users (id int PRIMARY KEY, a int CHECK (a IS NOT NULL AND a > 0));
CREATE TABLE pets (id int PRIMARY KEY, owner int CONSTRAINT pets_owner REFERENCES users (id));
CREATE TABLE cars (id int PRIMARY KEY, owner int CONSTRAINT cars_owner REFERENCES users (id));
-- change --
-- want: CD101
ALTER TABLE pets DROP CONSTRAINT pets_owner;
-- The column goes as well, which is DS103.
-- want: DS103
-- silent: CD101
ALTER TABLE cars DROP CONSTRAINT cars_owner, DROP COLUMN owner;
-- The check has already proven it.
-- silent: MF104
ALTER TABLE users ALTER COLUMN a SET NOT NULL;
