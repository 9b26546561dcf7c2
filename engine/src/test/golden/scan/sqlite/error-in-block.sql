A BEGIN x; "y; END;
