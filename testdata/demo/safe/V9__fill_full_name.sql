-- In batches, each in its own transaction.
UPDATE users SET full_name = concat(first_name, ' ', last_name)
WHERE full_name IS NULL AND id BETWEEN 1 AND 10000;
