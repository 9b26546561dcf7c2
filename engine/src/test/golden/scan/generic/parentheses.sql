SELECT (1;2);
CREATE TABLE t (
  a int -- ) ; (
);
