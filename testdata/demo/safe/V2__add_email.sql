-- Phase 1: a column that old code need not know.
ALTER TABLE users ADD COLUMN email varchar(255);
