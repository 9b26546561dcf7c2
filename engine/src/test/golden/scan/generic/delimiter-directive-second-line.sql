-- first
-- atlas:delimiter //
A;B//