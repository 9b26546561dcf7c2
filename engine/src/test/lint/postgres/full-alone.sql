-- profile: full
CREATE TABLE users (id int, email text);
-- change --
-- atlas:txmode none

CREATE INDEX CONCURRENTLY users_email ON users (email);
DROP INDEX CONCURRENTLY users_email;
