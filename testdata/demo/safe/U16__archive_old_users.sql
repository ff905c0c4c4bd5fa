SET lock_timeout = '2s';
DROP VIEW old_users;
ALTER TABLE archived_users RENAME TO old_users;
