-- Phase 1: a column that old code need not know.
SET lock_timeout = '2s';
ALTER TABLE users ADD COLUMN email varchar(255);
