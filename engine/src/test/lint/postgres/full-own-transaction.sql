-- profile: full
CREATE TABLE users (id int);
-- change --
-- atlas:txmode none

-- silent: TX201
BEGIN;
SET LOCAL lock_timeout = '2s';
-- silent: LK101
ALTER TABLE users ADD COLUMN a int;
COMMIT;
