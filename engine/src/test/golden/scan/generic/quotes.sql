SELECT ';', ";", `;`;
SELECT 'it''s', '\';
