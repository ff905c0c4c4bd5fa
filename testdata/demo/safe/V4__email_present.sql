-- Phase 3: no new row without an email.
SET lock_timeout = '2s';
ALTER TABLE users ADD CONSTRAINT users_email_present CHECK (email IS NOT NULL) NOT VALID;
