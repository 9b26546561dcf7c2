-- profile: strict
CREATE TABLE t (id integer PRIMARY KEY);
-- change --
-- atlas:txmode none

-- want: ST108
CREATE TABLE once (id integer PRIMARY KEY);
-- silent: ST108
CREATE TABLE IF NOT EXISTS often (id integer PRIMARY KEY);
