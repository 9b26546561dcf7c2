-- c1

-- c2
SELECT 1;
/* x */ SELECT 2; -- trail
SELECT -- inside;
 3; /* y
 z */
SELECT 4;
/* detached */

SELECT 5;
/* kept */ 

SELECT 6;
