A;
-- kept, though a blank line follows

-- c
B;
