CREATE VIEW old_users AS SELECT * FROM archived_users;
