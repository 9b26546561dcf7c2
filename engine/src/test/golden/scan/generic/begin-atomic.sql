CREATE FUNCTION f() RETURNS int
BEGIN ATOMIC
  SELECT 1; -- one;
  SELECT CASE WHEN true THEN 1 END;
END;
A;
x begin  atomic y; END z; B;
