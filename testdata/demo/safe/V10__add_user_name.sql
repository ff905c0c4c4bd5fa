-- Instead of a rename: a second column, which the code writes beside the first.
ALTER TABLE users ADD COLUMN user_name text;
