-- Reads the whole table while others read and write it.
ALTER TABLE users VALIDATE CONSTRAINT users_email_present;
