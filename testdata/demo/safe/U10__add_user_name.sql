ALTER TABLE users DROP COLUMN user_name;
