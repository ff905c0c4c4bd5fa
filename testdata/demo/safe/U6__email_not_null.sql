-- sqllint: allow-file incomplete-down: the check comes back for new rows; validate it afterwards, in a transaction of its own
SET lock_timeout = '2s';
ALTER TABLE users ADD CONSTRAINT users_email_present CHECK (email IS NOT NULL) NOT VALID;
ALTER TABLE users ALTER COLUMN email DROP NOT NULL;
