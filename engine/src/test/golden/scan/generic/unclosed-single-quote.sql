A;

B

    'x;
