-- profile: full
CREATE TABLE parent (id integer PRIMARY KEY);
CREATE TABLE t (id integer PRIMARY KEY, a int, CONSTRAINT a_ok CHECK (a > 0), CONSTRAINT t_p FOREIGN KEY (id) REFERENCES parent (id));
CREATE TABLE kept (id integer PRIMARY KEY, a int, CONSTRAINT a_ok CHECK (a > 0), CONSTRAINT kept_p FOREIGN KEY (id) REFERENCES parent (id));
CREATE TABLE k (id int NOT NULL, n int, PRIMARY KEY (id));
CREATE TABLE emails (email text);
CREATE INDEX emails_email ON emails (email);
-- change --
-- want: CD101 CD102
CREATE TABLE new_t (id integer PRIMARY KEY, a int);
INSERT INTO new_t (id, a) SELECT id, a FROM t;
DROP TABLE t;
ALTER TABLE new_t RENAME TO t;
-- want: CD103
CREATE TABLE new_k (id int NOT NULL, n int);
INSERT INTO new_k (id, n) SELECT id, n FROM k;
DROP TABLE k;
ALTER TABLE new_k RENAME TO k;
-- The key and the check are there as before.
-- silent: CD101 CD102 CD103
CREATE TABLE new_kept (id integer PRIMARY KEY, a int, b int, CONSTRAINT a_ok CHECK (a > 0), CONSTRAINT kept_p FOREIGN KEY (id) REFERENCES parent (id));
INSERT INTO new_kept (id, a) SELECT id, a FROM kept;
DROP TABLE kept;
ALTER TABLE new_kept RENAME TO kept;
CREATE TABLE new_emails (email text);
INSERT INTO new_emails (email) SELECT email FROM emails;
DROP TABLE emails;
ALTER TABLE new_emails RENAME TO emails;
-- want: MF101
CREATE UNIQUE INDEX emails_email ON emails (email);
