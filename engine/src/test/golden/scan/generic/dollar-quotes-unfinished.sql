A $x$; B;
C;
