-- Instead of another type: a second column, which the code writes beside the first.
ALTER TABLE products ADD COLUMN price_cents bigint;
