UPDATE users SET full_name = concat(first_name, ' ', last_name);
