-- profile: full
CREATE ACCESS METHOD heap2 TYPE TABLE HANDLER heap_tableam_handler;
CREATE TABLE t (id int);
CREATE TABLE u (id int);
-- change --
SET lock_timeout = '2s';
-- want: PG311
ALTER TABLE t SET ACCESS METHOD heap2;
-- It is that already.
-- silent: PG311
ALTER TABLE u SET ACCESS METHOD heap;
