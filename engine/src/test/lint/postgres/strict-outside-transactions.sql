-- profile: strict
CREATE TABLE t (id bigint PRIMARY KEY);
-- change --
-- atlas:txmode none

-- want: ST108
CREATE TABLE once (id bigint PRIMARY KEY);
-- silent: ST108
CREATE TABLE IF NOT EXISTS often (id bigint PRIMARY KEY);
