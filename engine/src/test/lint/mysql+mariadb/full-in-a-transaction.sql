-- profile: full
CREATE TABLE q (id int PRIMARY KEY, a int);
-- change --
SET SESSION lock_wait_timeout = 5;
-- want: TX201
START TRANSACTION;
UPDATE q SET a = 1 WHERE id = 1;
-- want: MS102
CREATE TABLE fresh (id bigint PRIMARY KEY);
COMMIT;
-- A block is no transaction.
-- silent: TX201
CREATE PROCEDURE counted() BEGIN UPDATE q SET a = 2 WHERE id = 2; END;
