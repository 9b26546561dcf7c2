CREATE TABLE posts (id integer PRIMARY KEY, title text);
-- change --
UPDATE posts SET title = '' WHERE title IS NULL;
-- silent: LT101
CREATE TABLE new_posts (id integer PRIMARY KEY, title text NOT NULL);
INSERT INTO new_posts (id, title) SELECT id, title FROM posts;
DROP TABLE posts;
ALTER TABLE new_posts RENAME TO posts;
