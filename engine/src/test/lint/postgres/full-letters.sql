-- profile: full
CREATE TABLE users (id int PRIMARY KEY, name text, a int, b int);
CREATE TABLE pets (id int PRIMARY KEY);
CREATE TABLE "Pets" (id int PRIMARY KEY);
CREATE TABLE Leaving (Id int PRIMARY KEY);
-- change --
-- Names without quotes are lower case.
-- want: BC102 LK101
ALTER TABLE Users RENAME COLUMN Name TO Full_Name;
-- want: BC101
ALTER TABLE PETS RENAME TO Old_Pets;
-- want: BC101
ALTER TABLE "Pets" RENAME TO ANIMALS;
-- want: DS102
DROP TABLE LEAVING;
-- want: DL101 SP101
TRUNCATE USERS;
CREATE TABLE Fresh (Id int PRIMARY KEY, Name text);
-- want: SP101
-- silent: DL101
TRUNCATE FRESH;
-- want: LK102
UPDATE USERS SET A = 0 WHERE A IS NULL;
-- want: PG303
-- silent: MF104
ALTER TABLE USERS ALTER COLUMN A SET NOT NULL;
