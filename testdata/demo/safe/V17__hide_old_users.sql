-- One release later. A mistake shows at once, and the down script takes it back.
SET lock_timeout = '2s';
-- sqllint: allow drop-table: no code since release 41 reads it
DROP VIEW old_users;
