A ( BEGIN x; END;
B;
