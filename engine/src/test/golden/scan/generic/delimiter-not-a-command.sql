delimiter	x;
delimiters y;
A delimiter //;
delimiter