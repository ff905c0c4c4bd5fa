UPDATE products SET price_cents = price * 100 WHERE price_cents IS NULL AND id BETWEEN 1 AND 10000;
