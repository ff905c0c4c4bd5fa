DROP TABLE old_users;
DROP TABLE orders;
DROP TABLE products;
DROP TABLE users;
