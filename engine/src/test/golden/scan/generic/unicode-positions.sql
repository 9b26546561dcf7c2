-- é
SELECT 'é😀';
  SELECT 2 ;B