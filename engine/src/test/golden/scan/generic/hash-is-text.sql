SELECT 1; # not a comment
SELECT 2;
