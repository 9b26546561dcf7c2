CREATE TABLE orders (
  id integer PRIMARY KEY,
  user_id integer NOT NULL,
  CONSTRAINT orders_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);
CREATE INDEX orders_user ON orders (user_id);
ALTER TABLE users DROP COLUMN email;
