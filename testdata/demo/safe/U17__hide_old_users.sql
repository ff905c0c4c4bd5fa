SET lock_timeout = '2s';
CREATE VIEW old_users AS SELECT * FROM archived_users;
