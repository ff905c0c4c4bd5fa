ALTER TABLE users RENAME COLUMN login TO user_name;
