-- profile: full
CREATE TABLE users (id int);
-- change --
-- atlas:txmode none

BEGIN;
ALTER TABLE users ADD COLUMN a int;
COMMIT;
