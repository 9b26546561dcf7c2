-- profile: full
-- comments: table
CREATE TABLE t (id integer PRIMARY KEY);
-- change --
-- want: PL104
CREATE TABLE silent (id integer PRIMARY KEY);
-- The table had none before.
-- silent: PL104
ALTER TABLE t ADD COLUMN a int;
-- want: SP101
REINDEX t;
-- silent: SP101
REINDEX;
