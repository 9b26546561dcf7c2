-- The users.
CREATE TABLE users (
  id integer PRIMARY KEY AUTOINCREMENT,
  name varchar(255) NOT NULL DEFAULT 'it''s',
  made datetime DEFAULT CURRENT_TIMESTAMP,
  twice int AS (id * 2) STORED,
  CONSTRAINT positive CHECK (id > 0)
);
CREATE UNIQUE INDEX by_name ON users (name DESC, lower(name)) WHERE name <> '';
/* What they write. */
CREATE TABLE posts (
  id int,
  author int REFERENCES users (id) ON DELETE SET NULL,
  "odd ""name" text
) STRICT;
CREATE VIEW names AS SELECT name FROM users;
CREATE TRIGGER after_user AFTER INSERT ON users BEGIN
  INSERT INTO posts (id, author) VALUES (1, new.id);
END;
