-- profile: full
CREATE TABLE users (id int, email text);
-- change --
-- atlas:txmode none

-- silent: PG103 TX101 PG101
CREATE INDEX CONCURRENTLY users_email ON users (email);
-- silent: PG102
DROP INDEX CONCURRENTLY users_email;
