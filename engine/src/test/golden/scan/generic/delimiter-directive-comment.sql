-- atlas:delimiter -- end

A;
-- a comment
B;
-- end
C
-- end
