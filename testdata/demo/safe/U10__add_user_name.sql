SET lock_timeout = '2s';
ALTER TABLE users DROP COLUMN user_name;
