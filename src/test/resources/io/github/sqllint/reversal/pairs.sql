-- pair: an added column is dropped: reverses
-- history
CREATE TABLE users (id bigint PRIMARY KEY, email text NOT NULL, age int CHECK (age > 0));
-- up
ALTER TABLE users ADD COLUMN phone text NOT NULL DEFAULT '';
-- down
ALTER TABLE users DROP COLUMN phone;

-- pair: the index of an added column goes with it: reverses
-- history
CREATE TABLE users (id bigint PRIMARY KEY);
-- up
ALTER TABLE users ADD COLUMN phone text;
CREATE INDEX users_phone_idx ON users (phone);
-- down
ALTER TABLE users DROP COLUMN phone;

-- pair: the last column comes back as it was: reverses
-- history
CREATE TABLE users (id bigint, born date NOT NULL DEFAULT now());
-- up
ALTER TABLE users DROP COLUMN born;
-- down
ALTER TABLE users ADD COLUMN born date NOT NULL DEFAULT now();

-- pair: a column from the middle comes back at the end: column-order
-- history
CREATE TABLE users (id bigint, email text, age int);
-- up
ALTER TABLE users DROP COLUMN email;
-- down
ALTER TABLE users ADD COLUMN email text;

-- pair: the default of a dropped column is forgotten: differs
-- history
CREATE TABLE users (id bigint, note text DEFAULT 'n/a');
-- up
ALTER TABLE users DROP COLUMN note;
-- down
ALTER TABLE users ADD COLUMN note text;

-- pair: NOT NULL of a dropped column is forgotten: differs
-- history
CREATE TABLE users (id bigint, note text NOT NULL);
-- up
ALTER TABLE users DROP COLUMN note;
-- down
ALTER TABLE users ADD COLUMN note text;

-- pair: a helper default stays: differs
-- history
CREATE TABLE users (id bigint, note text NOT NULL);
-- up
ALTER TABLE users DROP COLUMN note;
-- down
ALTER TABLE users ADD COLUMN note text NOT NULL DEFAULT '';

-- pair: the index of a dropped column is forgotten: differs
-- history
CREATE TABLE users (id bigint, note text);
CREATE INDEX users_note_idx ON users (note);
-- up
ALTER TABLE users DROP COLUMN note;
-- down
ALTER TABLE users ADD COLUMN note text;

-- pair: a table is created and dropped: reverses
-- history
CREATE TABLE users (id bigint PRIMARY KEY);
-- up
CREATE TABLE orders (id bigserial PRIMARY KEY, user_id bigint REFERENCES users (id));
CREATE INDEX ON orders (user_id);
-- down
DROP TABLE orders;

-- pair: the table's type stays behind: differs
-- history
CREATE TABLE users (id bigint PRIMARY KEY);
-- up
CREATE TYPE mood AS ENUM ('ok', 'sad');
CREATE TABLE moods (mood mood);
-- down
DROP TABLE moods;

-- pair: a typo behind IF EXISTS: differs
-- history
CREATE TABLE users (id bigint PRIMARY KEY);
-- up
CREATE TABLE orders (id bigint);
-- down
DROP TABLE IF EXISTS order_;

-- pair: nothing but a comment: empty
-- history
CREATE TABLE users (id bigint PRIMARY KEY);
-- up
CREATE TABLE orders (id bigint);
-- down
-- DROP TABLE orders;

-- pair: a query that changes nothing: empty
-- history
CREATE TYPE mood AS ENUM ('ok');
-- up
ALTER TYPE mood ADD VALUE 'sad';
-- down
SELECT 1;

-- pair: renames are taken back: reverses
-- history
CREATE TABLE users (id bigint PRIMARY KEY, login text UNIQUE);
-- up
ALTER TABLE users RENAME COLUMN login TO user_name;
ALTER TABLE users RENAME TO people;
-- down
ALTER TABLE people RENAME TO users;
ALTER TABLE users RENAME COLUMN user_name TO login;

-- pair: a constraint is renamed and renamed back: reverses
-- history
CREATE TABLE users (id bigint, age int CONSTRAINT grown CHECK (age > 17));
-- up
ALTER TABLE users RENAME CONSTRAINT grown TO adult;
-- down
ALTER TABLE users RENAME CONSTRAINT adult TO grown;

-- pair: a dropped check gets another name: differs
-- history
CREATE TABLE users (id bigint, age int CONSTRAINT grown CHECK (age > 17));
-- up
ALTER TABLE users DROP CONSTRAINT grown;
-- down
ALTER TABLE users ADD CHECK (age > 17);

-- pair: an unnamed check gets its old generated name: reverses
-- history
CREATE TABLE users (id bigint, age int CHECK (age > 17));
-- up
ALTER TABLE users DROP CONSTRAINT users_age_check;
-- down
ALTER TABLE users ADD CHECK (age > 17);

-- pair: the action of a foreign key is forgotten: differs
-- history
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE orders (user_id bigint REFERENCES users ON DELETE CASCADE);
-- up
ALTER TABLE orders DROP CONSTRAINT orders_user_id_fkey;
-- down
ALTER TABLE orders ADD FOREIGN KEY (user_id) REFERENCES users;

-- pair: a foreign key comes back whole: reverses
-- history
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE orders (user_id bigint REFERENCES users ON DELETE CASCADE);
-- up
ALTER TABLE orders DROP CONSTRAINT orders_user_id_fkey;
-- down
ALTER TABLE orders ADD FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;

-- pair: a validated check comes back NOT VALID: differs
-- history
CREATE TABLE users (id bigint, age int CONSTRAINT grown CHECK (age > 17));
-- up
ALTER TABLE users DROP CONSTRAINT grown;
-- down
ALTER TABLE users ADD CONSTRAINT grown CHECK (age > 17) NOT VALID;

-- pair: a primary key leaves its NOT NULL: differs
-- history
CREATE TABLE users (id bigint);
-- up
ALTER TABLE users ADD PRIMARY KEY (id);
-- down
ALTER TABLE users DROP CONSTRAINT users_pkey;

-- pair: an identity leaves its NOT NULL: differs
-- history
CREATE TABLE users (id bigint);
-- up
ALTER TABLE users ALTER id SET NOT NULL;
ALTER TABLE users ALTER id ADD GENERATED ALWAYS AS IDENTITY;
-- down
ALTER TABLE users ALTER id DROP IDENTITY;

-- pair: a wider type and back: reverses
-- history
CREATE TABLE users (id bigint, name varchar(50) DEFAULT 'x');
-- up
ALTER TABLE users ALTER name TYPE varchar(100);
-- down
ALTER TABLE users ALTER name TYPE varchar(50);

-- pair: a type comes back narrower: differs
-- history
CREATE TABLE users (id bigint, name varchar(100));
-- up
ALTER TABLE users ALTER name TYPE text;
-- down
ALTER TABLE users ALTER name TYPE varchar(50);

-- pair: a check keeps the casts of the type in between: differs
-- history
CREATE TABLE users (id bigint, age int CHECK (age > 0));
-- up
ALTER TABLE users ALTER age TYPE numeric;
-- down
ALTER TABLE users ALTER age TYPE int;

-- pair: a check between integers comes back clean: reverses
-- history
CREATE TABLE users (id bigint, age int CHECK (age > 0));
-- up
ALTER TABLE users ALTER age TYPE bigint;
-- down
ALTER TABLE users ALTER age TYPE int;

-- pair: an index becomes a constraint: differs
-- history
CREATE TABLE users (id bigint, email text);
CREATE UNIQUE INDEX users_email_key ON users (email);
-- up
DROP INDEX users_email_key;
-- down
ALTER TABLE users ADD UNIQUE (email);

-- pair: the order of an index key is forgotten: differs
-- history
CREATE TABLE users (id bigint, email text);
CREATE INDEX users_email ON users (email DESC);
-- up
DROP INDEX users_email;
-- down
CREATE INDEX users_email ON users (email);

-- pair: an index comes back in another spelling: reverses
-- history
CREATE TABLE users (id bigint, email text);
CREATE INDEX users_email ON users (email) WHERE email IS NOT NULL;
-- up
DROP INDEX users_email;
-- down
create index users_email on public.users using btree ("email" asc) where (email is not null);

-- pair: a view is replaced and replaced back: reverses
-- history
CREATE TABLE users (id bigint, email text);
CREATE VIEW emails AS SELECT email FROM users;
-- up
CREATE OR REPLACE VIEW emails AS SELECT email FROM users WHERE id > 0;
-- down
CREATE OR REPLACE VIEW emails AS SELECT users.email FROM users;

-- pair: CASCADE takes a view that does not come back: differs
-- history
CREATE TABLE users (id bigint, email text);
CREATE VIEW emails AS SELECT email FROM users;
-- up
ALTER TABLE users DROP COLUMN email CASCADE;
-- down
ALTER TABLE users ADD COLUMN email text;

-- pair: a function's body differs: differs
-- history
CREATE FUNCTION one() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;
-- up
CREATE OR REPLACE FUNCTION one() RETURNS int LANGUAGE sql AS $$ SELECT 2 $$;
-- down
CREATE OR REPLACE FUNCTION one() RETURNS int LANGUAGE sql AS $$ SELECT 3 $$;

-- pair: a function comes back with other quotes: reverses
-- history
CREATE FUNCTION one() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;
-- up
CREATE OR REPLACE FUNCTION one() RETURNS int LANGUAGE sql AS $$ SELECT 2 $$;
-- down
CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql AS ' SELECT 1 ';

-- pair: row security stays on: differs
-- history
CREATE TABLE users (id bigint);
-- up
ALTER TABLE users ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON users USING (id = 1);
-- down
DROP POLICY own ON users;

-- pair: row security is switched off again: reverses
-- history
CREATE TABLE users (id bigint);
-- up
ALTER TABLE users ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON users USING (id = 1);
-- down
DROP POLICY own ON users;
ALTER TABLE users DISABLE ROW LEVEL SECURITY;

-- pair: a search path does not outlive its script: differs
-- history
CREATE SCHEMA shop;
CREATE TABLE public.orders (id bigint);
-- up
SET search_path = shop;
CREATE TABLE orders (id bigint);
-- down
DROP TABLE orders;

-- pair: a partition is detached and attached again: reverses
-- history
CREATE TABLE events (id int, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE events_24 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- up
ALTER TABLE events DETACH PARTITION events_24;
-- down
ALTER TABLE events ATTACH PARTITION events_24 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');

-- pair: a block that cannot be followed: unknown
-- history
CREATE TABLE users (id bigint);
-- up
DO $$ BEGIN EXECUTE 'ALTER TABLE users ADD COLUMN ' || current_user || ' text'; END $$;
-- down
ALTER TABLE users DROP COLUMN postgres;

-- pair: a column that never was: fails
-- history
CREATE TABLE users (id bigint);
-- up
ALTER TABLE users ADD COLUMN phone text;
-- down
ALTER TABLE users DROP COLUMN phon;

-- pair: a type goes before the table that uses it: fails
-- history
CREATE TABLE users (id bigint);
-- up
CREATE TYPE mood AS ENUM ('ok');
CREATE TABLE moods (mood mood);
-- down
DROP TYPE mood;
DROP TABLE moods;

-- pair: an index is dropped after its column: fails
-- history
CREATE TABLE users (id bigint);
-- up
ALTER TABLE users ADD COLUMN phone text;
CREATE INDEX users_phone ON users (phone);
-- down
ALTER TABLE users DROP COLUMN phone;
DROP INDEX users_phone;

-- pair: the index of a constraint is dropped as an index: fails
-- history
CREATE TABLE users (id bigint, email text);
-- up
ALTER TABLE users ADD CONSTRAINT users_mail UNIQUE (email);
-- down
DROP INDEX users_mail;

-- pair: no SQL at all: fails
-- history
CREATE TABLE users (id bigint);
-- up
CREATE INDEX users_id ON users (id);
-- down
DROP INDEX IF NOT EXISTS users_id;
