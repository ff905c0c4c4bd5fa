-- One release later. A mistake shows at once, and the down script takes it back.
DROP VIEW old_users;
