A;
"x;
