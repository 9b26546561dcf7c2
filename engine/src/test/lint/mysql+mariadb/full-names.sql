-- profile: full
CREATE TABLE users (id int PRIMARY KEY, a int);
-- change --
SET SESSION lock_wait_timeout = 5;
-- want: NM102 NM103 NM104 NM105 NM106
CREATE TABLE `t!` (`c!` int, KEY `i!` (`c!`), CONSTRAINT `k!` CHECK (`c!` > 0), CONSTRAINT `f!` FOREIGN KEY (`c!`) REFERENCES users (id));
-- silent: NM102 NM103 NM104 NM105 NM106
CREATE TABLE calm (c int, KEY calm_c (c), CONSTRAINT calm_ok CHECK (c > 0), CONSTRAINT calm_f FOREIGN KEY (c) REFERENCES users (id));
-- want: SA101
CREATE PROCEDURE bad(IN t varchar(60)) BEGIN SET @q = CONCAT('DELETE FROM ', t); PREPARE s FROM @q; EXECUTE s; END;
-- silent: SA101
CREATE PROCEDURE good(IN t int) BEGIN SET @v = t; SET @q = 'DELETE FROM users WHERE id = ?'; PREPARE s FROM @q; EXECUTE s USING @v; END;
