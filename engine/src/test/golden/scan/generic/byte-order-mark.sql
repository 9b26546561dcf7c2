-- atlas:delimiter //
A;//
B