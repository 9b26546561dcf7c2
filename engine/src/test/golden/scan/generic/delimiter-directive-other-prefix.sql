--atlas:delimiter //
A;B//