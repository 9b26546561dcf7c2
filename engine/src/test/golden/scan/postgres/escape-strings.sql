SELECT E'it\'s; x', 'plain \';
SELECT e'\\';
SELECT name'\';
