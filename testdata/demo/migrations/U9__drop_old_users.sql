CREATE TABLE old_users (
  id bigint PRIMARY KEY,
  name text
);
