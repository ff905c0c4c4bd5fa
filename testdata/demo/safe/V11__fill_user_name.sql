UPDATE users SET user_name = login WHERE user_name IS NULL AND id BETWEEN 1 AND 10000;
