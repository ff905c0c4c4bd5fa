-- Phase 2, after the code that writes email is deployed: the old rows, in batches.
UPDATE users SET email = login || '@example.org' WHERE email IS NULL AND id BETWEEN 1 AND 10000;
