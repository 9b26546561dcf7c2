-- profile: full
CREATE TABLE users (id int);
-- change --
-- atlas:txmode none

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE users ADD COLUMN a int;
COMMIT;
