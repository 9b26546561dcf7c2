-- profile: full
CREATE TABLE t (id integer PRIMARY KEY, a int);
-- change --
-- want: TX201
BEGIN;
UPDATE t SET a = 1 WHERE id = 1;
COMMIT;
-- A block is no transaction.
-- silent: TX201
CREATE TRIGGER on_t AFTER INSERT ON t BEGIN UPDATE t SET a = 2 WHERE id = 2; END;
