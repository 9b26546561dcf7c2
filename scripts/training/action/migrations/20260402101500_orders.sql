CREATE TABLE orders (
  id integer NOT NULL PRIMARY KEY,
  user_id integer NOT NULL REFERENCES users (id),
  total numeric NOT NULL DEFAULT 0
);
CREATE INDEX orders_user_id ON orders (user_id);
