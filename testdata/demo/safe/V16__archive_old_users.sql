-- Instead of a drop: another name, with the old one kept until no code uses it.
SET lock_timeout = '2s';
ALTER TABLE old_users RENAME TO archived_users;
CREATE VIEW old_users AS SELECT * FROM archived_users;
