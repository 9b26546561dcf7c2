-- dropped
DELIMITER //
A; //
delimiter 'a''b'
B; a'b delimiter ;
C;
