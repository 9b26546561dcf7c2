SELECT 'a\';', "\";";
SELECT '\\';
