A;
delimiter 
B;