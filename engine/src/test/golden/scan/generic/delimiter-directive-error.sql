-- atlas:delimiter //
A "B//