A
GO x
B