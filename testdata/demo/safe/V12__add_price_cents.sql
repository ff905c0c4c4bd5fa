-- Instead of another type: a second column, which the code writes beside the first.
SET lock_timeout = '2s';
ALTER TABLE products ADD COLUMN price_cents bigint;
