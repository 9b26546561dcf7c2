-- atlas:delimiter //
A BEGIN x; END; B // C