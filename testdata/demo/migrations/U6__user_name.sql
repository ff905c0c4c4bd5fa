ALTER TABLE users RENAME COLUMN user_name TO login;
