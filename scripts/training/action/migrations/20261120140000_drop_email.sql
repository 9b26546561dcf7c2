-- The newsletter is gone, and so is the address.
ALTER TABLE users ADD COLUMN phone text;
ALTER TABLE users DROP COLUMN email;
