-- Instead of a rename: a second column, which the code writes beside the first.
SET lock_timeout = '2s';
ALTER TABLE users ADD COLUMN user_name text;
