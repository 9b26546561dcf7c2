-- atlas:delimiter //
A; // B //

//-- c
C