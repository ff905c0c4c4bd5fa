-- One release later. A mistake shows at once, and the down script takes it back.
SET lock_timeout = '2s';
DROP VIEW old_users;
