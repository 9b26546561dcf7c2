-- atlas:delimiter 
A