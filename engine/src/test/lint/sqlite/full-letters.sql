-- profile: full
CREATE TABLE Users (id integer PRIMARY KEY, Name text, a int);
CREATE TABLE pets (id integer PRIMARY KEY);
-- change --
-- want: BC102
ALTER TABLE users RENAME COLUMN name TO full_name;
-- want: BC101
ALTER TABLE PETS RENAME TO animals;
-- want: DL102
DELETE FROM USERS;
CREATE TABLE Fresh (id integer PRIMARY KEY);
-- silent: DL102
DELETE FROM FRESH;
