CREATE TABLE users (id integer PRIMARY KEY, name text);
CREATE TABLE pets (id integer PRIMARY KEY, owner int);
CREATE TABLE cars (id integer PRIMARY KEY, plate text);
-- change --
-- want: BC101
ALTER TABLE users RENAME TO people;
-- want: BC102
ALTER TABLE pets RENAME COLUMN owner TO owner_id;
-- A view that takes the old name keeps old programs running.
-- silent: BC101
ALTER TABLE cars RENAME TO vehicles;
CREATE VIEW cars AS SELECT * FROM vehicles;
-- So does a column that comes back under the old name.
-- silent: BC102
ALTER TABLE vehicles RENAME COLUMN plate TO number;
ALTER TABLE vehicles ADD COLUMN plate text;
