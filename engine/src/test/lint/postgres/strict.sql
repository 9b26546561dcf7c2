-- profile: strict
CREATE TABLE t (id bigint PRIMARY KEY, a int NOT NULL);
CREATE TABLE u (id bigint PRIMARY KEY);
-- change --
SET lock_timeout = '2s';
-- want: ST101
CREATE TABLE keys (id int PRIMARY KEY);
-- want: ST102 ST109
CREATE TABLE kinds (no bigserial);
-- want: ST103 ST104 ST105 ST106
CREATE TABLE types (id bigint PRIMARY KEY, a char(3), b varchar(9), d timestamp, e json);
-- silent: ST101 ST102 ST103 ST104 ST105 ST106 ST109
CREATE TABLE good (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, b timestamptz, a text, c jsonb);
-- want: ST107
CREATE TYPE mood AS ENUM ('a');
-- want: CP101
ALTER TABLE t ALTER COLUMN a DROP NOT NULL;
-- want: LK104
ALTER TABLE u ADD COLUMN b bigint;
-- want: LK111 RF103
CREATE TABLE child (id bigint PRIMARY KEY REFERENCES u (id) ON DELETE CASCADE);
-- want: IX104 PG101
CREATE INDEX wide ON t (a, id, (a + 1), (a + 2));
