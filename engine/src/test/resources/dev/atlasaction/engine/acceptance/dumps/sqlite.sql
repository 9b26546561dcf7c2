CREATE TABLE users (id integer PRIMARY KEY AUTOINCREMENT, name text NOT NULL DEFAULT 'a;b', data blob, upper_name text GENERATED ALWAYS AS (upper(name)) STORED, boss int REFERENCES users (id) ON DELETE SET NULL, CHECK (name <> ''));
CREATE TABLE strict_ones (a int, b text) STRICT;
CREATE TABLE pairs (a int, b int, PRIMARY KEY (a, b)) WITHOUT ROWID;
CREATE TABLE posts (id int, user_id int, body text, CONSTRAINT fk_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE, UNIQUE (user_id, id));
CREATE UNIQUE INDEX by_name ON users (name COLLATE NOCASE) WHERE boss IS NULL;
CREATE INDEX by_length ON posts (length(body) DESC);
CREATE VIEW bosses AS SELECT DISTINCT boss FROM users;
CREATE TRIGGER posts_ins AFTER INSERT ON posts BEGIN UPDATE users SET name = name || ';' WHERE id = NEW.user_id; DELETE FROM pairs; END;
CREATE VIRTUAL TABLE words USING fts5(body);
INSERT INTO users (name, data) VALUES ('x; DROP TABLE users; --', x'00ff'), ('line
break', NULL);
INSERT INTO posts VALUES (1, 1, 'it''s');
INSERT INTO pairs VALUES (1, 2);
INSERT INTO words VALUES ('hello');
ANALYZE;
