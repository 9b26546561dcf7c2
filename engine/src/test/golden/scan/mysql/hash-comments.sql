# one
SELECT 1; # two;
SELECT 2 # in; it
;
#atlas:nolint
SELECT 3;
