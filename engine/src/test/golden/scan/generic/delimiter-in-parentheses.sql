-- atlas:delimiter //
(a // b) // c