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

-- pair: sess, shadow: differs
-- history
CREATE SCHEMA app; CREATE TABLE t (id int);
-- up
CREATE TABLE app.t (id int);
-- down
DROP TABLE t;

-- pair: view, append column: fails
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now()); CREATE VIEW v AS SELECT id FROM customer;
-- up
CREATE OR REPLACE VIEW v AS SELECT id, email FROM customer;
-- down
CREATE OR REPLACE VIEW v AS SELECT id FROM customer;

-- pair: view, append column drop: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now()); CREATE VIEW v AS SELECT id FROM customer;
-- up
CREATE OR REPLACE VIEW v AS SELECT id, email FROM customer;
-- down
DROP VIEW v; CREATE VIEW v AS SELECT id FROM customer;

-- pair: view, rename column in replace: fails
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now()); CREATE VIEW v AS SELECT id FROM customer;
-- up
DROP VIEW v; CREATE VIEW v AS SELECT id AS customer_id FROM customer;
-- down
CREATE OR REPLACE VIEW v AS SELECT id FROM customer;

-- pair: view, type change in replace: fails
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now()); CREATE VIEW v AS SELECT id FROM customer;
-- up
DROP VIEW v; CREATE VIEW v AS SELECT id::text FROM customer;
-- down
CREATE OR REPLACE VIEW v AS SELECT id FROM customer;

-- pair: view, comment lost: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now()); CREATE VIEW v AS SELECT id FROM customer; COMMENT ON VIEW v IS 'x';
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT id FROM customer;

-- pair: view, star frozen: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now()); CREATE VIEW v AS SELECT * FROM customer;
-- up
ALTER TABLE customer ADD COLUMN x int;
-- down
DROP VIEW v; ALTER TABLE customer DROP COLUMN x; CREATE VIEW v AS SELECT * FROM customer;

-- pair: view, star new: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now()); CREATE VIEW v AS SELECT * FROM customer; ALTER TABLE customer ADD COLUMN x int;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT * FROM customer;

-- pair: view, rename column follows: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now()); CREATE VIEW v AS SELECT id, email FROM customer;
-- up
ALTER TABLE customer RENAME email TO mail;
-- down
ALTER TABLE customer RENAME mail TO email;

-- pair: view, rename column recreate: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now()); CREATE VIEW v AS SELECT id, email FROM customer;
-- up
DROP VIEW v; ALTER TABLE customer RENAME email TO mail; CREATE VIEW v AS SELECT id, mail FROM customer;
-- down
DROP VIEW v; ALTER TABLE customer RENAME mail TO email; CREATE VIEW v AS SELECT id, email FROM customer;

-- pair: view, whitespace and case: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now()); CREATE VIEW v AS SELECT id, email FROM customer WHERE score > 0;
-- up
DROP VIEW v;
-- down
create view v as
  select ID, Email
  from public.CUSTOMER c where (c.score > 0);

-- pair: view, alias changed: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now()); CREATE VIEW v AS SELECT id FROM customer;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT c.id FROM customer c;

-- pair: view, where lost: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now()); CREATE VIEW v AS SELECT id FROM customer WHERE score > 0;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT id FROM customer;

-- pair: view, set option: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now()); CREATE VIEW v AS SELECT id FROM customer;
-- up
ALTER VIEW v SET (security_barrier = true);
-- down
ALTER VIEW v RESET (security_barrier);

-- pair: view, check option lost: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now()); CREATE VIEW v AS SELECT id FROM customer WHERE id > 0 WITH LOCAL CHECK OPTION;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT id FROM customer WHERE id > 0;

-- pair: view, replace loses option: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now()); CREATE VIEW v WITH (security_barrier) AS SELECT id FROM customer;
-- up
CREATE OR REPLACE VIEW v AS SELECT id FROM customer;
-- down
CREATE OR REPLACE VIEW v WITH (security_barrier) AS SELECT id FROM customer;

-- pair: view, replace keeps option not: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now()); CREATE VIEW v WITH (security_barrier) AS SELECT id FROM customer;
-- up
COMMENT ON VIEW v IS 'x';
-- down
COMMENT ON VIEW v IS NULL; CREATE OR REPLACE VIEW v AS SELECT id FROM customer;

-- pair: view, matview index lost: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now()); CREATE MATERIALIZED VIEW mv AS SELECT id FROM customer; CREATE UNIQUE INDEX mvi ON mv (id);
-- up
DROP MATERIALIZED VIEW mv;
-- down
CREATE MATERIALIZED VIEW mv AS SELECT id FROM customer;

-- pair: view, matview back: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now()); CREATE MATERIALIZED VIEW mv AS SELECT id FROM customer; CREATE UNIQUE INDEX mvi ON mv (id);
-- up
DROP MATERIALIZED VIEW mv;
-- down
CREATE MATERIALIZED VIEW mv AS SELECT id FROM customer; CREATE UNIQUE INDEX mvi ON mv (id);

-- pair: view, matview as view: fails
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now()); CREATE VIEW mv AS SELECT id FROM customer;
-- up
DROP VIEW mv; CREATE MATERIALIZED VIEW mv AS SELECT id FROM customer;
-- down
DROP VIEW mv; CREATE VIEW mv AS SELECT id FROM customer;

-- pair: view, matview as view ok: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now()); CREATE VIEW mv AS SELECT id FROM customer;
-- up
DROP VIEW mv; CREATE MATERIALIZED VIEW mv AS SELECT id FROM customer;
-- down
DROP MATERIALIZED VIEW mv; CREATE VIEW mv AS SELECT id FROM customer;

-- pair: view, drop if exists wrong kind: fails
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
CREATE MATERIALIZED VIEW mv AS SELECT id FROM customer;
-- down
DROP VIEW IF EXISTS mv;

-- pair: view, drop view as table: fails
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
CREATE VIEW v AS SELECT id FROM customer;
-- down
DROP TABLE v;

-- pair: view, rename: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now()); CREATE VIEW v AS SELECT id FROM customer;
-- up
ALTER VIEW v RENAME TO w;
-- down
ALTER TABLE w RENAME TO v;

-- pair: view, rename view column: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now()); CREATE VIEW v AS SELECT id FROM customer;
-- up
ALTER VIEW v RENAME COLUMN id TO i;
-- down
ALTER VIEW v RENAME COLUMN i TO id;

-- pair: view, blocks type change: fails
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now()); CREATE VIEW v AS SELECT score FROM customer;
-- up
DROP VIEW v; ALTER TABLE customer ALTER score TYPE bigint; CREATE VIEW v AS SELECT score FROM customer;
-- down
ALTER TABLE customer ALTER score TYPE int;

-- pair: view, join back: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE orders (id serial PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customer (id) ON DELETE CASCADE, total numeric(12,2) NOT NULL DEFAULT 0 CHECK (total >= 0), state varchar(20) NOT NULL DEFAULT 'new', placed_on date); CREATE VIEW v AS SELECT c.id, o.total FROM customer c JOIN orders o ON o.customer_id = c.id;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT c.id, o.total FROM customer c JOIN orders o ON o.customer_id = c.id;

-- pair: view, join order: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE orders (id serial PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customer (id) ON DELETE CASCADE, total numeric(12,2) NOT NULL DEFAULT 0 CHECK (total >= 0), state varchar(20) NOT NULL DEFAULT 'new', placed_on date); CREATE VIEW v AS SELECT c.id, o.total FROM customer c JOIN orders o ON o.customer_id = c.id;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT c.id, o.total FROM orders o JOIN customer c ON o.customer_id = c.id;

-- pair: view, recreated with added column: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now()); CREATE VIEW v AS SELECT * FROM customer;
-- up
DROP VIEW v; ALTER TABLE customer ADD COLUMN x int; CREATE VIEW v AS SELECT * FROM customer;
-- down
DROP VIEW v; ALTER TABLE customer DROP COLUMN x; CREATE VIEW v AS SELECT * FROM customer;

-- pair: view, instead trigger lost: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE FUNCTION tg() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$; CREATE VIEW v AS SELECT id FROM customer; CREATE TRIGGER vt INSTEAD OF INSERT ON v FOR EACH ROW EXECUTE FUNCTION tg();
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT id FROM customer;

-- pair: view, temp view: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
CREATE TEMP VIEW v AS SELECT id FROM customer;
-- down
SELECT 1;

-- pair: fn, overload left: differs
-- history
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;
-- up
CREATE OR REPLACE FUNCTION f(a bigint) RETURNS int LANGUAGE sql AS $$ SELECT 2 $$;
-- down
CREATE OR REPLACE FUNCTION f(a int) RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;

-- pair: fn, overload dropped: reverses
-- history
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;
-- up
CREATE OR REPLACE FUNCTION f(a bigint) RETURNS int LANGUAGE sql AS $$ SELECT 2 $$;
-- down
DROP FUNCTION f(bigint);

-- pair: fn, overload ambiguous drop: fails
-- history
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;
-- up
CREATE FUNCTION f(a bigint) RETURNS int LANGUAGE sql AS $$ SELECT 2 $$;
-- down
DROP FUNCTION f;

-- pair: fn, drop without args: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
CREATE FUNCTION f(a bigint) RETURNS int LANGUAGE sql AS $$ SELECT 2 $$;
-- down
DROP FUNCTION f;

-- pair: fn, drop wrong args: fails
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
CREATE FUNCTION f(a bigint) RETURNS int LANGUAGE sql AS $$ SELECT 2 $$;
-- down
DROP FUNCTION f(int);

-- pair: fn, drop wrong args if exists: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
CREATE FUNCTION f(a bigint) RETURNS int LANGUAGE sql AS $$ SELECT 2 $$;
-- down
DROP FUNCTION IF EXISTS f(int);

-- pair: fn, drop no args given: fails
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
CREATE FUNCTION f(a bigint) RETURNS int LANGUAGE sql AS $$ SELECT 2 $$;
-- down
DROP FUNCTION f();

-- pair: fn, default args: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
CREATE FUNCTION f(a bigint DEFAULT 1, OUT b int) LANGUAGE sql AS $$ SELECT 2 $$;
-- down
DROP FUNCTION f(bigint);

-- pair: fn, param name change: fails
-- history
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;
-- up
DROP FUNCTION f(int); CREATE FUNCTION f(b int) RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;
-- down
CREATE OR REPLACE FUNCTION f(a int) RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;

-- pair: fn, security definer lost: differs
-- history
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql SECURITY DEFINER AS $$ SELECT 1 $$;
-- up
CREATE OR REPLACE FUNCTION f(a int) RETURNS int LANGUAGE sql SECURITY DEFINER AS $$ SELECT 2 $$;
-- down
CREATE OR REPLACE FUNCTION f(a int) RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;

-- pair: fn, set option lost: differs
-- history
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql SET search_path = public AS $$ SELECT 1 $$;
-- up
DROP FUNCTION f(int);
-- down
CREATE OR REPLACE FUNCTION f(a int) RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;

-- pair: fn, cost lost: differs
-- history
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql COST 500 PARALLEL SAFE AS $$ SELECT 1 $$;
-- up
DROP FUNCTION f(int);
-- down
CREATE OR REPLACE FUNCTION f(a int) RETURNS int LANGUAGE sql PARALLEL SAFE AS $$ SELECT 1 $$;

-- pair: fn, parallel lost: differs
-- history
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql PARALLEL SAFE AS $$ SELECT 1 $$;
-- up
DROP FUNCTION f(int);
-- down
CREATE OR REPLACE FUNCTION f(a int) RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;

-- pair: fn, strict spelling: reverses
-- history
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql STRICT AS $$ SELECT 1 $$;
-- up
DROP FUNCTION f(int);
-- down
CREATE OR REPLACE FUNCTION f(a int) RETURNS int LANGUAGE sql RETURNS NULL ON NULL INPUT AS $$ SELECT 1 $$;

-- pair: fn, volatile spelled: reverses
-- history
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;
-- up
DROP FUNCTION f(int);
-- down
CREATE OR REPLACE FUNCTION f(a int4) RETURNS int4 VOLATILE CALLED ON NULL INPUT SECURITY INVOKER LANGUAGE 'sql' AS $body$ SELECT 1 $body$;

-- pair: fn, default value lost: differs
-- history
CREATE FUNCTION f(a int DEFAULT 5) RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;
-- up
DROP FUNCTION f(int);
-- down
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;

-- pair: fn, default removed in replace: fails
-- history
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;
-- up
CREATE OR REPLACE FUNCTION f(a int DEFAULT 5) RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;
-- down
CREATE OR REPLACE FUNCTION f(a int) RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;

-- pair: fn, body not renamed: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now()); CREATE FUNCTION f() RETURNS bigint LANGUAGE plpgsql AS $$ BEGIN RETURN (SELECT count(email) FROM customer); END $$;
-- up
ALTER TABLE customer RENAME email TO mail;
-- down
ALTER TABLE customer RENAME mail TO email;

-- pair: fn, body whitespace: differs
-- history
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;
-- up
DROP FUNCTION f();
-- down
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$SELECT 1$$;

-- pair: fn, procedure as function: fails
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
CREATE PROCEDURE p() LANGUAGE sql AS $$ SELECT 1 $$;
-- down
DROP FUNCTION p();

-- pair: fn, procedure: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
CREATE PROCEDURE p() LANGUAGE sql AS $$ SELECT 1 $$;
-- down
DROP PROCEDURE p();

-- pair: fn, routine: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
CREATE PROCEDURE p() LANGUAGE sql AS $$ SELECT 1 $$;
-- down
DROP ROUTINE p();

-- pair: fn, used by index: fails
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
CREATE FUNCTION nrm(t text) RETURNS text IMMUTABLE LANGUAGE sql AS $$ SELECT lower(t) $$; CREATE INDEX cn ON customer (nrm(email));
-- down
DROP FUNCTION nrm(text); DROP INDEX cn;

-- pair: fn, used by check cascade: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
CREATE FUNCTION ok(t text) RETURNS boolean IMMUTABLE LANGUAGE sql AS $$ SELECT t <> '' $$; ALTER TABLE customer ADD CONSTRAINT ck CHECK (ok(email));
-- down
DROP FUNCTION ok(text) CASCADE;

-- pair: fn, used by check: fails
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
CREATE FUNCTION ok(t text) RETURNS boolean IMMUTABLE LANGUAGE sql AS $$ SELECT t <> '' $$; ALTER TABLE customer ADD CONSTRAINT ck CHECK (ok(email));
-- down
DROP FUNCTION ok(text); ALTER TABLE customer DROP CONSTRAINT ck;

-- pair: fn, used by view: fails
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
CREATE FUNCTION g(t text) RETURNS text LANGUAGE sql AS $$ SELECT t $$; CREATE VIEW v AS SELECT g(email) AS e FROM customer;
-- down
DROP FUNCTION g(text); DROP VIEW v;

-- pair: fn, used by policy: fails
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
CREATE FUNCTION me() RETURNS bigint LANGUAGE sql AS $$ SELECT 1::bigint $$; CREATE POLICY own ON customer USING (id = me());
-- down
DROP FUNCTION me(); DROP POLICY own ON customer;

-- pair: fn, used by generated: fails
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
CREATE FUNCTION g(t text) RETURNS text IMMUTABLE LANGUAGE sql AS $$ SELECT t $$; ALTER TABLE customer ADD COLUMN ge text GENERATED ALWAYS AS (g(email)) STORED;
-- down
DROP FUNCTION g(text); ALTER TABLE customer DROP COLUMN ge;

-- pair: fn, alter function: reverses
-- history
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;
-- up
ALTER FUNCTION f() STABLE;
-- down
ALTER FUNCTION f() VOLATILE;

-- pair: fn, alter function forgot: differs
-- history
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;
-- up
ALTER FUNCTION f() STABLE SECURITY DEFINER;
-- down
ALTER FUNCTION f() VOLATILE;

-- pair: fn, rename: reverses
-- history
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;
-- up
ALTER FUNCTION f() RENAME TO g;
-- down
ALTER FUNCTION g() RENAME TO f;

-- pair: fn, returns table change: fails
-- history
CREATE FUNCTION f() RETURNS TABLE (a int) LANGUAGE sql AS $$ SELECT 1 $$;
-- up
DROP FUNCTION f(); CREATE FUNCTION f() RETURNS TABLE (a int, b int) LANGUAGE sql AS $$ SELECT 1, 2 $$;
-- down
CREATE OR REPLACE FUNCTION f() RETURNS TABLE (a int) LANGUAGE sql AS $$ SELECT 1 $$;

-- pair: fn, returns table ok: reverses
-- history
CREATE FUNCTION f() RETURNS TABLE (a int) LANGUAGE sql AS $$ SELECT 1 $$;
-- up
DROP FUNCTION f(); CREATE FUNCTION f() RETURNS TABLE (a int, b int) LANGUAGE sql AS $$ SELECT 1, 2 $$;
-- down
DROP FUNCTION f(); CREATE OR REPLACE FUNCTION f() RETURNS TABLE (a int) LANGUAGE sql AS $$ SELECT 1 $$;

-- pair: fn, aggregate left: empty
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
CREATE AGGREGATE mysum(int) (sfunc = int4pl, stype = int, initcond = '0');
-- down
SELECT 1;

-- pair: fn, atomic body: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
CREATE FUNCTION h() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; SELECT 2; END;
-- down
DROP FUNCTION h();

-- pair: trg, rename: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE FUNCTION tg() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$; CREATE TRIGGER t1 BEFORE INSERT ON customer FOR EACH ROW EXECUTE FUNCTION tg();
-- up
ALTER TRIGGER t1 ON customer RENAME TO t2;
-- down
ALTER TRIGGER t2 ON customer RENAME TO t1;

-- pair: trg, timing: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE FUNCTION tg() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$; CREATE TRIGGER t1 BEFORE INSERT ON customer FOR EACH ROW EXECUTE FUNCTION tg();
-- up
DROP TRIGGER t1 ON customer;
-- down
CREATE TRIGGER t1 AFTER INSERT ON customer FOR EACH ROW EXECUTE FUNCTION tg();

-- pair: trg, level: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE FUNCTION tg() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$; CREATE TRIGGER t1 AFTER INSERT ON customer FOR EACH ROW EXECUTE FUNCTION tg();
-- up
DROP TRIGGER t1 ON customer;
-- down
CREATE TRIGGER t1 AFTER INSERT ON customer EXECUTE FUNCTION tg();

-- pair: trg, when spelling: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE FUNCTION tg() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$; CREATE TRIGGER t1 BEFORE UPDATE ON customer FOR EACH ROW WHEN (OLD.score IS DISTINCT FROM NEW.score) EXECUTE FUNCTION tg();
-- up
DROP TRIGGER t1 ON customer;
-- down
CREATE TRIGGER t1 BEFORE UPDATE ON customer FOR EACH ROW WHEN (old.score is distinct from new.score) EXECUTE PROCEDURE tg();

-- pair: trg, update of: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE FUNCTION tg() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$; CREATE TRIGGER t1 BEFORE UPDATE OF email, score ON customer FOR EACH ROW EXECUTE FUNCTION tg();
-- up
DROP TRIGGER t1 ON customer;
-- down
CREATE TRIGGER t1 BEFORE UPDATE OF email ON customer FOR EACH ROW EXECUTE FUNCTION tg();

-- pair: trg, args: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE FUNCTION tg() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$; CREATE TRIGGER t1 BEFORE UPDATE ON customer FOR EACH ROW EXECUTE FUNCTION tg('x');
-- up
DROP TRIGGER t1 ON customer;
-- down
CREATE TRIGGER t1 BEFORE UPDATE ON customer FOR EACH ROW EXECUTE FUNCTION tg();

-- pair: trg, enable always: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE FUNCTION tg() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$; CREATE TRIGGER t1 BEFORE UPDATE ON customer FOR EACH ROW EXECUTE FUNCTION tg();
-- up
ALTER TABLE customer ENABLE ALWAYS TRIGGER t1;
-- down
ALTER TABLE customer ENABLE TRIGGER t1;

-- pair: trg, disable all: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE FUNCTION tg() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$; CREATE TRIGGER t1 BEFORE UPDATE ON customer FOR EACH ROW EXECUTE FUNCTION tg();
-- up
ALTER TABLE customer DISABLE TRIGGER ALL;
-- down
ALTER TABLE customer ENABLE TRIGGER USER;

-- pair: trg, constraint trigger: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE FUNCTION tg() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
-- up
CREATE CONSTRAINT TRIGGER ct AFTER INSERT ON customer DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION tg();
-- down
DROP TRIGGER ct ON customer;

-- pair: trg, transition: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE FUNCTION tg() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$; CREATE TRIGGER t1 AFTER UPDATE ON customer REFERENCING NEW TABLE AS nt FOR EACH STATEMENT EXECUTE FUNCTION tg();
-- up
DROP TRIGGER t1 ON customer;
-- down
CREATE TRIGGER t1 AFTER UPDATE ON customer FOR EACH STATEMENT EXECUTE FUNCTION tg();

-- pair: trg, replace back: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE FUNCTION tg() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$; CREATE TRIGGER t1 BEFORE UPDATE ON customer FOR EACH ROW EXECUTE FUNCTION tg();
-- up
CREATE OR REPLACE TRIGGER t1 BEFORE UPDATE OR DELETE ON customer FOR EACH ROW EXECUTE FUNCTION tg();
-- down
CREATE OR REPLACE TRIGGER t1 BEFORE UPDATE ON customer FOR EACH ROW EXECUTE FUNCTION tg();

-- pair: trg, create twice: fails
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE FUNCTION tg() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$; CREATE TRIGGER t1 BEFORE UPDATE ON customer FOR EACH ROW EXECUTE FUNCTION tg();
-- up
ALTER TABLE customer DISABLE TRIGGER t1;
-- down
CREATE TRIGGER t1 BEFORE UPDATE ON customer FOR EACH ROW EXECUTE FUNCTION tg();

-- pair: trg, wrong table: fails
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE FUNCTION tg() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$; CREATE TABLE o (id int);
-- up
CREATE TRIGGER t1 BEFORE UPDATE ON customer FOR EACH ROW EXECUTE FUNCTION tg();
-- down
DROP TRIGGER t1 ON o;

-- pair: trg, function dropped with table: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
CREATE FUNCTION pf() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$; CREATE TABLE p (id int); CREATE TRIGGER pt BEFORE INSERT ON p FOR EACH ROW EXECUTE FUNCTION pf();
-- down
DROP TABLE p; DROP FUNCTION pf;

-- pair: seq, params alter: reverses
-- history
CREATE SEQUENCE s;
-- up
ALTER SEQUENCE s INCREMENT BY 10 CACHE 5;
-- down
ALTER SEQUENCE s INCREMENT BY 1 CACHE 1;

-- pair: seq, params alter half: differs
-- history
CREATE SEQUENCE s;
-- up
ALTER SEQUENCE s INCREMENT BY 10 CACHE 5;
-- down
ALTER SEQUENCE s INCREMENT BY 1;

-- pair: seq, maxvalue no: reverses
-- history
CREATE SEQUENCE s;
-- up
ALTER SEQUENCE s MAXVALUE 100 CYCLE;
-- down
ALTER SEQUENCE s NO MAXVALUE NO CYCLE;

-- pair: seq, as integer: differs
-- history
CREATE SEQUENCE s AS integer;
-- up
DROP SEQUENCE s;
-- down
CREATE SEQUENCE s;

-- pair: seq, as bigint alter: reverses
-- history
CREATE SEQUENCE s AS integer;
-- up
ALTER SEQUENCE s AS bigint;
-- down
ALTER SEQUENCE s AS int;

-- pair: seq, start: differs
-- history
CREATE SEQUENCE s START 5;
-- up
DROP SEQUENCE s;
-- down
CREATE SEQUENCE s;

-- pair: seq, owned by set: reverses
-- history
CREATE TABLE t (id int); CREATE SEQUENCE s;
-- up
ALTER SEQUENCE s OWNED BY t.id;
-- down
ALTER SEQUENCE s OWNED BY NONE;

-- pair: seq, owned dropped with table: differs
-- history
CREATE SEQUENCE s;
-- up
CREATE TABLE t (id int DEFAULT nextval('s')); ALTER SEQUENCE s OWNED BY t.id;
-- down
DROP TABLE t;

-- pair: seq, rename: reverses
-- history
CREATE SEQUENCE s;
-- up
ALTER SEQUENCE s RENAME TO s2;
-- down
ALTER SEQUENCE s2 RENAME TO s;

-- pair: seq, rename used in default: reverses
-- history
CREATE TABLE t (id serial);
-- up
ALTER SEQUENCE t_id_seq RENAME TO tt;
-- down
ALTER SEQUENCE tt RENAME TO t_id_seq;

-- pair: seq, set schema: reverses
-- history
CREATE SCHEMA app; CREATE SEQUENCE s;
-- up
ALTER SEQUENCE s SET SCHEMA app;
-- down
ALTER SEQUENCE app.s SET SCHEMA public;

-- pair: seq, setval: reverses
-- history
CREATE SEQUENCE s;
-- up
SELECT setval('s', 100);
-- down
SELECT setval('s', 1, false);

-- pair: seq, table schema moves seq: reverses
-- history
CREATE SCHEMA app; CREATE TABLE t (id serial);
-- up
ALTER TABLE t SET SCHEMA app;
-- down
ALTER TABLE app.t SET SCHEMA public;

-- pair: seq, nextval spellings: reverses
-- history
CREATE SEQUENCE s; CREATE TABLE t (id int DEFAULT nextval('s'));
-- up
ALTER TABLE t ALTER id DROP DEFAULT;
-- down
ALTER TABLE t ALTER id SET DEFAULT nextval('public.s'::regclass);

-- pair: part, create and detach: reverses
-- history
CREATE TABLE ev (id int NOT NULL, d date NOT NULL) PARTITION BY RANGE (d); CREATE TABLE ev_24 PARTITION OF ev FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- up
CREATE TABLE ev_25 (LIKE ev); ALTER TABLE ev ATTACH PARTITION ev_25 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
-- down
ALTER TABLE ev DETACH PARTITION ev_25; DROP TABLE ev_25;

-- pair: part, index on only: reverses
-- history
CREATE TABLE ev (id int NOT NULL, d date NOT NULL) PARTITION BY RANGE (d); CREATE TABLE ev_24 PARTITION OF ev FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- up
CREATE INDEX ev_i ON ONLY ev (id);
-- down
DROP INDEX ev_i;

-- pair: part, index on only attach: reverses
-- history
CREATE TABLE ev (id int NOT NULL, d date NOT NULL) PARTITION BY RANGE (d); CREATE TABLE ev_24 PARTITION OF ev FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- up
CREATE INDEX ev_i ON ONLY ev (id); CREATE INDEX ev_24_i ON ev_24 (id); ALTER INDEX ev_i ATTACH PARTITION ev_24_i;
-- down
DROP INDEX ev_i;

-- pair: part, index recreated only: differs
-- history
CREATE TABLE ev (id int NOT NULL, d date NOT NULL) PARTITION BY RANGE (d); CREATE TABLE ev_24 PARTITION OF ev FOR VALUES FROM ('2024-01-01') TO ('2025-01-01'); CREATE INDEX ev_i ON ev (id);
-- up
DROP INDEX ev_i;
-- down
CREATE INDEX ev_i ON ONLY ev (id);

-- pair: part, child index direct: fails
-- history
CREATE TABLE ev (id int NOT NULL, d date NOT NULL) PARTITION BY RANGE (d); CREATE TABLE ev_24 PARTITION OF ev FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- up
CREATE INDEX ev_i ON ev (id);
-- down
DROP INDEX ev_24_id_idx; DROP INDEX ev_i;

-- pair: part, column on parent: reverses
-- history
CREATE TABLE ev (id int NOT NULL, d date NOT NULL) PARTITION BY RANGE (d); CREATE TABLE ev_24 PARTITION OF ev FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- up
ALTER TABLE ev ADD COLUMN x int;
-- down
ALTER TABLE ev DROP COLUMN x;

-- pair: part, column on child: fails
-- history
CREATE TABLE ev (id int NOT NULL, d date NOT NULL) PARTITION BY RANGE (d); CREATE TABLE ev_24 PARTITION OF ev FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- up
ALTER TABLE ev ADD COLUMN x int;
-- down
ALTER TABLE ev_24 DROP COLUMN x;

-- pair: part, constraint on parent: reverses
-- history
CREATE TABLE ev (id int NOT NULL, d date NOT NULL) PARTITION BY RANGE (d); CREATE TABLE ev_24 PARTITION OF ev FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- up
ALTER TABLE ev ADD CONSTRAINT p CHECK (id > 0);
-- down
ALTER TABLE ev DROP CONSTRAINT p;

-- pair: part, constraint on child refused: fails
-- history
CREATE TABLE ev (id int NOT NULL, d date NOT NULL) PARTITION BY RANGE (d); CREATE TABLE ev_24 PARTITION OF ev FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- up
ALTER TABLE ev ADD CONSTRAINT p CHECK (id > 0);
-- down
ALTER TABLE ev_24 DROP CONSTRAINT p;

-- pair: part, not null parent: reverses
-- history
CREATE TABLE pp (id int, d date) PARTITION BY RANGE (d); CREATE TABLE pp1 PARTITION OF pp FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- up
ALTER TABLE pp ALTER id SET NOT NULL;
-- down
ALTER TABLE pp ALTER id DROP NOT NULL;

-- pair: part, list bounds: differs
-- history
CREATE TABLE pl (k text) PARTITION BY LIST (k); CREATE TABLE pl_a PARTITION OF pl FOR VALUES IN ('a', 'b');
-- up
ALTER TABLE pl DETACH PARTITION pl_a;
-- down
ALTER TABLE pl ATTACH PARTITION pl_a FOR VALUES IN ('b', 'a');

-- pair: part, hash: reverses
-- history
CREATE TABLE ph (k int) PARTITION BY HASH (k); CREATE TABLE ph_0 PARTITION OF ph FOR VALUES WITH (MODULUS 2, REMAINDER 0);
-- up
ALTER TABLE ph DETACH PARTITION ph_0;
-- down
ALTER TABLE ph ATTACH PARTITION ph_0 FOR VALUES WITH (modulus 2, remainder 0);

-- pair: part, drop partition: reverses
-- history
CREATE TABLE ev (id int NOT NULL, d date NOT NULL) PARTITION BY RANGE (d); CREATE TABLE ev_24 PARTITION OF ev FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- up
DROP TABLE ev_24;
-- down
CREATE TABLE ev_24 PARTITION OF ev FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');

-- pair: part, drop partition recreated plain: differs
-- history
CREATE TABLE ev (id int NOT NULL, d date NOT NULL) PARTITION BY RANGE (d); CREATE TABLE ev_24 PARTITION OF ev FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- up
DROP TABLE ev_24;
-- down
CREATE TABLE ev_24 (id int NOT NULL, d date NOT NULL);

-- pair: part, detach only: empty
-- history
CREATE TABLE ev (id int NOT NULL, d date NOT NULL) PARTITION BY RANGE (d); CREATE TABLE ev_24 PARTITION OF ev FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- up
ALTER TABLE ev DETACH PARTITION ev_24;
-- down
SELECT 1;

-- pair: part, trigger parent: reverses
-- history
CREATE TABLE ev (id int NOT NULL, d date NOT NULL) PARTITION BY RANGE (d); CREATE TABLE ev_24 PARTITION OF ev FOR VALUES FROM ('2024-01-01') TO ('2025-01-01'); CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE FUNCTION tg() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
-- up
CREATE TRIGGER et BEFORE INSERT ON ev FOR EACH ROW EXECUTE FUNCTION tg();
-- down
DROP TRIGGER et ON ev;

-- pair: inh, inherit no inherit: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now()); CREATE TABLE vip (LIKE customer);
-- up
ALTER TABLE vip INHERIT customer;
-- down
ALTER TABLE vip NO INHERIT customer;

-- pair: inh, drop parent: fails
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
CREATE TABLE par (a int); CREATE TABLE chi () INHERITS (par);
-- down
DROP TABLE par;

-- pair: inh, drop parent cascade: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
CREATE TABLE par (a int); CREATE TABLE chi () INHERITS (par);
-- down
DROP TABLE par CASCADE;

-- pair: inh, add column parent: reverses
-- history
CREATE TABLE par (a int); CREATE TABLE chi () INHERITS (par);
-- up
ALTER TABLE par ADD COLUMN b int;
-- down
ALTER TABLE par DROP COLUMN b;

-- pair: rls, force: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
ALTER TABLE customer ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- down
ALTER TABLE customer DISABLE ROW LEVEL SECURITY;

-- pair: rls, force ok: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
ALTER TABLE customer ENABLE ROW LEVEL SECURITY; ALTER TABLE customer FORCE ROW LEVEL SECURITY;
-- down
ALTER TABLE customer NO FORCE ROW LEVEL SECURITY; ALTER TABLE customer DISABLE ROW LEVEL SECURITY;

-- pair: rls, policy rename: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now()); CREATE POLICY p ON customer USING (id = 1);
-- up
ALTER POLICY p ON customer RENAME TO q;
-- down
ALTER POLICY q ON customer RENAME TO p;

-- pair: rls, policy command: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now()); CREATE POLICY p ON customer FOR SELECT USING (id = 1);
-- up
DROP POLICY p ON customer;
-- down
CREATE POLICY p ON customer USING (id = 1);

-- pair: rls, policy restrictive: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now()); CREATE POLICY p ON customer AS RESTRICTIVE USING (id = 1);
-- up
DROP POLICY p ON customer;
-- down
CREATE POLICY p ON customer USING (id = 1);

-- pair: rls, policy all spelled: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now()); CREATE POLICY p ON customer USING (id = 1);
-- up
DROP POLICY p ON customer;
-- down
CREATE POLICY p ON customer AS PERMISSIVE FOR ALL TO PUBLIC USING (id = 1);

-- pair: rls, policy check lost: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now()); CREATE POLICY p ON customer USING (id = 1) WITH CHECK (id = 2);
-- up
DROP POLICY p ON customer;
-- down
CREATE POLICY p ON customer USING (id = 1);

-- pair: rls, policy twice: fails
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now()); CREATE POLICY p ON customer USING (id = 1);
-- up
DROP POLICY p ON customer; CREATE POLICY p ON customer USING (id = 2);
-- down
CREATE POLICY p ON customer USING (id = 1);

-- pair: rls, policy table recreated: differs
-- history
CREATE TABLE t (id int); ALTER TABLE t ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON t USING (id = 1);
-- up
DROP TABLE t;
-- down
CREATE TABLE t (id int); CREATE POLICY p ON t USING (id = 1);

-- pair: rls, column rename: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now()); CREATE POLICY p ON customer USING (score = 1);
-- up
ALTER TABLE customer RENAME score TO points;
-- down
ALTER TABLE customer RENAME points TO score;

-- pair: grant, function public: reverses
-- history
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;
-- up
REVOKE EXECUTE ON FUNCTION f() FROM PUBLIC;
-- down
GRANT EXECUTE ON FUNCTION f() TO PUBLIC;

-- pair: comment, table: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
COMMENT ON TABLE customer IS 'x';
-- down
COMMENT ON TABLE customer IS NULL;

-- pair: comment, table empty string: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
COMMENT ON TABLE customer IS 'x';
-- down
COMMENT ON TABLE customer IS '';

-- pair: comment, table changed: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now()); COMMENT ON TABLE customer IS 'a';
-- up
COMMENT ON TABLE customer IS 'b';
-- down
COMMENT ON TABLE customer IS NULL;

-- pair: comment, column left: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
COMMENT ON COLUMN customer.email IS 'x'; ALTER TABLE customer ADD z int;
-- down
ALTER TABLE customer DROP z;

-- pair: comment, constraint: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
COMMENT ON CONSTRAINT customer_pkey ON customer IS 'x';
-- down
COMMENT ON CONSTRAINT customer_pkey ON customer IS NULL;

-- pair: comment, constraint lost: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now()); ALTER TABLE customer ADD CONSTRAINT k CHECK (score > 0); COMMENT ON CONSTRAINT k ON customer IS 'x';
-- up
ALTER TABLE customer DROP CONSTRAINT k;
-- down
ALTER TABLE customer ADD CONSTRAINT k CHECK (score > 0);

-- pair: comment, trigger lost: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE FUNCTION tg() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$; CREATE TRIGGER t1 BEFORE INSERT ON customer FOR EACH ROW EXECUTE FUNCTION tg(); COMMENT ON TRIGGER t1 ON customer IS 'x';
-- up
DROP TRIGGER t1 ON customer;
-- down
CREATE TRIGGER t1 BEFORE INSERT ON customer FOR EACH ROW EXECUTE FUNCTION tg();

-- pair: comment, policy lost: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now()); CREATE POLICY p ON customer USING (true); COMMENT ON POLICY p ON customer IS 'x';
-- up
DROP POLICY p ON customer;
-- down
CREATE POLICY p ON customer USING (true);

-- pair: comment, function: differs
-- history
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$; COMMENT ON FUNCTION f() IS 'x';
-- up
DROP FUNCTION f();
-- down
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;

-- pair: comment, type: reverses
-- history
CREATE TYPE m AS ENUM ('a');
-- up
COMMENT ON TYPE m IS 'x';
-- down
COMMENT ON TYPE m IS NULL;

-- pair: comment, view column: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now()); CREATE VIEW v AS SELECT id FROM customer; COMMENT ON COLUMN v.id IS 'x';
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT id FROM customer;

-- pair: comment, schema: reverses
-- history
CREATE SCHEMA app;
-- up
COMMENT ON SCHEMA app IS 'x';
-- down
COMMENT ON SCHEMA app IS NULL;

-- pair: comment, escape spelling: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now()); COMMENT ON TABLE customer IS 'it''s';
-- up
COMMENT ON TABLE customer IS NULL;
-- down
COMMENT ON TABLE customer IS E'it\'s';

-- pair: comment, extension and db: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
COMMENT ON COLUMN customer.email IS 'x';
-- down
COMMENT ON COLUMN public.customer.email IS NULL;

-- pair: enum, value left: empty
-- history
CREATE TYPE st AS ENUM ('a','b'); CREATE TABLE job (id int PRIMARY KEY, s st NOT NULL DEFAULT 'a');
-- up
ALTER TYPE st ADD VALUE 'c';
-- down

-- pair: enum, same tx use: fails
-- history
CREATE TYPE st AS ENUM ('a','b'); CREATE TABLE job (id int PRIMARY KEY, s st NOT NULL DEFAULT 'a');
-- up
ALTER TYPE st ADD VALUE 'c';
-- down
ALTER TYPE st ADD VALUE 'd'; INSERT INTO job VALUES (1, 'd');

-- pair: enum, value twice: differs
-- history
CREATE TYPE st AS ENUM ('a','b'); CREATE TABLE job (id int PRIMARY KEY, s st NOT NULL DEFAULT 'a');
-- up
ALTER TYPE st RENAME VALUE 'b' TO 'c';
-- down
ALTER TYPE st ADD VALUE 'b';

-- pair: enum, swap column array: reverses
-- history
CREATE TYPE st AS ENUM ('a','b'); CREATE TABLE job (id int, s st[]);
-- up
ALTER TYPE st ADD VALUE 'c';
-- down
ALTER TYPE st RENAME TO st_old; CREATE TYPE st AS ENUM ('a','b'); ALTER TABLE job ALTER s TYPE st[] USING s::text[]::st[]; DROP TYPE st_old;

-- pair: enum, swap forgot column: fails
-- history
CREATE TYPE st AS ENUM ('a','b'); CREATE TABLE job (id int PRIMARY KEY, s st NOT NULL DEFAULT 'a'); CREATE TABLE job2 (s st);
-- up
ALTER TYPE st ADD VALUE 'c';
-- down
ALTER TABLE job ALTER s DROP DEFAULT; ALTER TYPE st RENAME TO st_old; CREATE TYPE st AS ENUM ('a','b'); ALTER TABLE job ALTER s TYPE st USING s::text::st; ALTER TABLE job ALTER s SET DEFAULT 'a'; DROP TYPE st_old;

-- pair: enum, swap left old: differs
-- history
CREATE TYPE st AS ENUM ('a','b'); CREATE TABLE job (id int PRIMARY KEY, s st NOT NULL DEFAULT 'a');
-- up
ALTER TYPE st ADD VALUE 'c';
-- down
ALTER TABLE job ALTER s DROP DEFAULT; ALTER TYPE st RENAME TO st_old; CREATE TYPE st AS ENUM ('a','b'); ALTER TABLE job ALTER s TYPE st USING s::text::st; ALTER TABLE job ALTER s SET DEFAULT 'a';

-- pair: enum, swap no using: fails
-- history
CREATE TYPE st AS ENUM ('a','b'); CREATE TABLE job (id int PRIMARY KEY, s st NOT NULL DEFAULT 'a');
-- up
ALTER TYPE st ADD VALUE 'c';
-- down
ALTER TABLE job ALTER s DROP DEFAULT; ALTER TYPE st RENAME TO st_old; CREATE TYPE st AS ENUM ('a','b'); ALTER TABLE job ALTER s TYPE st; DROP TYPE st_old;

-- pair: enum, swap in up: reverses
-- history
CREATE TYPE st AS ENUM ('a','b'); CREATE TABLE job (id int PRIMARY KEY, s st NOT NULL DEFAULT 'a');
-- up
ALTER TABLE job ALTER s DROP DEFAULT; ALTER TYPE st RENAME TO st_old; CREATE TYPE st AS ENUM ('a','b','c'); ALTER TABLE job ALTER s TYPE st USING s::text::st; ALTER TABLE job ALTER s SET DEFAULT 'a'; DROP TYPE st_old;
-- down
ALTER TABLE job ALTER s DROP DEFAULT; ALTER TYPE st RENAME TO st_old; CREATE TYPE st AS ENUM ('a','b'); ALTER TABLE job ALTER s TYPE st USING s::text::st; ALTER TABLE job ALTER s SET DEFAULT 'a'; DROP TYPE st_old;

-- pair: enum, new type other name: reverses
-- history
CREATE TYPE st AS ENUM ('a','b'); CREATE TABLE job (id int PRIMARY KEY, s st NOT NULL DEFAULT 'a');
-- up
CREATE TYPE st2 AS ENUM ('a','b','c'); ALTER TABLE job ALTER s DROP DEFAULT, ALTER s TYPE st2 USING s::text::st2, ALTER s SET DEFAULT 'a'; DROP TYPE st;
-- down
CREATE TYPE st AS ENUM ('a','b'); ALTER TABLE job ALTER s DROP DEFAULT, ALTER s TYPE st USING s::text::st, ALTER s SET DEFAULT 'a'; DROP TYPE st2;

-- pair: enum, drop type used: fails
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
CREATE TYPE m AS ENUM ('x'); ALTER TABLE customer ADD COLUMN m m;
-- down
DROP TYPE m; ALTER TABLE customer DROP COLUMN m;

-- pair: enum, index where: fails
-- history
CREATE TYPE st AS ENUM ('a','b'); CREATE TABLE job (id int PRIMARY KEY, s st NOT NULL DEFAULT 'a'); CREATE INDEX ji ON job (id) WHERE s = 'a';
-- up
ALTER TYPE st ADD VALUE 'c';
-- down
ALTER TABLE job ALTER s DROP DEFAULT; ALTER TYPE st RENAME TO st_old; CREATE TYPE st AS ENUM ('a','b'); ALTER TABLE job ALTER s TYPE st USING s::text::st; ALTER TABLE job ALTER s SET DEFAULT 'a'; DROP TYPE st_old;

-- pair: enum, rename type: reverses
-- history
CREATE TYPE st AS ENUM ('a','b'); CREATE TABLE job (id int PRIMARY KEY, s st NOT NULL DEFAULT 'a');
-- up
ALTER TYPE st RENAME TO st2;
-- down
ALTER TYPE st2 RENAME TO st;

-- pair: enum, type changed to text: reverses
-- history
CREATE TYPE st AS ENUM ('a','b'); CREATE TABLE job (id int PRIMARY KEY, s st NOT NULL DEFAULT 'a');
-- up
ALTER TABLE job ALTER s DROP DEFAULT; ALTER TABLE job ALTER s TYPE text; DROP TYPE st;
-- down
CREATE TYPE st AS ENUM ('a','b'); ALTER TABLE job ALTER s TYPE st USING s::st; ALTER TABLE job ALTER s SET DEFAULT 'a';

-- pair: enum, type changed to text forgot using: fails
-- history
CREATE TYPE st AS ENUM ('a','b'); CREATE TABLE job (id int PRIMARY KEY, s st NOT NULL DEFAULT 'a');
-- up
ALTER TABLE job ALTER s DROP DEFAULT; ALTER TABLE job ALTER s TYPE text; DROP TYPE st;
-- down
CREATE TYPE st AS ENUM ('a','b'); ALTER TABLE job ALTER s TYPE st; ALTER TABLE job ALTER s SET DEFAULT 'a';

-- pair: enum, default spelling: reverses
-- history
CREATE TYPE st AS ENUM ('a','b'); CREATE TABLE job (id int PRIMARY KEY, s st NOT NULL DEFAULT 'a');
-- up
ALTER TABLE job ALTER s DROP DEFAULT;
-- down
ALTER TABLE job ALTER s SET DEFAULT 'a'::st;

-- pair: type, domain check lost: differs
-- history
CREATE DOMAIN d AS int CHECK (VALUE > 0);
-- up
DROP DOMAIN d;
-- down
CREATE DOMAIN d AS int;

-- pair: type, domain add constraint: reverses
-- history
CREATE DOMAIN d AS int;
-- up
ALTER DOMAIN d ADD CONSTRAINT k CHECK (VALUE > 0);
-- down
ALTER DOMAIN d DROP CONSTRAINT k;

-- pair: type, domain constraint default name: reverses
-- history
CREATE DOMAIN d AS int;
-- up
ALTER DOMAIN d ADD CHECK (VALUE > 0);
-- down
ALTER DOMAIN d DROP CONSTRAINT d_check;

-- pair: type, domain not null: reverses
-- history
CREATE DOMAIN d AS int;
-- up
ALTER DOMAIN d SET NOT NULL;
-- down
ALTER DOMAIN d DROP NOT NULL;

-- pair: type, domain default: reverses
-- history
CREATE DOMAIN d AS int;
-- up
ALTER DOMAIN d SET DEFAULT 5;
-- down
ALTER DOMAIN d DROP DEFAULT;

-- pair: type, domain default left: differs
-- history
CREATE DOMAIN d AS int;
-- up
ALTER DOMAIN d SET DEFAULT 5; ALTER DOMAIN d SET NOT NULL;
-- down
ALTER DOMAIN d DROP NOT NULL;

-- pair: type, domain rename constraint: reverses
-- history
CREATE DOMAIN d AS int CONSTRAINT a CHECK (VALUE > 0);
-- up
ALTER DOMAIN d RENAME CONSTRAINT a TO b;
-- down
ALTER DOMAIN d RENAME CONSTRAINT b TO a;

-- pair: type, composite rename attr: reverses
-- history
CREATE TYPE a AS (x int, y int);
-- up
ALTER TYPE a RENAME ATTRIBUTE y TO z;
-- down
ALTER TYPE a RENAME ATTRIBUTE z TO y;

-- pair: type, composite type: reverses
-- history
CREATE TYPE a AS (x int, y int);
-- up
ALTER TYPE a ALTER ATTRIBUTE y TYPE text;
-- down
ALTER TYPE a ALTER ATTRIBUTE y TYPE int;

-- pair: type, composite order: differs
-- history
CREATE TYPE a AS (x int, y int);
-- up
ALTER TYPE a DROP ATTRIBUTE x;
-- down
ALTER TYPE a ADD ATTRIBUTE x int;

-- pair: type, composite in use: fails
-- history
CREATE TYPE a AS (x int, y int);
-- up
CREATE TABLE t (v a);
-- down
DROP TYPE a; DROP TABLE t;

-- pair: type, range: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
CREATE TYPE fr AS RANGE (subtype = float8);
-- down
DROP TYPE fr;

-- pair: type, range left: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
CREATE TYPE fr AS RANGE (subtype = float8); ALTER TABLE customer ADD r fr;
-- down
ALTER TABLE customer DROP r;

-- pair: type, set schema: reverses
-- history
CREATE SCHEMA app; CREATE TYPE m AS ENUM ('a');
-- up
ALTER TYPE m SET SCHEMA app;
-- down
ALTER TYPE app.m SET SCHEMA public;

-- pair: type, table as type: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
CREATE TABLE x (c customer);
-- down
DROP TABLE x;

-- pair: eq, int aliases: reverses
-- history
CREATE TABLE t (a int, b varchar(5), c timestamp with time zone, d double precision, e decimal(5,2), f bool, g char(3), h int2, i real);
-- up
DROP TABLE t;
-- down
CREATE TABLE t (a integer, b character varying(5), c timestamptz, d float8, e numeric(5,2), f boolean, g character(3), h smallint, i float4);

-- pair: eq, float: reverses
-- history
CREATE TABLE t (a float, b float(24), c float(25), d bit, e char, f varbit(3), g time, h interval, i json);
-- up
DROP TABLE t;
-- down
CREATE TABLE t (a double precision, b real, c float8, d bit(1), e char(1), f bit varying(3), g time without time zone, h interval, i json);

-- pair: eq, json jsonb: differs
-- history
CREATE TABLE t (i json);
-- up
DROP TABLE t;
-- down
CREATE TABLE t (i jsonb);

-- pair: eq, timestamp precision: differs
-- history
CREATE TABLE t (i timestamp(3));
-- up
DROP TABLE t;
-- down
CREATE TABLE t (i timestamp);

-- pair: eq, array: reverses
-- history
CREATE TABLE t (i int[], j text[]);
-- up
DROP TABLE t;
-- down
CREATE TABLE t (i integer ARRAY, j text[5]);

-- pair: eq, in any: reverses
-- history
CREATE TABLE t (s text, CONSTRAINT k CHECK (s IN ('a','b')));
-- up
ALTER TABLE t DROP CONSTRAINT k;
-- down
ALTER TABLE t ADD CONSTRAINT k CHECK (s = ANY (ARRAY['a','b']));

-- pair: eq, in any cast: reverses
-- history
CREATE TABLE t (s text, CONSTRAINT k CHECK (s IN ('a','b')));
-- up
ALTER TABLE t DROP CONSTRAINT k;
-- down
ALTER TABLE t ADD CONSTRAINT k CHECK (s = ANY (ARRAY['a'::text, 'b'::text]));

-- pair: eq, in order: differs
-- history
CREATE TABLE t (s text, CONSTRAINT k CHECK (s IN ('a','b')));
-- up
ALTER TABLE t DROP CONSTRAINT k;
-- down
ALTER TABLE t ADD CONSTRAINT k CHECK (s IN ('b','a'));

-- pair: eq, in varchar: differs
-- history
CREATE TABLE t (s varchar(9), CONSTRAINT k CHECK (s IN ('a','b')));
-- up
ALTER TABLE t DROP CONSTRAINT k;
-- down
ALTER TABLE t ADD CONSTRAINT k CHECK (s::text = ANY (ARRAY['a'::character varying, 'b'::character varying]::text[]));

-- pair: eq, between: reverses
-- history
CREATE TABLE t (a int, CONSTRAINT k CHECK (a BETWEEN 1 AND 5));
-- up
ALTER TABLE t DROP CONSTRAINT k;
-- down
ALTER TABLE t ADD CONSTRAINT k CHECK (a >= 1 AND a <= 5);

-- pair: eq, not equal: reverses
-- history
CREATE TABLE t (a int, CONSTRAINT k CHECK (a <> 1));
-- up
ALTER TABLE t DROP CONSTRAINT k;
-- down
ALTER TABLE t ADD CONSTRAINT k CHECK (a != 1);

-- pair: eq, like: reverses
-- history
CREATE TABLE t (a text, CONSTRAINT k CHECK (a LIKE 'x%'));
-- up
ALTER TABLE t DROP CONSTRAINT k;
-- down
ALTER TABLE t ADD CONSTRAINT k CHECK (a ~~ 'x%');

-- pair: eq, default cast: reverses
-- history
CREATE TABLE t (a varchar(9) DEFAULT 'x');
-- up
ALTER TABLE t ALTER a DROP DEFAULT;
-- down
ALTER TABLE t ALTER a SET DEFAULT 'x'::varchar;

-- pair: eq, default cast text: differs
-- history
CREATE TABLE t (a varchar(9) DEFAULT 'x');
-- up
ALTER TABLE t ALTER a DROP DEFAULT;
-- down
ALTER TABLE t ALTER a SET DEFAULT 'x'::text;

-- pair: eq, default number quoted: reverses
-- history
CREATE TABLE t (a int DEFAULT 0);
-- up
ALTER TABLE t ALTER a DROP DEFAULT;
-- down
ALTER TABLE t ALTER a SET DEFAULT '0';

-- pair: eq, default bool spelling: reverses
-- history
CREATE TABLE t (a bool DEFAULT true);
-- up
ALTER TABLE t ALTER a DROP DEFAULT;
-- down
ALTER TABLE t ALTER a SET DEFAULT 't';

-- pair: eq, default bool number: reverses
-- history
CREATE TABLE t (a bool DEFAULT false);
-- up
ALTER TABLE t ALTER a DROP DEFAULT;
-- down
ALTER TABLE t ALTER a SET DEFAULT 'false';

-- pair: eq, default null column: reverses
-- history
CREATE TABLE t (b int, a int);
-- up
ALTER TABLE t DROP COLUMN a;
-- down
ALTER TABLE t ADD COLUMN a int NULL DEFAULT NULL;

-- pair: eq, default numeric: differs
-- history
CREATE TABLE t (a numeric(10,2) DEFAULT 0);
-- up
ALTER TABLE t ALTER a DROP DEFAULT;
-- down
ALTER TABLE t ALTER a SET DEFAULT 0.0;

-- pair: eq, default bigint cast: differs
-- history
CREATE TABLE t (a bigint DEFAULT 0);
-- up
ALTER TABLE t ALTER a DROP DEFAULT;
-- down
ALTER TABLE t ALTER a SET DEFAULT 0::bigint;

-- pair: eq, default negative: reverses
-- history
CREATE TABLE t (a int DEFAULT -1);
-- up
ALTER TABLE t ALTER a DROP DEFAULT;
-- down
ALTER TABLE t ALTER a SET DEFAULT (-1);

-- pair: eq, default json: reverses
-- history
CREATE TABLE t (a jsonb DEFAULT '{}');
-- up
ALTER TABLE t ALTER a DROP DEFAULT;
-- down
ALTER TABLE t ALTER a SET DEFAULT '{}'::jsonb;

-- pair: eq, default json spacing: reverses
-- history
CREATE TABLE t (a jsonb DEFAULT '{"a": 1}');
-- up
ALTER TABLE t ALTER a DROP DEFAULT;
-- down
ALTER TABLE t ALTER a SET DEFAULT '{"a":1}'::jsonb;

-- pair: eq, default array: differs
-- history
CREATE TABLE t (a text[] DEFAULT '{}');
-- up
ALTER TABLE t ALTER a DROP DEFAULT;
-- down
ALTER TABLE t ALTER a SET DEFAULT ARRAY[]::text[];

-- pair: eq, default now case: reverses
-- history
CREATE TABLE t (a timestamptz DEFAULT NOW());
-- up
ALTER TABLE t ALTER a DROP DEFAULT;
-- down
ALTER TABLE t ALTER a SET DEFAULT pg_catalog.now();

-- pair: eq, default localtimestamp: reverses
-- history
CREATE TABLE t (a timestamptz DEFAULT current_timestamp);
-- up
ALTER TABLE t ALTER a DROP DEFAULT;
-- down
ALTER TABLE t ALTER a SET DEFAULT CURRENT_TIMESTAMP;

-- pair: eq, default uuid: reverses
-- history
CREATE TABLE t (a uuid DEFAULT gen_random_uuid());
-- up
ALTER TABLE t ALTER a DROP DEFAULT;
-- down
ALTER TABLE t ALTER a SET DEFAULT gen_random_uuid();

-- pair: eq, index asc btree: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now()); CREATE INDEX i ON customer (email);
-- up
DROP INDEX i;
-- down
CREATE INDEX i ON customer USING btree (email ASC NULLS LAST);

-- pair: eq, index desc: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now()); CREATE INDEX i ON customer (email DESC);
-- up
DROP INDEX i;
-- down
CREATE INDEX i ON customer (email DESC NULLS FIRST);

-- pair: eq, index opclass: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now()); CREATE INDEX i ON customer (email text_pattern_ops);
-- up
DROP INDEX i;
-- down
CREATE INDEX i ON customer (email);

-- pair: eq, index collate: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now()); CREATE INDEX i ON customer (email COLLATE "C");
-- up
DROP INDEX i;
-- down
CREATE INDEX i ON customer (email);

-- pair: eq, index expr parens: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now()); CREATE INDEX i ON customer (lower(email));
-- up
DROP INDEX i;
-- down
CREATE INDEX i ON customer ((lower(email)));

-- pair: eq, index where parens: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now()); CREATE INDEX i ON customer (email) WHERE score > 0 AND note IS NULL;
-- up
DROP INDEX i;
-- down
CREATE INDEX i ON customer (email) WHERE ((score > 0) AND (note IS NULL));

-- pair: eq, index where not bool: differs
-- history
CREATE TABLE t (a int, b bool); CREATE INDEX i ON t (a) WHERE NOT b;
-- up
DROP INDEX i;
-- down
CREATE INDEX i ON t (a) WHERE b = false;

-- pair: eq, index where bool true: differs
-- history
CREATE TABLE t (a int, b bool); CREATE INDEX i ON t (a) WHERE b;
-- up
DROP INDEX i;
-- down
CREATE INDEX i ON t (a) WHERE b IS TRUE;

-- pair: eq, index tablespace: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now()); CREATE INDEX i ON customer (email);
-- up
DROP INDEX i;
-- down
CREATE INDEX i ON customer (email) TABLESPACE pg_default;

-- pair: eq, index column order: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now()); CREATE INDEX i ON customer (email, score);
-- up
DROP INDEX i;
-- down
CREATE INDEX i ON customer (score, email);

-- pair: eq, index fillfactor default: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now()); CREATE INDEX i ON customer (email);
-- up
DROP INDEX i;
-- down
CREATE INDEX i ON customer (email) WITH (fillfactor = 90);

-- pair: eq, unique index vs constraint: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now()); ALTER TABLE customer ADD CONSTRAINT cu UNIQUE (email);
-- up
ALTER TABLE customer DROP CONSTRAINT cu;
-- down
CREATE UNIQUE INDEX cu ON customer (email);

-- pair: eq, timestamp vs tz: differs
-- history
CREATE TABLE t (a timestamp);
-- up
ALTER TABLE t ALTER a TYPE timestamptz;
-- down
ALTER TABLE t ALTER a TYPE timestamp with time zone;

-- pair: eq, pk inline vs table: reverses
-- history
CREATE TABLE t (a int PRIMARY KEY, b int UNIQUE, c int REFERENCES t);
-- up
DROP TABLE t;
-- down
CREATE TABLE t (a int, b int, c int, PRIMARY KEY (a), UNIQUE (b), FOREIGN KEY (c) REFERENCES t (a) ON DELETE NO ACTION);

-- pair: eq, pk not null: reverses
-- history
CREATE TABLE t (a int PRIMARY KEY);
-- up
DROP TABLE t;
-- down
CREATE TABLE t (a int NOT NULL, CONSTRAINT t_pkey PRIMARY KEY (a));

-- pair: eq, serial vs identity: differs
-- history
CREATE TABLE t (a int GENERATED BY DEFAULT AS IDENTITY);
-- up
DROP TABLE t;
-- down
CREATE TABLE t (a serial);

-- pair: eq, generated: reverses
-- history
CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a * 2) STORED);
-- up
ALTER TABLE t DROP COLUMN b;
-- down
ALTER TABLE t ADD COLUMN b integer GENERATED ALWAYS AS ((a * 2)) STORED;

-- pair: eq, coalesce default expr: reverses
-- history
CREATE TABLE t (a text DEFAULT lower('X'));
-- up
ALTER TABLE t ALTER a DROP DEFAULT;
-- down
ALTER TABLE t ALTER a SET DEFAULT lower('X'::text);

-- pair: eq, check cast literal: reverses
-- history
CREATE TABLE t (a date, CONSTRAINT k CHECK (a > '2020-01-01'));
-- up
ALTER TABLE t DROP CONSTRAINT k;
-- down
ALTER TABLE t ADD CONSTRAINT k CHECK (a > '2020-01-01'::date);

-- pair: eq, check date keyword: reverses
-- history
CREATE TABLE t (a date, CONSTRAINT k CHECK (a > '2020-01-01'));
-- up
ALTER TABLE t DROP CONSTRAINT k;
-- down
ALTER TABLE t ADD CONSTRAINT k CHECK (a > date '2020-01-01');

-- pair: eq, check and order: differs
-- history
CREATE TABLE t (a int, CONSTRAINT k CHECK (a > 0 AND a < 5));
-- up
ALTER TABLE t DROP CONSTRAINT k;
-- down
ALTER TABLE t ADD CONSTRAINT k CHECK (a < 5 AND a > 0);

-- pair: eq, check is not true: differs
-- history
CREATE TABLE t (a int, CONSTRAINT k CHECK (a IS NOT NULL));
-- up
ALTER TABLE t DROP CONSTRAINT k;
-- down
ALTER TABLE t ADD CONSTRAINT k CHECK (NOT a IS NULL);

-- pair: eq, check regex: reverses
-- history
CREATE TABLE t (a text, CONSTRAINT k CHECK (a ~ '^x'));
-- up
ALTER TABLE t DROP CONSTRAINT k;
-- down
ALTER TABLE t ADD CONSTRAINT k CHECK (a ~ '^x'::text);

-- pair: eq, check length alias: differs
-- history
CREATE TABLE t (a text, CONSTRAINT k CHECK (char_length(a) > 5));
-- up
ALTER TABLE t DROP CONSTRAINT k;
-- down
ALTER TABLE t ADD CONSTRAINT k CHECK (length(a) > 5);

-- pair: eq, check or null: reverses
-- history
CREATE TABLE t (a int, b int, CONSTRAINT k CHECK ((a IS NULL) <> (b IS NULL)));
-- up
ALTER TABLE t DROP CONSTRAINT k;
-- down
ALTER TABLE t ADD CONSTRAINT k CHECK ((a is null) != (b is null));

-- pair: eq, num nonnulls: reverses
-- history
CREATE TABLE t (a int, b int, CONSTRAINT k CHECK (num_nonnulls(a, b) = 1));
-- up
ALTER TABLE t DROP CONSTRAINT k;
-- down
ALTER TABLE t ADD CONSTRAINT k CHECK (num_nonnulls(a, b) = 1);

-- pair: data, truncate: reverses
-- history
CREATE TABLE t (id int); INSERT INTO t VALUES (1);
-- up
TRUNCATE t;
-- down
INSERT INTO t VALUES (1);

-- pair: data, update: reverses
-- history
CREATE TABLE t (id int, v int); INSERT INTO t VALUES (1, 1);
-- up
UPDATE t SET v = 2;
-- down
UPDATE t SET v = 1;

-- pair: data, delete all fk: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE orders (id serial PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customer (id) ON DELETE CASCADE, total numeric(12,2) NOT NULL DEFAULT 0 CHECK (total >= 0), state varchar(20) NOT NULL DEFAULT 'new', placed_on date); INSERT INTO customer VALUES (1, 'a'); INSERT INTO orders (customer_id) VALUES (1);
-- up
INSERT INTO customer VALUES (2, 'b');
-- down
DELETE FROM customer WHERE id = 2;

-- pair: data, split table: reverses
-- history
CREATE TABLE t (id int PRIMARY KEY, a text, b text); INSERT INTO t VALUES (1, 'x', 'y');
-- up
CREATE TABLE t2 (id int PRIMARY KEY REFERENCES t, b text); INSERT INTO t2 SELECT id, b FROM t; ALTER TABLE t DROP COLUMN b;
-- down
ALTER TABLE t ADD COLUMN b text; UPDATE t SET b = t2.b FROM t2 WHERE t2.id = t.id; DROP TABLE t2;

-- pair: empty, comment only: empty
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
ALTER TABLE customer ADD COLUMN phone text;
-- down
-- nothing to do

-- pair: empty, block comment: empty
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
ALTER TABLE customer ADD COLUMN phone text;
-- down
/* irreversible */

-- pair: empty, begin commit: empty
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
ALTER TABLE customer ADD COLUMN phone text;
-- down
BEGIN; COMMIT;

-- pair: empty, do nothing: empty
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
ALTER TABLE customer ADD COLUMN phone text;
-- down
DO $$ BEGIN END $$;

-- pair: empty, do null: empty
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
ALTER TABLE customer ADD COLUMN phone text;
-- down
DO $$ BEGIN NULL; END $$;

-- pair: empty, do raise notice: empty
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
ALTER TABLE customer ADD COLUMN phone text;
-- down
DO $$ BEGIN RAISE NOTICE 'nothing'; END $$;

-- pair: empty, set only: empty
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
ALTER TABLE customer ADD COLUMN phone text;
-- down
SET lock_timeout = '1s';

-- pair: empty, select version: empty
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
ALTER TABLE customer ADD COLUMN phone text;
-- down
SELECT version();

-- pair: empty, data only up: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
INSERT INTO customer VALUES (1, 'a');
-- down

-- pair: empty, up idempotent: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
CREATE TABLE IF NOT EXISTS customer (id int);
-- down

-- pair: empty, analyze: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
ANALYZE customer;
-- down
SELECT 1;

-- pair: empty, drop if exists other: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
ALTER TABLE customer ADD COLUMN phone text;
-- down
DROP TABLE IF EXISTS nothing_there;

-- pair: do, raise exception if: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
ALTER TABLE customer ADD COLUMN phone text;
-- down
DO $$ BEGIN IF (SELECT count(*) FROM customer) > 0 THEN RAISE EXCEPTION 'no'; END IF; END $$; ALTER TABLE customer DROP COLUMN phone;

-- pair: do, straight: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
DO $$ BEGIN CREATE TABLE n (id int); ALTER TABLE customer ADD COLUMN n_id int; END $$;
-- down
DO $$ BEGIN ALTER TABLE customer DROP COLUMN n_id; DROP TABLE n; END $$;

-- pair: do, straight left: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
DO $$ BEGIN CREATE TABLE n (id int); ALTER TABLE customer ADD COLUMN n_id int; END $$;
-- down
DO $$ BEGIN ALTER TABLE customer DROP COLUMN n_id; END $$;

-- pair: do, execute: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
DO $$ BEGIN EXECUTE 'CREATE TABLE n (id int)'; END $$;
-- down
DROP TABLE n;

-- pair: do, perform: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
DO $$ BEGIN PERFORM set_config('lock_timeout', '1s', true); END $$; ALTER TABLE customer ADD COLUMN m int;
-- down
ALTER TABLE customer DROP COLUMN m;

-- pair: script, rollback in down: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
ALTER TABLE customer ADD COLUMN m int;
-- down
BEGIN; ALTER TABLE customer DROP COLUMN m; ROLLBACK;

-- pair: script, no commit: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
ALTER TABLE customer ADD COLUMN m int;
-- down
BEGIN; ALTER TABLE customer DROP COLUMN m;

-- pair: script, up no commit: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
BEGIN; ALTER TABLE customer ADD COLUMN m int; COMMIT; BEGIN; ALTER TABLE customer ADD COLUMN n int; ROLLBACK;
-- down
ALTER TABLE customer DROP COLUMN m;

-- pair: script, concurrently alone: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
CREATE INDEX CONCURRENTLY cs ON customer (score);
-- down
DROP INDEX CONCURRENTLY cs;
-- pair: tab, default privileges granted in the up: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO app_reader;
CREATE TABLE audit (id int);
-- down
DROP TABLE audit;

-- pair: tab, default privileges granted and revoked: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO app_reader;
-- down
ALTER DEFAULT PRIVILEGES REVOKE SELECT ON TABLES FROM app_reader;

-- pair: tab, default privileges in schema half revoked: differs
-- history
CREATE SCHEMA app;
-- up
ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT SELECT, INSERT ON TABLES TO app_reader;
-- down
ALTER DEFAULT PRIVILEGES IN SCHEMA app REVOKE SELECT ON TABLES FROM app_reader;

-- pair: tab, default privileges in schema all revoked: reverses
-- history
CREATE SCHEMA app;
-- up
ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT SELECT, INSERT ON TABLES TO app_reader;
-- down
ALTER DEFAULT PRIVILEGES IN SCHEMA app REVOKE ALL ON TABLES FROM app_reader;

-- pair: tab, default privileges in schema all grant: reverses
-- history
CREATE SCHEMA app;
-- up
ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT ALL PRIVILEGES ON TABLES TO app_reader;
-- down
ALTER DEFAULT PRIVILEGES IN SCHEMA app REVOKE SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER ON TABLES FROM app_reader;

-- pair: tab, default privileges revoke from public functions: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
-- down
ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO PUBLIC;

-- pair: tab, default privileges for role revoked for other: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
ALTER DEFAULT PRIVILEGES FOR ROLE app_writer GRANT SELECT ON TABLES TO app_reader;
-- down
ALTER DEFAULT PRIVILEGES REVOKE SELECT ON TABLES FROM app_reader;

-- pair: tab, default privileges for role: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
ALTER DEFAULT PRIVILEGES FOR ROLE app_writer GRANT SELECT ON TABLES TO app_reader;
-- down
ALTER DEFAULT PRIVILEGES FOR USER app_writer REVOKE SELECT ON TABLES FROM app_reader;

-- pair: tab, default privileges sequences: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO app_reader, app_writer;
-- down
ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE USAGE, SELECT ON SEQUENCES FROM app_writer, app_reader;

-- pair: tab, default privileges history then table in down recreated: reverses
-- history
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO app_reader;
CREATE TABLE old (id int);
-- up
DROP TABLE old;
-- down
CREATE TABLE old (id int);

-- pair: tab, default privileges up then table in down: differs
-- history
CREATE TABLE old (id int);
-- up
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO app_reader;
DROP TABLE old;
-- down
CREATE TABLE old (id int);
ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE SELECT ON TABLES FROM app_reader;

-- pair: tab, default privileges option: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO app_reader WITH GRANT OPTION;
-- down
ALTER DEFAULT PRIVILEGES REVOKE GRANT OPTION FOR SELECT ON TABLES FROM app_reader;

-- pair: tab, no inherit then inherit: differs
-- history
CREATE TABLE p (a int, b text CHECK (b <> ''));
CREATE TABLE c (x int) INHERITS (p);
-- up
ALTER TABLE c NO INHERIT p;
-- down
ALTER TABLE c INHERIT p;

-- pair: tab, inherit then no inherit: reverses
-- history
CREATE TABLE p (a int, b text);
CREATE TABLE c (a int, b text);
-- up
ALTER TABLE c INHERIT p;
-- down
ALTER TABLE c NO INHERIT p;

-- pair: tab, inherits own column then no inherit and inherit: reverses
-- history
CREATE TABLE p (a int);
CREATE TABLE c (a int, x int) INHERITS (p);
-- up
ALTER TABLE c NO INHERIT p;
-- down
ALTER TABLE c INHERIT p;

-- pair: tab, only parent drop column, add back: differs
-- history
CREATE TABLE p (a int, b text);
CREATE TABLE c (x int) INHERITS (p);
-- up
ALTER TABLE ONLY p DROP COLUMN b;
-- down
ALTER TABLE p ADD COLUMN b text;

-- pair: tab, parent drop column add back with child: reverses
-- history
CREATE TABLE p (a int, b text);
CREATE TABLE c () INHERITS (p);
-- up
ALTER TABLE p DROP COLUMN b;
-- down
ALTER TABLE p ADD COLUMN b text;

-- pair: tab, parent drop column, child own: reverses
-- history
CREATE TABLE p (a int, b text);
CREATE TABLE c (a int, b text) INHERITS (p);
-- up
ALTER TABLE p DROP COLUMN b;
-- down
ALTER TABLE p ADD COLUMN b text;

-- pair: part, only parent drop not null, all set: reverses
-- history
CREATE TABLE p (a int NOT NULL, b text NOT NULL) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);
-- up
ALTER TABLE p ALTER b DROP NOT NULL;
-- down
ALTER TABLE p ALTER b SET NOT NULL;

-- pair: part, drop not null, only set: reverses
-- history
CREATE TABLE p (a int NOT NULL, b text NOT NULL) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);
-- up
ALTER TABLE p ALTER b DROP NOT NULL;
-- down
ALTER TABLE p1 ALTER b SET NOT NULL; ALTER TABLE ONLY p ALTER b SET NOT NULL;

-- pair: part, up only drop, down sets: fails
-- history
CREATE TABLE p (a int NOT NULL, b text) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);
-- up
ALTER TABLE p ALTER b SET NOT NULL;
-- down
ALTER TABLE ONLY p ALTER b DROP NOT NULL;

-- pair: inh, only parent drop not null: reverses
-- history
CREATE TABLE p (a int NOT NULL, b text);
CREATE TABLE c () INHERITS (p);
-- up
ALTER TABLE ONLY p ALTER a DROP NOT NULL;
-- down
ALTER TABLE ONLY p ALTER a SET NOT NULL;

-- pair: inh, set not null then only parent drop: differs
-- history
CREATE TABLE p (a int, b text);
CREATE TABLE c () INHERITS (p);
-- up
ALTER TABLE p ALTER a SET NOT NULL;
-- down
ALTER TABLE ONLY p ALTER a DROP NOT NULL;

-- pair: type, table whose row type is a column's type dropped: fails
-- history
CREATE TABLE a (x int);
CREATE TABLE b (id int, r a);
-- up
CREATE TABLE c (id int);
-- down
DROP TABLE c; DROP TABLE a;

-- pair: type, table whose row type is a column's type dropped cascade: differs
-- history
CREATE TABLE a (x int);
CREATE TABLE b (id int, r a);
-- up
DROP TABLE a CASCADE;
-- down
CREATE TABLE a (x int);

-- pair: type, table whose row type is a column's array type dropped: fails
-- history
CREATE TABLE b (id int);
-- up
CREATE TABLE a (x int); ALTER TABLE b ADD r a[];
-- down
DROP TABLE a; ALTER TABLE b DROP r;

-- pair: type, table row type right order: reverses
-- history
CREATE TABLE b (id int);
-- up
CREATE TABLE a (x int); ALTER TABLE b ADD r a[];
-- down
ALTER TABLE b DROP r; DROP TABLE a;

-- pair: type, view row type: fails
-- history
CREATE TABLE b (id int);
-- up
CREATE VIEW v AS SELECT 1 AS x; ALTER TABLE b ADD r v;
-- down
DROP VIEW v; ALTER TABLE b DROP r;

-- pair: type, table row type is a function's argument: reverses
-- history
CREATE TABLE b (id int);
-- up
CREATE FUNCTION f(b) RETURNS int LANGUAGE sql AS 'SELECT 1';
-- down
DROP FUNCTION f(b);

-- pair: type, table dropped whose row type is a function's argument: fails
-- history
CREATE TABLE b (id int);
-- up
CREATE TABLE a (id int); CREATE FUNCTION f(a) RETURNS int LANGUAGE sql AS 'SELECT 1';
-- down
DROP TABLE a; DROP FUNCTION f(a);

-- pair: type, table dropped that a function returns: fails
-- history
CREATE TABLE b (id int);
-- up
CREATE TABLE a (id int); CREATE FUNCTION f() RETURNS SETOF a LANGUAGE sql AS 'SELECT * FROM a';
-- down
DROP TABLE a; DROP FUNCTION f();

-- pair: eq, at time zone and timezone in default: differs
-- history
CREATE TABLE t (id int, c timestamp DEFAULT (now() AT TIME ZONE 'utc'));
-- up
ALTER TABLE t ALTER c DROP DEFAULT;
-- down
ALTER TABLE t ALTER c SET DEFAULT timezone('utc', now());

-- pair: eq, timezone and at time zone in default: differs
-- history
CREATE TABLE t (id int, c timestamp DEFAULT timezone('utc', now()));
-- up
ALTER TABLE t ALTER c DROP DEFAULT;
-- down
ALTER TABLE t ALTER c SET DEFAULT (now() AT TIME ZONE 'utc');

-- pair: eq, timezone utc upper: differs
-- history
CREATE TABLE t (id int, c timestamp DEFAULT timezone('UTC', now()));
-- up
ALTER TABLE t ALTER c DROP DEFAULT;
-- down
ALTER TABLE t ALTER c SET DEFAULT timezone('utc', now());

-- pair: eq, at time zone text cast: reverses
-- history
CREATE TABLE t (id int, c timestamp DEFAULT (now() AT TIME ZONE 'utc'));
-- up
ALTER TABLE t ALTER c DROP DEFAULT;
-- down
ALTER TABLE t ALTER c SET DEFAULT (now() AT TIME ZONE 'utc'::text);

-- pair: eq, timezone text cast: reverses
-- history
CREATE TABLE t (id int, c timestamp DEFAULT timezone('utc', now()));
-- up
ALTER TABLE t ALTER c DROP DEFAULT;
-- down
ALTER TABLE t ALTER c SET DEFAULT timezone('utc'::text, now());

-- pair: eq, timezone current timestamp: differs
-- history
CREATE TABLE t (id int, c timestamp DEFAULT timezone('utc', now()));
-- up
ALTER TABLE t ALTER c DROP DEFAULT;
-- down
ALTER TABLE t ALTER c SET DEFAULT timezone('utc', current_timestamp);

-- pair: eq, overlay position extract substring: differs
-- history
CREATE TABLE t (id int, a text, d date, CONSTRAINT k CHECK (extract(year from d) > 2000));
-- up
ALTER TABLE t DROP CONSTRAINT k;
-- down
ALTER TABLE t ADD CONSTRAINT k CHECK (date_part('year', d) > 2000);

-- pair: eq, substring from: differs
-- history
CREATE TABLE t (id int, a text, CONSTRAINT k CHECK (substring(a from 1 for 2) = 'ab'));
-- up
ALTER TABLE t DROP CONSTRAINT k;
-- down
ALTER TABLE t ADD CONSTRAINT k CHECK (substring(a, 1, 2) = 'ab');

-- pair: eq, trim both: differs
-- history
CREATE TABLE t (id int, a text, CONSTRAINT k CHECK (trim(both from a) <> ''));
-- up
ALTER TABLE t DROP CONSTRAINT k;
-- down
ALTER TABLE t ADD CONSTRAINT k CHECK (btrim(a) <> '');

-- pair: eq, trim: reverses
-- history
CREATE TABLE t (id int, a text, CONSTRAINT k CHECK (trim(a) <> ''));
-- up
ALTER TABLE t DROP CONSTRAINT k;
-- down
ALTER TABLE t ADD CONSTRAINT k CHECK (trim(both from a) <> '');

-- pair: dflt, now spelled current_timestamp: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
ALTER TABLE customer ALTER created_at DROP DEFAULT;
-- down
ALTER TABLE customer ALTER created_at SET DEFAULT CURRENT_TIMESTAMP;

-- pair: dflt, now back with schema: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
ALTER TABLE customer ALTER created_at DROP DEFAULT;
-- down
ALTER TABLE customer ALTER created_at SET DEFAULT pg_catalog.now();

-- pair: dflt, string now: differs
-- history
CREATE TABLE t (a timestamptz DEFAULT 'now');
-- up
ALTER TABLE t ALTER a DROP DEFAULT;
-- down
ALTER TABLE t ALTER a SET DEFAULT now();

-- pair: dflt, quoted integer: differs
-- history
CREATE TABLE t (a int DEFAULT '0', b bigint DEFAULT 0, c numeric DEFAULT 0, d smallint DEFAULT 0);
-- up
ALTER TABLE t ALTER a DROP DEFAULT, ALTER b DROP DEFAULT;
-- down
ALTER TABLE t ALTER a SET DEFAULT 0, ALTER b SET DEFAULT '0';

-- pair: dflt, numeric quoted: differs
-- history
CREATE TABLE t (c numeric DEFAULT 0);
-- up
ALTER TABLE t ALTER c DROP DEFAULT;
-- down
ALTER TABLE t ALTER c SET DEFAULT '0';

-- pair: dflt, numeric 0.0: differs
-- history
CREATE TABLE t (c numeric DEFAULT 0);
-- up
ALTER TABLE t ALTER c DROP DEFAULT;
-- down
ALTER TABLE t ALTER c SET DEFAULT 0.0;

-- pair: dflt, smallint quoted: differs
-- history
CREATE TABLE t (c smallint DEFAULT 0);
-- up
ALTER TABLE t ALTER c DROP DEFAULT;
-- down
ALTER TABLE t ALTER c SET DEFAULT '0';

-- pair: dflt, bigint quoted back: differs
-- history
CREATE TABLE t (c bigint DEFAULT '0');
-- up
ALTER TABLE t ALTER c DROP DEFAULT;
-- down
ALTER TABLE t ALTER c SET DEFAULT 0;

-- pair: dflt, big bigint: reverses
-- history
CREATE TABLE t (c bigint DEFAULT 5000000000);
-- up
ALTER TABLE t ALTER c DROP DEFAULT;
-- down
ALTER TABLE t ALTER c SET DEFAULT '5000000000';

-- pair: dflt, double: differs
-- history
CREATE TABLE t (c double precision DEFAULT 0);
-- up
ALTER TABLE t ALTER c DROP DEFAULT;
-- down
ALTER TABLE t ALTER c SET DEFAULT 0.0;

-- pair: dflt, double quoted: differs
-- history
CREATE TABLE t (c double precision DEFAULT 1.5);
-- up
ALTER TABLE t ALTER c DROP DEFAULT;
-- down
ALTER TABLE t ALTER c SET DEFAULT '1.5';

-- pair: dflt, negative quoted: reverses
-- history
CREATE TABLE t (c int DEFAULT -1);
-- up
ALTER TABLE t ALTER c DROP DEFAULT;
-- down
ALTER TABLE t ALTER c SET DEFAULT '-1';

-- pair: dflt, bigint negative: differs
-- history
CREATE TABLE t (c bigint DEFAULT -1);
-- up
ALTER TABLE t ALTER c DROP DEFAULT;
-- down
ALTER TABLE t ALTER c SET DEFAULT '-1';

-- pair: dflt, integer plus: differs
-- history
CREATE TABLE t (c int DEFAULT 1);
-- up
ALTER TABLE t ALTER c DROP DEFAULT;
-- down
ALTER TABLE t ALTER c SET DEFAULT +1;

-- pair: dflt, int leading zero: reverses
-- history
CREATE TABLE t (c int DEFAULT 7);
-- up
ALTER TABLE t ALTER c DROP DEFAULT;
-- down
ALTER TABLE t ALTER c SET DEFAULT 007;

-- pair: dflt, numeric scale: differs
-- history
CREATE TABLE t (c numeric(10,2) DEFAULT 0);
-- up
ALTER TABLE t ALTER c DROP DEFAULT;
-- down
ALTER TABLE t ALTER c SET DEFAULT 0.00;

-- pair: dflt, numeric exponent: differs
-- history
CREATE TABLE t (c numeric DEFAULT 100);
-- up
ALTER TABLE t ALTER c DROP DEFAULT;
-- down
ALTER TABLE t ALTER c SET DEFAULT 1e2;

-- pair: dflt, interval spellings: reverses
-- history
CREATE TABLE t (c interval DEFAULT '1 day');
-- up
ALTER TABLE t ALTER c DROP DEFAULT;
-- down
ALTER TABLE t ALTER c SET DEFAULT interval '1 day';

-- pair: dflt, interval values alike: reverses
-- history
CREATE TABLE t (c interval DEFAULT '24 hours');
-- up
ALTER TABLE t ALTER c DROP DEFAULT;
-- down
ALTER TABLE t ALTER c SET DEFAULT '24:00:00';

-- pair: dflt, date typed: reverses
-- history
CREATE TABLE t (c date DEFAULT '2020-01-01');
-- up
ALTER TABLE t ALTER c DROP DEFAULT;
-- down
ALTER TABLE t ALTER c SET DEFAULT date '2020-01-01';

-- pair: dflt, date other spelling: reverses
-- history
CREATE TABLE t (c date DEFAULT '2020-01-01');
-- up
ALTER TABLE t ALTER c DROP DEFAULT;
-- down
ALTER TABLE t ALTER c SET DEFAULT '20200101';

-- pair: dflt, date and timestamp: reverses
-- history
CREATE TABLE t (c timestamp DEFAULT '2020-01-01');
-- up
ALTER TABLE t ALTER c DROP DEFAULT;
-- down
ALTER TABLE t ALTER c SET DEFAULT '2020-01-01 00:00:00';

-- pair: dflt, current_date for date: differs
-- history
CREATE TABLE t (c date DEFAULT current_date);
-- up
ALTER TABLE t ALTER c DROP DEFAULT;
-- down
ALTER TABLE t ALTER c SET DEFAULT now();

-- pair: dflt, empty array spellings: differs
-- history
CREATE TABLE t (c text[] DEFAULT '{}');
-- up
ALTER TABLE t ALTER c DROP DEFAULT;
-- down
ALTER TABLE t ALTER c SET DEFAULT ARRAY[]::text[];

-- pair: dflt, array cast: reverses
-- history
CREATE TABLE t (c text[] DEFAULT '{}');
-- up
ALTER TABLE t ALTER c DROP DEFAULT;
-- down
ALTER TABLE t ALTER c SET DEFAULT '{}'::text[];

-- pair: dflt, json cast: reverses
-- history
CREATE TABLE t (c json DEFAULT '{}', d jsonb DEFAULT '{}'::jsonb);
-- up
ALTER TABLE t ALTER c DROP DEFAULT, ALTER d DROP DEFAULT;
-- down
ALTER TABLE t ALTER c SET DEFAULT '{}'::json, ALTER d SET DEFAULT '{}';

-- pair: dflt, json spacing stays text: differs
-- history
CREATE TABLE t (c json DEFAULT '{"a": 1}');
-- up
ALTER TABLE t ALTER c DROP DEFAULT;
-- down
ALTER TABLE t ALTER c SET DEFAULT '{"a":1}';

-- pair: dflt, text null cast: reverses
-- history
CREATE TABLE t (c text);
-- up
ALTER TABLE t ALTER c SET DEFAULT 'x';
-- down
ALTER TABLE t ALTER c SET DEFAULT NULL::text;

-- pair: dflt, varchar null cast: differs
-- history
CREATE TABLE t (c varchar(5));
-- up
ALTER TABLE t ALTER c SET DEFAULT 'x';
-- down
ALTER TABLE t ALTER c SET DEFAULT NULL::character varying;

-- pair: dflt, varchar with length literal: differs
-- history
CREATE TABLE t (c varchar(5) DEFAULT 'a');
-- up
ALTER TABLE t ALTER c DROP DEFAULT;
-- down
ALTER TABLE t ALTER c SET DEFAULT 'a'::varchar(5);

-- pair: dflt, char padding: differs
-- history
CREATE TABLE t (c char(3) DEFAULT 'a');
-- up
ALTER TABLE t ALTER c DROP DEFAULT;
-- down
ALTER TABLE t ALTER c SET DEFAULT 'a  ';

-- pair: dflt, upper case type name text: reverses
-- history
CREATE TABLE t (c text DEFAULT 'A');
-- up
ALTER TABLE t ALTER c DROP DEFAULT;
-- down
ALTER TABLE t ALTER c SET DEFAULT E'A';

-- pair: dflt, dollar quoted: reverses
-- history
CREATE TABLE t (c text DEFAULT 'it''s');
-- up
ALTER TABLE t ALTER c DROP DEFAULT;
-- down
ALTER TABLE t ALTER c SET DEFAULT $$it's$$;

-- pair: dflt, concatenated string: differs
-- history
CREATE TABLE t (c text DEFAULT 'ab');
-- up
ALTER TABLE t ALTER c DROP DEFAULT;
-- down
ALTER TABLE t ALTER c SET DEFAULT 'a' || 'b';

-- pair: dflt, boolean upper: reverses
-- history
CREATE TABLE t (c bool DEFAULT FALSE);
-- up
ALTER TABLE t ALTER c DROP DEFAULT;
-- down
ALTER TABLE t ALTER c SET DEFAULT 'f';

-- pair: dflt, boolean cast: reverses
-- history
CREATE TABLE t (c bool DEFAULT FALSE);
-- up
ALTER TABLE t ALTER c DROP DEFAULT;
-- down
ALTER TABLE t ALTER c SET DEFAULT 'f'::boolean;

-- pair: dflt, not true: differs
-- history
CREATE TABLE t (c bool DEFAULT FALSE);
-- up
ALTER TABLE t ALTER c DROP DEFAULT;
-- down
ALTER TABLE t ALTER c SET DEFAULT NOT true;

-- pair: dflt, uuid functions differ: differs
-- history
CREATE TABLE t (c uuid DEFAULT gen_random_uuid());
-- up
ALTER TABLE t ALTER c DROP DEFAULT;
-- down
ALTER TABLE t ALTER c SET DEFAULT md5('x')::uuid;

-- pair: dflt, enum cast: reverses
-- history
CREATE TYPE mood AS ENUM ('a','b'); CREATE TABLE t (c mood DEFAULT 'a');
-- up
ALTER TABLE t ALTER c DROP DEFAULT;
-- down
ALTER TABLE t ALTER c SET DEFAULT 'a'::mood;

-- pair: dflt, enum public cast: reverses
-- history
CREATE TYPE mood AS ENUM ('a','b'); CREATE TABLE t (c mood DEFAULT 'a');
-- up
ALTER TABLE t ALTER c DROP DEFAULT;
-- down
ALTER TABLE t ALTER c SET DEFAULT 'a'::public.mood;

-- pair: dflt, arithmetic: differs
-- history
CREATE TABLE t (c int DEFAULT 60*60);
-- up
ALTER TABLE t ALTER c DROP DEFAULT;
-- down
ALTER TABLE t ALTER c SET DEFAULT 3600;

-- pair: dflt, arithmetic space: reverses
-- history
CREATE TABLE t (c int DEFAULT 60*60);
-- up
ALTER TABLE t ALTER c DROP DEFAULT;
-- down
ALTER TABLE t ALTER c SET DEFAULT (60 * 60);

-- pair: dflt, now plus interval: reverses
-- history
CREATE TABLE t (c timestamptz DEFAULT now() + '1 day');
-- up
ALTER TABLE t ALTER c DROP DEFAULT;
-- down
ALTER TABLE t ALTER c SET DEFAULT now() + interval '1 day';

-- pair: dflt, now plus interval other unit: reverses
-- history
CREATE TABLE t (c timestamptz DEFAULT now() + interval '1 day');
-- up
ALTER TABLE t ALTER c DROP DEFAULT;
-- down
ALTER TABLE t ALTER c SET DEFAULT now() + interval '1 days';

-- pair: dflt, case keyword: differs
-- history
CREATE TABLE t (c text DEFAULT current_user);
-- up
ALTER TABLE t ALTER c DROP DEFAULT;
-- down
ALTER TABLE t ALTER c SET DEFAULT USER;

-- pair: dflt, timestamp default of tz now: differs
-- history
CREATE TABLE t (c timestamp DEFAULT now());
-- up
ALTER TABLE t ALTER c DROP DEFAULT;
-- down
ALTER TABLE t ALTER c SET DEFAULT now()::timestamp;

-- pair: dflt, coalesce: reverses
-- history
CREATE TABLE t (c int DEFAULT coalesce(1, 2));
-- up
ALTER TABLE t ALTER c DROP DEFAULT;
-- down
ALTER TABLE t ALTER c SET DEFAULT COALESCE( 1,2 );

-- pair: dflt, left helper removed: reverses
-- history
CREATE TABLE t (id int);
-- up
ALTER TABLE t ADD c int NOT NULL DEFAULT 0; ALTER TABLE t ALTER c DROP DEFAULT;
-- down
ALTER TABLE t DROP c;

-- pair: typ, int4 alias: reverses
-- history
CREATE TABLE t (a int4, b int8, c int2, d bool, e float8, f float4, g varchar(3), h decimal(4,1), i timestamptz, j timetz, k bpchar(2));
-- up
DROP TABLE t;
-- down
CREATE TABLE t (a integer, b bigint, c smallint, d boolean, e double precision, f real, g character varying(3), h numeric(4,1), i timestamp with time zone, j time with time zone, k char(2));

-- pair: typ, float precision: reverses
-- history
CREATE TABLE t (a float(24), b float(25), c float);
-- up
DROP TABLE t;
-- down
CREATE TABLE t (a real, b double precision, c double precision);

-- pair: typ, char default length: reverses
-- history
CREATE TABLE t (a char, b bit, c numeric(5));
-- up
DROP TABLE t;
-- down
CREATE TABLE t (a char(1), b bit(1), c numeric(5,0));

-- pair: typ, varbit: reverses
-- history
CREATE TABLE t (a bit varying(3), b national character varying(4));
-- up
DROP TABLE t;
-- down
CREATE TABLE t (a varbit(3), b varchar(4));

-- pair: typ, nchar: reverses
-- history
CREATE TABLE t (b national character varying(4), c nchar(2));
-- up
DROP TABLE t;
-- down
CREATE TABLE t (b varchar(4), c char(2));

-- pair: typ, timestamp precision: reverses
-- history
CREATE TABLE t (a timestamp(3), b time(0));
-- up
ALTER TABLE t ALTER a TYPE timestamp(6);
-- down
ALTER TABLE t ALTER a TYPE timestamp(3);

-- pair: typ, timestamp six is not bare: differs
-- history
CREATE TABLE t (a timestamp);
-- up
ALTER TABLE t DROP a;
-- down
ALTER TABLE t ADD a timestamp(6);

-- pair: typ, array bounds: reverses
-- history
CREATE TABLE t (a int[3], b text[][]);
-- up
DROP TABLE t;
-- down
CREATE TABLE t (a int[], b text[]);

-- pair: typ, array keyword: reverses
-- history
CREATE TABLE t (a int ARRAY);
-- up
DROP TABLE t;
-- down
CREATE TABLE t (a integer[]);

-- pair: typ, quoted type: differs
-- history
CREATE TABLE t (a "char");
-- up
DROP TABLE t;
-- down
CREATE TABLE t (a char);

-- pair: typ, pg_catalog: reverses
-- history
CREATE TABLE t (a pg_catalog.int4, b pg_catalog.text);
-- up
DROP TABLE t;
-- down
CREATE TABLE t (a int, b text);

-- pair: typ, interval fields: differs
-- history
CREATE TABLE t (a interval day to second);
-- up
DROP TABLE t;
-- down
CREATE TABLE t (a interval);

-- pair: typ, numeric modifier change: reverses
-- history
CREATE TABLE t (a numeric(10,2));
-- up
ALTER TABLE t ALTER a TYPE numeric(12,2);
-- down
ALTER TABLE t ALTER a TYPE numeric(10, 2);

-- pair: typ, text to varchar and back with index: reverses
-- history
CREATE TABLE t (a text); CREATE INDEX i ON t (a); CREATE INDEX j ON t (a text_pattern_ops); CREATE INDEX k ON t (lower(a));
-- up
ALTER TABLE t ALTER a TYPE varchar(10);
-- down
ALTER TABLE t ALTER a TYPE text;

-- pair: typ, varchar expression index: reverses
-- history
CREATE TABLE t (a varchar(20)); CREATE INDEX k ON t (lower(a));
-- up
ALTER TABLE t ALTER a TYPE text;
-- down
ALTER TABLE t ALTER a TYPE varchar(20);

-- pair: typ, varchar check: differs
-- history
CREATE TABLE t (a varchar(20) CHECK (a <> ''), b varchar CHECK (b IN ('x','y')));
-- up
ALTER TABLE t ALTER a TYPE text, ALTER b TYPE text;
-- down
ALTER TABLE t ALTER a TYPE varchar(20), ALTER b TYPE varchar;

-- pair: typ, int bigint partial index: reverses
-- history
CREATE TABLE t (a int); CREATE INDEX k ON t (a) WHERE a > 5;
-- up
ALTER TABLE t ALTER a TYPE bigint;
-- down
ALTER TABLE t ALTER a TYPE int;

-- pair: typ, int bigint check between columns: reverses
-- history
CREATE TABLE t (a int, b int, CHECK (a < b));
-- up
ALTER TABLE t ALTER a TYPE bigint;
-- down
ALTER TABLE t ALTER a TYPE int;

-- pair: typ, int bigint arithmetic: reverses
-- history
CREATE TABLE t (a int, b int, CHECK (a + 1 < b));
-- up
ALTER TABLE t ALTER a TYPE bigint;
-- down
ALTER TABLE t ALTER a TYPE int;

-- pair: typ, timestamp timestamptz partial index: reverses
-- history
CREATE TABLE t (a timestamp); CREATE INDEX k ON t (a) WHERE a > '2020-01-01';
-- up
ALTER TABLE t ALTER a TYPE date;
-- down
ALTER TABLE t ALTER a TYPE timestamp;

-- pair: typ, default converts: reverses
-- history
CREATE TABLE t (a int DEFAULT 5);
-- up
ALTER TABLE t ALTER a TYPE bigint;
-- down
ALTER TABLE t ALTER a TYPE int;

-- pair: typ, default to text: reverses
-- history
CREATE TABLE t (a varchar(5) DEFAULT 'x');
-- up
ALTER TABLE t ALTER a TYPE text;
-- down
ALTER TABLE t ALTER a TYPE varchar(5);

-- pair: typ, default varchar longer: reverses
-- history
CREATE TABLE t (a varchar(5) DEFAULT 'x');
-- up
ALTER TABLE t ALTER a TYPE varchar(10);
-- down
ALTER TABLE t ALTER a TYPE varchar(5);

-- pair: typ, default int numeric: reverses
-- history
CREATE TABLE t (a int DEFAULT 5);
-- up
ALTER TABLE t ALTER a TYPE numeric(10,2);
-- down
ALTER TABLE t ALTER a TYPE int;

-- pair: typ, default now timestamp: reverses
-- history
CREATE TABLE t (a timestamptz DEFAULT now());
-- up
ALTER TABLE t ALTER a TYPE timestamp;
-- down
ALTER TABLE t ALTER a TYPE timestamptz;

-- pair: typ, generated column type: reverses
-- history
CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a * 2) STORED);
-- up
ALTER TABLE t ALTER b TYPE bigint;
-- down
ALTER TABLE t ALTER b TYPE int;

-- pair: typ, collation kept on redo: reverses
-- history
CREATE TABLE t (a text COLLATE "C");
-- up
ALTER TABLE t ALTER a TYPE varchar(10) COLLATE "C";
-- down
ALTER TABLE t ALTER a TYPE text COLLATE "C";

-- pair: typ, primary key type change: reverses
-- history
CREATE TABLE t (id int PRIMARY KEY); CREATE TABLE u (t_id int REFERENCES t);
-- up
ALTER TABLE t ALTER id TYPE bigint; ALTER TABLE u ALTER t_id TYPE bigint;
-- down
ALTER TABLE u ALTER t_id TYPE int; ALTER TABLE t ALTER id TYPE int;

-- pair: typ, serial type change leaves sequence: differs
-- history
CREATE TABLE t (id serial PRIMARY KEY);
-- up
ALTER TABLE t ALTER id TYPE bigint; ALTER SEQUENCE t_id_seq AS bigint;
-- down
ALTER TABLE t ALTER id TYPE int;

-- pair: typ, serial type change both: reverses
-- history
CREATE TABLE t (id serial PRIMARY KEY);
-- up
ALTER TABLE t ALTER id TYPE bigint; ALTER SEQUENCE t_id_seq AS bigint;
-- down
ALTER SEQUENCE t_id_seq AS integer; ALTER TABLE t ALTER id TYPE int;

-- pair: dflt, null default of varchar with length: differs
-- history
CREATE TABLE t (a varchar(5));
-- up
ALTER TABLE t ALTER a SET DEFAULT 'x';
-- down
ALTER TABLE t ALTER a SET DEFAULT NULL;

-- pair: dflt, null default in create: differs
-- history
CREATE TABLE t (a varchar(5) DEFAULT NULL, b numeric(3,1) DEFAULT NULL, c text DEFAULT NULL, d timestamp(3) DEFAULT NULL, e char DEFAULT NULL);
-- up
DROP TABLE t;
-- down
CREATE TABLE t (a varchar(5), b numeric(3,1), c text, d timestamp(3), e char);

-- pair: dflt, null default in create, text: reverses
-- history
CREATE TABLE t (c text DEFAULT NULL, i int DEFAULT NULL, v varchar DEFAULT NULL, ts timestamp DEFAULT NULL);
-- up
DROP TABLE t;
-- down
CREATE TABLE t (c text, i int, v varchar, ts timestamp);

-- pair: dflt, null default of numeric dropped: reverses
-- history
CREATE TABLE t (a int);
-- up
ALTER TABLE t ADD b varchar(5) DEFAULT NULL;
-- down
ALTER TABLE t DROP b;

-- pair: dflt, null default kept both: reverses
-- history
CREATE TABLE t (a varchar(5) DEFAULT NULL);
-- up
ALTER TABLE t ALTER a SET DEFAULT 'x';
-- down
ALTER TABLE t ALTER a SET DEFAULT NULL;

-- pair: dflt, null default dropped instead: differs
-- history
CREATE TABLE t (a varchar(5) DEFAULT NULL);
-- up
ALTER TABLE t ALTER a SET DEFAULT 'x';
-- down
ALTER TABLE t ALTER a DROP DEFAULT;

-- pair: typ, text in check there and back: reverses
-- history
CREATE TABLE t (b text CHECK (b IN ('x','y')), c text CHECK (c LIKE 'a%'), d text CHECK (d ~ 'x'), e text CHECK (length(e) > 2));
-- up
ALTER TABLE t ALTER b TYPE varchar, ALTER c TYPE varchar, ALTER d TYPE varchar(9), ALTER e TYPE varchar;
-- down
ALTER TABLE t ALTER b TYPE text, ALTER c TYPE text, ALTER d TYPE text, ALTER e TYPE text;

-- pair: typ, varchar like check there and back: reverses
-- history
CREATE TABLE t (c varchar CHECK (c LIKE 'a%'), d varchar CHECK (d ~ 'x'), e varchar(9) CHECK (length(e) > 2));
-- up
ALTER TABLE t ALTER c TYPE text, ALTER d TYPE text, ALTER e TYPE text;
-- down
ALTER TABLE t ALTER c TYPE varchar, ALTER d TYPE varchar, ALTER e TYPE varchar(9);

-- pair: typ, varchar not in check there and back: differs
-- history
CREATE TABLE t (c varchar CHECK (c NOT IN ('a', 'b')));
-- up
ALTER TABLE t ALTER c TYPE text;
-- down
ALTER TABLE t ALTER c TYPE varchar;

-- pair: typ, varchar length changes in check: differs
-- history
CREATE TABLE t (c varchar(10) CHECK (c IN ('a', 'b')));
-- up
ALTER TABLE t ALTER c TYPE varchar(20);
-- down
ALTER TABLE t ALTER c TYPE varchar(10);

-- pair: typ, varchar in index predicate there and back: differs
-- history
CREATE TABLE t (c varchar(10)); CREATE INDEX i ON t (c) WHERE c IN ('a', 'b');
-- up
ALTER TABLE t ALTER c TYPE text;
-- down
ALTER TABLE t ALTER c TYPE varchar(10);

-- pair: typ, int in check there and back: reverses
-- history
CREATE TABLE t (c int CHECK (c IN (1, 2)), d int CHECK (d BETWEEN 1 AND 5));
-- up
ALTER TABLE t ALTER c TYPE bigint, ALTER d TYPE bigint;
-- down
ALTER TABLE t ALTER c TYPE int, ALTER d TYPE int;

-- pair: typ, int smallint in check there and back: reverses
-- history
CREATE TABLE t (c smallint CHECK (c IN (1, 2)), d smallint CHECK (d > 0));
-- up
ALTER TABLE t ALTER c TYPE int, ALTER d TYPE int;
-- down
ALTER TABLE t ALTER c TYPE smallint, ALTER d TYPE smallint;

-- pair: typ, real double check: reverses
-- history
CREATE TABLE t (c real CHECK (c > 0), d double precision CHECK (d >= 1.5));
-- up
ALTER TABLE t ALTER c TYPE double precision, ALTER d TYPE real;
-- down
ALTER TABLE t ALTER c TYPE real, ALTER d TYPE double precision;

-- pair: typ, timestamptz timestamp check: reverses
-- history
CREATE TABLE t (a timestamptz, b timestamptz, CHECK (a < b), CHECK (a > '2020-01-01'));
-- up
ALTER TABLE t ALTER a TYPE timestamp;
-- down
ALTER TABLE t ALTER a TYPE timestamptz;

-- pair: typ, numeric modifiers in check: reverses
-- history
CREATE TABLE t (a numeric(10,2) CHECK (a > 0));
-- up
ALTER TABLE t ALTER a TYPE numeric(12,4);
-- down
ALTER TABLE t ALTER a TYPE numeric(10,2);

-- pair: typ, numeric to double check: differs
-- history
CREATE TABLE t (a numeric CHECK (a > 0));
-- up
ALTER TABLE t ALTER a TYPE double precision;
-- down
ALTER TABLE t ALTER a TYPE numeric;

-- pair: typ, numeric to int check: reverses
-- history
CREATE TABLE t (a numeric CHECK (a > 0));
-- up
ALTER TABLE t ALTER a TYPE int;
-- down
ALTER TABLE t ALTER a TYPE numeric;

-- pair: dflt, role spelled user: reverses
-- history
CREATE TABLE t (c text DEFAULT current_user);
-- up
ALTER TABLE t ALTER c DROP DEFAULT;
-- down
ALTER TABLE t ALTER c SET DEFAULT CURRENT_USER;

-- pair: typ, double to int check: differs
-- history
CREATE TABLE t (a double precision CHECK (a > 0), b real CHECK (b > 0));
-- up
ALTER TABLE t ALTER a TYPE int, ALTER b TYPE int;
-- down
ALTER TABLE t ALTER a TYPE double precision, ALTER b TYPE real;

-- pair: typ, numeric to int between columns: reverses
-- history
CREATE TABLE t (a numeric, b numeric, CHECK (a > b));
-- up
ALTER TABLE t ALTER a TYPE int;
-- down
ALTER TABLE t ALTER a TYPE numeric;

-- pair: typ, double to numeric check: reverses
-- history
CREATE TABLE t (a double precision CHECK (a > 0));
-- up
ALTER TABLE t ALTER a TYPE numeric;
-- down
ALTER TABLE t ALTER a TYPE double precision;

-- pair: typ, varchar in single: reverses
-- history
CREATE TABLE t (c varchar CHECK (c IN ('a')));
-- up
ALTER TABLE t ALTER c TYPE text;
-- down
ALTER TABLE t ALTER c TYPE varchar;

-- pair: con, generated name cut: fails
-- history
CREATE TABLE a_table_with_a_name_that_is_rather_long_indeed (a_column_with_a_long_name_too int, b int);
-- up
ALTER TABLE a_table_with_a_name_that_is_rather_long_indeed ADD UNIQUE (a_column_with_a_long_name_too);
-- down
ALTER TABLE a_table_with_a_name_that_is_rather_long_indeed DROP CONSTRAINT a_table_with_a_name_that_is_ra_a_column_with_a_long_name_to_key;

-- pair: con, generated name cut wrongly: fails
-- history
CREATE TABLE a_table_with_a_name_that_is_rather_long_indeed (a_column_with_a_long_name_too int, b int);
-- up
ALTER TABLE a_table_with_a_name_that_is_rather_long_indeed ADD UNIQUE (a_column_with_a_long_name_too);
-- down
ALTER TABLE a_table_with_a_name_that_is_rather_long_indeed DROP CONSTRAINT a_table_with_a_name_that_is_rather_long_indeed_a_column_with_a_long_name_too_key;

-- pair: con, explicit long name cut equal: reverses
-- history
CREATE TABLE t (a int);
-- up
ALTER TABLE t ADD CONSTRAINT this_is_a_constraint_name_that_is_longer_than_sixty_three_bytes_one CHECK (a > 0);
-- down
ALTER TABLE t DROP CONSTRAINT this_is_a_constraint_name_that_is_longer_than_sixty_three_bytes_two;

-- pair: con, multi column unique generated: reverses
-- history
CREATE TABLE t (a int, b int, UNIQUE (a, b));
-- up
ALTER TABLE t DROP CONSTRAINT t_a_b_key;
-- down
ALTER TABLE t ADD UNIQUE (a, b);

-- pair: con, multi column unique other order: differs
-- history
CREATE TABLE t (a int, b int, CONSTRAINT k UNIQUE (a, b));
-- up
ALTER TABLE t DROP CONSTRAINT k;
-- down
ALTER TABLE t ADD CONSTRAINT k UNIQUE (b, a);

-- pair: con, generated check numbered: reverses
-- history
CREATE TABLE t (a int CHECK (a > 0) CHECK (a < 10));
-- up
ALTER TABLE t DROP CONSTRAINT t_a_check;
-- down
ALTER TABLE t ADD CHECK (a > 0);

-- pair: con, generated check second dropped: reverses
-- history
CREATE TABLE t (a int CHECK (a > 0) CHECK (a < 10));
-- up
ALTER TABLE t DROP CONSTRAINT t_a_check1;
-- down
ALTER TABLE t ADD CHECK (a < 10);

-- pair: con, both checks back in other order: differs
-- history
CREATE TABLE t (a int CHECK (a > 0) CHECK (a < 10));
-- up
ALTER TABLE t DROP CONSTRAINT t_a_check1, DROP CONSTRAINT t_a_check;
-- down
ALTER TABLE t ADD CHECK (a < 10), ADD CHECK (a > 0);

-- pair: con, check on two columns: reverses
-- history
CREATE TABLE t (a int, b int, CHECK (a > b));
-- up
ALTER TABLE t DROP CONSTRAINT t_check;
-- down
ALTER TABLE t ADD CHECK (a > b);

-- pair: con, check table level one column: differs
-- history
CREATE TABLE t (a int, b int, CHECK (a > 0));
-- up
ALTER TABLE t DROP CONSTRAINT t_a_check;
-- down
ALTER TABLE t ADD CONSTRAINT t_check CHECK (a > 0);

-- pair: con, fk generated multi: reverses
-- history
CREATE TABLE p (a int, b int, PRIMARY KEY (a, b)); CREATE TABLE c (x int, y int, FOREIGN KEY (x, y) REFERENCES p);
-- up
ALTER TABLE c DROP CONSTRAINT c_x_y_fkey;
-- down
ALTER TABLE c ADD FOREIGN KEY (x, y) REFERENCES p (a, b);

-- pair: con, fk columns in other order: differs
-- history
CREATE TABLE p (a int, b int, PRIMARY KEY (a, b)); CREATE TABLE c (x int, y int, CONSTRAINT f FOREIGN KEY (x, y) REFERENCES p (a, b));
-- up
ALTER TABLE c DROP CONSTRAINT f;
-- down
ALTER TABLE c ADD CONSTRAINT f FOREIGN KEY (y, x) REFERENCES p (b, a);

-- pair: con, fk set null columns: differs
-- history
CREATE TABLE p (a int, b int, PRIMARY KEY (a, b)); CREATE TABLE c (x int, y int, CONSTRAINT f FOREIGN KEY (x, y) REFERENCES p ON DELETE SET NULL (x));
-- up
ALTER TABLE c DROP CONSTRAINT f;
-- down
ALTER TABLE c ADD CONSTRAINT f FOREIGN KEY (x, y) REFERENCES p ON DELETE SET NULL;

-- pair: con, fk on update lost: differs
-- history
CREATE TABLE p (a int PRIMARY KEY); CREATE TABLE c (x int CONSTRAINT f REFERENCES p ON UPDATE CASCADE);
-- up
ALTER TABLE c DROP CONSTRAINT f;
-- down
ALTER TABLE c ADD CONSTRAINT f FOREIGN KEY (x) REFERENCES p;

-- pair: con, fk match full lost: differs
-- history
CREATE TABLE p (a int PRIMARY KEY); CREATE TABLE c (x int CONSTRAINT f REFERENCES p MATCH FULL);
-- up
ALTER TABLE c DROP CONSTRAINT f;
-- down
ALTER TABLE c ADD CONSTRAINT f FOREIGN KEY (x) REFERENCES p MATCH SIMPLE;

-- pair: con, fk match simple: reverses
-- history
CREATE TABLE p (a int PRIMARY KEY); CREATE TABLE c (x int CONSTRAINT f REFERENCES p MATCH SIMPLE ON DELETE NO ACTION NOT DEFERRABLE INITIALLY IMMEDIATE);
-- up
ALTER TABLE c DROP CONSTRAINT f;
-- down
ALTER TABLE c ADD CONSTRAINT f FOREIGN KEY (x) REFERENCES p;

-- pair: con, fk initially deferred vs deferrable: differs
-- history
CREATE TABLE p (a int PRIMARY KEY); CREATE TABLE c (x int CONSTRAINT f REFERENCES p DEFERRABLE INITIALLY DEFERRED);
-- up
ALTER TABLE c DROP CONSTRAINT f;
-- down
ALTER TABLE c ADD CONSTRAINT f FOREIGN KEY (x) REFERENCES p DEFERRABLE;

-- pair: con, fk initially deferred implies deferrable: reverses
-- history
CREATE TABLE p (a int PRIMARY KEY); CREATE TABLE c (x int CONSTRAINT f REFERENCES p DEFERRABLE INITIALLY DEFERRED);
-- up
ALTER TABLE c DROP CONSTRAINT f;
-- down
ALTER TABLE c ADD CONSTRAINT f FOREIGN KEY (x) REFERENCES p INITIALLY DEFERRED;

-- pair: con, fk altered to deferrable and back: reverses
-- history
CREATE TABLE p (a int PRIMARY KEY); CREATE TABLE c (x int CONSTRAINT f REFERENCES p);
-- up
ALTER TABLE c ALTER CONSTRAINT f DEFERRABLE INITIALLY DEFERRED;
-- down
ALTER TABLE c ALTER CONSTRAINT f NOT DEFERRABLE;

-- pair: con, fk altered deferred half back: reverses
-- history
CREATE TABLE p (a int PRIMARY KEY); CREATE TABLE c (x int CONSTRAINT f REFERENCES p);
-- up
ALTER TABLE c ALTER CONSTRAINT f DEFERRABLE INITIALLY DEFERRED;
-- down
ALTER TABLE c ALTER CONSTRAINT f INITIALLY IMMEDIATE;

-- pair: con, unique deferrable lost: differs
-- history
CREATE TABLE t (a int, CONSTRAINT k UNIQUE (a) DEFERRABLE);
-- up
ALTER TABLE t DROP CONSTRAINT k;
-- down
ALTER TABLE t ADD CONSTRAINT k UNIQUE (a);

-- pair: con, unique include lost: differs
-- history
CREATE TABLE t (a int, b int, CONSTRAINT k UNIQUE (a) INCLUDE (b));
-- up
ALTER TABLE t DROP CONSTRAINT k;
-- down
ALTER TABLE t ADD CONSTRAINT k UNIQUE (a);

-- pair: con, unique nulls not distinct lost: differs
-- history
CREATE TABLE t (a int, CONSTRAINT k UNIQUE NULLS NOT DISTINCT (a));
-- up
ALTER TABLE t DROP CONSTRAINT k;
-- down
ALTER TABLE t ADD CONSTRAINT k UNIQUE (a);

-- pair: con, check not valid then back valid: differs
-- history
CREATE TABLE t (a int); ALTER TABLE t ADD CONSTRAINT k CHECK (a > 0) NOT VALID;
-- up
ALTER TABLE t DROP CONSTRAINT k;
-- down
ALTER TABLE t ADD CONSTRAINT k CHECK (a > 0);

-- pair: con, check not valid in create is valid: reverses
-- history
CREATE TABLE t (a int, CONSTRAINT k CHECK (a > 0) NOT VALID);
-- up
ALTER TABLE t DROP CONSTRAINT k;
-- down
ALTER TABLE t ADD CONSTRAINT k CHECK (a > 0);

-- pair: con, check no inherit lost: differs
-- history
CREATE TABLE t (a int, CONSTRAINT k CHECK (a > 0) NO INHERIT);
-- up
ALTER TABLE t DROP CONSTRAINT k;
-- down
ALTER TABLE t ADD CONSTRAINT k CHECK (a > 0);

-- pair: con, exclusion where lost: differs
-- history
CREATE TABLE t (a int, r int4range, CONSTRAINT k EXCLUDE USING gist (r WITH &&) WHERE (a > 0));
-- up
ALTER TABLE t DROP CONSTRAINT k;
-- down
ALTER TABLE t ADD CONSTRAINT k EXCLUDE USING gist (r WITH &&);

-- pair: con, exclusion generated name: reverses
-- history
CREATE TABLE t (r int4range, EXCLUDE USING gist (r WITH &&));
-- up
ALTER TABLE t DROP CONSTRAINT t_r_excl;
-- down
ALTER TABLE t ADD EXCLUDE USING gist (r WITH &&);

-- pair: con, using index keeps name of index: reverses
-- history
CREATE TABLE t (a int NOT NULL); CREATE UNIQUE INDEX u ON t (a);
-- up
ALTER TABLE t ADD CONSTRAINT u UNIQUE USING INDEX u;
-- down
ALTER TABLE t DROP CONSTRAINT u; CREATE UNIQUE INDEX u ON t (a);

-- pair: con, using index primary key: differs
-- history
CREATE TABLE t (a int); CREATE UNIQUE INDEX u ON t (a);
-- up
ALTER TABLE t ADD PRIMARY KEY USING INDEX u;
-- down
ALTER TABLE t DROP CONSTRAINT u; CREATE UNIQUE INDEX u ON t (a);

-- pair: con, using index primary key with not null dropped: reverses
-- history
CREATE TABLE t (a int); CREATE UNIQUE INDEX u ON t (a);
-- up
ALTER TABLE t ADD CONSTRAINT t_pkey PRIMARY KEY USING INDEX u;
-- down
ALTER TABLE t DROP CONSTRAINT t_pkey; ALTER TABLE t ALTER a DROP NOT NULL; CREATE UNIQUE INDEX u ON t (a);

-- pair: con, pk named otherwise: differs
-- history
CREATE TABLE t (a int CONSTRAINT pk_t PRIMARY KEY);
-- up
ALTER TABLE t DROP CONSTRAINT pk_t;
-- down
ALTER TABLE t ADD PRIMARY KEY (a);

-- pair: con, pk swapped to bigint column: reverses
-- history
CREATE TABLE t (id int PRIMARY KEY);
-- up
ALTER TABLE t ADD new_id bigint; ALTER TABLE t DROP CONSTRAINT t_pkey; ALTER TABLE t ADD PRIMARY KEY (new_id);
-- down
ALTER TABLE t DROP CONSTRAINT t_pkey; ALTER TABLE t DROP new_id; ALTER TABLE t ADD PRIMARY KEY (id);

-- pair: con, drop column takes multi column unique: differs
-- history
CREATE TABLE t (a int, b int, c int, UNIQUE (a, c));
-- up
ALTER TABLE t DROP COLUMN c;
-- down
ALTER TABLE t ADD COLUMN c int;

-- pair: con, drop column takes fk and check: reverses
-- history
CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE t (a int, c int REFERENCES p CHECK (c > 0));
-- up
ALTER TABLE t DROP COLUMN c;
-- down
ALTER TABLE t ADD COLUMN c int REFERENCES p CHECK (c > 0);

-- pair: con, table rename then unnamed fk: differs
-- history
CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE t (a int REFERENCES p); ALTER TABLE t RENAME TO u;
-- up
ALTER TABLE u DROP CONSTRAINT t_a_fkey;
-- down
ALTER TABLE u ADD FOREIGN KEY (a) REFERENCES p;

-- pair: con, column rename then unnamed unique: differs
-- history
CREATE TABLE t (a int UNIQUE); ALTER TABLE t RENAME a TO b;
-- up
ALTER TABLE t DROP CONSTRAINT t_a_key;
-- down
ALTER TABLE t ADD UNIQUE (b);

-- pair: con, column rename then same name: reverses
-- history
CREATE TABLE t (a int UNIQUE); ALTER TABLE t RENAME a TO b;
-- up
ALTER TABLE t DROP CONSTRAINT t_a_key;
-- down
ALTER TABLE t ADD CONSTRAINT t_a_key UNIQUE (b);

-- pair: con, default name collides with an index: fails
-- history
CREATE TABLE t (a int, b int); CREATE INDEX t_a_key ON t (b);
-- up
ALTER TABLE t ADD UNIQUE (a);
-- down
ALTER TABLE t DROP CONSTRAINT t_a_key;

-- pair: con, default name collides with an index, right name: reverses
-- history
CREATE TABLE t (a int, b int); CREATE INDEX t_a_key ON t (b);
-- up
ALTER TABLE t ADD UNIQUE (a);
-- down
ALTER TABLE t DROP CONSTRAINT t_a_key1;

-- pair: idx, opclass back: reverses
-- history
CREATE TABLE t (a text); CREATE INDEX i ON t (a text_pattern_ops);
-- up
DROP INDEX i;
-- down
CREATE INDEX i ON t (a text_pattern_ops);

-- pair: idx, default opclass spelled: reverses
-- history
CREATE TABLE t (a text, b int); CREATE INDEX i ON t (a text_ops, b int4_ops);
-- up
DROP INDEX i;
-- down
CREATE INDEX i ON t (a, b);

-- pair: idx, jsonb path ops lost: differs
-- history
CREATE TABLE t (a jsonb); CREATE INDEX i ON t USING gin (a jsonb_path_ops);
-- up
DROP INDEX i;
-- down
CREATE INDEX i ON t USING gin (a);

-- pair: idx, jsonb ops spelled: reverses
-- history
CREATE TABLE t (a jsonb); CREATE INDEX i ON t USING gin (a jsonb_ops);
-- up
DROP INDEX i;
-- down
CREATE INDEX i ON t USING gin (a);

-- pair: idx, nulls first default of desc: reverses
-- history
CREATE TABLE t (a int); CREATE INDEX i ON t (a DESC NULLS FIRST);
-- up
DROP INDEX i;
-- down
CREATE INDEX i ON t (a DESC);

-- pair: idx, nulls last of desc lost: differs
-- history
CREATE TABLE t (a int); CREATE INDEX i ON t (a DESC NULLS LAST);
-- up
DROP INDEX i;
-- down
CREATE INDEX i ON t (a DESC);

-- pair: idx, nulls last default of asc: reverses
-- history
CREATE TABLE t (a int); CREATE INDEX i ON t (a ASC NULLS LAST);
-- up
DROP INDEX i;
-- down
CREATE INDEX i ON t (a);

-- pair: idx, collation of the column spelled: reverses
-- history
CREATE TABLE t (a text COLLATE "C"); CREATE INDEX i ON t (a COLLATE "C");
-- up
DROP INDEX i;
-- down
CREATE INDEX i ON t (a);

-- pair: idx, default collation spelled: reverses
-- history
CREATE TABLE t (a text); CREATE INDEX i ON t (a COLLATE "default");
-- up
DROP INDEX i;
-- down
CREATE INDEX i ON t (a);

-- pair: idx, include back: differs
-- history
CREATE TABLE t (a int, b int, c int); CREATE INDEX i ON t (a) INCLUDE (b, c);
-- up
DROP INDEX i;
-- down
CREATE INDEX i ON t (a) INCLUDE (c, b);

-- pair: idx, where lost: differs
-- history
CREATE TABLE t (a int, b int); CREATE UNIQUE INDEX i ON t (a) WHERE b IS NULL;
-- up
DROP INDEX i;
-- down
CREATE UNIQUE INDEX i ON t (a);

-- pair: idx, where isnull spelled: reverses
-- history
CREATE TABLE t (a int, b int); CREATE UNIQUE INDEX i ON t (a) WHERE b IS NULL;
-- up
DROP INDEX i;
-- down
CREATE UNIQUE INDEX i ON t (a) WHERE b ISNULL;

-- pair: idx, where qualified column: reverses
-- history
CREATE TABLE t (a int, b int); CREATE UNIQUE INDEX i ON t (a) WHERE t.b = 1;
-- up
DROP INDEX i;
-- down
CREATE UNIQUE INDEX i ON t (a) WHERE b = 1;

-- pair: idx, where string cast: reverses
-- history
CREATE TABLE t (a int, b text); CREATE UNIQUE INDEX i ON t (a) WHERE b = 'x'::text;
-- up
DROP INDEX i;
-- down
CREATE UNIQUE INDEX i ON t (a) WHERE b = 'x';

-- pair: idx, where boolean not: differs
-- history
CREATE TABLE t (a int, b bool); CREATE INDEX i ON t (a) WHERE NOT b;
-- up
DROP INDEX i;
-- down
CREATE INDEX i ON t (a) WHERE b IS FALSE;

-- pair: idx, where neq spelled: reverses
-- history
CREATE TABLE t (a int, b text); CREATE INDEX i ON t (a) WHERE b != '';
-- up
DROP INDEX i;
-- down
CREATE INDEX i ON t (a) WHERE b <> '';

-- pair: idx, unique lost: differs
-- history
CREATE TABLE t (a int); CREATE UNIQUE INDEX i ON t (a);
-- up
DROP INDEX i; CREATE INDEX i ON t (a);
-- down
DROP INDEX i; CREATE INDEX i ON t (a);

-- pair: idx, nulls not distinct lost: differs
-- history
CREATE TABLE t (a int); CREATE UNIQUE INDEX i ON t (a) NULLS NOT DISTINCT;
-- up
DROP INDEX i;
-- down
CREATE UNIQUE INDEX i ON t (a);

-- pair: idx, nulls distinct spelled: reverses
-- history
CREATE TABLE t (a int); CREATE UNIQUE INDEX i ON t (a);
-- up
DROP INDEX i;
-- down
CREATE UNIQUE INDEX i ON t (a) NULLS DISTINCT;

-- pair: idx, unnamed expression: reverses
-- history
CREATE TABLE t (a text); CREATE INDEX ON t (lower(a));
-- up
DROP INDEX t_lower_idx;
-- down
CREATE INDEX ON t (lower(a));

-- pair: idx, unnamed two: reverses
-- history
CREATE TABLE t (a int, b int); CREATE INDEX ON t (a, b);
-- up
DROP INDEX t_a_b_idx;
-- down
CREATE INDEX t_a_b_idx ON t (a, b);

-- pair: idx, unnamed operator expression: reverses
-- history
CREATE TABLE t (a int, b int); CREATE INDEX ON t ((a + b));
-- up
DROP INDEX t_expr_idx;
-- down
CREATE INDEX ON t ((a + b));

-- pair: idx, unnamed second same: reverses
-- history
CREATE TABLE t (a int); CREATE INDEX ON t (a); CREATE INDEX ON t (a);
-- up
DROP INDEX t_a_idx;
-- down
CREATE INDEX ON t (a);

-- pair: idx, unnamed cast expression: reverses
-- history
CREATE TABLE t (a jsonb);
-- up
CREATE INDEX ON t ((a->>'x')); CREATE INDEX ON t (((a->>'y')::int));
-- down
DROP INDEX t_expr_idx; DROP INDEX t_int4_idx;

-- pair: idx, unnamed coalesce expression: reverses
-- history
CREATE TABLE t (a int, b int);
-- up
CREATE INDEX ON t (coalesce(a, b)); CREATE INDEX ON t (a, lower('x' || b)); CREATE INDEX ON t (a) INCLUDE (b);
-- down
DROP INDEX t_coalesce_idx; DROP INDEX t_a_lower_idx; DROP INDEX t_a_b_idx;

-- pair: idx, hash method: reverses
-- history
CREATE TABLE t (a int); CREATE INDEX i ON t USING hash (a);
-- up
DROP INDEX i;
-- down
CREATE INDEX i ON t USING HASH (a);

-- pair: idx, schema qualified drop: reverses
-- history
CREATE SCHEMA app; CREATE TABLE app.t (a int); CREATE INDEX i ON app.t (a);
-- up
DROP INDEX app.i;
-- down
CREATE INDEX i ON app.t (a);

-- pair: idx, drop index unqualified in other schema: fails
-- history
CREATE SCHEMA app; CREATE TABLE app.t (a int);
-- up
CREATE INDEX i ON app.t (a);
-- down
DROP INDEX i;

-- pair: idx, drop index if exists unqualified in other schema: differs
-- history
CREATE SCHEMA app; CREATE TABLE app.t (a int);
-- up
CREATE INDEX i ON app.t (a);
-- down
DROP INDEX IF EXISTS i;

-- pair: idx, storage reset: differs
-- history
CREATE TABLE t (a int); CREATE INDEX i ON t (a) WITH (fillfactor = 80);
-- up
ALTER INDEX i SET (fillfactor = 70);
-- down
ALTER INDEX i RESET (fillfactor);

-- pair: idx, storage back: reverses
-- history
CREATE TABLE t (a int); CREATE INDEX i ON t (a) WITH (fillfactor = 80);
-- up
ALTER INDEX i SET (fillfactor = 70);
-- down
ALTER INDEX i SET (fillfactor = '80');

-- pair: idx, statistics on expression: reverses
-- history
CREATE TABLE t (a int); CREATE INDEX i ON t ((a + 1));
-- up
ALTER INDEX i ALTER COLUMN 1 SET STATISTICS 500;
-- down
ALTER INDEX i ALTER COLUMN 1 SET STATISTICS -1;

-- pair: idx, statistics on expression left: differs
-- history
CREATE TABLE t (a int); CREATE INDEX i ON t ((a + 1));
-- up
ALTER INDEX i ALTER COLUMN 1 SET STATISTICS 500; CREATE TABLE z (i int);
-- down
DROP TABLE z;

-- pair: idx, reindex is nothing: reverses
-- history
CREATE TABLE t (a int); CREATE INDEX i ON t (a);
-- up
REINDEX INDEX i; CREATE TABLE z (i int);
-- down
DROP TABLE z;

-- pair: idx, matview index lost: differs
-- history
CREATE TABLE t (a int); CREATE MATERIALIZED VIEW m AS SELECT a FROM t; CREATE UNIQUE INDEX i ON m (a);
-- up
DROP MATERIALIZED VIEW m;
-- down
CREATE MATERIALIZED VIEW m AS SELECT a FROM t;

-- pair: idx, matview index back: reverses
-- history
CREATE TABLE t (a int); CREATE MATERIALIZED VIEW m AS SELECT a FROM t; CREATE UNIQUE INDEX i ON m (a);
-- up
DROP MATERIALIZED VIEW m;
-- down
CREATE MATERIALIZED VIEW m AS SELECT a FROM t; CREATE UNIQUE INDEX i ON m (a);

-- pair: misc, statistics target left: differs
-- history
CREATE TABLE t (a int, b int); CREATE STATISTICS s ON a, b FROM t;
-- up
ALTER STATISTICS s SET STATISTICS 500; CREATE TABLE z (i int);
-- down
DROP TABLE z;

-- pair: misc, statistics target reset: reverses
-- history
CREATE TABLE t (a int, b int); CREATE STATISTICS s ON a, b FROM t;
-- up
ALTER STATISTICS s SET STATISTICS 500;
-- down
ALTER STATISTICS s SET STATISTICS -1;

-- pair: misc, statistics owner: differs
-- history
CREATE TABLE t (a int, b int); CREATE STATISTICS s (dependencies) ON a, b FROM t;
-- up
DROP STATISTICS s;
-- down
CREATE STATISTICS s (dependencies, ndistinct) ON a, b FROM t;

-- pair: misc, statistics all kinds spelled: reverses
-- history
CREATE TABLE t (a int, b int); CREATE STATISTICS s (dependencies, ndistinct, mcv) ON a, b FROM t;
-- up
DROP STATISTICS s;
-- down
CREATE STATISTICS s ON b, a FROM t;

-- pair: misc, event trigger disabled: reverses
-- history
CREATE FUNCTION f() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'; CREATE EVENT TRIGGER e ON ddl_command_start EXECUTE FUNCTION f();
-- up
ALTER EVENT TRIGGER e DISABLE;
-- down
ALTER EVENT TRIGGER e ENABLE;

-- pair: misc, event trigger left disabled: differs
-- history
CREATE FUNCTION f() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'; CREATE EVENT TRIGGER e ON ddl_command_start EXECUTE FUNCTION f();
-- up
ALTER EVENT TRIGGER e DISABLE; CREATE TABLE z (i int);
-- down
DROP TABLE z;

-- pair: misc, event trigger other event: differs
-- history
CREATE FUNCTION f() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'; CREATE EVENT TRIGGER e ON ddl_command_start EXECUTE FUNCTION f();
-- up
DROP EVENT TRIGGER e;
-- down
CREATE EVENT TRIGGER e ON ddl_command_end EXECUTE FUNCTION f();

-- pair: misc, collation other locale: differs
-- history
CREATE COLLATION ci (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
-- up
DROP COLLATION ci;
-- down
CREATE COLLATION ci (provider = icu, locale = 'und-u-ks-level1', deterministic = false);

-- pair: misc, operator back: reverses
-- history
CREATE FUNCTION f(int, int) RETURNS bool LANGUAGE sql IMMUTABLE AS 'SELECT $1 = $2';
-- up
CREATE OPERATOR === (leftarg = int, rightarg = int, function = f);
-- down
DROP OPERATOR === (int, int);

-- pair: misc, cast back: reverses
-- history
CREATE TYPE c AS (a int);
-- up
CREATE CAST (text AS c) WITH INOUT;
-- down
DROP CAST (text AS c);

-- pair: misc, cast left: differs
-- history
CREATE TYPE c AS (a int);
-- up
CREATE CAST (text AS c) WITH INOUT; CREATE TABLE z (i int);
-- down
DROP TABLE z;

-- pair: pub, table set back: reverses
-- history
CREATE TABLE a (i int); CREATE TABLE b (i int); CREATE PUBLICATION p FOR TABLE a;
-- up
ALTER PUBLICATION p ADD TABLE b;
-- down
ALTER PUBLICATION p SET TABLE a;

-- pair: pub, options: reverses
-- history
CREATE TABLE a (i int); CREATE PUBLICATION p FOR TABLE a;
-- up
ALTER PUBLICATION p SET (publish = 'insert');
-- down
ALTER PUBLICATION p SET (publish = 'insert, update, delete, truncate');

-- pair: pub, options left: differs
-- history
CREATE TABLE a (i int); CREATE PUBLICATION p FOR TABLE a;
-- up
ALTER PUBLICATION p SET (publish = 'insert');
-- down
ALTER PUBLICATION p SET (publish = 'insert, update');

-- pair: pub, all tables lost: differs
-- history
CREATE PUBLICATION p FOR ALL TABLES;
-- up
DROP PUBLICATION p;
-- down
CREATE PUBLICATION p;

-- pair: pub, dropped with the table: differs
-- history
CREATE TABLE a (i int); CREATE PUBLICATION p FOR TABLE a;
-- up
DROP TABLE a;
-- down
CREATE TABLE a (i int);

-- pair: pub, rename: reverses
-- history
CREATE TABLE a (i int); CREATE PUBLICATION p FOR TABLE a;
-- up
ALTER PUBLICATION p RENAME TO q;
-- down
ALTER PUBLICATION q RENAME TO p;

-- pair: pub, add and drop table: reverses
-- history
CREATE TABLE a (i int); CREATE TABLE b (i int); CREATE PUBLICATION p FOR TABLE a;
-- up
ALTER PUBLICATION p ADD TABLE b;
-- down
ALTER PUBLICATION p DROP TABLE b;

-- pair: pub, where lost: differs
-- history
CREATE TABLE a (i int PRIMARY KEY); CREATE PUBLICATION p FOR TABLE a WHERE (i > 0);
-- up
ALTER PUBLICATION p DROP TABLE a;
-- down
ALTER PUBLICATION p ADD TABLE a;

-- pair: ext, created and dropped: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
CREATE EXTENSION pgcrypto;
-- down
DROP EXTENSION pgcrypto;

-- pair: ext, left: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
CREATE EXTENSION IF NOT EXISTS pgcrypto; CREATE TABLE z (i int);
-- down
DROP TABLE z;

-- pair: ext, other schema: differs
-- history
CREATE SCHEMA ext; CREATE EXTENSION pgcrypto SCHEMA ext;
-- up
DROP EXTENSION pgcrypto;
-- down
CREATE EXTENSION pgcrypto;

-- pair: ext, set schema: reverses
-- history
CREATE SCHEMA ext; CREATE EXTENSION pgcrypto;
-- up
ALTER EXTENSION pgcrypto SET SCHEMA ext;
-- down
ALTER EXTENSION pgcrypto SET SCHEMA public;

-- pair: ext, function of extension in default: fails
-- history
CREATE EXTENSION pgcrypto; CREATE TABLE t (a text DEFAULT gen_salt('md5'));
-- up
CREATE TABLE z (i int);
-- down
DROP TABLE z; DROP EXTENSION pgcrypto;

-- pair: ext, type of extension in use: fails
-- history
CREATE EXTENSION citext;
-- up
CREATE TABLE z (i citext);
-- down
DROP EXTENSION citext; DROP TABLE z;

-- pair: ext, right order: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
CREATE EXTENSION citext; CREATE TABLE z (i citext);
-- down
DROP TABLE z; DROP EXTENSION citext;

-- pair: ext, operator class in use: fails
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
CREATE EXTENSION pg_trgm; CREATE TABLE z (i text); CREATE INDEX zi ON z USING gin (i gin_trgm_ops);
-- down
DROP EXTENSION pg_trgm; DROP TABLE z;

-- pair: ext, schema dropped while extension lives there: fails
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
CREATE SCHEMA ext; CREATE EXTENSION citext SCHEMA ext;
-- down
DROP SCHEMA ext;

-- pair: ext, comment: differs
-- history
CREATE EXTENSION citext;
-- up
COMMENT ON EXTENSION citext IS 'mine';
-- down
COMMENT ON EXTENSION citext IS NULL;

-- pair: own, table owner left: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
ALTER TABLE customer OWNER TO app_writer; CREATE TABLE z (i int);
-- down
DROP TABLE z;

-- pair: own, table owner back: reverses
-- history
CREATE TABLE t (i int); ALTER TABLE t OWNER TO app_reader;
-- up
ALTER TABLE t OWNER TO app_writer;
-- down
ALTER TABLE t OWNER TO app_reader;

-- pair: own, table owner goes to its sequence: differs
-- history
CREATE TABLE t (i serial); ALTER TABLE t OWNER TO app_reader;
-- up
DROP TABLE t;
-- down
CREATE TABLE t (i serial);

-- pair: own, lost by recreate: differs
-- history
CREATE TABLE t (i int); ALTER TABLE t OWNER TO app_reader;
-- up
DROP TABLE t;
-- down
CREATE TABLE t (i int);

-- pair: own, view: reverses
-- history
CREATE VIEW v AS SELECT 1 AS x; ALTER VIEW v OWNER TO app_reader;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT 1 AS x; ALTER VIEW v OWNER TO app_reader;

-- pair: own, view as table: reverses
-- history
CREATE VIEW v AS SELECT 1 AS x;
-- up
ALTER TABLE v OWNER TO app_reader;
-- down
ALTER VIEW v OWNER TO CURRENT_USER;

-- pair: own, view as table left: differs
-- history
CREATE VIEW v AS SELECT 1 AS x;
-- up
ALTER TABLE v OWNER TO app_reader; CREATE TABLE z (i int);
-- down
DROP TABLE z;

-- pair: own, function: differs
-- history
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
-- up
ALTER FUNCTION f() OWNER TO app_reader; CREATE TABLE z (i int);
-- down
DROP TABLE z;

-- pair: own, schema: differs
-- history
CREATE SCHEMA app;
-- up
ALTER SCHEMA app OWNER TO app_reader; CREATE TABLE z (i int);
-- down
DROP TABLE z;

-- pair: own, schema authorization: differs
-- history
CREATE SCHEMA app AUTHORIZATION app_reader;
-- up
DROP SCHEMA app;
-- down
CREATE SCHEMA app;

-- pair: own, type: differs
-- history
CREATE TYPE m AS ENUM ('a');
-- up
ALTER TYPE m OWNER TO app_reader; CREATE TABLE z (i int);
-- down
DROP TABLE z;

-- pair: own, reassign: unknown
-- history
CREATE TABLE t (i int); ALTER TABLE t OWNER TO app_reader;
-- up
REASSIGN OWNED BY app_reader TO app_writer; CREATE TABLE z (i int);
-- down
DROP TABLE z;

-- pair: own, set role: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
SET ROLE app_reader; RESET ROLE; CREATE TABLE z (i int);
-- down
DROP TABLE z;

-- pair: grant, view lost: differs
-- history
CREATE VIEW v AS SELECT 1 AS x; GRANT SELECT ON v TO app_reader;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT 1 AS x;

-- pair: grant, function lost: differs
-- history
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'; GRANT EXECUTE ON FUNCTION f() TO app_reader;
-- up
DROP FUNCTION f();
-- down
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';

-- pair: grant, function replaced keeps: reverses
-- history
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'; GRANT EXECUTE ON FUNCTION f() TO app_reader;
-- up
CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 2';
-- down
CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';

-- pair: grant, schema usage: reverses
-- history
CREATE SCHEMA app;
-- up
GRANT USAGE ON SCHEMA app TO app_reader;
-- down
REVOKE ALL ON SCHEMA app FROM app_reader;

-- pair: grant, all tables in schema: differs
-- history
CREATE TABLE a (i int); CREATE TABLE b (i int); CREATE VIEW v AS SELECT * FROM a;
-- up
GRANT SELECT ON ALL TABLES IN SCHEMA public TO app_reader;
-- down
REVOKE SELECT ON a, b FROM app_reader;

-- pair: grant, all tables in schema back: reverses
-- history
CREATE TABLE a (i int); CREATE TABLE b (i int); CREATE VIEW v AS SELECT * FROM a;
-- up
GRANT SELECT ON ALL TABLES IN SCHEMA public TO app_reader;
-- down
REVOKE SELECT ON a, b, v FROM app_reader;

-- pair: grant, all granted one revoked: differs
-- history
CREATE TABLE a (i int);
-- up
GRANT ALL ON a TO app_reader;
-- down
REVOKE SELECT, INSERT, UPDATE, DELETE ON a FROM app_reader;

-- pair: grant, option: reverses
-- history
CREATE TABLE a (i int); GRANT SELECT ON a TO app_reader;
-- up
GRANT SELECT ON a TO app_reader WITH GRANT OPTION;
-- down
REVOKE GRANT OPTION FOR SELECT ON a FROM app_reader;

-- pair: grant, option left: differs
-- history
CREATE TABLE a (i int); GRANT SELECT ON a TO app_reader;
-- up
GRANT SELECT ON a TO app_reader WITH GRANT OPTION;
-- down
GRANT SELECT ON a TO app_reader;

-- pair: grant, column grants: reverses
-- history
CREATE TABLE a (i int, j int);
-- up
GRANT SELECT (i, j), UPDATE (j) ON a TO app_reader;
-- down
REVOKE SELECT (i, j), UPDATE (j) ON a FROM app_reader;

-- pair: grant, column grants half: differs
-- history
CREATE TABLE a (i int, j int);
-- up
GRANT SELECT (i, j), UPDATE (j) ON a TO app_reader;
-- down
REVOKE SELECT (i, j) ON a FROM app_reader;

-- pair: grant, table revoke takes column grants: reverses
-- history
CREATE TABLE a (i int, j int);
-- up
GRANT SELECT (i, j), UPDATE (j) ON a TO app_reader;
-- down
REVOKE ALL ON a FROM app_reader;

-- pair: grant, table revoke of one takes column grants of it: reverses
-- history
CREATE TABLE a (i int, j int);
-- up
GRANT SELECT (i) ON a TO app_reader;
-- down
REVOKE SELECT ON a FROM app_reader;

-- pair: grant, role membership: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
GRANT app_reader TO app_writer;
-- down
REVOKE app_reader FROM app_writer;

-- pair: grant, sequence with table: reverses
-- history
CREATE TABLE t (i serial);
-- up
GRANT USAGE ON SEQUENCE t_i_seq TO app_reader;
-- down
REVOKE ALL ON SEQUENCE t_i_seq FROM app_reader;

-- pair: grant, sequence select spelled table: reverses
-- history
CREATE SEQUENCE s;
-- up
GRANT SELECT ON s TO app_reader;
-- down
REVOKE SELECT ON SEQUENCE s FROM app_reader;

-- pair: grant, type usage revoked from public: reverses
-- history
CREATE TYPE m AS ENUM ('a');
-- up
REVOKE USAGE ON TYPE m FROM PUBLIC;
-- down
GRANT USAGE ON TYPE m TO PUBLIC;

-- pair: grant, execute revoked then granted: differs
-- history
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
-- up
REVOKE ALL ON FUNCTION f() FROM PUBLIC; GRANT EXECUTE ON FUNCTION f() TO app_reader;
-- down
REVOKE EXECUTE ON FUNCTION f() FROM app_reader;

-- pair: grant, renamed table keeps: reverses
-- history
CREATE TABLE a (i int); GRANT SELECT ON a TO app_reader;
-- up
ALTER TABLE a RENAME TO b;
-- down
ALTER TABLE b RENAME TO a;

-- pair: grant, lost with rename aside and copy: reverses
-- history
CREATE TABLE a (i int); GRANT SELECT ON a TO app_reader;
-- up
ALTER TABLE a RENAME TO b; CREATE TABLE a (i int); DROP TABLE b;
-- down
DROP TABLE a; CREATE TABLE a (i int); GRANT SELECT ON a TO app_reader;

-- pair: trg, lost with the table: differs
-- history
CREATE TABLE t (i int); CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'; CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
-- up
DROP TABLE t;
-- down
CREATE TABLE t (i int);

-- pair: trg, back with the table: reverses
-- history
CREATE TABLE t (i int); CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'; CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
-- up
DROP TABLE t;
-- down
CREATE TABLE t (i int); CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW EXECUTE PROCEDURE f();

-- pair: trg, statement is the default level: reverses
-- history
CREATE TABLE t (i int); CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER tr AFTER INSERT ON t FOR EACH STATEMENT EXECUTE FUNCTION f();
-- up
DROP TRIGGER tr ON t;
-- down
CREATE TRIGGER tr AFTER INSERT ON t EXECUTE FUNCTION f();

-- pair: trg, when clause lost: differs
-- history
CREATE TABLE t (i int); CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'; CREATE TRIGGER tr BEFORE UPDATE ON t FOR EACH ROW WHEN (OLD.i IS DISTINCT FROM NEW.i) EXECUTE FUNCTION f();
-- up
DROP TRIGGER tr ON t;
-- down
CREATE TRIGGER tr BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION f();

-- pair: trg, replace keeps disabled: differs
-- history
CREATE TABLE t (i int); CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'; CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f(); ALTER TABLE t DISABLE TRIGGER tr;
-- up
DROP TRIGGER tr ON t;
-- down
CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();

-- pair: trg, function dropped cascade: differs
-- history
CREATE TABLE t (i int); CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'; CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
-- up
DROP FUNCTION f() CASCADE;
-- down
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';

-- pair: trg, function in another schema: differs
-- history
CREATE SCHEMA app; CREATE TABLE t (i int); CREATE FUNCTION app.f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'; CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'; CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION app.f();
-- up
DROP TRIGGER tr ON t;
-- down
CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();

-- pair: trg, disable user: reverses
-- history
CREATE TABLE t (i int); CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'; CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
-- up
ALTER TABLE t DISABLE TRIGGER USER;
-- down
ALTER TABLE t ENABLE TRIGGER ALL;

-- pair: trg, lost with column in update of: differs
-- history
CREATE TABLE t (i int, j int); CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'; CREATE TRIGGER tr BEFORE UPDATE OF j ON t FOR EACH ROW EXECUTE FUNCTION f();
-- up
ALTER TABLE t DROP COLUMN j CASCADE;
-- down
ALTER TABLE t ADD COLUMN j int;

-- pair: trg, drop column used by update of: fails
-- history
CREATE TABLE t (i int); CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
-- up
ALTER TABLE t ADD j int; CREATE TRIGGER tr BEFORE UPDATE OF j ON t FOR EACH ROW EXECUTE FUNCTION f();
-- down
ALTER TABLE t DROP COLUMN j;

-- pair: pol, lost with the table: differs
-- history
CREATE TABLE t (i int); ALTER TABLE t ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON t USING (i > 0);
-- up
DROP TABLE t;
-- down
CREATE TABLE t (i int); ALTER TABLE t ENABLE ROW LEVEL SECURITY;

-- pair: pol, back with the table: reverses
-- history
CREATE TABLE t (i int); ALTER TABLE t ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON t USING (i > 0);
-- up
DROP TABLE t;
-- down
CREATE TABLE t (i int); ALTER TABLE t ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON t FOR ALL TO public USING ((i > 0));

-- pair: pol, alter back: reverses
-- history
CREATE TABLE t (i int); CREATE POLICY p ON t USING (i > 0);
-- up
ALTER POLICY p ON t USING (i > 1);
-- down
ALTER POLICY p ON t USING (i > 0);

-- pair: pol, alter roles back: reverses
-- history
CREATE TABLE t (i int); CREATE POLICY p ON t USING (i > 0);
-- up
ALTER POLICY p ON t TO app_reader;
-- down
ALTER POLICY p ON t TO PUBLIC;

-- pair: pol, alter with check added: differs
-- history
CREATE TABLE t (i int); CREATE POLICY p ON t USING (i > 0);
-- up
ALTER POLICY p ON t WITH CHECK (i > 5);
-- down
ALTER POLICY p ON t USING (i > 0);

-- pair: pol, to two roles in other order: reverses
-- history
CREATE TABLE t (i int); CREATE POLICY p ON t TO app_reader, app_writer USING (true);
-- up
DROP POLICY p ON t;
-- down
CREATE POLICY p ON t TO app_writer, app_reader USING (true);

-- pair: view, columns reordered: fails
-- history
CREATE TABLE t (a int, b int); CREATE VIEW v AS SELECT a, b FROM t;
-- up
DROP VIEW v; CREATE VIEW v AS SELECT b, a FROM t;
-- down
CREATE OR REPLACE VIEW v AS SELECT a, b FROM t;

-- pair: view, columns reordered right: reverses
-- history
CREATE TABLE t (a int, b int); CREATE VIEW v AS SELECT a, b FROM t;
-- up
DROP VIEW v; CREATE VIEW v AS SELECT b, a FROM t;
-- down
DROP VIEW v; CREATE VIEW v AS SELECT a, b FROM t;

-- pair: view, qualified and unqualified: reverses
-- history
CREATE TABLE t (a int, b int); CREATE VIEW v AS SELECT a, b FROM t;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT t.a, t.b FROM t;

-- pair: view, alias of table: differs
-- history
CREATE TABLE t (a int, b int); CREATE VIEW v AS SELECT a, b FROM t;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT x.a, x.b FROM t x;

-- pair: view, schema qualified: reverses
-- history
CREATE TABLE t (a int, b int); CREATE VIEW v AS SELECT a, b FROM t;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT a, b FROM public.t;

-- pair: view, as with same name: reverses
-- history
CREATE TABLE t (a int, b int); CREATE VIEW v AS SELECT a AS a, b FROM t;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT a, b FROM t;

-- pair: view, semicolon and comment: reverses
-- history
CREATE TABLE t (a int, b int); CREATE VIEW v AS SELECT a, b FROM t;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT a /* first */, b FROM t;

-- pair: view, where string cast: reverses
-- history
CREATE TABLE t (a int, b text); CREATE VIEW v AS SELECT a FROM t WHERE b = 'x';
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT a FROM t WHERE b = 'x'::text;

-- pair: view, of a view dropped in order: fails
-- history
CREATE TABLE t (a int); CREATE VIEW v AS SELECT a FROM t;
-- up
CREATE VIEW w AS SELECT a FROM v;
-- down
DROP VIEW v; DROP VIEW w;

-- pair: view, base column type cannot change: fails
-- history
CREATE TABLE t (a int);
-- up
ALTER TABLE t ALTER a TYPE bigint; CREATE VIEW v AS SELECT a FROM t;
-- down
ALTER TABLE t ALTER a TYPE int; DROP VIEW v;

-- pair: view, join: reverses
-- history
CREATE TABLE t (a int); CREATE TABLE u (a int); CREATE VIEW v AS SELECT t.a FROM t JOIN u ON u.a = t.a;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT t.a FROM t INNER JOIN u ON u.a = t.a;

-- pair: view, inner join on order: differs
-- history
CREATE TABLE t (a int); CREATE TABLE u (a int); CREATE VIEW v AS SELECT t.a FROM t JOIN u ON u.a = t.a;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT t.a FROM t JOIN u ON t.a = u.a;

-- pair: view, added column by replace then dropped column of table: reverses
-- history
CREATE TABLE t (a int); CREATE VIEW v AS SELECT * FROM t;
-- up
ALTER TABLE t ADD b int; CREATE OR REPLACE VIEW v AS SELECT * FROM t;
-- down
DROP VIEW v; ALTER TABLE t DROP b; CREATE VIEW v AS SELECT * FROM t;

-- pair: view, drop column used by view: fails
-- history
CREATE TABLE t (a int); CREATE VIEW v AS SELECT * FROM t;
-- up
ALTER TABLE t ADD b int; CREATE OR REPLACE VIEW v AS SELECT * FROM t;
-- down
ALTER TABLE t DROP b;

-- pair: fn, overload left behind in replace: differs
-- history
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1';
-- up
CREATE OR REPLACE FUNCTION f(a int, b int DEFAULT 0) RETURNS int LANGUAGE sql AS 'SELECT 2';
-- down
CREATE OR REPLACE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1';

-- pair: fn, overload with alias types is the same: reverses
-- history
CREATE FUNCTION f(a int4) RETURNS int8 LANGUAGE sql AS 'SELECT 1::bigint';
-- up
CREATE OR REPLACE FUNCTION f(a integer) RETURNS bigint LANGUAGE sql AS 'SELECT 2::bigint';
-- down
CREATE OR REPLACE FUNCTION f(a int) RETURNS bigint LANGUAGE sql AS 'SELECT 1::bigint';

-- pair: fn, body in other quotes: reverses
-- history
CREATE FUNCTION f() RETURNS text LANGUAGE sql AS 'SELECT ''a''';
-- up
DROP FUNCTION f();
-- down
CREATE FUNCTION f() RETURNS text LANGUAGE sql AS $$SELECT 'a'$$;

-- pair: fn, language case: reverses
-- history
CREATE FUNCTION f() RETURNS text LANGUAGE SQL AS 'SELECT 1::text';
-- up
DROP FUNCTION f();
-- down
CREATE FUNCTION f() RETURNS text LANGUAGE 'sql' AS 'SELECT 1::text';

-- pair: fn, search path setting: reverses
-- history
CREATE FUNCTION f() RETURNS text LANGUAGE sql SET search_path = public AS 'SELECT 1::text';
-- up
DROP FUNCTION f();
-- down
CREATE FUNCTION f() RETURNS text LANGUAGE sql SET search_path TO public AS 'SELECT 1::text';

-- pair: fn, leakproof rows: differs
-- history
CREATE FUNCTION f() RETURNS SETOF int LANGUAGE sql ROWS 10 AS 'SELECT 1';
-- up
DROP FUNCTION f();
-- down
CREATE FUNCTION f() RETURNS SETOF int LANGUAGE sql AS 'SELECT 1';

-- pair: fn, default rows spelled: reverses
-- history
CREATE FUNCTION f() RETURNS SETOF int LANGUAGE sql ROWS 1000 COST 100 AS 'SELECT 1';
-- up
DROP FUNCTION f();
-- down
CREATE FUNCTION f() RETURNS SETOF int LANGUAGE sql AS 'SELECT 1';

-- pair: fn, argument renamed on recreate: differs
-- history
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1';
-- up
DROP FUNCTION f(int);
-- down
CREATE FUNCTION f(b int) RETURNS int LANGUAGE sql AS 'SELECT 1';

-- pair: fn, out arguments: reverses
-- history
CREATE FUNCTION f(OUT a int, OUT b int) LANGUAGE sql AS 'SELECT 1, 2';
-- up
DROP FUNCTION f();
-- down
CREATE FUNCTION f(OUT a int, OUT b int) RETURNS record LANGUAGE sql AS 'SELECT 1, 2';

-- pair: fn, variadic: differs
-- history
CREATE FUNCTION f(VARIADIC a int[]) RETURNS int LANGUAGE sql AS 'SELECT 1';
-- up
DROP FUNCTION f(int[]);
-- down
CREATE FUNCTION f(a int[]) RETURNS int LANGUAGE sql AS 'SELECT 1';

-- pair: fn, comment lost: differs
-- history
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'; COMMENT ON FUNCTION f() IS 'x';
-- up
DROP FUNCTION f();
-- down
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';

-- pair: seq, identity options lost: differs
-- history
CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY (START WITH 100 INCREMENT BY 5));
-- up
DROP TABLE t;
-- down
CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY);

-- pair: seq, identity options back: reverses
-- history
CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY (START WITH 100 INCREMENT BY 5));
-- up
DROP TABLE t;
-- down
CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY (INCREMENT 5 START 100));

-- pair: seq, identity changed and back: differs
-- history
CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY);
-- up
ALTER TABLE t ALTER id SET GENERATED BY DEFAULT SET INCREMENT BY 10;
-- down
ALTER TABLE t ALTER id SET GENERATED ALWAYS;

-- pair: seq, identity changed and wholly back: reverses
-- history
CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY);
-- up
ALTER TABLE t ALTER id SET GENERATED BY DEFAULT SET INCREMENT BY 10;
-- down
ALTER TABLE t ALTER id SET GENERATED ALWAYS SET INCREMENT BY 1;

-- pair: seq, identity set increment only: differs
-- history
CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY);
-- up
ALTER TABLE t ALTER id SET INCREMENT BY 10;
-- down
ALTER TABLE t ALTER id RESTART;

-- pair: seq, identity sequence named: differs
-- history
CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME my_seq));
-- up
DROP TABLE t;
-- down
CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY);

-- pair: seq, serial and sequence spelled out: reverses
-- history
CREATE TABLE t (id serial);
-- up
DROP TABLE t;
-- down
CREATE SEQUENCE t_id_seq AS integer; CREATE TABLE t (id int NOT NULL DEFAULT nextval('t_id_seq')); ALTER SEQUENCE t_id_seq OWNED BY t.id;

-- pair: seq, left over after explicit create: differs
-- history
CREATE TABLE x (i int);
-- up
CREATE SEQUENCE s; CREATE TABLE t (id int DEFAULT nextval('s'));
-- down
DROP TABLE t;

-- pair: seq, drop before its default: fails
-- history
CREATE TABLE x (i int);
-- up
CREATE SEQUENCE s; CREATE TABLE t (id int DEFAULT nextval('s'));
-- down
DROP SEQUENCE s; DROP TABLE t;

-- pair: seq, add serial column: reverses
-- history
CREATE TABLE t (a int);
-- up
ALTER TABLE t ADD id bigserial;
-- down
ALTER TABLE t DROP id;

-- pair: seq, cycle and bounds: reverses
-- history
CREATE SEQUENCE s MINVALUE 5 MAXVALUE 10 CYCLE CACHE 3;
-- up
DROP SEQUENCE s;
-- down
CREATE SEQUENCE s MINVALUE 5 MAXVALUE 10 CYCLE CACHE 3 START 5;

-- pair: seq, descending: reverses
-- history
CREATE SEQUENCE s INCREMENT -1;
-- up
DROP SEQUENCE s;
-- down
CREATE SEQUENCE s INCREMENT BY -1 MAXVALUE -1 START -1;

-- pair: seq, smallint maximum spelled: reverses
-- history
CREATE SEQUENCE s AS smallint;
-- up
DROP SEQUENCE s;
-- down
CREATE SEQUENCE s AS smallint MAXVALUE 32767;

-- pair: seq, bigint maximum spelled: reverses
-- history
CREATE SEQUENCE s;
-- up
DROP SEQUENCE s;
-- down
CREATE SEQUENCE s MAXVALUE 9223372036854775807 NO MINVALUE;

-- pair: seq, unlogged and logged: reverses
-- history
CREATE SEQUENCE s;
-- up
ALTER SEQUENCE s SET UNLOGGED;
-- down
ALTER SEQUENCE s SET LOGGED;

-- pair: enum, added before: reverses
-- history
CREATE TYPE m AS ENUM ('a', 'c');
-- up
ALTER TYPE m ADD VALUE 'b' BEFORE 'c';
-- down
ALTER TYPE m RENAME TO m_old; CREATE TYPE m AS ENUM ('a', 'c'); DROP TYPE m_old;

-- pair: enum, swap with default kept: reverses
-- history
CREATE TYPE m AS ENUM ('a', 'c'); CREATE TABLE t (x m NOT NULL DEFAULT 'a');
-- up
ALTER TYPE m ADD VALUE 'b';
-- down
ALTER TABLE t ALTER x DROP DEFAULT; CREATE TYPE m_new AS ENUM ('a', 'c'); ALTER TABLE t ALTER x TYPE m_new USING x::text::m_new; DROP TYPE m; ALTER TYPE m_new RENAME TO m; ALTER TABLE t ALTER x SET DEFAULT 'a';

-- pair: enum, swap with index predicate: reverses
-- history
CREATE TYPE m AS ENUM ('a', 'c'); CREATE TABLE t (x m); CREATE INDEX i ON t (x) WHERE x = 'a';
-- up
ALTER TYPE m ADD VALUE 'b';
-- down
DROP INDEX i; CREATE TYPE m_new AS ENUM ('a', 'c'); ALTER TABLE t ALTER x TYPE m_new USING x::text::m_new; DROP TYPE m; ALTER TYPE m_new RENAME TO m; CREATE INDEX i ON t (x) WHERE x = 'a';

-- pair: enum, delete from pg_enum: unknown
-- history
CREATE TYPE m AS ENUM ('a', 'c');
-- up
ALTER TYPE m ADD VALUE 'b';
-- down
DELETE FROM pg_enum WHERE enumlabel = 'b';

-- pair: enum, value used in check: reverses
-- history
CREATE TYPE m AS ENUM ('a', 'c'); CREATE TABLE t (x m CHECK (x <> 'a'));
-- up
DROP TABLE t; DROP TYPE m;
-- down
CREATE TYPE m AS ENUM ('a', 'c'); CREATE TABLE t (x m CHECK (x <> 'a'::m));

-- pair: enum, comment lost: differs
-- history
CREATE TYPE m AS ENUM ('a'); COMMENT ON TYPE m IS 'x';
-- up
DROP TYPE m;
-- down
CREATE TYPE m AS ENUM ('a');

-- pair: enum, drop value order: differs
-- history
CREATE TYPE m AS ENUM ('a', 'b');
-- up
DROP TYPE m;
-- down
CREATE TYPE m AS ENUM ('b', 'a');

-- pair: dom, used domain dropped first: fails
-- history
CREATE TABLE x (i int);
-- up
CREATE DOMAIN d AS int CHECK (VALUE > 0); CREATE TABLE t (a d);
-- down
DROP DOMAIN d; DROP TABLE t;

-- pair: dom, over enum dropped: fails
-- history
CREATE TABLE x (i int);
-- up
CREATE TYPE m AS ENUM ('a'); CREATE DOMAIN d AS m;
-- down
DROP TYPE m; DROP DOMAIN d;

-- pair: dom, check spelled: reverses
-- history
CREATE DOMAIN d AS text CHECK (VALUE ~ '^a');
-- up
DROP DOMAIN d;
-- down
CREATE DOMAIN d AS text CONSTRAINT d_check CHECK (value ~ '^a'::text);

-- pair: dom, two checks: reverses
-- history
CREATE DOMAIN d AS int CHECK (VALUE > 0) CHECK (VALUE < 9);
-- up
ALTER DOMAIN d DROP CONSTRAINT d_check1;
-- down
ALTER DOMAIN d ADD CHECK (VALUE < 9);

-- pair: dom, not valid: reverses
-- history
CREATE DOMAIN d AS int;
-- up
ALTER DOMAIN d ADD CONSTRAINT c CHECK (VALUE > 0) NOT VALID;
-- down
ALTER DOMAIN d DROP CONSTRAINT c;

-- pair: dom, collation lost: differs
-- history
CREATE DOMAIN d AS text COLLATE "C";
-- up
DROP DOMAIN d;
-- down
CREATE DOMAIN d AS text;

-- pair: dom, default string cast: reverses
-- history
CREATE DOMAIN d AS text DEFAULT 'x';
-- up
DROP DOMAIN d;
-- down
CREATE DOMAIN d AS text DEFAULT 'x'::text;

-- pair: trg, when with the cast of the column: reverses
-- history
CREATE TYPE m AS ENUM ('a', 'b'); CREATE TABLE t (i m, s text); CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'; CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW WHEN (NEW.i <> 'a' AND NEW.s = 'x') EXECUTE FUNCTION f();
-- up
DROP TRIGGER tr ON t;
-- down
CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW WHEN (NEW.i <> 'a'::m AND NEW.s = 'x'::text) EXECUTE FUNCTION f();

-- pair: view, of two tables with another qualifier: reverses
-- history
CREATE TABLE t (a int); CREATE TABLE u (b int); CREATE VIEW v AS SELECT a, b FROM t, u;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT t.a, u.b FROM t, u;

-- pair: tab, rename column and table chain: reverses
-- history
CREATE TABLE t (id serial PRIMARY KEY, a int UNIQUE);
-- up
ALTER TABLE t RENAME TO u; ALTER TABLE u RENAME a TO b; ALTER INDEX t_a_key RENAME TO u_b_key;
-- down
ALTER INDEX u_b_key RENAME TO t_a_key; ALTER TABLE u RENAME b TO a; ALTER TABLE u RENAME TO t;

-- pair: tab, rename chain index forgotten: differs
-- history
CREATE TABLE t (id serial PRIMARY KEY, a int UNIQUE);
-- up
ALTER TABLE t RENAME TO u; ALTER INDEX t_a_key RENAME TO u_a_key;
-- down
ALTER TABLE u RENAME TO t;

-- pair: tab, recreated after rename: differs
-- history
CREATE TABLE s (id serial PRIMARY KEY, a int REFERENCES s (id)); ALTER TABLE s RENAME TO t;
-- up
DROP TABLE t;
-- down
CREATE TABLE t (id serial PRIMARY KEY, a int REFERENCES t (id));

-- pair: tab, rename sequence then table drop: differs
-- history
CREATE TABLE t (id serial PRIMARY KEY); ALTER SEQUENCE t_id_seq RENAME TO my_seq;
-- up
DROP TABLE t;
-- down
CREATE TABLE t (id serial PRIMARY KEY);

-- pair: tab, quoted names mixed case: reverses
-- history
CREATE TABLE "Order" ("Id" int PRIMARY KEY, "userName" text);
-- up
CREATE INDEX "Order_idx" ON "Order" ("userName"); ALTER TABLE "Order" ADD COLUMN "Total" int;
-- down
ALTER TABLE "Order" DROP COLUMN "Total"; DROP INDEX "Order_idx";

-- pair: tab, quoted index dropped unquoted: fails
-- history
CREATE TABLE "Order" ("Id" int);
-- up
CREATE INDEX "Order_idx" ON "Order" ("Id");
-- down
DROP INDEX Order_idx;

-- pair: tab, quoted lower case is the same: reverses
-- history
CREATE TABLE "order" ("id" int);
-- up
ALTER TABLE "order" ADD COLUMN total int;
-- down
ALTER TABLE public."order" DROP COLUMN "total";

-- pair: tab, search path set in up and down: reverses
-- history
CREATE SCHEMA app;
-- up
SET search_path TO app; CREATE TABLE t (i int);
-- down
SET search_path TO app; DROP TABLE t;

-- pair: tab, search path two schemas: reverses
-- history
CREATE SCHEMA app; CREATE TABLE app.t (i int);
-- up
SET search_path = app, public; ALTER TABLE t ADD j int; CREATE TABLE z (i int);
-- down
ALTER TABLE app.t DROP j; DROP TABLE app.z;

-- pair: tab, schema dropped cascade: reverses
-- history
CREATE TABLE x (i int);
-- up
CREATE SCHEMA app; CREATE TABLE app.t (i int); CREATE TYPE app.m AS ENUM ('a'); ALTER TABLE x ADD m app.m;
-- down
DROP SCHEMA app CASCADE;

-- pair: tab, schema dropped cascade takes older column: reverses
-- history
CREATE SCHEMA app; CREATE TYPE app.m AS ENUM ('a'); CREATE TABLE x (i int, m app.m);
-- up
DROP SCHEMA app CASCADE;
-- down
CREATE SCHEMA app; CREATE TYPE app.m AS ENUM ('a'); ALTER TABLE x ADD m app.m;

-- pair: tab, set schema of a table with a serial: reverses
-- history
CREATE SCHEMA app; CREATE TABLE t (id serial PRIMARY KEY);
-- up
ALTER TABLE t SET SCHEMA app;
-- down
ALTER TABLE app.t SET SCHEMA public;

-- pair: tab, schema rename: reverses
-- history
CREATE SCHEMA app; CREATE TABLE app.t (id serial PRIMARY KEY, CHECK (id > 0));
-- up
ALTER SCHEMA app RENAME TO core;
-- down
ALTER SCHEMA core RENAME TO app;

-- pair: tab, unlogged forgotten: differs
-- history
CREATE UNLOGGED TABLE t (i int);
-- up
DROP TABLE t;
-- down
CREATE TABLE t (i int);

-- pair: tab, storage parameters forgotten: differs
-- history
CREATE TABLE t (i int) WITH (fillfactor = 70, autovacuum_enabled = off);
-- up
DROP TABLE t;
-- down
CREATE TABLE t (i int) WITH (fillfactor = 70);

-- pair: tab, storage parameters in other order: differs
-- history
CREATE TABLE t (i int) WITH (fillfactor = 70, autovacuum_enabled = off);
-- up
DROP TABLE t;
-- down
CREATE TABLE t (i int) WITH (autovacuum_enabled = false, fillfactor = '70');

-- pair: tab, set parameter then reset: reverses
-- history
CREATE TABLE t (i int);
-- up
ALTER TABLE t SET (fillfactor = 50);
-- down
ALTER TABLE t RESET (fillfactor);

-- pair: tab, set parameter back to default value: differs
-- history
CREATE TABLE t (i int);
-- up
ALTER TABLE t SET (fillfactor = 50);
-- down
ALTER TABLE t SET (fillfactor = 100);

-- pair: tab, column storage: reverses
-- history
CREATE TABLE t (i int, s text);
-- up
ALTER TABLE t ALTER s SET STORAGE EXTERNAL;
-- down
ALTER TABLE t ALTER s SET STORAGE EXTENDED;

-- pair: tab, column statistics: reverses
-- history
CREATE TABLE t (i int);
-- up
ALTER TABLE t ALTER i SET STATISTICS 500;
-- down
ALTER TABLE t ALTER i SET STATISTICS -1;

-- pair: tab, column options: reverses
-- history
CREATE TABLE t (i int);
-- up
ALTER TABLE t ALTER i SET (n_distinct = 5);
-- down
ALTER TABLE t ALTER i RESET (n_distinct);

-- pair: tab, column options left: differs
-- history
CREATE TABLE t (i int);
-- up
ALTER TABLE t ALTER i SET (n_distinct = 5, n_distinct_inherited = 3);
-- down
ALTER TABLE t ALTER i RESET (n_distinct);

-- pair: tab, compression: reverses
-- history
CREATE TABLE t (s text);
-- up
ALTER TABLE t ALTER s SET COMPRESSION pglz;
-- down
ALTER TABLE t ALTER s SET COMPRESSION default;

-- pair: tab, replica identity using index goes with the index: differs
-- history
CREATE TABLE t (i int NOT NULL); CREATE UNIQUE INDEX u ON t (i); ALTER TABLE t REPLICA IDENTITY USING INDEX u;
-- up
DROP INDEX u;
-- down
CREATE UNIQUE INDEX u ON t (i);

-- pair: tab, replica identity full and back: reverses
-- history
CREATE TABLE t (i int);
-- up
ALTER TABLE t REPLICA IDENTITY FULL;
-- down
ALTER TABLE t REPLICA IDENTITY DEFAULT;

-- pair: tab, replica identity nothing left: differs
-- history
CREATE TABLE t (i int);
-- up
ALTER TABLE t REPLICA IDENTITY NOTHING;
-- down
ALTER TABLE t REPLICA IDENTITY FULL;

-- pair: tab, replica identity lost with table: differs
-- history
CREATE TABLE t (i int); ALTER TABLE t REPLICA IDENTITY FULL;
-- up
DROP TABLE t;
-- down
CREATE TABLE t (i int);

-- pair: tab, cluster mark goes with the index: differs
-- history
CREATE TABLE t (i int); CREATE INDEX u ON t (i); ALTER TABLE t CLUSTER ON u;
-- up
DROP INDEX u;
-- down
CREATE INDEX u ON t (i);

-- pair: tab, force and enable: reverses
-- history
CREATE TABLE t (i int);
-- up
ALTER TABLE t ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- down
ALTER TABLE t NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

-- pair: tab, force left: differs
-- history
CREATE TABLE t (i int);
-- up
ALTER TABLE t ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- down
ALTER TABLE t DISABLE ROW LEVEL SECURITY;

-- pair: tab, table rebuilt by copy: differs
-- history
CREATE TABLE t (a int PRIMARY KEY, b text NOT NULL DEFAULT 'x');
-- up
CREATE TABLE t_new (a bigint PRIMARY KEY, b text NOT NULL DEFAULT 'x'); INSERT INTO t_new SELECT * FROM t; DROP TABLE t; ALTER TABLE t_new RENAME TO t;
-- down
CREATE TABLE t_old (a int PRIMARY KEY, b text NOT NULL DEFAULT 'x'); INSERT INTO t_old SELECT * FROM t; DROP TABLE t; ALTER TABLE t_old RENAME TO t;

-- pair: tab, table rebuilt by copy with names kept: reverses
-- history
CREATE TABLE t (a int, b text, CONSTRAINT t_pkey PRIMARY KEY (a));
-- up
ALTER TABLE t ADD c int;
-- down
CREATE TABLE t_old (a int, b text); INSERT INTO t_old SELECT a, b FROM t; DROP TABLE t; ALTER TABLE t_old RENAME TO t; ALTER TABLE t ADD CONSTRAINT t_pkey PRIMARY KEY (a);

-- pair: tab, like with defaults only: reverses
-- history
CREATE TABLE t (a int NOT NULL DEFAULT 5 CHECK (a > 0), b text UNIQUE); CREATE TABLE u (LIKE t INCLUDING DEFAULTS);
-- up
DROP TABLE u;
-- down
CREATE TABLE u (a int NOT NULL DEFAULT 5, b text);

-- pair: tab, like including all: reverses
-- history
CREATE TABLE t (a int NOT NULL DEFAULT 5 CHECK (a > 0), b text UNIQUE); CREATE TABLE u (LIKE t INCLUDING ALL);
-- up
DROP TABLE u;
-- down
CREATE TABLE u (a int NOT NULL DEFAULT 5 CONSTRAINT t_a_check CHECK (a > 0), b text UNIQUE);

-- pair: tab, create table as: reverses
-- history
CREATE TABLE t (a int NOT NULL, b text); CREATE TABLE u AS SELECT * FROM t;
-- up
DROP TABLE u;
-- down
CREATE TABLE u (a int, b text);

-- pair: tab, backup table left: differs
-- history
CREATE TABLE t (a int, b text);
-- up
CREATE TABLE t_backup AS SELECT * FROM t; ALTER TABLE t DROP COLUMN b;
-- down
ALTER TABLE t ADD COLUMN b text;

-- pair: tab, drop in one list: reverses
-- history
CREATE TABLE x (i int);
-- up
CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE c (p_id int REFERENCES p);
-- down
DROP TABLE p, c;

-- pair: tab, drop in wrong order: fails
-- history
CREATE TABLE x (i int);
-- up
CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE c (p_id int REFERENCES p);
-- down
DROP TABLE p; DROP TABLE c;

-- pair: tab, circular keys: fails
-- history
CREATE TABLE x (i int);
-- up
CREATE TABLE a (id int PRIMARY KEY, b int); CREATE TABLE b (id int PRIMARY KEY, a int REFERENCES a); ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES b;
-- down
DROP TABLE a; DROP TABLE b;

-- pair: tab, circular keys cut first: reverses
-- history
CREATE TABLE x (i int);
-- up
CREATE TABLE a (id int PRIMARY KEY, b int); CREATE TABLE b (id int PRIMARY KEY, a int REFERENCES a); ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES b;
-- down
ALTER TABLE b DROP CONSTRAINT b_a_fkey; DROP TABLE a; DROP TABLE b;

-- pair: tab, comment lost with column: differs
-- history
CREATE TABLE t (a int, b text); COMMENT ON COLUMN t.b IS 'x';
-- up
ALTER TABLE t DROP COLUMN b;
-- down
ALTER TABLE t ADD COLUMN b text;

-- pair: tab, comment back with column: reverses
-- history
CREATE TABLE t (a int, b text); COMMENT ON COLUMN t.b IS 'x';
-- up
ALTER TABLE t DROP COLUMN b;
-- down
ALTER TABLE t ADD COLUMN b text; COMMENT ON COLUMN t.b IS 'x';

-- pair: tab, index comment lost: differs
-- history
CREATE TABLE t (a int); CREATE INDEX i ON t (a); COMMENT ON INDEX i IS 'x';
-- up
DROP INDEX i;
-- down
CREATE INDEX i ON t (a);

-- pair: tab, two columns swapped back: reverses
-- history
CREATE TABLE t (a int, b text);
-- up
ALTER TABLE t RENAME a TO c; ALTER TABLE t RENAME b TO a; ALTER TABLE t RENAME c TO b;
-- down
ALTER TABLE t RENAME a TO c; ALTER TABLE t RENAME b TO a; ALTER TABLE t RENAME c TO b;

-- pair: tab, last two columns dropped and back in other order: column-order
-- history
CREATE TABLE t (a int, b text, c text);
-- up
ALTER TABLE t DROP b, DROP c;
-- down
ALTER TABLE t ADD c text, ADD b text;

-- pair: tab, last two columns dropped and back: reverses
-- history
CREATE TABLE t (a int, b text, c text);
-- up
ALTER TABLE t DROP c, DROP b;
-- down
ALTER TABLE t ADD b text, ADD c text;

-- pair: tab, identity to serial: reverses
-- history
CREATE TABLE t (id int GENERATED BY DEFAULT AS IDENTITY);
-- up
ALTER TABLE t ALTER id DROP IDENTITY; CREATE SEQUENCE t_id_seq OWNED BY t.id; ALTER TABLE t ALTER id SET DEFAULT nextval('t_id_seq');
-- down
ALTER TABLE t ALTER id DROP DEFAULT; DROP SEQUENCE t_id_seq; ALTER TABLE t ALTER id ADD GENERATED BY DEFAULT AS IDENTITY;

-- pair: tab, generated column back by expression: reverses
-- history
CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a*2) STORED);
-- up
ALTER TABLE t DROP COLUMN b;
-- down
ALTER TABLE t ADD COLUMN b int GENERATED ALWAYS AS ((a * 2)) STORED;

-- pair: part, table to partitioned and back: reverses
-- history
CREATE TABLE t (id int, d date);
-- up
ALTER TABLE t RENAME TO t_old; CREATE TABLE t (id int, d date) PARTITION BY RANGE (d); ALTER TABLE t ATTACH PARTITION t_old DEFAULT;
-- down
ALTER TABLE t DETACH PARTITION t_old; DROP TABLE t; ALTER TABLE t_old RENAME TO t;

-- pair: part, created partition dropped: reverses
-- history
CREATE TABLE t (id int, d date) PARTITION BY RANGE (d);
-- up
CREATE TABLE t_1 PARTITION OF t FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
-- down
ALTER TABLE t DETACH PARTITION t_1; DROP TABLE t_1;

-- pair: part, list bound order: differs
-- history
CREATE TABLE t (k text) PARTITION BY LIST (k); CREATE TABLE t_1 PARTITION OF t FOR VALUES IN ('b', 'a');
-- up
ALTER TABLE t DETACH PARTITION t_1;
-- down
ALTER TABLE t ATTACH PARTITION t_1 FOR VALUES IN ('a', 'b');

-- pair: part, partition key strategy: differs
-- history
CREATE TABLE t (k int) PARTITION BY LIST (k);
-- up
DROP TABLE t;
-- down
CREATE TABLE t (k int) PARTITION BY HASH (k);

-- pair: part, index of partition named by server: reverses
-- history
CREATE TABLE t (k int, v int) PARTITION BY LIST (k); CREATE TABLE t_1 PARTITION OF t FOR VALUES IN (1); CREATE INDEX ON t (v);
-- up
DROP INDEX t_v_idx;
-- down
CREATE INDEX ON t (v);

-- pair: part, unique without key refused: fails
-- history
CREATE TABLE t (k int, v int) PARTITION BY LIST (k);
-- up
ALTER TABLE t ADD COLUMN w int;
-- down
ALTER TABLE t DROP COLUMN w; ALTER TABLE t ADD UNIQUE (v);

-- pair: part, default partition conflicts not without rows: reverses
-- history
CREATE TABLE t (k int) PARTITION BY LIST (k); CREATE TABLE t_d PARTITION OF t DEFAULT;
-- up
CREATE TABLE t_1 PARTITION OF t FOR VALUES IN (1);
-- down
DROP TABLE t_1;

-- pair: col, add if not exists present: differs
-- history
CREATE TABLE t (a int, b text);
-- up
ALTER TABLE t ADD COLUMN IF NOT EXISTS b text;
-- down
ALTER TABLE t DROP COLUMN IF EXISTS b;

-- pair: col, drop if exists absent: differs
-- history
CREATE TABLE t (a int);
-- up
ALTER TABLE t DROP COLUMN IF EXISTS b;
-- down
ALTER TABLE t ADD COLUMN b int;

-- pair: col, check of new column goes with it: reverses
-- history
CREATE TABLE t (a int);
-- up
ALTER TABLE t ADD b int CHECK (b > a);
-- down
ALTER TABLE t DROP b;

-- pair: col, foreign key pointing here blocks: fails
-- history
CREATE TABLE t (a int PRIMARY KEY);
-- up
ALTER TABLE t ADD b int UNIQUE; CREATE TABLE u (b int REFERENCES t (b));
-- down
ALTER TABLE t DROP b;

-- pair: col, policy blocks: fails
-- history
CREATE TABLE t (a int);
-- up
ALTER TABLE t ADD b int; CREATE POLICY p ON t USING (b > 0);
-- down
ALTER TABLE t DROP b;

-- pair: col, rule blocks: fails
-- history
CREATE TABLE t (a int); CREATE TABLE l (b int);
-- up
ALTER TABLE t ADD b int; CREATE RULE r AS ON INSERT TO t DO ALSO INSERT INTO l VALUES (NEW.b);
-- down
ALTER TABLE t DROP b;

-- pair: col, generated from dropped cascade: differs
-- history
CREATE TABLE t (a int, b int, g int GENERATED ALWAYS AS (a + b) STORED);
-- up
ALTER TABLE t DROP COLUMN b CASCADE;
-- down
ALTER TABLE t ADD COLUMN b int;

-- pair: col, not null and default in one: reverses
-- history
CREATE TABLE t (a int);
-- up
ALTER TABLE t ALTER a SET NOT NULL, ALTER a SET DEFAULT 0;
-- down
ALTER TABLE t ALTER a DROP DEFAULT, ALTER a DROP NOT NULL;

-- pair: col, not null by check: reverses
-- history
CREATE TABLE t (a int);
-- up
ALTER TABLE t ADD CONSTRAINT c CHECK (a IS NOT NULL) NOT VALID; ALTER TABLE t VALIDATE CONSTRAINT c; ALTER TABLE t ALTER a SET NOT NULL; ALTER TABLE t DROP CONSTRAINT c;
-- down
ALTER TABLE t ALTER a DROP NOT NULL;

-- pair: col, primary key dropped keeps not null of identity: reverses
-- history
CREATE TABLE t (a int);
-- up
ALTER TABLE t ADD COLUMN id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY;
-- down
ALTER TABLE t DROP CONSTRAINT t_pkey; ALTER TABLE t DROP id;

-- pair: col, type with using and back without: reverses
-- history
CREATE TABLE t (a text);
-- up
ALTER TABLE t ALTER a TYPE int USING a::int;
-- down
ALTER TABLE t ALTER a TYPE text;

-- pair: col, type boolean to int and back: reverses
-- history
CREATE TABLE t (a boolean DEFAULT false);
-- up
ALTER TABLE t ALTER a DROP DEFAULT; ALTER TABLE t ALTER a TYPE int USING a::int; ALTER TABLE t ALTER a SET DEFAULT 0;
-- down
ALTER TABLE t ALTER a DROP DEFAULT; ALTER TABLE t ALTER a TYPE boolean USING a <> 0; ALTER TABLE t ALTER a SET DEFAULT false;

-- pair: col, jsonb to json: reverses
-- history
CREATE TABLE t (a jsonb NOT NULL DEFAULT '{}');
-- up
ALTER TABLE t ALTER a TYPE json;
-- down
ALTER TABLE t ALTER a TYPE jsonb;

-- pair: col, array to text: reverses
-- history
CREATE TABLE t (a text[] DEFAULT '{}');
-- up
ALTER TABLE t ALTER a DROP DEFAULT, ALTER a TYPE text USING array_to_string(a, ',');
-- down
ALTER TABLE t ALTER a TYPE text[] USING string_to_array(a, ','), ALTER a SET DEFAULT '{}';

-- pair: col, index gin blocks json: fails
-- history
CREATE TABLE t (a jsonb); CREATE INDEX i ON t USING gin (a);
-- up
DROP INDEX i; ALTER TABLE t ALTER a TYPE json;
-- down
CREATE INDEX i ON t USING gin (a); ALTER TABLE t ALTER a TYPE jsonb;

-- pair: col, unique constraint recreated as index of the same name: differs
-- history
CREATE TABLE t (a int CONSTRAINT k UNIQUE);
-- up
ALTER TABLE t DROP CONSTRAINT k;
-- down
CREATE UNIQUE INDEX k ON t (a);

-- pair: col, unique index recreated as constraint: differs
-- history
CREATE TABLE t (a int); CREATE UNIQUE INDEX k ON t (a);
-- up
DROP INDEX k;
-- down
ALTER TABLE t ADD CONSTRAINT k UNIQUE (a);

-- pair: col, index renamed with its constraint: reverses
-- history
CREATE TABLE t (a int CONSTRAINT k UNIQUE);
-- up
ALTER INDEX k RENAME TO k2;
-- down
ALTER TABLE t RENAME CONSTRAINT k2 TO k;

-- pair: col, add column in a list with a key: reverses
-- history
CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE t (a int);
-- up
ALTER TABLE t ADD p_id int, ADD CONSTRAINT f FOREIGN KEY (p_id) REFERENCES p ON DELETE CASCADE; CREATE INDEX t_p_idx ON t (p_id);
-- down
DROP INDEX t_p_idx; ALTER TABLE t DROP CONSTRAINT f, DROP COLUMN p_id;

-- pair: col, drop constraint after its column in one list: fails
-- history
CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE t (a int);
-- up
ALTER TABLE t ADD p_id int CONSTRAINT f REFERENCES p;
-- down
ALTER TABLE t DROP COLUMN p_id, DROP CONSTRAINT f;

-- pair: col, drop constraint if exists after its column: reverses
-- history
CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE t (a int);
-- up
ALTER TABLE t ADD p_id int CONSTRAINT f REFERENCES p;
-- down
ALTER TABLE t DROP COLUMN p_id; ALTER TABLE t DROP CONSTRAINT IF EXISTS f;

-- pair: col, pk dropped by cascade takes keys: differs
-- history
CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE t (p_id int REFERENCES p);
-- up
ALTER TABLE p DROP CONSTRAINT p_pkey CASCADE;
-- down
ALTER TABLE p ADD PRIMARY KEY (id);

-- pair: col, pk dropped by cascade and keys back: reverses
-- history
CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE t (p_id int REFERENCES p);
-- up
ALTER TABLE p DROP CONSTRAINT p_pkey CASCADE;
-- down
ALTER TABLE p ADD PRIMARY KEY (id); ALTER TABLE t ADD FOREIGN KEY (p_id) REFERENCES p (id);

-- pair: col, references by default and by name: reverses
-- history
CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE t (p_id int CONSTRAINT f REFERENCES p (id));
-- up
ALTER TABLE t DROP CONSTRAINT f;
-- down
ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (p_id) REFERENCES p;

-- pair: cmp, attribute type changed and back: reverses
-- history
CREATE TYPE c AS (a int, b text);
-- up
ALTER TYPE c ALTER ATTRIBUTE a TYPE bigint;
-- down
ALTER TYPE c ALTER ATTRIBUTE a TYPE int;

-- pair: cmp, attribute dropped from the middle: differs
-- history
CREATE TYPE c AS (a int, b text);
-- up
ALTER TYPE c DROP ATTRIBUTE a;
-- down
ALTER TYPE c ADD ATTRIBUTE a int;

-- pair: rule, replaced back: reverses
-- history
CREATE TABLE t (a int); CREATE RULE r AS ON DELETE TO t DO INSTEAD NOTHING;
-- up
DROP RULE r ON t;
-- down
CREATE OR REPLACE RULE r AS ON DELETE TO t DO INSTEAD NOTHING;

-- pair: rule, lost with table: differs
-- history
CREATE TABLE t (a int); CREATE RULE r AS ON DELETE TO t DO INSTEAD NOTHING;
-- up
DROP TABLE t;
-- down
CREATE TABLE t (a int);

-- pair: mv, no data then refreshed: reverses
-- history
CREATE TABLE t (a int); CREATE MATERIALIZED VIEW m AS SELECT a FROM t WITH NO DATA;
-- up
REFRESH MATERIALIZED VIEW m;
-- down
REFRESH MATERIALIZED VIEW m WITH NO DATA;

-- pair: mv, unique index lost: reverses
-- history
CREATE TABLE t (a int); CREATE MATERIALIZED VIEW m AS SELECT a FROM t; CREATE UNIQUE INDEX i ON m (a);
-- up
DROP INDEX i; CREATE INDEX i ON m (a);
-- down
DROP INDEX i; CREATE UNIQUE INDEX i ON m (a);

-- pair: mv, table column type blocks: fails
-- history
CREATE TABLE t (a int);
-- up
CREATE MATERIALIZED VIEW m AS SELECT a FROM t;
-- down
ALTER TABLE t ALTER a TYPE bigint; DROP MATERIALIZED VIEW m;

-- pair: fillfactor of a unique constraint is lost: differs
-- history
CREATE TABLE t (id int, CONSTRAINT u UNIQUE (id) WITH (fillfactor = 70));
-- up
ALTER TABLE t DROP CONSTRAINT u;
-- down
ALTER TABLE t ADD CONSTRAINT u UNIQUE (id);

-- pair: fillfactor of a pk is lost: differs
-- history
CREATE TABLE t (id int PRIMARY KEY WITH (fillfactor = 70));
-- up
ALTER TABLE t DROP CONSTRAINT t_pkey;
-- down
ALTER TABLE t ADD PRIMARY KEY (id);

-- pair: fillfactor of a pk comes back: reverses
-- history
CREATE TABLE t (id int PRIMARY KEY WITH (fillfactor = 70));
-- up
ALTER TABLE t DROP CONSTRAINT t_pkey;
-- down
ALTER TABLE t ADD PRIMARY KEY (id) WITH (fillfactor = 70);

-- pair: tablespace of a unique constraint is lost: differs
-- history
CREATE TABLE t (id int, CONSTRAINT u UNIQUE (id) USING INDEX TABLESPACE fast);
-- up
ALTER TABLE t DROP CONSTRAINT u;
-- down
ALTER TABLE t ADD CONSTRAINT u UNIQUE (id);

-- pair: role membership left: empty
-- history
REVOKE app_reader FROM app_writer;
-- up
GRANT app_reader TO app_writer;
-- down
SELECT 1;

-- pair: role membership revoked: reverses
-- history
REVOKE app_reader FROM app_writer;
-- up
GRANT app_reader TO app_writer;
-- down
REVOKE app_reader FROM app_writer;

-- pair: role membership with admin option left: reverses
-- history
GRANT app_reader TO app_writer;
-- up
GRANT app_reader TO app_writer WITH ADMIN OPTION;
-- down
REVOKE ADMIN OPTION FOR app_reader FROM app_writer;

-- pair: role membership revoked and not granted again: empty
-- history
GRANT app_reader TO app_writer;
-- up
REVOKE app_reader FROM app_writer;
-- down
SELECT 1;

-- pair: database grant revoked: reverses
-- history
SELECT 1;
-- up
GRANT CREATE ON DATABASE postgres TO app_writer;
-- down
REVOKE CREATE ON DATABASE postgres FROM app_writer;

-- pair: jsonb key order in default: reverses
-- history
CREATE TABLE t (j jsonb DEFAULT '{"a": 1, "b": 2}');
-- up
ALTER TABLE t ALTER j DROP DEFAULT;
-- down
ALTER TABLE t ALTER j SET DEFAULT '{"b": 2, "a": 1}';

-- pair: jsonb key order in check: reverses
-- history
CREATE TABLE t (j jsonb, CONSTRAINT c CHECK (j <> '{"a": 1, "b": 2}'));
-- up
ALTER TABLE t DROP CONSTRAINT c;
-- down
ALTER TABLE t ADD CONSTRAINT c CHECK (j <> '{ "b":2,"a":1}'::jsonb);

-- pair: partition bound dates spelled otherwise: reverses
-- history
CREATE TABLE p (d date) PARTITION BY RANGE (d);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM ('2024-01-01') TO ('2024-02-01');
-- up
ALTER TABLE p DETACH PARTITION p1;
-- down
ALTER TABLE p ATTACH PARTITION p1 FOR VALUES FROM ('2024-1-1') TO ('20240201');

-- pair: partition bound timestamps spelled otherwise: reverses
-- history
CREATE TABLE p (d timestamp) PARTITION BY RANGE (d);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM ('2024-01-01') TO ('2024-02-01');
-- up
ALTER TABLE p DETACH PARTITION p1;
-- down
ALTER TABLE p ATTACH PARTITION p1 FOR VALUES FROM ('2024-01-01 00:00:00') TO ('2024-02-01 00:00');

-- pair: partition bound timestamptz in dates: reverses
-- history
CREATE TABLE p (d timestamptz) PARTITION BY RANGE (d);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM ('2024-01-01') TO ('2024-02-01');
-- up
ALTER TABLE p DETACH PARTITION p1;
-- down
ALTER TABLE p ATTACH PARTITION p1 FOR VALUES FROM ('2024-01-01 00:00:00') TO ('2024-02-01 00:00:00');

-- pair: view column list against aliases: reverses
-- history
CREATE TABLE t (a int, b int);
CREATE VIEW v (x, y) AS SELECT a, b FROM t;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT a AS x, b AS y FROM t;

-- pair: in against any in a view: reverses
-- history
CREATE TABLE t (a int, b int);
CREATE VIEW v AS SELECT a FROM t WHERE b IN (1, 2);
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT a FROM t WHERE b = ANY (ARRAY[1, 2]);

-- pair: in against any in a check: reverses
-- history
CREATE TABLE t (a text, CONSTRAINT c CHECK (a IN ('x', 'y')));
-- up
ALTER TABLE t DROP CONSTRAINT c;
-- down
ALTER TABLE t ADD CONSTRAINT c CHECK (a = ANY (ARRAY['x', 'y']));

-- pair: in against any in a policy: reverses
-- history
CREATE TABLE t (a text, b int);
CREATE POLICY p ON t USING (b IN (1, 2));
-- up
DROP POLICY p ON t;
-- down
CREATE POLICY p ON t USING (b = ANY (ARRAY[1, 2]));

-- pair: not in against all in an index predicate: reverses
-- history
CREATE TABLE t (a text, b int);
CREATE INDEX i ON t (a) WHERE b NOT IN (1, 2);
-- up
DROP INDEX i;
-- down
CREATE INDEX i ON t (a) WHERE b <> ALL (ARRAY[1, 2]);

-- pair: storage main on numeric is its default: reverses
-- history
CREATE TABLE t (a numeric);
-- up
ALTER TABLE t ALTER a SET STORAGE EXTERNAL;
-- down
ALTER TABLE t ALTER a SET STORAGE MAIN;

-- pair: jsonb to json and back under an index on an expression: reverses
-- history
CREATE TABLE t (j jsonb);
CREATE INDEX i ON t ((j ->> 'a'));
-- up
ALTER TABLE t ALTER j TYPE json;
-- down
ALTER TABLE t ALTER j TYPE jsonb;

-- pair: uuid to text and back with a default: reverses
-- history
CREATE TABLE t (id uuid DEFAULT gen_random_uuid());
-- up
ALTER TABLE t ALTER id TYPE text;
-- down
ALTER TABLE t ALTER id TYPE uuid USING id::uuid;

-- pair: identity always to by default and back: reverses
-- history
CREATE TABLE t (id bigint GENERATED ALWAYS AS IDENTITY, a int);
-- up
ALTER TABLE t ALTER id SET GENERATED BY DEFAULT;
-- down
ALTER TABLE t ALTER id SET GENERATED ALWAYS;

-- pair: serial becomes identity and back to serial by hand: reverses
-- history
CREATE TABLE t (id serial PRIMARY KEY, a int);
-- up
ALTER TABLE t ALTER id DROP DEFAULT;
DROP SEQUENCE t_id_seq;
ALTER TABLE t ALTER id ADD GENERATED BY DEFAULT AS IDENTITY;
-- down
ALTER TABLE t ALTER id DROP IDENTITY;
CREATE SEQUENCE t_id_seq AS integer OWNED BY t.id;
ALTER TABLE t ALTER id SET DEFAULT nextval('t_id_seq');

-- pair: serial becomes identity and back to serial without as integer: differs
-- history
CREATE TABLE t (id serial PRIMARY KEY, a int);
-- up
ALTER TABLE t ALTER id DROP DEFAULT;
DROP SEQUENCE t_id_seq;
ALTER TABLE t ALTER id ADD GENERATED BY DEFAULT AS IDENTITY;
-- down
ALTER TABLE t ALTER id DROP IDENTITY;
CREATE SEQUENCE t_id_seq OWNED BY t.id;
ALTER TABLE t ALTER id SET DEFAULT nextval('t_id_seq');

-- pair: serial widened to bigint with its sequence and back: reverses
-- history
CREATE TABLE t (id serial PRIMARY KEY);
-- up
ALTER TABLE t ALTER id TYPE bigint;
ALTER SEQUENCE t_id_seq AS bigint;
-- down
ALTER SEQUENCE t_id_seq AS integer;
ALTER TABLE t ALTER id TYPE integer;

-- pair: sequence narrowed back without its type: differs
-- history
CREATE TABLE t (id serial PRIMARY KEY);
-- up
ALTER TABLE t ALTER id TYPE bigint;
ALTER SEQUENCE t_id_seq AS bigint;
-- down
ALTER TABLE t ALTER id TYPE integer;

-- pair: identity sequence options set and reset: reverses
-- history
CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY (START WITH 100 INCREMENT BY 10));
-- up
ALTER TABLE t ALTER id SET INCREMENT BY 1 SET START WITH 1 RESTART;
-- down
ALTER TABLE t ALTER id SET INCREMENT BY 10 SET START WITH 100;

-- pair: identity dropped and added again loses its options: differs
-- history
CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY (START WITH 100));
-- up
ALTER TABLE t ALTER id DROP IDENTITY;
-- down
ALTER TABLE t ALTER id ADD GENERATED ALWAYS AS IDENTITY;

-- pair: generated column becomes a plain one and is recreated: reverses
-- history
CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a * 2) STORED);
-- up
ALTER TABLE t ALTER b DROP EXPRESSION;
-- down
ALTER TABLE t DROP b;
ALTER TABLE t ADD b int GENERATED ALWAYS AS (a * 2) STORED;

-- pair: generated column becomes a plain one with a default: differs
-- history
CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a * 2) STORED);
-- up
ALTER TABLE t ALTER b DROP EXPRESSION;
-- down
ALTER TABLE t ALTER b SET DEFAULT 0;

-- pair: generated column in the middle changes its expression: column-order
-- history
CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a * 2) STORED, c int);
-- up
ALTER TABLE t DROP b, ADD b int GENERATED ALWAYS AS (a * 3) STORED;
-- down
ALTER TABLE t DROP b, ADD b int GENERATED ALWAYS AS (a * 2) STORED;

-- pair: base of a generated column cannot be dropped first: fails
-- history
CREATE TABLE t (x int);
-- up
ALTER TABLE t ADD a int, ADD b int GENERATED ALWAYS AS (a * 2) STORED;
-- down
ALTER TABLE t DROP a, DROP b;

-- pair: base of a generated column dropped after it: reverses
-- history
CREATE TABLE t (x int);
-- up
ALTER TABLE t ADD a int, ADD b int GENERATED ALWAYS AS (a * 2) STORED;
-- down
ALTER TABLE t DROP b, DROP a;

-- pair: hash partition detached and attached: reverses
-- history
CREATE TABLE p (id int) PARTITION BY HASH (id);
CREATE TABLE p0 PARTITION OF p FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE p1 PARTITION OF p FOR VALUES WITH (MODULUS 2, REMAINDER 1);
-- up
ALTER TABLE p DETACH PARTITION p1;
-- down
ALTER TABLE p ATTACH PARTITION p1 FOR VALUES WITH (modulus 2, remainder 1);

-- pair: list partition comes back with values in another order: differs
-- history
CREATE TABLE p (k text) PARTITION BY LIST (k);
CREATE TABLE p0 PARTITION OF p FOR VALUES IN ('a', 'b');
-- up
ALTER TABLE p DETACH PARTITION p0;
-- down
ALTER TABLE p ATTACH PARTITION p0 FOR VALUES IN ('b', 'a');

-- pair: default partition dropped and created: reverses
-- history
CREATE TABLE p (k text) PARTITION BY LIST (k);
CREATE TABLE pd PARTITION OF p DEFAULT;
-- up
DROP TABLE pd;
-- down
CREATE TABLE pd PARTITION OF p DEFAULT;

-- pair: partition with an index of the parent dropped and created: reverses
-- history
CREATE TABLE p (k int, v int) PARTITION BY RANGE (k);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (1) TO (10);
CREATE INDEX p_v ON p (v);
-- up
DROP TABLE p1;
-- down
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (1) TO (10);

-- pair: table swapped for a partitioned one and back: reverses
-- history
CREATE TABLE events (id bigint, at timestamptz NOT NULL);
-- up
ALTER TABLE events RENAME TO events_old;
CREATE TABLE events (id bigint, at timestamptz NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- down
DROP TABLE events;
ALTER TABLE events_old RENAME TO events;

-- pair: primary key of a partitioned table and back: reverses
-- history
CREATE TABLE p (k int NOT NULL, v int) PARTITION BY RANGE (k);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (1) TO (10);
-- up
ALTER TABLE p ADD PRIMARY KEY (k);
-- down
ALTER TABLE p DROP CONSTRAINT p_pkey;

-- pair: partition detached loses nothing but its parent's trigger: reverses
-- history
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE p (k int, v int) PARTITION BY RANGE (k);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (1) TO (10);
CREATE TRIGGER g BEFORE INSERT ON p FOR EACH ROW EXECUTE FUNCTION f();
-- up
ALTER TABLE p DETACH PARTITION p1;
-- down
ALTER TABLE p ATTACH PARTITION p1 FOR VALUES FROM (1) TO (10);

-- pair: enum rebuilt with a value more and rebuilt without it: reverses
-- history
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE t (m mood NOT NULL DEFAULT 'ok');
-- up
ALTER TYPE mood RENAME TO mood_old;
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
ALTER TABLE t ALTER m DROP DEFAULT, ALTER m TYPE mood USING m::text::mood, ALTER m SET DEFAULT 'ok';
DROP TYPE mood_old;
-- down
ALTER TYPE mood RENAME TO mood_new;
CREATE TYPE mood AS ENUM ('sad', 'ok');
ALTER TABLE t ALTER m DROP DEFAULT, ALTER m TYPE mood USING m::text::mood, ALTER m SET DEFAULT 'ok';
DROP TYPE mood_new;

-- pair: enum rebuilt on the way back in another order of values: differs
-- history
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE t (m mood);
-- up
ALTER TYPE mood ADD VALUE 'happy';
-- down
ALTER TYPE mood RENAME TO mood_new;
CREATE TYPE mood AS ENUM ('ok', 'sad');
ALTER TABLE t ALTER m TYPE mood USING m::text::mood;
DROP TYPE mood_new;

-- pair: enum column to text with a check and back: reverses
-- history
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE t (m mood);
-- up
ALTER TABLE t ALTER m TYPE text;
ALTER TABLE t ADD CONSTRAINT t_m_check CHECK (m IN ('sad', 'ok'));
DROP TYPE mood;
-- down
CREATE TYPE mood AS ENUM ('sad', 'ok');
ALTER TABLE t DROP CONSTRAINT t_m_check;
ALTER TABLE t ALTER m TYPE mood USING m::mood;

-- pair: enum value renamed and renamed back: reverses
-- history
CREATE TYPE mood AS ENUM ('sad', 'ok');
-- up
ALTER TYPE mood RENAME VALUE 'ok' TO 'fine';
-- down
ALTER TYPE mood RENAME VALUE 'fine' TO 'ok';

-- pair: composite type gets an attribute and loses it: reverses
-- history
CREATE TYPE addr AS (street text, zip text);
-- up
ALTER TYPE addr ADD ATTRIBUTE city text;
-- down
ALTER TYPE addr DROP ATTRIBUTE city;

-- pair: composite type's attribute comes back with another type: differs
-- history
CREATE TYPE addr AS (street text, zip text);
-- up
ALTER TYPE addr DROP ATTRIBUTE zip;
-- down
ALTER TYPE addr ADD ATTRIBUTE zip int;

-- pair: composite type's attribute changed and back: reverses
-- history
CREATE TYPE addr AS (street text, zip text);
-- up
ALTER TYPE addr ALTER ATTRIBUTE zip TYPE varchar(10);
-- down
ALTER TYPE addr ALTER ATTRIBUTE zip TYPE text;

-- pair: composite attribute renamed back: reverses
-- history
CREATE TYPE addr AS (street text, zip text);
-- up
ALTER TYPE addr RENAME ATTRIBUTE zip TO postcode;
-- down
ALTER TYPE addr RENAME ATTRIBUTE postcode TO zip;

-- pair: domain constraint dropped and added under the default name: reverses
-- history
CREATE DOMAIN email AS text CHECK (VALUE LIKE '%@%');
-- up
ALTER DOMAIN email DROP CONSTRAINT email_check;
-- down
ALTER DOMAIN email ADD CHECK (VALUE LIKE '%@%');

-- pair: domain gets not null and default and loses the default only: differs
-- history
CREATE DOMAIN d AS int;
-- up
ALTER DOMAIN d SET NOT NULL;
ALTER DOMAIN d SET DEFAULT 1;
-- down
ALTER DOMAIN d DROP DEFAULT;

-- pair: column becomes a domain and back: reverses
-- history
CREATE DOMAIN email AS text CHECK (VALUE LIKE '%@%');
CREATE TABLE t (e text);
-- up
ALTER TABLE t ALTER e TYPE email;
-- down
ALTER TABLE t ALTER e TYPE text;

-- pair: domain dropped before the column that uses it: fails
-- history
CREATE TABLE t (id int);
-- up
CREATE DOMAIN email AS text;
ALTER TABLE t ADD e email;
-- down
DROP DOMAIN email;
ALTER TABLE t DROP e;

-- pair: rule made and dropped: reverses
-- history
CREATE TABLE t (id int);
-- up
CREATE RULE r AS ON DELETE TO t DO INSTEAD NOTHING;
-- down
DROP RULE r ON t;

-- pair: rule disabled and not enabled: empty
-- history
CREATE TABLE t (id int);
CREATE RULE r AS ON DELETE TO t DO INSTEAD NOTHING;
-- up
ALTER TABLE t DISABLE RULE r;
-- down
SELECT 1;

-- pair: rule disabled and enabled: reverses
-- history
CREATE TABLE t (id int);
CREATE RULE r AS ON DELETE TO t DO INSTEAD NOTHING;
-- up
ALTER TABLE t DISABLE RULE r;
-- down
ALTER TABLE t ENABLE RULE r;

-- pair: rule comes back with also instead of instead: differs
-- history
CREATE TABLE t (id int);
CREATE TABLE log (id int);
CREATE RULE r AS ON DELETE TO t DO INSTEAD INSERT INTO log VALUES (old.id);
-- up
DROP RULE r ON t;
-- down
CREATE RULE r AS ON DELETE TO t DO ALSO INSERT INTO log VALUES (old.id);

-- pair: trigger disabled and enabled always: differs
-- history
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE t (id int);
CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
-- up
ALTER TABLE t DISABLE TRIGGER g;
-- down
ALTER TABLE t ENABLE ALWAYS TRIGGER g;

-- pair: all triggers disabled and enabled: reverses
-- history
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE t (id int);
CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
CREATE TRIGGER h BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION f();
-- up
ALTER TABLE t DISABLE TRIGGER ALL;
-- down
ALTER TABLE t ENABLE TRIGGER ALL;

-- pair: enabling all triggers also enables one that was off: differs
-- history
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE t (id int);
CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
CREATE TRIGGER h BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION f();
ALTER TABLE t DISABLE TRIGGER h;
-- up
ALTER TABLE t DISABLE TRIGGER USER;
-- down
ALTER TABLE t ENABLE TRIGGER USER;

-- pair: trigger renamed and back: reverses
-- history
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE t (id int);
CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
-- up
ALTER TRIGGER g ON t RENAME TO h;
-- down
ALTER TRIGGER h ON t RENAME TO g;

-- pair: trigger comes back for update of other columns: differs
-- history
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE t (id int, a int, b int);
CREATE TRIGGER g BEFORE UPDATE OF a, b ON t FOR EACH ROW EXECUTE FUNCTION f();
-- up
DROP TRIGGER g ON t;
-- down
CREATE TRIGGER g BEFORE UPDATE OF b ON t FOR EACH ROW EXECUTE FUNCTION f();

-- pair: constraint trigger deferred and not: differs
-- history
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE t (id int);
CREATE CONSTRAINT TRIGGER g AFTER INSERT ON t DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION f();
-- up
DROP TRIGGER g ON t;
-- down
CREATE CONSTRAINT TRIGGER g AFTER INSERT ON t DEFERRABLE FOR EACH ROW EXECUTE FUNCTION f();

-- pair: row security forced and disabled only: differs
-- history
CREATE TABLE t (id int);
-- up
ALTER TABLE t ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- down
ALTER TABLE t DISABLE ROW LEVEL SECURITY;

-- pair: row security with a policy and back: reverses
-- history
CREATE TABLE t (id int, owner text);
-- up
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON t FOR ALL TO app_reader USING (owner = current_user);
-- down
DROP POLICY own ON t;
ALTER TABLE t DISABLE ROW LEVEL SECURITY;

-- pair: policy altered for other roles and back: reverses
-- history
CREATE TABLE t (id int, owner text);
CREATE POLICY own ON t TO app_reader USING (owner = current_user);
-- up
ALTER POLICY own ON t TO app_reader, app_writer;
-- down
ALTER POLICY own ON t TO app_reader;

-- pair: policy altered using and back spelled otherwise: reverses
-- history
CREATE TABLE t (id int, owner text);
CREATE POLICY own ON t USING (owner = current_user AND id > 0);
-- up
ALTER POLICY own ON t USING (true);
-- down
ALTER POLICY own ON t USING ((owner = current_user) AND (id > 0));

-- pair: policy renamed and back: reverses
-- history
CREATE TABLE t (id int, owner text);
CREATE POLICY own ON t USING (owner = current_user);
-- up
ALTER POLICY own ON t RENAME TO mine;
-- down
ALTER POLICY mine ON t RENAME TO own;

-- pair: policy comes back restrictive: differs
-- history
CREATE TABLE t (id int, owner text);
CREATE POLICY own ON t USING (owner = current_user);
-- up
DROP POLICY own ON t;
-- down
CREATE POLICY own ON t AS RESTRICTIVE USING (owner = current_user);

-- pair: replica identity full and default: reverses
-- history
CREATE TABLE t (id int PRIMARY KEY);
-- up
ALTER TABLE t REPLICA IDENTITY FULL;
-- down
ALTER TABLE t REPLICA IDENTITY DEFAULT;

-- pair: replica identity using an index and its drop: differs
-- history
CREATE TABLE t (id int NOT NULL);
-- up
CREATE UNIQUE INDEX u ON t (id);
ALTER TABLE t REPLICA IDENTITY USING INDEX u;
-- down
DROP INDEX u;

-- pair: replica identity using an index, reset, then the index dropped: reverses
-- history
CREATE TABLE t (id int NOT NULL);
-- up
CREATE UNIQUE INDEX u ON t (id);
ALTER TABLE t REPLICA IDENTITY USING INDEX u;
-- down
ALTER TABLE t REPLICA IDENTITY DEFAULT;
DROP INDEX u;

-- pair: cluster on and without cluster: reverses
-- history
CREATE TABLE t (id int);
CREATE INDEX i ON t (id);
-- up
ALTER TABLE t CLUSTER ON i;
-- down
ALTER TABLE t SET WITHOUT CLUSTER;

-- pair: cluster on another index and back: reverses
-- history
CREATE TABLE t (id int, a int);
CREATE INDEX i ON t (id);
CREATE INDEX j ON t (a);
ALTER TABLE t CLUSTER ON i;
-- up
ALTER TABLE t CLUSTER ON j;
-- down
ALTER TABLE t CLUSTER ON i;

-- pair: clustered by a statement and not undone: empty
-- history
CREATE TABLE t (id int);
CREATE INDEX i ON t (id);
-- up
CLUSTER t USING i;
-- down
SELECT 1;

-- pair: statistics object comes back with other kinds: differs
-- history
CREATE TABLE t (a int, b int);
CREATE STATISTICS s (ndistinct, dependencies) ON a, b FROM t;
-- up
DROP STATISTICS s;
-- down
CREATE STATISTICS s (ndistinct) ON a, b FROM t;

-- pair: statistics target set and back: reverses
-- history
CREATE TABLE t (a int, b int);
CREATE STATISTICS s ON a, b FROM t;
-- up
ALTER STATISTICS s SET STATISTICS 500;
-- down
ALTER STATISTICS s SET STATISTICS -1;

-- pair: statistics of an expression made and dropped: reverses
-- history
CREATE TABLE t (a int, b int);
-- up
CREATE STATISTICS s ON (a + b) FROM t;
-- down
DROP STATISTICS s;

-- pair: column statistics target set and back to default: reverses
-- history
CREATE TABLE t (a int, b int);
-- up
ALTER TABLE t ALTER a SET STATISTICS 1000;
-- down
ALTER TABLE t ALTER a SET STATISTICS -1;

-- pair: comment on column changed and back: reverses
-- history
CREATE TABLE t (a int);
COMMENT ON COLUMN t.a IS 'old';
-- up
COMMENT ON COLUMN t.a IS 'new';
-- down
COMMENT ON COLUMN t.a IS 'old';

-- pair: comment on a constraint lost with it: differs
-- history
CREATE TABLE t (a int, CONSTRAINT c CHECK (a > 0));
COMMENT ON CONSTRAINT c ON t IS 'positive';
-- up
ALTER TABLE t DROP CONSTRAINT c;
-- down
ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0);

-- pair: comment on an index lost with it: differs
-- history
CREATE TABLE t (a int);
CREATE INDEX i ON t (a);
COMMENT ON INDEX i IS 'fast';
-- up
DROP INDEX i;
-- down
CREATE INDEX i ON t (a);

-- pair: comment on trigger lost: differs
-- history
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE t (id int);
CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
COMMENT ON TRIGGER g ON t IS 'x';
-- up
DROP TRIGGER g ON t;
-- down
CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();

-- pair: comment on function survives its replacement: reverses
-- history
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
COMMENT ON FUNCTION f() IS 'x';
-- up
CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 2';
-- down
CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';

-- pair: comment on view survives its replacement, not its drop: differs
-- history
CREATE VIEW v AS SELECT 1 AS a;
COMMENT ON VIEW v IS 'x';
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT 1 AS a;

-- pair: owner changed and back to the session's user: reverses
-- history
CREATE TABLE t (a int);
-- up
ALTER TABLE t OWNER TO app_writer;
-- down
ALTER TABLE t OWNER TO CURRENT_USER;

-- pair: owner changed and not back: empty
-- history
CREATE TABLE t (a int);
-- up
ALTER TABLE t OWNER TO app_writer;
-- down
SELECT 1;

-- pair: function owner changed and table made anew: unknown
-- history
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
-- up
ALTER FUNCTION f() OWNER TO app_writer;
-- down
ALTER FUNCTION f() OWNER TO postgres;

-- pair: column grants lost with the column: differs
-- history
CREATE TABLE t (a int, b int);
GRANT SELECT (b) ON t TO app_reader;
-- up
ALTER TABLE t DROP b;
-- down
ALTER TABLE t ADD b int;

-- pair: column grants given and revoked: reverses
-- history
CREATE TABLE t (a int, b int);
-- up
GRANT SELECT (a), UPDATE (a, b) ON t TO app_reader;
-- down
REVOKE SELECT (a), UPDATE (a, b) ON t FROM app_reader;

-- pair: column grant revoked by a table revoke: reverses
-- history
CREATE TABLE t (a int, b int);
-- up
GRANT SELECT (a) ON t TO app_reader;
-- down
REVOKE SELECT ON t FROM app_reader;

-- pair: table grant is not revoked by a column revoke: differs
-- history
CREATE TABLE t (a int, b int);
-- up
GRANT SELECT ON t TO app_reader;
-- down
REVOKE SELECT (a, b) ON t FROM app_reader;

-- pair: default privileges given and revoked: reverses
-- history
SELECT 1;
-- up
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO app_reader;
-- down
ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE SELECT ON TABLES FROM app_reader;

-- pair: default privileges make the recreated table differ: differs
-- history
CREATE TABLE t (a int);
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO app_reader;
-- up
DROP TABLE t;
-- down
CREATE TABLE t (a int);

-- pair: grants on all tables revoked on all tables that had some: differs
-- history
CREATE TABLE t (a int);
CREATE TABLE u (a int);
GRANT SELECT ON t TO app_reader;
-- up
GRANT SELECT ON ALL TABLES IN SCHEMA public TO app_reader;
-- down
REVOKE SELECT ON ALL TABLES IN SCHEMA public FROM app_reader;

-- pair: public execute revoked and granted: reverses
-- history
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
-- up
REVOKE EXECUTE ON FUNCTION f() FROM PUBLIC;
-- down
GRANT EXECUTE ON FUNCTION f() TO PUBLIC;

-- pair: public execute of all functions revoked and function made anew: differs
-- history
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
REVOKE ALL ON FUNCTION f() FROM PUBLIC;
-- up
DROP FUNCTION f();
-- down
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';

-- pair: usage on schema and create revoked from public: reverses
-- history
CREATE SCHEMA app;
-- up
GRANT USAGE ON SCHEMA app TO app_reader;
GRANT CREATE ON SCHEMA app TO app_writer;
-- down
REVOKE ALL ON SCHEMA app FROM app_reader, app_writer;

-- pair: view chain dropped and recreated in order: reverses
-- history
CREATE TABLE t (a int, b int);
CREATE VIEW v1 AS SELECT a, b FROM t;
CREATE VIEW v2 AS SELECT a FROM v1 WHERE b > 0;
-- up
DROP VIEW v2, v1;
ALTER TABLE t ALTER a TYPE bigint;
CREATE VIEW v1 AS SELECT a, b FROM t;
CREATE VIEW v2 AS SELECT a FROM v1 WHERE b > 0;
-- down
DROP VIEW v2, v1;
ALTER TABLE t ALTER a TYPE int;
CREATE VIEW v1 AS SELECT a, b FROM t;
CREATE VIEW v2 AS SELECT a FROM v1 WHERE b > 0;

-- pair: view chain recreated without the second: differs
-- history
CREATE TABLE t (a int, b int);
CREATE VIEW v1 AS SELECT a, b FROM t;
CREATE VIEW v2 AS SELECT a FROM v1 WHERE b > 0;
-- up
DROP VIEW v1 CASCADE;
-- down
CREATE VIEW v1 AS SELECT a, b FROM t;

-- pair: view recreated too early: fails
-- history
CREATE TABLE t (a int, b int);
CREATE VIEW v1 AS SELECT a, b FROM t;
CREATE VIEW v2 AS SELECT a FROM v1;
-- up
DROP VIEW v2;
DROP VIEW v1;
-- down
CREATE VIEW v2 AS SELECT a FROM v1;
CREATE VIEW v1 AS SELECT a, b FROM t;

-- pair: view with check option lost: differs
-- history
CREATE TABLE t (a int);
CREATE VIEW v AS SELECT a FROM t WHERE a > 0 WITH CHECK OPTION;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT a FROM t WHERE a > 0;

-- pair: view security invoker set and reset: reverses
-- history
CREATE TABLE t (a int);
CREATE VIEW v AS SELECT a FROM t;
-- up
ALTER VIEW v SET (security_invoker = true);
-- down
ALTER VIEW v RESET (security_invoker);

-- pair: view recreated without its security barrier: differs
-- history
CREATE TABLE t (a int);
CREATE VIEW v WITH (security_barrier) AS SELECT a FROM t;
-- up
CREATE OR REPLACE VIEW v AS SELECT a FROM t;
-- down
CREATE OR REPLACE VIEW v AS SELECT a FROM t;

-- pair: view column renamed and back: reverses
-- history
CREATE TABLE t (a int);
CREATE VIEW v AS SELECT a FROM t;
-- up
ALTER VIEW v RENAME COLUMN a TO b;
-- down
ALTER VIEW v RENAME COLUMN b TO a;

-- pair: view column default set: unknown
-- history
CREATE TABLE t (a int);
CREATE VIEW v AS SELECT a FROM t;
-- up
ALTER VIEW v ALTER COLUMN a SET DEFAULT 5;
-- down
ALTER VIEW v ALTER COLUMN a DROP DEFAULT;

-- pair: materialized view recreated without its index: differs
-- history
CREATE TABLE t (a int);
CREATE MATERIALIZED VIEW m AS SELECT a FROM t;
CREATE UNIQUE INDEX m_a ON m (a);
-- up
DROP MATERIALIZED VIEW m;
-- down
CREATE MATERIALIZED VIEW m AS SELECT a FROM t;

-- pair: materialized view recreated with its index, without data: differs
-- history
CREATE TABLE t (a int);
CREATE MATERIALIZED VIEW m AS SELECT a FROM t;
CREATE UNIQUE INDEX m_a ON m (a);
-- up
DROP MATERIALIZED VIEW m;
-- down
CREATE MATERIALIZED VIEW m AS SELECT a FROM t WITH NO DATA;
CREATE UNIQUE INDEX m_a ON m (a);

-- pair: materialized view recreated with its index and data: reverses
-- history
CREATE TABLE t (a int, b text);
CREATE MATERIALIZED VIEW m AS SELECT a, count(*) AS n FROM t GROUP BY a;
CREATE UNIQUE INDEX m_a ON m (a);
-- up
DROP MATERIALIZED VIEW m;
CREATE MATERIALIZED VIEW m AS SELECT a, b, count(*) AS n FROM t GROUP BY a, b;
CREATE UNIQUE INDEX m_a ON m (a, b);
-- down
DROP MATERIALIZED VIEW m;
CREATE MATERIALIZED VIEW m AS SELECT a, count(*) AS n FROM t GROUP BY a;
CREATE UNIQUE INDEX m_a ON m (a);

-- pair: materialized view becomes a view and back: reverses
-- history
CREATE TABLE t (a int);
CREATE MATERIALIZED VIEW m AS SELECT a FROM t;
-- up
DROP MATERIALIZED VIEW m;
CREATE VIEW m AS SELECT a FROM t;
-- down
DROP VIEW m;
CREATE MATERIALIZED VIEW m AS SELECT a FROM t;

-- pair: materialized view dropped as a view: fails
-- history
CREATE TABLE t (a int);
-- up
CREATE MATERIALIZED VIEW m AS SELECT a FROM t;
-- down
DROP VIEW m;

-- pair: exclusion constraint comes back: reverses
-- history
CREATE TABLE r (during tsrange, CONSTRAINT no_overlap EXCLUDE USING gist (during WITH &&));
-- up
ALTER TABLE r DROP CONSTRAINT no_overlap;
-- down
ALTER TABLE r ADD CONSTRAINT no_overlap EXCLUDE USING gist (during WITH &&);

-- pair: exclusion constraint comes back with another operator: differs
-- history
CREATE TABLE r (during tsrange, CONSTRAINT no_overlap EXCLUDE USING gist (during WITH &&));
-- up
ALTER TABLE r DROP CONSTRAINT no_overlap;
-- down
ALTER TABLE r ADD CONSTRAINT no_overlap EXCLUDE USING gist (during WITH -|-);

-- pair: exclusion constraint comes back without its condition: differs
-- history
CREATE TABLE r (during tsrange, live boolean, CONSTRAINT no_overlap EXCLUDE USING gist (during WITH &&) WHERE (live));
-- up
ALTER TABLE r DROP CONSTRAINT no_overlap;
-- down
ALTER TABLE r ADD CONSTRAINT no_overlap EXCLUDE USING gist (during WITH &&);

-- pair: foreign key made deferrable and back: reverses
-- history
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE c (p int CONSTRAINT c_p REFERENCES p);
-- up
ALTER TABLE c ALTER CONSTRAINT c_p DEFERRABLE INITIALLY DEFERRED;
-- down
ALTER TABLE c ALTER CONSTRAINT c_p NOT DEFERRABLE;

-- pair: foreign key comes back deferrable: differs
-- history
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE c (p int CONSTRAINT c_p REFERENCES p);
-- up
ALTER TABLE c DROP CONSTRAINT c_p;
-- down
ALTER TABLE c ADD CONSTRAINT c_p FOREIGN KEY (p) REFERENCES p DEFERRABLE;

-- pair: unique constraint comes back deferrable: differs
-- history
CREATE TABLE c (p int CONSTRAINT c_p UNIQUE);
-- up
ALTER TABLE c DROP CONSTRAINT c_p;
-- down
ALTER TABLE c ADD CONSTRAINT c_p UNIQUE (p) DEFERRABLE INITIALLY IMMEDIATE;

-- pair: unique nulls not distinct lost: differs
-- history
CREATE TABLE c (p int, CONSTRAINT c_p UNIQUE NULLS NOT DISTINCT (p));
-- up
ALTER TABLE c DROP CONSTRAINT c_p;
-- down
ALTER TABLE c ADD CONSTRAINT c_p UNIQUE (p);

-- pair: unique index nulls distinct spelled out: reverses
-- history
CREATE TABLE c (p int);
CREATE UNIQUE INDEX u ON c (p);
-- up
DROP INDEX u;
-- down
CREATE UNIQUE INDEX u ON c (p) NULLS DISTINCT;

-- pair: included columns of a unique constraint lost: differs
-- history
CREATE TABLE c (p int, q int, CONSTRAINT c_p UNIQUE (p) INCLUDE (q));
-- up
ALTER TABLE c DROP CONSTRAINT c_p;
-- down
ALTER TABLE c ADD CONSTRAINT c_p UNIQUE (p);

-- pair: included column dropped takes the index: differs
-- history
CREATE TABLE c (p int, q int);
CREATE INDEX i ON c (p) INCLUDE (q);
-- up
ALTER TABLE c DROP q;
-- down
ALTER TABLE c ADD q int;

-- pair: collation of a column changed and back: reverses
-- history
CREATE TABLE t (a text COLLATE "C");
-- up
ALTER TABLE t ALTER a TYPE text COLLATE "POSIX";
-- down
ALTER TABLE t ALTER a TYPE text COLLATE "C";

-- pair: collation of an index lost: differs
-- history
CREATE TABLE t (a text);
CREATE INDEX i ON t (a COLLATE "C");
-- up
DROP INDEX i;
-- down
CREATE INDEX i ON t (a);

-- pair: own collation made and dropped: fails
-- history
SELECT 1;
-- up
CREATE COLLATION nocase (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
CREATE TABLE t (a text COLLATE nocase);
-- down
DROP COLLATION nocase;
DROP TABLE t;

-- pair: sequence owned by set and none: reverses
-- history
CREATE TABLE t (a int);
CREATE SEQUENCE s;
-- up
ALTER SEQUENCE s OWNED BY t.a;
-- down
ALTER SEQUENCE s OWNED BY NONE;

-- pair: owned sequence goes with the column: differs
-- history
CREATE TABLE t (x int);
CREATE SEQUENCE s;
-- up
ALTER TABLE t ADD a int;
ALTER SEQUENCE s OWNED BY t.a;
-- down
ALTER TABLE t DROP a;

-- pair: sequence parameters changed and back: reverses
-- history
CREATE SEQUENCE s;
-- up
ALTER SEQUENCE s INCREMENT 5 MAXVALUE 1000 CYCLE CACHE 10;
-- down
ALTER SEQUENCE s INCREMENT 1 NO MAXVALUE NO CYCLE CACHE 1;

-- pair: sequence renamed and its default follows: reverses
-- history
CREATE SEQUENCE s;
CREATE TABLE t (a int DEFAULT nextval('s'));
-- up
ALTER SEQUENCE s RENAME TO s2;
-- down
ALTER SEQUENCE s2 RENAME TO s;

-- pair: tables moved to a schema and back: reverses
-- history
CREATE TABLE t (id serial PRIMARY KEY, u int REFERENCES t);
CREATE INDEX i ON t (u);
-- up
CREATE SCHEMA app;
ALTER TABLE t SET SCHEMA app;
-- down
ALTER TABLE app.t SET SCHEMA public;
DROP SCHEMA app;

-- pair: schema dropped while the table is in it: fails
-- history
CREATE TABLE t (id serial PRIMARY KEY);
-- up
CREATE SCHEMA app;
ALTER TABLE t SET SCHEMA app;
-- down
DROP SCHEMA app;

-- pair: function moved to a schema and back: reverses
-- history
CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT 1';
-- up
CREATE SCHEMA app;
ALTER FUNCTION f(int) SET SCHEMA app;
-- down
ALTER FUNCTION app.f(int) SET SCHEMA public;
DROP SCHEMA app;

-- pair: schema renamed and back: reverses
-- history
CREATE SCHEMA app;
CREATE TABLE app.t (id int);
-- up
ALTER SCHEMA app RENAME TO core;
-- down
ALTER SCHEMA core RENAME TO app;

-- pair: table renamed with its index and constraint, constraint forgotten on the way back: differs
-- history
CREATE TABLE a (id int CONSTRAINT a_pkey PRIMARY KEY);
-- up
ALTER TABLE a RENAME TO b;
ALTER TABLE b RENAME CONSTRAINT a_pkey TO b_pkey;
-- down
ALTER TABLE b RENAME TO a;

-- pair: column renamed under a view and back: reverses
-- history
CREATE TABLE t (a int);
CREATE VIEW v AS SELECT a FROM t;
-- up
ALTER TABLE t RENAME a TO b;
-- down
ALTER TABLE t RENAME b TO a;

-- pair: column renamed, view recreated with the new name: reverses
-- history
CREATE TABLE t (a int);
CREATE VIEW v AS SELECT a FROM t;
-- up
ALTER TABLE t RENAME a TO b;
DROP VIEW v;
CREATE VIEW v AS SELECT b FROM t;
-- down
DROP VIEW v;
ALTER TABLE t RENAME b TO a;
CREATE VIEW v AS SELECT a FROM t;

-- pair: type renamed and back: reverses
-- history
CREATE TYPE m AS ENUM ('a');
CREATE TABLE t (x m DEFAULT 'a');
-- up
ALTER TYPE m RENAME TO n;
-- down
ALTER TYPE n RENAME TO m;

-- pair: unlogged and logged: reverses
-- history
CREATE TABLE t (a int);
-- up
ALTER TABLE t SET UNLOGGED;
-- down
ALTER TABLE t SET LOGGED;

-- pair: inherits and no inherit: reverses
-- history
CREATE TABLE p (a int);
CREATE TABLE c (a int);
-- up
ALTER TABLE c INHERIT p;
-- down
ALTER TABLE c NO INHERIT p;

-- pair: storage parameters of a table set and reset one: differs
-- history
CREATE TABLE t (a int);
-- up
ALTER TABLE t SET (fillfactor = 70, autovacuum_enabled = false);
-- down
ALTER TABLE t RESET (fillfactor);

-- pair: foreign server and table: reverses
-- history
SELECT 1;
-- up
CREATE EXTENSION postgres_fdw;
CREATE SERVER s FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'x');
CREATE USER MAPPING FOR CURRENT_USER SERVER s OPTIONS (user 'u');
CREATE FOREIGN TABLE ft (a int) SERVER s;
-- down
DROP FOREIGN TABLE ft;
DROP USER MAPPING FOR CURRENT_USER SERVER s;
DROP SERVER s;
DROP EXTENSION postgres_fdw;

-- pair: text search configuration: reverses
-- history
SELECT 1;
-- up
CREATE TEXT SEARCH CONFIGURATION en (COPY = english);
-- down
DROP TEXT SEARCH CONFIGURATION en;

-- pair: aggregate and operator: reverses
-- history
SELECT 1;
-- up
CREATE FUNCTION add(int, int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1 + $2';
CREATE AGGREGATE total(int) (SFUNC = add, STYPE = int);
CREATE OPERATOR |+| (LEFTARG = int, RIGHTARG = int, FUNCTION = add);
-- down
DROP OPERATOR |+| (int, int);
DROP AGGREGATE total(int);
DROP FUNCTION add(int, int);

-- pair: function dropped before its aggregate: fails
-- history
SELECT 1;
-- up
CREATE FUNCTION add(int, int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1 + $2';
CREATE AGGREGATE total(int) (SFUNC = add, STYPE = int);
-- down
DROP FUNCTION add(int, int);
DROP AGGREGATE total(int);

-- pair: cast made and dropped: reverses
-- history
CREATE TYPE m AS ENUM ('a');
-- up
CREATE CAST (text AS m) WITH INOUT AS IMPLICIT;
-- down
DROP CAST (text AS m);

-- pair: event trigger: reverses
-- history
CREATE FUNCTION e() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
-- up
CREATE EVENT TRIGGER et ON ddl_command_end EXECUTE FUNCTION e();
-- down
DROP EVENT TRIGGER et;

-- pair: publication for a table added and dropped: reverses
-- history
CREATE TABLE t (a int PRIMARY KEY);
CREATE TABLE u (a int PRIMARY KEY);
CREATE PUBLICATION p FOR TABLE t;
-- up
ALTER PUBLICATION p ADD TABLE u;
-- down
ALTER PUBLICATION p DROP TABLE u;

-- pair: table of a publication recreated: differs
-- history
CREATE TABLE t (a int PRIMARY KEY);
CREATE PUBLICATION p FOR TABLE t;
-- up
DROP TABLE t;
-- down
CREATE TABLE t (a int PRIMARY KEY);

-- pair: storage of a column is lost by a change of type there and back: differs
-- history
CREATE TABLE t (a text);
ALTER TABLE t ALTER a SET STORAGE EXTERNAL;
-- up
ALTER TABLE t ALTER a TYPE varchar(100);
-- down
ALTER TABLE t ALTER a TYPE text;

-- pair: storage of numeric set to extended and not back: empty
-- history
CREATE TABLE t (a numeric);
-- up
ALTER TABLE t ALTER a SET STORAGE EXTENDED;
-- down
SELECT 1;

-- pair: storage of text extended is its default: reverses
-- history
CREATE TABLE t (a text);
-- up
ALTER TABLE t ALTER a SET STORAGE EXTERNAL;
-- down
ALTER TABLE t ALTER a SET STORAGE EXTENDED;

-- pair: tablespace of an index lost: differs
-- history
CREATE TABLE t (a int);
CREATE INDEX i ON t (a) TABLESPACE fast;
-- up
DROP INDEX i;
-- down
CREATE INDEX i ON t (a);

-- pair: tablespace of a table lost: differs
-- history
CREATE TABLE t (a int) TABLESPACE fast;
-- up
DROP TABLE t;
-- down
CREATE TABLE t (a int);

-- pair: tablespace of an index moved and moved back: reverses
-- history
CREATE TABLE t (a int);
CREATE INDEX i ON t (a) TABLESPACE fast;
-- up
ALTER INDEX i SET TABLESPACE pg_default;
-- down
ALTER INDEX i SET TABLESPACE fast;

-- pair: fillfactor of an inline key comes back inline: reverses
-- history
CREATE TABLE t (a int PRIMARY KEY WITH (fillfactor = 80), b int);
-- up
DROP TABLE t;
-- down
CREATE TABLE t (a int, b int, PRIMARY KEY (a) WITH (fillfactor = 80));

-- pair: fillfactor of a table and of its key are two things: differs
-- history
CREATE TABLE t (a int PRIMARY KEY, b int) WITH (fillfactor = 80);
-- up
DROP TABLE t;
-- down
CREATE TABLE t (a int PRIMARY KEY WITH (fillfactor = 80), b int);

-- pair: fillfactor of an exclusion constraint is lost: differs
-- history
CREATE TABLE r (during tsrange, CONSTRAINT no_overlap EXCLUDE USING gist (during WITH &&) WITH (fillfactor = 70));
-- up
ALTER TABLE r DROP CONSTRAINT no_overlap;
-- down
ALTER TABLE r ADD CONSTRAINT no_overlap EXCLUDE USING gist (during WITH &&);

-- pair: parameters of a materialized view are lost: differs
-- history
CREATE MATERIALIZED VIEW m WITH (fillfactor = 70) AS SELECT 1 AS a;
-- up
DROP MATERIALIZED VIEW m;
-- down
CREATE MATERIALIZED VIEW m AS SELECT 1 AS a;

-- pair: parameters of a table made from a query: reverses
-- history
CREATE TABLE t WITH (fillfactor = 70) AS SELECT 1 AS a;
-- up
ALTER TABLE t SET (fillfactor = 50);
-- down
ALTER TABLE t SET (fillfactor = 70);

-- pair: database connect revoked from public and granted again: reverses
-- history
SELECT 1;
-- up
REVOKE CONNECT ON DATABASE postgres FROM PUBLIC;
-- down
GRANT CONNECT ON DATABASE postgres TO PUBLIC;

-- pair: usage on language granted and left: empty
-- history
SELECT 1;
-- up
GRANT USAGE ON LANGUAGE plpgsql TO app_reader;
-- down
SELECT 1;

-- pair: collation dropped with cascade takes the column: differs
-- history
CREATE COLLATION c (provider = libc, locale = 'C');
CREATE TABLE t (a int, b text COLLATE c);
-- up
DROP COLLATION c CASCADE;
-- down
CREATE COLLATION c (provider = libc, locale = 'C');
ALTER TABLE t ADD b text;

-- pair: collation dropped with cascade and the column comes back: reverses
-- history
CREATE COLLATION c (provider = libc, locale = 'C');
CREATE TABLE t (a int, b text COLLATE c);
-- up
DROP COLLATION c CASCADE;
-- down
CREATE COLLATION c (provider = libc, locale = 'C');
ALTER TABLE t ADD b text COLLATE c;

-- pair: aggregate goes with its function: differs
-- history
CREATE FUNCTION add(int, int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1 + $2';
CREATE AGGREGATE total(int) (SFUNC = add, STYPE = int);
-- up
DROP FUNCTION add(int, int) CASCADE;
-- down
CREATE FUNCTION add(int, int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1 + $2';

-- pair: operator needs its function: fails
-- history
SELECT 1;
-- up
CREATE FUNCTION add(int, int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1 + $2';
CREATE OPERATOR === (LEFTARG = int, RIGHTARG = int, FUNCTION = add);
-- down
DROP FUNCTION add(int, int);

-- pair: event trigger needs its function: fails
-- history
SELECT 1;
-- up
CREATE FUNCTION e() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER et ON ddl_command_end EXECUTE FUNCTION e();
-- down
DROP FUNCTION e();

-- pair: cast with function needs its function: fails
-- history
CREATE TYPE m AS ENUM ('a');
-- up
CREATE FUNCTION to_m(text) RETURNS m LANGUAGE sql AS $$ SELECT 'a'::m $$;
CREATE CAST (text AS m) WITH FUNCTION to_m(text);
-- down
DROP FUNCTION to_m(text);

-- pair: rule of a view disabled and enabled replica: differs
-- history
CREATE TABLE t (a int);
CREATE RULE r AS ON DELETE TO t DO INSTEAD NOTHING;
-- up
ALTER TABLE t DISABLE RULE r;
-- down
ALTER TABLE t ENABLE REPLICA RULE r;

-- pair: trigger replica and back to origin: reverses
-- history
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE t (id int);
CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
-- up
ALTER TABLE t ENABLE REPLICA TRIGGER g;
-- down
ALTER TABLE t ENABLE TRIGGER g;

-- pair: policy in list of one value: reverses
-- history
CREATE TABLE t (a text, b int);
CREATE POLICY p ON t USING (b IN (1));
-- up
DROP POLICY p ON t;
-- down
CREATE POLICY p ON t USING (b = 1);

-- pair: check in list of one value: reverses
-- history
CREATE TABLE t (a text, CONSTRAINT c CHECK (a IN ('x')));
-- up
ALTER TABLE t DROP CONSTRAINT c;
-- down
ALTER TABLE t ADD CONSTRAINT c CHECK (a = 'x');

-- pair: check of any of an array of one value is not that: differs
-- history
CREATE TABLE t (a text, CONSTRAINT c CHECK (a = 'x'));
-- up
ALTER TABLE t DROP CONSTRAINT c;
-- down
ALTER TABLE t ADD CONSTRAINT c CHECK (a = ANY (ARRAY['x']));

-- pair: view of one value in a list: reverses
-- history
CREATE TABLE t (a int, b int);
CREATE VIEW v AS SELECT a FROM t WHERE b IN (1);
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT a FROM t WHERE b = 1;

-- pair: view not in a list: reverses
-- history
CREATE TABLE t (a int, b text);
CREATE VIEW v AS SELECT a FROM t WHERE b NOT IN ('x', 'y');
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT a FROM t WHERE b <> ALL (ARRAY['x', 'y']);

-- pair: view in a list of other values: differs
-- history
CREATE TABLE t (a int, b text);
CREATE VIEW v AS SELECT a FROM t WHERE b IN ('x', 'y');
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT a FROM t WHERE b = ANY (ARRAY['x', 'z']);

-- pair: view's column list in another order than its aliases: differs
-- history
CREATE TABLE t (a int, b int);
CREATE VIEW v (x, y) AS SELECT a, b FROM t;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT a AS y, b AS x FROM t;

-- pair: view's shorter column list against an alias: reverses
-- history
CREATE TABLE t (a int, b int);
CREATE VIEW v (x) AS SELECT a + (b * 2), b FROM t;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT a + (b * 2) AS x, b FROM t;

-- pair: date in a check spelled otherwise: reverses
-- history
CREATE TABLE t (d date, CONSTRAINT c CHECK (d > '2024-01-01'));
-- up
ALTER TABLE t DROP CONSTRAINT c;
-- down
ALTER TABLE t ADD CONSTRAINT c CHECK (d > '20240101');

-- pair: date in an index predicate is another day: differs
-- history
CREATE TABLE t (d date);
CREATE INDEX i ON t (d) WHERE d > '2024-01-01';
-- up
DROP INDEX i;
-- down
CREATE INDEX i ON t (d) WHERE d > '2024-01-02';

-- pair: timestamptz default spelled otherwise: reverses
-- history
CREATE TABLE t (d timestamptz DEFAULT '2024-01-01');
-- up
ALTER TABLE t ALTER d DROP DEFAULT;
-- down
ALTER TABLE t ALTER d SET DEFAULT '2024-01-01 00:00:00';

-- pair: jsonb default with other values: reverses
-- history
CREATE TABLE t (j jsonb DEFAULT '{"a": [1, {"c": null, "b": 2}], "aa": "x"}');
-- up
ALTER TABLE t ALTER j DROP DEFAULT;
-- down
ALTER TABLE t ALTER j SET DEFAULT '{"aa":"x","a":[1,{"b":2,"c":null}]}';

-- pair: json keeps its spelling: differs
-- history
CREATE TABLE t (j json DEFAULT '{"a": 1, "b": 2}');
-- up
ALTER TABLE t ALTER j DROP DEFAULT;
-- down
ALTER TABLE t ALTER j SET DEFAULT '{"b": 2, "a": 1}';

-- pair: partition of two columns with dates: reverses
-- history
CREATE TABLE p (k int, d date) PARTITION BY RANGE (k, d);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (1, '2024-01-01') TO (1, MAXVALUE);
-- up
ALTER TABLE p DETACH PARTITION p1;
-- down
ALTER TABLE p ATTACH PARTITION p1 FOR VALUES FROM ('1', '2024-1-1') TO (1, MAXVALUE);

-- pair: partition of text keeps its bounds: differs
-- history
CREATE TABLE p (k text) PARTITION BY LIST (k);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN ('2024-1-1');
-- up
ALTER TABLE p DETACH PARTITION p1;
-- down
ALTER TABLE p ATTACH PARTITION p1 FOR VALUES IN ('2024-01-01');

-- pair: text default called on uuid's function cannot come back without using: fails
-- history
CREATE TABLE t (id uuid DEFAULT gen_random_uuid());
-- up
ALTER TABLE t ALTER id TYPE text;
-- down
ALTER TABLE t ALTER id TYPE uuid;

-- pair: date default now to text and back: reverses
-- history
CREATE TABLE t (d timestamptz DEFAULT now());
-- up
ALTER TABLE t ALTER d TYPE text;
-- down
ALTER TABLE t ALTER d TYPE timestamptz USING d::timestamptz;

-- pair: view as the server shows it: reverses
-- history
CREATE TABLE t (a int, b text, at timestamp);
CREATE TABLE gone (id int);
CREATE VIEW v AS SELECT t.a, a::text || '!' AS c, a NOT IN (SELECT id FROM gone) AS d FROM t WHERE a > 1 AND b != 'y';
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT t.a, ((t.a)::text || '!'::text) AS c, (NOT (t.a IN ( SELECT gone.id FROM gone))) AS d FROM t WHERE ((t.a > 1) AND (t.b <> 'y'::text));

-- pair: view with another name for an expression: differs
-- history
CREATE TABLE t (a int, b int);
CREATE VIEW v AS SELECT count(*) AS n, sum(a) AS s FROM t;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT count(*) AS m, sum(a) AS s FROM t;

-- pair: view with another comparison: differs
-- history
CREATE TABLE t (a int, b int);
CREATE VIEW v AS SELECT a FROM t WHERE a != 1;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT a FROM t WHERE a <> 2;

-- pair: rows selected from an empty table are none: reverses
-- history
CREATE TABLE old (id int, name text);
CREATE TABLE people (id int, name text NOT NULL);
INSERT INTO people SELECT id, name FROM old;
-- up
ALTER TABLE people DROP COLUMN name;
-- down
ALTER TABLE people ADD COLUMN name text NOT NULL;

-- pair: rows selected from a table with rows are some: unknown
-- history
CREATE TABLE old (id int, name text);
INSERT INTO old VALUES (1, 'x');
CREATE TABLE people (id int, name text NOT NULL);
INSERT INTO people SELECT id, name FROM old;
-- up
ALTER TABLE people DROP COLUMN name;
-- down
ALTER TABLE people ADD COLUMN name text NOT NULL;

-- pair: jsonb default with a quote: reverses
-- history
CREATE TABLE t (j jsonb DEFAULT '{"a": "it''s", "b": 1}');
-- up
ALTER TABLE t ALTER j DROP DEFAULT;
-- down
ALTER TABLE t ALTER j SET DEFAULT '{"b": 1, "a": "it''s"}';

-- pair: jsonb default with another nesting: differs
-- history
CREATE TABLE t (j jsonb DEFAULT '[1, [2, 3]]');
-- up
ALTER TABLE t ALTER j DROP DEFAULT;
-- down
ALTER TABLE t ALTER j SET DEFAULT '[[1, 2], 3]';

-- pair: policy with or and and regrouped: differs
-- history
CREATE TABLE t (a int, b int, c int);
CREATE POLICY p ON t USING (a = 1 OR b = 2 AND c = 3);
-- up
DROP POLICY p ON t;
-- down
CREATE POLICY p ON t USING ((a = 1 OR b = 2) AND c = 3);

-- pair: policy with a subquery: reverses
-- history
CREATE TABLE m (id int, u text);
CREATE TABLE t (a int);
CREATE POLICY p ON t USING (EXISTS (SELECT 1 FROM m WHERE m.id = t.a AND m.u = current_user));
-- up
ALTER POLICY p ON t USING (true);
-- down
ALTER POLICY p ON t USING (EXISTS (SELECT 1 FROM m WHERE m.id = t.a AND m.u = current_user));

-- pair: policy with check lost by alter: differs
-- history
CREATE TABLE t (a int);
CREATE POLICY p ON t USING (a > 0) WITH CHECK (a > 1);
-- up
ALTER POLICY p ON t WITH CHECK (a > 2);
-- down
ALTER POLICY p ON t USING (a > 0);

-- pair: timestamp bound with another hour: differs
-- history
CREATE TABLE p (d timestamp) PARTITION BY RANGE (d);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM ('2024-01-01') TO ('2024-02-01');
-- up
ALTER TABLE p DETACH PARTITION p1;
-- down
ALTER TABLE p ATTACH PARTITION p1 FOR VALUES FROM ('2024-01-01 01:00') TO ('2024-02-01');

-- pair: timestamptz with zones: differs
-- history
CREATE TABLE p (d timestamptz) PARTITION BY RANGE (d);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM ('2024-01-01 00:00+00') TO ('2024-02-01 00:00+00');
-- up
ALTER TABLE p DETACH PARTITION p1;
-- down
ALTER TABLE p ATTACH PARTITION p1 FOR VALUES FROM ('2024-01-01 00:00+01') TO ('2024-02-01 00:00+01');

-- pair: check with a date cast: differs
-- history
CREATE TABLE t (d timestamp, CONSTRAINT c CHECK (d > '2024-01-01'));
-- up
ALTER TABLE t DROP CONSTRAINT c;
-- down
ALTER TABLE t ADD CONSTRAINT c CHECK (d > '2024-01-01'::date);

-- pair: check with a string constant in list for an integer: reverses
-- history
CREATE TABLE t (a int, CONSTRAINT c CHECK (a IN ('1', '2')));
-- up
ALTER TABLE t DROP CONSTRAINT c;
-- down
ALTER TABLE t ADD CONSTRAINT c CHECK (a IN (1, 2));

-- pair: check on boolean string: reverses
-- history
CREATE TABLE t (a boolean, CONSTRAINT c CHECK (a = 't'));
-- up
ALTER TABLE t DROP CONSTRAINT c;
-- down
ALTER TABLE t ADD CONSTRAINT c CHECK (a = true);

-- pair: admin option given back: reverses
-- history
GRANT app_reader TO app_writer WITH ADMIN OPTION;
-- up
REVOKE ADMIN OPTION FOR app_reader FROM app_writer;
-- down
GRANT app_reader TO app_writer WITH ADMIN OPTION;

-- pair: trigger enabled always and only disabled: differs
-- history
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE t (id int);
CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
ALTER TABLE t ENABLE ALWAYS TRIGGER g;
-- up
ALTER TABLE t DISABLE TRIGGER g;
-- down
ALTER TABLE t ENABLE TRIGGER g;

-- pair: key made of an index keeps its fillfactor: differs
-- history
CREATE TABLE t (id int NOT NULL);
CREATE UNIQUE INDEX u ON t (id) WITH (fillfactor = 60);
-- up
ALTER TABLE t ADD CONSTRAINT u UNIQUE USING INDEX u;
-- down
ALTER TABLE t DROP CONSTRAINT u;
CREATE UNIQUE INDEX u ON t (id);

-- pair: text default in parentheses is the same: reverses
-- history
CREATE TABLE t (a text DEFAULT 'x', b int DEFAULT (1));
-- up
ALTER TABLE t ALTER a DROP DEFAULT, ALTER b DROP DEFAULT;
-- down
ALTER TABLE t ALTER a SET DEFAULT ('x'), ALTER b SET DEFAULT 1;

-- pair: storage of varchar to text through change of length: differs
-- history
CREATE TABLE t (a varchar(10));
ALTER TABLE t ALTER a SET STORAGE MAIN;
-- up
ALTER TABLE t ALTER a TYPE varchar(20);
-- down
ALTER TABLE t ALTER a TYPE varchar(10);

-- pair: a view shows a renamed column under the old name: reverses
-- history
CREATE TABLE t (id int, a int);
CREATE VIEW v AS SELECT id, a FROM t WHERE a > 0;
ALTER TABLE t RENAME a TO b;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT id, b AS a FROM t WHERE b > 0;

-- pair: a view that shows a renamed column under the new name is another one: differs
-- history
CREATE TABLE t (id int, a int);
CREATE VIEW v AS SELECT id, a FROM t;
ALTER TABLE t RENAME a TO b;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT id, b FROM t;

-- pair: a column is renamed back below a view: reverses
-- history
CREATE TABLE t (id int, a int);
CREATE VIEW v AS SELECT id, a FROM t;
-- up
ALTER TABLE t RENAME COLUMN a TO b;
DROP VIEW v;
CREATE VIEW v AS SELECT id, b FROM t;
-- down
DROP VIEW v;
ALTER TABLE t RENAME COLUMN b TO a;
CREATE VIEW v AS SELECT id, a FROM t;

-- pair: a column of a view of two tables and those below it have another name: reverses
-- history
CREATE TABLE "inPayments" (id int, "pointerId" int, state text);
CREATE TABLE "outPayments" (id int, "pointerId" int, state text);
CREATE VIEW "bothPayments" ("id", "pointerId", "state", "type") AS
  SELECT "id", "pointerId", "state", 'IN' AS type FROM "inPayments"
  UNION ALL SELECT "id", "pointerId", "state", 'OUT' AS type FROM "outPayments";
ALTER TABLE "inPayments" RENAME "pointerId" TO "addressId";
ALTER TABLE "outPayments" RENAME "pointerId" TO "addressId";
ALTER VIEW "bothPayments" RENAME "pointerId" TO "addressId";
-- up
DROP VIEW IF EXISTS "bothPayments";
-- down
CREATE VIEW "bothPayments" AS
  SELECT "id", "addressId", "state", 'IN' AS "type" FROM "inPayments"
  UNION ALL SELECT "id", "addressId", "state", 'OUT' AS "type" FROM "outPayments";

-- pair: a column of one table of a UNION has another name: reverses
-- history
CREATE TABLE t (a int);
CREATE TABLE u (a int);
CREATE VIEW v AS SELECT a FROM t UNION SELECT a FROM u;
ALTER TABLE u RENAME a TO b;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT a FROM t UNION SELECT b FROM u;

-- pair: a renamed column of one of two joined tables: reverses
-- history
CREATE TABLE t (id int, a int);
CREATE TABLE u (id int, a int);
CREATE VIEW v AS SELECT x.a, u.a AS ua, x.a + 1 AS more FROM t x JOIN u ON u.id = x.id WHERE x.a > u.a;
ALTER TABLE t RENAME a TO b;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT x.b AS a, u.a AS ua, x.b + 1 AS more FROM t x JOIN u ON u.id = x.id WHERE x.b > u.a;

-- pair: the column of the other joined table is not the renamed one: differs
-- history
CREATE TABLE t (id int, a int);
CREATE TABLE u (id int, a int);
CREATE VIEW v AS SELECT x.a, u.a AS ua FROM t x JOIN u ON u.id = x.id;
ALTER TABLE t RENAME a TO b;
-- up
DROP VIEW v;
-- down
ALTER TABLE u RENAME a TO c;
CREATE VIEW v AS SELECT x.b AS a, u.c AS ua FROM t x JOIN u ON u.id = x.id;

-- pair: a renamed column inside a query inside a condition: reverses
-- history
CREATE TABLE t (id int, a int);
CREATE TABLE u (a int, n int);
CREATE VIEW v AS SELECT id FROM t WHERE a IN (SELECT u.a FROM u WHERE n = t.id) AND EXISTS (SELECT 1 FROM u WHERE u.a = t.a);
ALTER TABLE t RENAME a TO b;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT id FROM t WHERE b IN (SELECT u.a FROM u WHERE n = t.id) AND EXISTS (SELECT 1 FROM u WHERE u.a = t.b);

-- pair: a star stands for the columns of its time under their names of then: reverses
-- history
CREATE TABLE t (id int, a int);
CREATE VIEW v AS SELECT * FROM t;
ALTER TABLE t RENAME a TO b;
ALTER TABLE t ADD c int;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT id, b AS a FROM t;

-- pair: a renamed column in groups and order: reverses
-- history
CREATE TABLE t (id int, a int);
CREATE MATERIALIZED VIEW v AS SELECT a, count(*) AS n, max(a) AS a_max FROM t GROUP BY a ORDER BY a;
ALTER TABLE t RENAME a TO b;
-- up
DROP MATERIALIZED VIEW v;
-- down
CREATE MATERIALIZED VIEW v AS SELECT b AS a, count(*) AS n, max(b) AS a_max FROM t GROUP BY b ORDER BY b;

-- pair: a column of a view has another name below another view: reverses
-- history
CREATE TABLE t (id int, a int);
CREATE VIEW v AS SELECT id, a FROM t;
CREATE VIEW w AS SELECT a FROM v;
ALTER VIEW v RENAME COLUMN a TO c;
-- up
DROP VIEW w;
-- down
CREATE VIEW w AS SELECT c AS a FROM v;

-- pair: a renamed column of a view comes back by its new name: reverses
-- history
CREATE TABLE t (id int, a int);
CREATE VIEW v AS SELECT id, a + 1 AS n FROM t;
ALTER VIEW v RENAME COLUMN n TO m;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT id, a + 1 AS m FROM t;

-- pair: a renamed column of a view comes back by its old name: differs
-- history
CREATE TABLE t (id int, a int);
CREATE VIEW v AS SELECT id, a AS n FROM t;
ALTER VIEW v RENAME COLUMN n TO m;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT id, a AS n FROM t;

-- pair: where a WITH uses a renamed column is not followed: unknown
-- history
CREATE TABLE t (id int, a int);
CREATE VIEW v AS WITH w AS (SELECT a FROM t) SELECT a FROM w;
ALTER TABLE t RENAME a TO b;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS WITH w AS (SELECT b AS a FROM t) SELECT a FROM w;

-- pair: a column below a view of a WITH is renamed back: reverses
-- history
CREATE TABLE t (id int, a int);
CREATE VIEW v AS WITH w AS (SELECT a FROM t) SELECT a FROM w;
-- up
ALTER TABLE t RENAME a TO b;
-- down
ALTER TABLE t RENAME b TO a;
-- pair: a sequence's name as text is looked up anew each time: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE orders (id serial PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customer (id) ON DELETE CASCADE, total numeric(12,2) NOT NULL DEFAULT 0 CHECK (total >= 0), state varchar(20) NOT NULL DEFAULT 'new', placed_on date);
-- up
ALTER TABLE orders ALTER id DROP DEFAULT;
-- down
ALTER TABLE orders ALTER id SET DEFAULT nextval('orders_id_seq'::text);
-- pair: the length of a function's argument is not kept: reverses
-- history
CREATE FUNCTION f(a int, b character varying) RETURNS bool LANGUAGE sql AS $$ SELECT true $$;
-- up
DROP FUNCTION f(integer, varchar(20));
-- down
CREATE FUNCTION f(a int4, b varchar) RETURNS boolean AS $$ SELECT true $$ LANGUAGE SQL;
-- pair: a list of schemas set for a function is reset: reverses
-- history
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS $$ SELECT a $$;
-- up
ALTER FUNCTION f SET search_path = pg_catalog, public;
-- down
ALTER FUNCTION f RESET search_path;
-- pair: another role makes the table anew: unknown
-- history
GRANT CREATE ON SCHEMA public TO app_writer;
CREATE TABLE mine (a int);
-- up
DROP TABLE mine;
-- down
SET ROLE app_writer;
CREATE TABLE mine (a int);
-- pair: a role that may read a table stays: fails
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
CREATE ROLE tmp_r14b LOGIN;
GRANT SELECT ON customer TO tmp_r14b;
-- down
DROP ROLE tmp_r14b;
-- pair: a table made in the same script does not fit under its parent: fails
-- history
CREATE TABLE ev (id int, d date NOT NULL, k text DEFAULT 'x') PARTITION BY RANGE (d);
CREATE TABLE ev_24 PARTITION OF ev FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- up
DROP TABLE ev_24;
-- down
CREATE TABLE ev_24 (id int, d date, k text DEFAULT 'x');
ALTER TABLE ev ATTACH PARTITION ev_24 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- pair: a bound with the cast of its key: reverses
-- history
CREATE TABLE ev (id int, d date NOT NULL, k text DEFAULT 'x') PARTITION BY RANGE (d);
CREATE TABLE ev_24 PARTITION OF ev FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- up
ALTER TABLE ev DETACH PARTITION ev_24;
-- down
ALTER TABLE ev ATTACH PARTITION ev_24 FOR VALUES FROM (date '2024-01-01') TO ('2025-01-01'::date);
-- pair: with ONLY a check becomes the heir's own: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE vip (level int) INHERITS (customer);
-- up
ALTER TABLE customer ADD CONSTRAINT pos CHECK (score > 0);
-- down
ALTER TABLE ONLY customer DROP CONSTRAINT pos;
-- pair: the function of a trigger with its schema: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE FUNCTION tg() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
CREATE TRIGGER t1 AFTER DELETE ON customer EXECUTE FUNCTION tg();
-- up
DROP TRIGGER t1 ON customer;
-- down
CREATE TRIGGER t1 AFTER DELETE ON public.customer FOR EACH STATEMENT EXECUTE FUNCTION public.tg();
-- pair: initially deferred says deferrable: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE FUNCTION tg() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
CREATE CONSTRAINT TRIGGER t1 AFTER DELETE ON customer DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION tg();
-- up
DROP TRIGGER t1 ON customer;
-- down
CREATE CONSTRAINT TRIGGER t1 AFTER DELETE ON customer INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION tg();
-- pair: FETCH FIRST is LIMIT: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE VIEW v AS SELECT id FROM customer ORDER BY id DESC LIMIT 10;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT id FROM customer ORDER BY id DESC FETCH FIRST 10 ROWS ONLY;
-- pair: names of joined tables with AS and a condition in parentheses: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE orders (id serial PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customer (id) ON DELETE CASCADE, total numeric(12,2) NOT NULL DEFAULT 0 CHECK (total >= 0), state varchar(20) NOT NULL DEFAULT 'new', placed_on date);
CREATE VIEW v AS SELECT o.id, c.email FROM orders o JOIN customer c ON c.id = o.customer_id;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT o.id, c.email FROM orders AS o INNER JOIN customer AS c ON (c.id = o.customer_id);
-- pair: a view of all columns loses the new one by OR REPLACE: fails
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE VIEW v AS SELECT * FROM customer;
-- up
ALTER TABLE customer ADD COLUMN z int;
CREATE OR REPLACE VIEW v AS SELECT * FROM customer;
-- down
CREATE OR REPLACE VIEW v AS SELECT id, email, note, score, created_at FROM customer;
ALTER TABLE customer DROP COLUMN z;
-- pair: a schema leaves a publication and comes back: reverses
-- history
CREATE PUBLICATION pub FOR TABLES IN SCHEMA public;
-- up
ALTER PUBLICATION pub DROP TABLES IN SCHEMA public;
-- down
ALTER PUBLICATION pub ADD TABLES IN SCHEMA public;
-- pair: a default of a value that has another name: fails
-- history
CREATE TYPE st AS ENUM ('a','c');
CREATE TABLE job (s st DEFAULT 'a');
-- up
ALTER TYPE st RENAME VALUE 'a' TO 'aa';
ALTER TABLE job ALTER s SET DEFAULT 'c';
-- down
ALTER TABLE job ALTER s SET DEFAULT 'a';
ALTER TYPE st RENAME VALUE 'aa' TO 'a';
-- pair: the default collation is that of strings: reverses
-- history
CREATE TABLE cl (s text);
-- up
ALTER TABLE cl ALTER s TYPE varchar(10);
-- down
ALTER TABLE cl ALTER s TYPE text COLLATE "default";
-- pair: a collation of the server with its schema: reverses
-- history
CREATE TABLE cl (s text COLLATE "C");
-- up
ALTER TABLE cl DROP COLUMN s;
-- down
ALTER TABLE cl ADD COLUMN s text COLLATE pg_catalog."C";
-- pair: a function comes back before its type: fails
-- history
CREATE TYPE x AS (i int);
CREATE FUNCTION f() RETURNS x LANGUAGE sql AS $$ SELECT NULL::x $$;
-- up
DROP FUNCTION f();
DROP TYPE x;
-- down
CREATE FUNCTION f() RETURNS x LANGUAGE sql AS $$ SELECT NULL::x $$;
CREATE TYPE x AS (i int);
-- pair: a default that no integer is: fails
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
ALTER TABLE customer ALTER score SET DEFAULT 5;
-- down
ALTER TABLE customer ALTER score SET DEFAULT 'none';
-- pair: rows that may not fit the bound of a partition: unknown
-- history
CREATE TABLE ev (id int, d date NOT NULL) PARTITION BY RANGE (d);
CREATE TABLE ev_24 PARTITION OF ev FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- up
ALTER TABLE ev DETACH PARTITION ev_24;
INSERT INTO ev_24 VALUES (1, '2030-01-01');
-- down
ALTER TABLE ev ATTACH PARTITION ev_24 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- pair: a new column of filled rows gets too short: fails
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
INSERT INTO customer (id, email, score, created_at) VALUES (1,'a@x',5,'2024-01-01'), (2,'b@x',NULL,'2024-01-02');
-- up
ALTER TABLE customer ADD COLUMN tag text DEFAULT 'a very long text for a tag';
-- down
ALTER TABLE customer ALTER tag TYPE varchar(3);
ALTER TABLE customer DROP COLUMN tag;
-- pair: what a role may do goes with all it owns: unknown
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
CREATE ROLE tmp_r14c LOGIN;
GRANT SELECT ON customer TO tmp_r14c;
-- down
DROP OWNED BY tmp_r14c;
DROP ROLE tmp_r14c;
-- pair: a row is inserted once more: fails
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
INSERT INTO customer (id, email, score, created_at) VALUES (1,'a@x',5,'2024-01-01'), (2,'b@x',NULL,'2024-01-02');
-- up
INSERT INTO customer (id, email) VALUES (10, 'q');
-- down
INSERT INTO customer (id, email) VALUES (10, 'q');
-- pair: a new column without values meets the rows that were inserted: fails
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
INSERT INTO customer (id, email, score, created_at) VALUES (1,'a@x',5,'2024-01-01'), (2,'b@x',NULL,'2024-01-02');
-- up
ALTER TABLE customer DROP COLUMN email;
-- down
ALTER TABLE customer ADD COLUMN email text NOT NULL;
-- pair: a check comes back to the rows that it held for: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
INSERT INTO customer (id, email, score, created_at) VALUES (1,'a@x',5,'2024-01-01'), (2,'b@x',NULL,'2024-01-02');
ALTER TABLE customer ADD CONSTRAINT pos CHECK (score > 0);
-- up
ALTER TABLE customer DROP CONSTRAINT pos;
-- down
ALTER TABLE customer ADD CONSTRAINT pos CHECK (score > 0);
-- pair: NOT NULL comes back to rows that nothing changed: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
INSERT INTO customer (id, email, score, created_at) VALUES (1,'a@x',5,'2024-01-01'), (2,'b@x',NULL,'2024-01-02');
-- up
ALTER TABLE customer ALTER email DROP NOT NULL;
-- down
ALTER TABLE customer ALTER email SET NOT NULL;
-- pair: a check comes back after a change of rows: fails
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
INSERT INTO customer (id, email, score, created_at) VALUES (1,'a@x',5,'2024-01-01'), (2,'b@x',NULL,'2024-01-02');
ALTER TABLE customer ADD CONSTRAINT pos CHECK (score > 0);
-- up
ALTER TABLE customer DROP CONSTRAINT pos;
UPDATE customer SET score = -1 WHERE id = 2;
-- down
ALTER TABLE customer ADD CONSTRAINT pos CHECK (score > 0);
-- pair: a foreign key comes back after new rows: fails
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
INSERT INTO customer (id, email, score, created_at) VALUES (1,'a@x',5,'2024-01-01'), (2,'b@x',NULL,'2024-01-02');
CREATE TABLE visit (customer_id bigint REFERENCES customer);
-- up
ALTER TABLE visit DROP CONSTRAINT visit_customer_id_fkey;
INSERT INTO visit VALUES (99);
-- down
ALTER TABLE visit ADD FOREIGN KEY (customer_id) REFERENCES customer;
-- pair: NOT BETWEEN is two comparisons: reverses
-- history
CREATE TABLE a (t int CONSTRAINT k CHECK (t NOT BETWEEN 1 AND 5));
-- up
ALTER TABLE a DROP CONSTRAINT k;
-- down
ALTER TABLE a ADD CONSTRAINT k CHECK (t < 1 OR t > 5);
-- pair: a sequence at the edge of its type gets another type: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE orders (id serial PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customer (id) ON DELETE CASCADE, total numeric(12,2) NOT NULL DEFAULT 0 CHECK (total >= 0), state varchar(20) NOT NULL DEFAULT 'new', placed_on date);
-- up
ALTER TABLE orders ALTER id TYPE bigint;
ALTER SEQUENCE orders_id_seq AS bigint MAXVALUE 9223372036854775807;
-- down
ALTER TABLE orders ALTER id TYPE int;
ALTER SEQUENCE orders_id_seq AS int;
-- pair: a sequence keeps its start when its range changes: reverses
-- history
CREATE SEQUENCE s CACHE 5 CYCLE MINVALUE 2 MAXVALUE 100;
-- up
ALTER SEQUENCE s NO CYCLE CACHE 1 NO MINVALUE NO MAXVALUE;
-- down
ALTER SEQUENCE s CYCLE CACHE 5 MINVALUE 2 MAXVALUE 100;
-- pair: a sequence gets another start and is set back: differs
-- history
CREATE SEQUENCE s START 10;
-- up
ALTER SEQUENCE s START WITH 20 RESTART;
-- down
ALTER SEQUENCE s RESTART WITH 10;
-- pair: options of an identity in another order: reverses
-- history
CREATE TABLE i (id int GENERATED ALWAYS AS IDENTITY (START 5 INCREMENT 2) PRIMARY KEY);
-- up
ALTER TABLE i ALTER id DROP IDENTITY;
-- down
ALTER TABLE i ALTER id ADD GENERATED ALWAYS AS IDENTITY (INCREMENT BY 2 START WITH 5);
-- pair: the comment of a rule is lost with it: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE RULE r AS ON DELETE TO customer DO INSTEAD NOTHING; COMMENT ON RULE r ON customer IS 'x';
-- up
DROP RULE r ON customer;
-- down
CREATE RULE r AS ON DELETE TO customer DO INSTEAD NOTHING;
-- pair: the comment of an attribute is lost with it: differs
-- history
CREATE TYPE t AS (a int); COMMENT ON COLUMN t.a IS 'x';
-- up
ALTER TYPE t DROP ATTRIBUTE a;
-- down
ALTER TYPE t ADD ATTRIBUTE a int;
-- pair: a policy goes with the function that it calls: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE FUNCTION me() RETURNS bigint LANGUAGE sql AS $$ SELECT 1::bigint $$;
CREATE POLICY p ON customer USING (id = me());
-- up
CREATE OR REPLACE FUNCTION me() RETURNS bigint LANGUAGE sql AS $$ SELECT 2::bigint $$;
-- down
DROP FUNCTION me() CASCADE;
CREATE FUNCTION me() RETURNS bigint LANGUAGE sql AS $$ SELECT 1::bigint $$;
-- pair: a default calls a function with its schema: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE FUNCTION nid() RETURNS bigint LANGUAGE sql AS $$ SELECT 1::bigint $$;
ALTER TABLE customer ALTER id SET DEFAULT nid();
-- up
ALTER TABLE customer ALTER id DROP DEFAULT;
DROP FUNCTION nid();
-- down
CREATE FUNCTION nid() RETURNS bigint LANGUAGE sql AS $$ SELECT 1::bigint $$;
ALTER TABLE customer ALTER id SET DEFAULT public.nid();
-- pair: the name of a query in FROM with AS: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE VIEW v AS SELECT s.id FROM (SELECT id FROM customer) s;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT s.id FROM (SELECT id FROM customer) AS s;
-- pair: the name of a CASE without AS: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE VIEW v AS SELECT id, CASE WHEN score > 1 THEN 'x' ELSE 'y' END AS k FROM customer;
-- up
DROP VIEW v;
-- down
create view v as select id, case when score > 1 then 'x' else 'y' end k from customer;
-- pair: ORDER BY tells a column by its number: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE VIEW v AS SELECT DISTINCT note FROM customer ORDER BY note;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT DISTINCT note FROM customer ORDER BY 1;
-- pair: a type that a block makes where pg_type has none is dropped: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
DO $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_type WHERE typname = 'mood') THEN
    CREATE TYPE mood AS ENUM ('ok', 'sad');
  END IF;
END $$;
ALTER TABLE customer ADD COLUMN mood mood;
-- down
ALTER TABLE customer DROP COLUMN mood;
DROP TYPE mood;
-- pair: a type that a block found in pg_type is dropped: differs
-- history
CREATE TYPE mood AS ENUM ('ok', 'sad');
-- up
DO $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_type WHERE typname = 'mood') THEN
    CREATE TYPE mood AS ENUM ('ok', 'sad');
  END IF;
END $$;
-- down
DROP TYPE IF EXISTS mood;
-- pair: a type that a block made is left: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
DO $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_type WHERE typname = 'mood') THEN
    CREATE TYPE mood AS ENUM ('ok', 'sad');
  END IF;
END $$;
ALTER TABLE customer ADD COLUMN mood mood;
-- down
ALTER TABLE customer DROP COLUMN mood;
-- pair: a block asks pg_type together with pg_namespace: reverses
-- history
SELECT 1;
-- up
DO $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace WHERE t.typname = 'mood' AND n.nspname = 'public') THEN
    CREATE TYPE mood AS ENUM ('ok', 'sad');
  END IF;
END $$;
-- down
DROP TYPE mood;
-- pair: a constraint that a block found in pg_constraint is dropped: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
ALTER TABLE customer ADD CONSTRAINT customer_email_key UNIQUE (email);
-- up
DO $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conname = 'customer_email_key') THEN
        ALTER TABLE customer ADD CONSTRAINT customer_email_key UNIQUE (email);
    END IF;
END;
$$;
-- down
ALTER TABLE customer DROP CONSTRAINT IF EXISTS customer_email_key;
-- pair: a block asks for a constraint of one table where another has one of that name: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE orders (id serial PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customer (id) ON DELETE CASCADE, total numeric(12,2) NOT NULL DEFAULT 0 CHECK (total >= 0), state varchar(20) NOT NULL DEFAULT 'new', placed_on date);
ALTER TABLE orders ADD CONSTRAINT amount_ok CHECK (total < 1000000);
-- up
DO $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conname = 'amount_ok' AND conrelid = 'customer'::regclass) THEN
        ALTER TABLE customer ADD CONSTRAINT amount_ok CHECK (score >= 0);
    END IF;
END;
$$;
-- down
ALTER TABLE customer DROP CONSTRAINT amount_ok;
-- pair: a block takes another table's constraint for its own: fails
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE orders (id serial PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customer (id) ON DELETE CASCADE, total numeric(12,2) NOT NULL DEFAULT 0 CHECK (total >= 0), state varchar(20) NOT NULL DEFAULT 'new', placed_on date);
ALTER TABLE orders ADD CONSTRAINT amount_ok CHECK (total < 1000000);
-- up
DO $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conname = 'amount_ok') THEN
        ALTER TABLE customer ADD CONSTRAINT amount_ok CHECK (score >= 0);
    END IF;
END;
$$;
-- down
ALTER TABLE customer DROP CONSTRAINT amount_ok;
-- pair: a column that a block adds where information_schema has none is dropped: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM information_schema.columns WHERE table_name = 'customer' AND column_name = 'phone') THEN
    ALTER TABLE customer ADD COLUMN phone text;
  END IF;
END $$;
-- down
ALTER TABLE customer DROP COLUMN IF EXISTS phone;
-- pair: both ways rename a column that information_schema has: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM information_schema.columns WHERE table_schema = 'public' AND table_name = 'customer' AND column_name = 'note') THEN
    ALTER TABLE customer RENAME COLUMN note TO remark;
  END IF;
END $$;
-- down
DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM information_schema.columns WHERE table_schema = 'public' AND table_name = 'customer' AND column_name = 'remark') THEN
    ALTER TABLE customer RENAME COLUMN remark TO note;
  END IF;
END $$;
-- pair: the way back asks for a table that there is not: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
ALTER TABLE customer RENAME COLUMN note TO remark;
-- down
DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM information_schema.columns WHERE table_schema = 'public' AND table_name = 'customers' AND column_name = 'remark') THEN
    ALTER TABLE customer RENAME COLUMN remark TO note;
  END IF;
END $$;
-- pair: a name in another case is not found: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM information_schema.columns WHERE table_name = 'Customer' AND column_name = 'score') THEN
    ALTER TABLE customer ADD COLUMN score2 integer;
  END IF;
END $$;
-- down
ALTER TABLE customer DROP COLUMN score2;
-- pair: a block finds a primary key whatever its name: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE orders (id serial PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customer (id) ON DELETE CASCADE, total numeric(12,2) NOT NULL DEFAULT 0 CHECK (total >= 0), state varchar(20) NOT NULL DEFAULT 'new', placed_on date);
-- up
DO $$
BEGIN
  IF NOT EXISTS (SELECT constraint_name FROM information_schema.table_constraints WHERE table_name = 'orders' AND constraint_type = 'PRIMARY KEY') THEN
    ALTER TABLE orders ADD PRIMARY KEY (id);
  END IF;
END
$$;
-- down
ALTER TABLE orders DROP CONSTRAINT orders_pkey;
-- pair: a trigger that a block makes where pg_trigger has none is dropped: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.created_at = now(); RETURN NEW; END $$;
-- up
DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_trigger WHERE tgname = 'touch_customer') THEN
    CREATE TRIGGER touch_customer BEFORE UPDATE ON customer FOR EACH ROW EXECUTE PROCEDURE touch();
  ELSE
    RAISE NOTICE 'already there';
  END IF;
END
$$;
-- down
DROP TRIGGER touch_customer ON customer;
-- pair: an index that a block makes where pg_indexes has none is dropped: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_indexes WHERE schemaname = 'public' AND tablename = 'customer' AND indexname = 'customer_email_idx') THEN
    CREATE INDEX customer_email_idx ON customer (email);
  END IF;
END
$$;
-- down
DROP INDEX customer_email_idx;
-- pair: a table with its index that a block makes is dropped: reverses
-- history
SELECT 1;
-- up
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_tables WHERE schemaname = 'public' AND tablename = 'audit_log') THEN
    CREATE TABLE audit_log (id bigserial PRIMARY KEY, at timestamptz NOT NULL DEFAULT now(), what text);
    CREATE INDEX audit_log_at ON audit_log (at);
  END IF;
END
$$;
-- down
DROP TABLE audit_log;
-- pair: a rename under two conditions: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = 'public' AND table_name = 'customer') THEN
    ALTER TABLE customer RENAME TO client;
  END IF;
END
$$;
-- down
DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = 'public' AND table_name = 'client')
     AND NOT EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = 'public' AND table_name = 'customer') THEN
    ALTER TABLE client RENAME TO customer;
  END IF;
END
$$;
-- pair: a value that a block adds to an enum stays: empty
-- history
CREATE TYPE mood AS ENUM ('ok', 'sad');
-- up
DO $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_enum e JOIN pg_type t ON e.enumtypid = t.oid WHERE t.typname = 'mood' AND e.enumlabel = 'glad') THEN
    ALTER TYPE mood ADD VALUE 'glad';
  END IF;
END $$;
-- down
SELECT 1;
-- pair: a value that a block finds in an enum is not added: reverses
-- history
CREATE TYPE mood AS ENUM ('ok', 'sad');
-- up
DO $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_enum e JOIN pg_type t ON e.enumtypid = t.oid WHERE t.typname = 'mood' AND e.enumlabel = 'sad') THEN
    ALTER TYPE mood ADD VALUE 'sad';
  END IF;
END $$;
-- down
-- nothing
-- pair: a table is made and dropped where to_regclass says so: reverses
-- history
SELECT 1;
-- up
DO $$ BEGIN
  IF to_regclass('public.audit_log') IS NULL THEN
    CREATE TABLE public.audit_log (id int);
  END IF;
END $$;
-- down
DO $$ BEGIN
  IF to_regclass('public.audit_log') IS NOT NULL THEN
    DROP TABLE public.audit_log;
  END IF;
END $$;
-- pair: a block counts types of a name: reverses
-- history
SELECT 1;
-- up
DO $$ BEGIN
  IF (SELECT count(*) FROM pg_type WHERE typname = 'mood') = 0 THEN
    CREATE TYPE mood AS ENUM ('a');
  END IF;
END $$;
-- down
DROP TYPE mood;
-- pair: the second of three branches runs: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
DO $$ BEGIN
  IF EXISTS (SELECT 1 FROM pg_class WHERE relname = 'client') THEN
    ALTER TABLE client ADD COLUMN tier int;
  ELSIF EXISTS (SELECT 1 FROM pg_class WHERE relname = 'customer') THEN
    ALTER TABLE customer ADD COLUMN tier int;
  ELSE
    CREATE TABLE customer (tier int);
  END IF;
END $$;
-- down
ALTER TABLE customer DROP COLUMN tier;
-- pair: the branch behind ELSE runs: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
DO $$ BEGIN
  IF EXISTS (SELECT 1 FROM pg_class WHERE relname = 'client') THEN
    ALTER TABLE client ADD COLUMN tier int;
  ELSE
    ALTER TABLE customer ADD COLUMN tier int;
  END IF;
END $$;
-- down
ALTER TABLE customer DROP COLUMN tier;
-- pair: a block finds what it has made itself: reverses
-- history
SELECT 1;
-- up
DO $$ BEGIN
  CREATE TYPE mood AS ENUM ('a');
  IF NOT EXISTS (SELECT 1 FROM pg_type WHERE typname = 'mood') THEN
    CREATE TABLE x (a int);
  END IF;
END $$;
-- down
DROP TYPE mood;
-- pair: a block is not left early where its condition does not hold: reverses
-- history
SELECT 1;
-- up
DO $$ BEGIN
  IF EXISTS (SELECT 1 FROM pg_type WHERE typname = 'mood') THEN
    RETURN;
  END IF;
  CREATE TYPE mood AS ENUM ('a');
END $$;
-- down
DROP TYPE mood;
-- pair: an exception for a table that is there is not raised: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
DO $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_tables WHERE tablename = 'customer') THEN
    RAISE EXCEPTION 'run the base migration first';
  END IF;
END $$;
ALTER TABLE customer ADD COLUMN tier int;
-- down
ALTER TABLE customer DROP COLUMN tier;
-- pair: a block asks for the type of a column: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
DO $$ BEGIN
  IF EXISTS (SELECT 1 FROM information_schema.columns WHERE table_name = 'customer' AND column_name = 'score' AND data_type = 'integer') THEN
    ALTER TABLE customer ALTER COLUMN score TYPE bigint;
  END IF;
END $$;
-- down
ALTER TABLE customer ALTER COLUMN score TYPE integer;
-- pair: a block asks whether a column takes null: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
DO $$ BEGIN
  IF EXISTS (SELECT 1 FROM information_schema.columns WHERE table_name = 'customer' AND column_name = 'email' AND is_nullable = 'NO') THEN
    ALTER TABLE customer ALTER COLUMN email DROP NOT NULL;
  END IF;
END $$;
-- down
ALTER TABLE customer ALTER COLUMN email SET NOT NULL;
-- pair: a block asks for rows: unknown
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
DO $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM customer WHERE email = 'a@x') THEN
    CREATE TABLE fresh (a int);
  END IF;
END $$;
-- down
DROP TABLE fresh;
-- pair: a type whose error would be caught is made: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
DO $$ BEGIN
  CREATE TYPE mood AS ENUM ('ok', 'sad');
EXCEPTION
  WHEN duplicate_object THEN null;
END $$;
ALTER TABLE customer ADD COLUMN mood mood NOT NULL DEFAULT 'ok';
-- down
ALTER TABLE customer DROP COLUMN mood;
DROP TYPE mood;
-- pair: a type that was there is dropped, for the error was caught: differs
-- history
CREATE TYPE mood AS ENUM ('ok', 'sad');
-- up
DO $$ BEGIN
  CREATE TYPE mood AS ENUM ('ok', 'sad');
EXCEPTION
  WHEN duplicate_object THEN null;
END $$;
-- down
DROP TYPE IF EXISTS mood;
-- pair: a key that was there is dropped, for the error was caught: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE orders (id serial PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customer (id) ON DELETE CASCADE, total numeric(12,2) NOT NULL DEFAULT 0 CHECK (total >= 0), state varchar(20) NOT NULL DEFAULT 'new', placed_on date);
-- up
DO $$ BEGIN
 ALTER TABLE orders ADD CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customer(id);
EXCEPTION
 WHEN duplicate_object THEN null;
END $$;
-- down
ALTER TABLE orders DROP CONSTRAINT orders_customer_id_fkey;
-- pair: a unique constraint that was there is another error: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
ALTER TABLE customer ADD CONSTRAINT cu UNIQUE (email);
-- up
DO $$ BEGIN
 ALTER TABLE customer ADD CONSTRAINT cu UNIQUE (email);
EXCEPTION
 WHEN duplicate_object THEN null;
 WHEN duplicate_table THEN null;
END $$;
-- down
SELECT 1;
-- pair: a column that was there is dropped, for the error was caught: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
DO $$ BEGIN
  ALTER TABLE customer ADD COLUMN note text;
EXCEPTION WHEN duplicate_column THEN RAISE NOTICE 'column note already exists';
END $$;
-- down
ALTER TABLE customer DROP COLUMN note;
-- pair: an error that is caught takes back what the block did before: fails
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE TYPE mood AS ENUM ('a');
-- up
DO $$ BEGIN
  ALTER TABLE customer ADD COLUMN tier int;
  CREATE TYPE mood AS ENUM ('a');
EXCEPTION WHEN duplicate_object THEN NULL;
END $$;
-- down
ALTER TABLE customer DROP COLUMN tier;
-- pair: the way back catches the error of its own mistake: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
ALTER TABLE customer ADD CONSTRAINT sc CHECK (score > 0);
-- down
DO $$ BEGIN
  ALTER TABLE customer DROP CONSTRAINT score_check;
EXCEPTION WHEN undefined_object THEN NULL;
END $$;
-- pair: both ways rename a column and would catch an error: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
DO $$ BEGIN
  ALTER TABLE customer RENAME COLUMN note TO remark;
EXCEPTION WHEN undefined_column THEN NULL;
END $$;
-- down
DO $$ BEGIN
  ALTER TABLE customer RENAME COLUMN remark TO note;
EXCEPTION WHEN undefined_column THEN NULL;
END $$;
-- pair: two blocks within catch errors of their own: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
DO $$ BEGIN
  BEGIN
    CREATE TYPE mood AS ENUM ('a');
  EXCEPTION WHEN duplicate_object THEN NULL;
  END;
  BEGIN
    ALTER TABLE customer ADD COLUMN mood mood;
  EXCEPTION WHEN duplicate_column THEN NULL;
  END;
END $$;
-- down
ALTER TABLE customer DROP COLUMN mood;
DROP TYPE mood;
-- pair: a temporary table of the way back ends with it: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE orders (id serial PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customer (id) ON DELETE CASCADE, total numeric(12,2) NOT NULL DEFAULT 0 CHECK (total >= 0), state varchar(20) NOT NULL DEFAULT 'new', placed_on date);
-- up
ALTER TABLE orders ADD COLUMN extra text;
-- down
CREATE TEMP TABLE keep AS SELECT id, extra FROM orders;
ALTER TABLE orders DROP COLUMN extra;
-- pair: an array is text where IN would have the type of the column: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE orders (id serial PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customer (id) ON DELETE CASCADE, total numeric(12,2) NOT NULL DEFAULT 0 CHECK (total >= 0), state varchar(20) NOT NULL DEFAULT 'new', placed_on date);
ALTER TABLE orders ADD CONSTRAINT state_ok CHECK (state IN ('new', 'paid'));
-- up
ALTER TABLE orders DROP CONSTRAINT state_ok;
-- down
ALTER TABLE orders ADD CONSTRAINT state_ok CHECK (state = ANY (ARRAY['new', 'paid']));
-- pair: a list as the server shows it for a text column: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
ALTER TABLE customer ADD CONSTRAINT e CHECK (note IN ('a', 'b'));
-- up
ALTER TABLE customer DROP CONSTRAINT e;
-- down
ALTER TABLE customer ADD CONSTRAINT e CHECK ((note = ANY (ARRAY['a'::text, 'b'::text])));
-- pair: a predicate that casts a string with a length to text: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE orders (id serial PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customer (id) ON DELETE CASCADE, total numeric(12,2) NOT NULL DEFAULT 0 CHECK (total >= 0), state varchar(20) NOT NULL DEFAULT 'new', placed_on date);
CREATE INDEX open_orders ON orders (placed_on) WHERE state = 'new';
-- up
DROP INDEX open_orders;
CREATE INDEX open_orders ON orders (placed_on) WHERE state IN ('new', 'paid');
-- down
DROP INDEX open_orders;
CREATE INDEX open_orders ON orders USING btree (placed_on) WHERE ((state)::text = 'new'::text);
-- pair: a key that names the type of its path: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
ALTER TABLE customer ADD meta jsonb; CREATE INDEX m ON customer ((meta->>'kind'));
-- up
DROP INDEX m;
-- down
CREATE INDEX m ON customer ((meta ->> 'kind'::text));
-- pair: a number with a precision keeps a cast to numeric: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE orders (id serial PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customer (id) ON DELETE CASCADE, total numeric(12,2) NOT NULL DEFAULT 0 CHECK (total >= 0), state varchar(20) NOT NULL DEFAULT 'new', placed_on date);
-- up
ALTER TABLE orders ALTER total TYPE bigint;
-- down
ALTER TABLE orders ALTER total TYPE numeric(12,2);
-- pair: a table is renamed with its sequence, key and unique index: reverses
-- history
CREATE TABLE workers (id serial PRIMARY KEY, name text UNIQUE);
-- up
ALTER TABLE workers RENAME TO nodes;
ALTER SEQUENCE workers_id_seq RENAME TO nodes_id_seq;
ALTER TABLE nodes RENAME CONSTRAINT workers_pkey TO nodes_pkey;
ALTER INDEX workers_name_key RENAME TO nodes_name_key;
-- down
ALTER TABLE nodes RENAME TO workers;
ALTER SEQUENCE nodes_id_seq RENAME TO workers_id_seq;
ALTER INDEX nodes_pkey RENAME TO workers_pkey;
ALTER TABLE workers RENAME CONSTRAINT nodes_name_key TO workers_name_key;
-- pair: an enum is swapped under a default: fails
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE TYPE enum_cm AS ENUM ('SMS', 'VOICE'); ALTER TABLE customer ADD COLUMN cm enum_cm NOT NULL DEFAULT 'SMS';
-- up
ALTER TYPE enum_cm ADD VALUE 'EMAIL';
-- down
ALTER TYPE enum_cm RENAME TO enum_cm_old;
CREATE TYPE enum_cm AS ENUM ('SMS', 'VOICE');
ALTER TABLE customer ALTER COLUMN cm TYPE enum_cm USING cm::text::enum_cm;
DROP TYPE enum_cm_old;
-- pair: an index comes back after the column that its successor had: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE INDEX customer_score_idx ON customer (score);
-- up
ALTER TABLE customer ADD COLUMN nid uuid NULL;
DROP INDEX customer_score_idx;
CREATE INDEX customer_score_idx ON customer (nid, score);
-- down
ALTER TABLE customer DROP COLUMN nid;
CREATE INDEX customer_score_idx ON customer (score);
-- pair: a check of a domain is relaxed and back: reverses
-- history
create domain wt_public_id as text constraint wt_public_id_check check(length(trim(value)) > 10);
-- up
alter domain wt_public_id drop constraint wt_public_id_check;
alter domain wt_public_id add constraint wt_public_id_check check(length(trim(value)) > 10 or value = 'global');
-- down
alter domain wt_public_id drop constraint wt_public_id_check;
alter domain wt_public_id add constraint wt_public_id_check check(length(trim(value)) > 10);
-- pair: a foreign key comes back without its action: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE orders (id serial PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customer (id) ON DELETE CASCADE, total numeric(12,2) NOT NULL DEFAULT 0 CHECK (total >= 0), state varchar(20) NOT NULL DEFAULT 'new', placed_on date);
-- up
ALTER TABLE orders DROP CONSTRAINT orders_customer_id_fkey;
ALTER TABLE orders ADD CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE RESTRICT;
-- down
ALTER TABLE orders DROP CONSTRAINT orders_customer_id_fkey;
ALTER TABLE orders ADD CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customer (id);
-- pair: a view is replaced by one with fewer columns: fails
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE VIEW v AS SELECT id FROM customer;
-- up
CREATE OR REPLACE VIEW v AS SELECT id, email FROM customer;
-- down
CREATE OR REPLACE VIEW v AS SELECT id FROM customer;
-- pair: a sequence is dropped under a default: fails
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
CREATE SEQUENCE ref_seq OWNED BY customer.id;
ALTER TABLE customer ADD COLUMN ref bigint NOT NULL DEFAULT nextval('ref_seq');
-- down
DROP SEQUENCE ref_seq;
ALTER TABLE customer DROP COLUMN ref;
-- pair: a small integer among integers is compared as one: reverses
-- history
CREATE TABLE t (n smallint, CONSTRAINT k CHECK (n IN (1, 2)));
-- up
ALTER TABLE t DROP CONSTRAINT k;
-- down
ALTER TABLE t ADD CONSTRAINT k CHECK (n = ANY (ARRAY[1, 2]));
-- pair: a large integer is looked for among its like: differs
-- history
CREATE TABLE t (n bigint, CONSTRAINT k CHECK (n IN (1, 2)));
-- up
ALTER TABLE t DROP CONSTRAINT k;
-- down
ALTER TABLE t ADD CONSTRAINT k CHECK (n = ANY (ARRAY[1, 2]));
-- pair: a string with a length as text is looked for among texts: reverses
-- history
CREATE TABLE t (n varchar(9), CONSTRAINT k CHECK (n::text IN ('a', 'b')));
-- up
ALTER TABLE t DROP CONSTRAINT k;
-- down
ALTER TABLE t ADD CONSTRAINT k CHECK (n = ANY (ARRAY['a', 'b']::text[]));
-- pair: a literal that is called a string with a length is cast once more: differs
-- history
CREATE TABLE t (n varchar(9));
CREATE INDEX k ON t (n) WHERE n = 'a';
-- up
DROP INDEX k;
-- down
CREATE INDEX k ON t (n) WHERE (n)::text = 'a'::varchar;
-- pair: integers beside a decimal have been cast from the beginning: reverses
-- history
CREATE TABLE t (n integer, CONSTRAINT k CHECK (n > 0.5));
-- up
ALTER TABLE t ALTER n TYPE numeric;
-- down
ALTER TABLE t ALTER n TYPE integer;
-- pair: a function of any number takes off the precision: reverses
-- history
CREATE TABLE t (n numeric(12, 2), CONSTRAINT k CHECK (abs(n) > 0));
-- up
ALTER TABLE t ALTER n TYPE integer;
-- down
ALTER TABLE t ALTER n TYPE numeric(12, 2);
-- pair: a string becomes one with blanks and text again: reverses
-- history
CREATE TABLE t (n text, CONSTRAINT k CHECK (n <> ''));
-- up
ALTER TABLE t ALTER n TYPE char(10);
-- down
ALTER TABLE t ALTER n TYPE text;
-- pair: a value with parentheses behind it is no call: fails
-- history
CREATE TABLE t (id int, at timestamptz DEFAULT now());
-- up
ALTER TABLE t ALTER at DROP DEFAULT;
-- down
ALTER TABLE t ALTER at SET DEFAULT CURRENT_TIMESTAMP();
-- pair: a row that is no longer unique is deleted by its key first: reverses
-- history
CREATE TABLE role (id int PRIMARY KEY, name text NOT NULL UNIQUE);
INSERT INTO role (id, name) VALUES (1, 'admin'), (2, 'user');
-- up
ALTER TABLE role DROP CONSTRAINT role_name_key;
INSERT INTO role (id, name) VALUES (3, 'user');
-- down
DELETE FROM role WHERE id = 3;
ALTER TABLE role ADD UNIQUE (name);
-- pair: a row that is no longer unique stays: fails
-- history
CREATE TABLE role (id int PRIMARY KEY, name text NOT NULL UNIQUE);
INSERT INTO role (id, name) VALUES (1, 'admin'), (2, 'user');
-- up
ALTER TABLE role DROP CONSTRAINT role_name_key;
INSERT INTO role (id, name) VALUES (3, 'user');
-- down
ALTER TABLE role ADD UNIQUE (name);
-- pair: a row with null is deleted by its key first: reverses
-- history
CREATE TABLE role (id int PRIMARY KEY, name text NOT NULL UNIQUE);
INSERT INTO role (id, name) VALUES (1, 'admin'), (2, 'user');
-- up
ALTER TABLE role ALTER name DROP NOT NULL;
INSERT INTO role (id, name) VALUES (3, NULL);
-- down
DELETE FROM role WHERE id = 3;
ALTER TABLE role ALTER name SET NOT NULL;
-- pair: a row with null stays: fails
-- history
CREATE TABLE role (id int PRIMARY KEY, name text NOT NULL UNIQUE);
INSERT INTO role (id, name) VALUES (1, 'admin'), (2, 'user');
-- up
ALTER TABLE role ALTER name DROP NOT NULL;
INSERT INTO role (id, name) VALUES (3, NULL);
-- down
ALTER TABLE role ALTER name SET NOT NULL;
-- pair: another row than the one with null is deleted: fails
-- history
CREATE TABLE role (id int PRIMARY KEY, name text NOT NULL UNIQUE);
INSERT INTO role (id, name) VALUES (1, 'admin'), (2, 'user');
-- up
ALTER TABLE role ALTER name DROP NOT NULL;
INSERT INTO role (id, name) VALUES (3, NULL);
-- down
DELETE FROM role WHERE id = 2;
ALTER TABLE role ALTER name SET NOT NULL;
-- pair: a row that a narrower check forbids stays: fails
-- history
CREATE TABLE role (id int PRIMARY KEY, name text NOT NULL UNIQUE);
INSERT INTO role (id, name) VALUES (1, 'admin'), (2, 'user');
ALTER TABLE role ADD CONSTRAINT known CHECK (name IN ('admin', 'user'));
-- up
ALTER TABLE role DROP CONSTRAINT known, ADD CONSTRAINT known CHECK (name IN ('admin', 'user', 'guest'));
INSERT INTO role VALUES (3, 'guest');
-- down
ALTER TABLE role DROP CONSTRAINT known, ADD CONSTRAINT known CHECK (name IN ('admin', 'user'));
-- pair: a row that a narrower check forbids is deleted first: reverses
-- history
CREATE TABLE role (id int PRIMARY KEY, name text NOT NULL UNIQUE);
INSERT INTO role (id, name) VALUES (1, 'admin'), (2, 'user');
ALTER TABLE role ADD CONSTRAINT known CHECK (name IN ('admin', 'user'));
-- up
ALTER TABLE role DROP CONSTRAINT known, ADD CONSTRAINT known CHECK (name IN ('admin', 'user', 'guest'));
INSERT INTO role VALUES (3, 'guest');
-- down
DELETE FROM role WHERE id IN (3);
ALTER TABLE role DROP CONSTRAINT known, ADD CONSTRAINT known CHECK (name IN ('admin', 'user'));
-- pair: a check that asks for a length is asked of rows: reverses
-- history
CREATE TABLE role (id int PRIMARY KEY, name text NOT NULL UNIQUE);
INSERT INTO role (id, name) VALUES (1, 'admin'), (2, 'user');
ALTER TABLE role ADD CONSTRAINT short CHECK (length(name) < 6);
-- up
ALTER TABLE role DROP CONSTRAINT short;
INSERT INTO role VALUES (3, 'superuser');
-- down
DELETE FROM role WHERE name = 'superuser';
ALTER TABLE role ADD CONSTRAINT short CHECK (length(name) < 6);
-- pair: a row is inserted again that was not deleted: fails
-- history
CREATE TABLE role (id int PRIMARY KEY, name text NOT NULL UNIQUE);
INSERT INTO role (id, name) VALUES (1, 'admin'), (2, 'user');
-- up
DELETE FROM role WHERE id = 7;
-- down
INSERT INTO role (id, name) VALUES (2, 'user');
-- pair: a row that was deleted is inserted again: reverses
-- history
CREATE TABLE role (id int PRIMARY KEY, name text NOT NULL UNIQUE);
INSERT INTO role (id, name) VALUES (1, 'admin'), (2, 'user');
-- up
DELETE FROM role WHERE id = 2;
-- down
INSERT INTO role (id, name) VALUES (2, 'user');
-- pair: a number that is too large stays: fails
-- history
CREATE TABLE role (id int PRIMARY KEY, name text NOT NULL UNIQUE);
INSERT INTO role (id, name) VALUES (1, 'admin'), (2, 'user');
-- up
ALTER TABLE role ALTER id TYPE bigint;
INSERT INTO role VALUES (5000000000, 'big');
-- down
ALTER TABLE role ALTER id TYPE int;
-- pair: a number that is too large is deleted first: reverses
-- history
CREATE TABLE role (id int PRIMARY KEY, name text NOT NULL UNIQUE);
INSERT INTO role (id, name) VALUES (1, 'admin'), (2, 'user');
-- up
ALTER TABLE role ALTER id TYPE bigint;
INSERT INTO role VALUES (5000000000, 'big');
-- down
DELETE FROM role WHERE id = 5000000000;
ALTER TABLE role ALTER id TYPE int;
-- pair: values that are computed are not followed: unknown
-- history
CREATE TABLE role (id int PRIMARY KEY, name text NOT NULL UNIQUE);
INSERT INTO role (id, name) VALUES (1, 'admin'), (2, 'user');
-- up
ALTER TABLE role DROP COLUMN name;
-- down
ALTER TABLE role ADD COLUMN name text UNIQUE;
UPDATE role SET name = 'role ' || id;
ALTER TABLE role ALTER COLUMN name SET NOT NULL;
-- pair: a type of another schema is found where none is told: fails
-- history
CREATE SCHEMA s; CREATE TYPE s.a AS ENUM ('x');
-- up
DO $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_type WHERE typname = 'a') THEN
    CREATE TYPE a AS ENUM ('x');
  END IF;
END $$;
-- down
DROP TYPE a;
-- pair: a type of another schema is not looked for: reverses
-- history
CREATE SCHEMA s; CREATE TYPE s.a AS ENUM ('x');
-- up
DO $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace WHERE n.nspname = 'public' AND t.typname = 'a') THEN
    CREATE TYPE a AS ENUM ('x');
  END IF;
END $$;
-- down
DROP TYPE a;
-- pair: a view is no row of pg_tables: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE VIEW v AS SELECT id FROM customer;
-- up
DO $$ BEGIN
  IF EXISTS (SELECT 1 FROM pg_tables WHERE tablename = 'v') THEN
    DROP VIEW v;
  END IF;
END $$;
-- down
SELECT 1;
-- pair: an index is no table for pg_class: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE INDEX ci ON customer (email);
-- up
DO $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_class WHERE relname = 'ci' AND relkind = 'r') THEN
    CREATE TABLE cj (a int);
  END IF;
END $$;
-- down
DROP TABLE cj;
-- pair: a handler does it to another table: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
DO $$ BEGIN
  ALTER TABLE client ADD COLUMN x int;
EXCEPTION WHEN undefined_table THEN
  ALTER TABLE customer ADD COLUMN x int;
END $$;
-- down
ALTER TABLE customer DROP COLUMN x;
-- pair: a handler of another error catches nothing: fails
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
ALTER TABLE customer ADD COLUMN x int;
-- down
DO $$ BEGIN
  ALTER TABLE customer DROP COLUMN y;
EXCEPTION WHEN duplicate_column THEN NULL;
END $$;
ALTER TABLE customer DROP COLUMN x;
-- pair: an error that any handler catches is not foreseen: unknown
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
DO $$ BEGIN
  ALTER TABLE customer ADD CONSTRAINT fk FOREIGN KEY (score) REFERENCES nowhere (id);
EXCEPTION WHEN OTHERS THEN NULL;
END $$;
-- down
ALTER TABLE customer DROP CONSTRAINT fk;
-- pair: the way back refuses where a column is gone: fails
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
ALTER TABLE customer DROP COLUMN score;
-- down
DO $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM information_schema.columns WHERE table_name = 'customer' AND column_name = 'score') THEN
    RAISE EXCEPTION 'cannot go back';
  END IF;
END $$;
-- pair: a key that a block drops comes back without its action: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE orders (id serial PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customer (id) ON DELETE CASCADE, total numeric(12,2) NOT NULL DEFAULT 0 CHECK (total >= 0), state varchar(20) NOT NULL DEFAULT 'new', placed_on date);
-- up
DO $$ BEGIN
  IF EXISTS (SELECT 1 FROM pg_constraint WHERE conname = 'orders_customer_id_fkey') THEN
    ALTER TABLE orders DROP CONSTRAINT orders_customer_id_fkey;
  END IF;
END $$;
-- down
DO $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conname = 'orders_customer_id_fkey') THEN
    ALTER TABLE orders ADD CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customer (id);
  END IF;
END $$;
-- pair: a table that was there is not made within a branch: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE audit (id int PRIMARY KEY);
-- up
DO $$ BEGIN
  IF EXISTS (SELECT 1 FROM pg_tables WHERE tablename = 'customer') THEN
    CREATE TABLE IF NOT EXISTS audit (id int PRIMARY KEY, what text UNIQUE);
  END IF;
END $$;
-- down
SELECT 1;
-- pair: the branch for a column that takes null: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
-- up
DO $$ BEGIN
  IF EXISTS (SELECT 1 FROM information_schema.columns WHERE table_name='customer' AND column_name='score' AND is_nullable='NO') THEN
    ALTER TABLE customer ALTER score DROP NOT NULL;
  ELSE
    ALTER TABLE customer ALTER score SET NOT NULL;
  END IF;
END $$;
-- down
ALTER TABLE customer ALTER score DROP NOT NULL;
-- pair: a policy looks for a string with a length in an array of texts: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE orders (id serial PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customer (id) ON DELETE CASCADE, total numeric(12,2) NOT NULL DEFAULT 0 CHECK (total >= 0), state varchar(20) NOT NULL DEFAULT 'new', placed_on date);
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON orders USING (state IN ('new', 'paid'));
-- up
DROP POLICY p ON orders;
-- down
CREATE POLICY p ON orders USING (state = ANY (ARRAY['new', 'paid']));
-- pair: a policy looks for a text in an array: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE POLICY p ON customer USING (note IN ('a', 'b'));
-- up
DROP POLICY p ON customer;
-- down
CREATE POLICY p ON customer USING (note = ANY (ARRAY['a', 'b']));
-- pair: a view looks for a string with a length in an array of texts: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE orders (id serial PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customer (id) ON DELETE CASCADE, total numeric(12,2) NOT NULL DEFAULT 0 CHECK (total >= 0), state varchar(20) NOT NULL DEFAULT 'new', placed_on date);
CREATE VIEW v AS SELECT id FROM orders WHERE state IN ('new', 'paid');
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT id FROM orders WHERE state = ANY (ARRAY['new', 'paid']);
-- pair: a generated column looks for a string with a length in an array of texts: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE orders (id serial PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customer (id) ON DELETE CASCADE, total numeric(12,2) NOT NULL DEFAULT 0 CHECK (total >= 0), state varchar(20) NOT NULL DEFAULT 'new', placed_on date);
ALTER TABLE orders ADD open boolean GENERATED ALWAYS AS (state IN ('new', 'paid')) STORED;
-- up
ALTER TABLE orders DROP COLUMN open;
-- down
ALTER TABLE orders ADD open boolean GENERATED ALWAYS AS (state = ANY (ARRAY['new', 'paid'])) STORED;
-- pair: a domain looks for a string with a length in an array of texts: differs
-- history
CREATE DOMAIN d AS varchar(10) CHECK (VALUE IN ('a', 'b'));
-- up
ALTER DOMAIN d DROP CONSTRAINT d_check;
-- down
ALTER DOMAIN d ADD CHECK (VALUE = ANY (ARRAY['a', 'b']));
-- pair: a text beside a string with a length is cast once more: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE orders (id serial PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customer (id) ON DELETE CASCADE, total numeric(12,2) NOT NULL DEFAULT 0 CHECK (total >= 0), state varchar(20) NOT NULL DEFAULT 'new', placed_on date);
ALTER TABLE orders ADD CONSTRAINT k CHECK (coalesce(state, '') <> '');
-- up
ALTER TABLE orders DROP CONSTRAINT k;
-- down
ALTER TABLE orders ADD CONSTRAINT k CHECK (coalesce(state, ''::text) <> '');
-- pair: a check as the server shows it, with COALESCE: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE orders (id serial PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customer (id) ON DELETE CASCADE, total numeric(12,2) NOT NULL DEFAULT 0 CHECK (total >= 0), state varchar(20) NOT NULL DEFAULT 'new', placed_on date);
ALTER TABLE orders ADD CONSTRAINT k CHECK (coalesce(state, '') <> '');
-- up
ALTER TABLE orders DROP CONSTRAINT k;
-- down
ALTER TABLE orders ADD CONSTRAINT k CHECK (((COALESCE(state, ''::character varying))::text <> ''::text));
-- pair: a negative number as the server shows it: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, note text DEFAULT 'n/a', score integer, created_at timestamptz NOT NULL DEFAULT now());
CREATE UNIQUE INDEX li ON customer (email, coalesce(score, -1));
-- up
DROP INDEX li;
-- down
CREATE UNIQUE INDEX li ON public.customer USING btree (email, COALESCE(score, '-1'::integer));

-- pair: an aggregate dropped without its arguments: fails
-- history
SELECT 1;
-- up
CREATE FUNCTION first_of (anyelement, anyelement) RETURNS anyelement LANGUAGE sql AS 'SELECT $1';
CREATE AGGREGATE first (anyelement) (SFUNC = first_of, STYPE = anyelement);
-- down
DROP AGGREGATE first;
DROP FUNCTION first_of;

-- pair: a view whose list has a query in it is replaced: reverses
-- history
CREATE TABLE notes (id int, kind text, seen int);
CREATE VIEW latest AS SELECT id, (SELECT max(m.seen) FROM notes m WHERE m.id = n.id) AS seen, kind FROM notes n;
-- up
CREATE OR REPLACE VIEW latest AS SELECT id, seen, kind FROM notes;
-- down
CREATE OR REPLACE VIEW latest AS SELECT id, (SELECT max(m.seen) FROM notes m WHERE m.id = n.id) AS seen, kind FROM notes n;

-- pair: a view in parentheses that loses a column: fails
-- history
CREATE TABLE notes (id int, kind text);
CREATE VIEW latest AS (SELECT n.id FROM notes n);
-- up
CREATE OR REPLACE VIEW latest AS (SELECT n.id, n.kind FROM notes n);
-- down
CREATE OR REPLACE VIEW latest AS (SELECT n.id FROM notes n);

-- pair: a view with a WITH clause whose column gets its old name: fails
-- history
CREATE TABLE notes (id int, kind text);
CREATE VIEW latest AS WITH n AS (SELECT id, kind FROM notes) SELECT n.id, n.kind AS sort FROM n;
-- up
DROP VIEW latest;
CREATE VIEW latest AS WITH n AS (SELECT id, kind FROM notes) SELECT n.id, n.kind FROM n;
-- down
CREATE OR REPLACE VIEW latest AS WITH n AS (SELECT id, kind FROM notes) SELECT n.id, n.kind AS sort FROM n;

-- pair: a view of a json member that was text: fails
-- history
CREATE TABLE notes (id int, data jsonb);
CREATE VIEW latest AS SELECT id, (data -> 'kind') AS kind FROM notes;
-- up
DROP VIEW latest;
CREATE VIEW latest AS SELECT id, (data ->> 'kind') AS kind FROM notes;
-- down
CREATE OR REPLACE VIEW latest AS SELECT id, (data -> 'kind') AS kind FROM notes;

-- pair: a view of a json member that was another text: reverses
-- history
CREATE TABLE notes (id int, data jsonb);
CREATE VIEW latest AS SELECT id, data -> 'a' ->> 'kind' AS kind FROM notes;
-- up
CREATE OR REPLACE VIEW latest AS SELECT id, (data -> 'b' -> 'kind')::text AS kind FROM notes;
-- down
CREATE OR REPLACE VIEW latest AS SELECT id, data -> 'a' ->> 'kind' AS kind FROM notes;

-- pair: a view that gives whole rows to a function and loses a column: fails
-- history
CREATE TABLE notes (id int, kind text);
CREATE FUNCTION label(notes) RETURNS text LANGUAGE sql AS 'SELECT $1.kind';
CREATE VIEW latest AS SELECT n.id, label(n.*) AS label FROM notes n;
-- up
CREATE OR REPLACE VIEW latest AS SELECT n.id, label(n.*) AS label, n.kind FROM notes n;
-- down
CREATE OR REPLACE VIEW latest AS SELECT n.id, label(n.*) AS label FROM notes n;

-- pair: a view of another member of an hstore, as text and as it is: reverses
-- history
CREATE EXTENSION hstore;
CREATE TABLE notes (id int, data hstore);
CREATE VIEW latest AS SELECT id, (data -> 'kind') AS kind FROM notes;
-- up
CREATE OR REPLACE VIEW latest AS SELECT id, (data -> 'kind')::text AS kind FROM notes;
-- down
CREATE OR REPLACE VIEW latest AS SELECT id, (data -> 'kind') AS kind FROM notes;

-- pair: what every database has is created where it is not there: reverses
-- history
SELECT 1;
-- up
CREATE SCHEMA IF NOT EXISTS public;
CREATE EXTENSION IF NOT EXISTS plpgsql;
CREATE TABLE notes (id int);
-- down
DROP TABLE notes;

-- pair: a view comes back as the server shows it, with the names and casts it adds: unknown
-- history
CREATE TABLE notes (id int, kind text);
CREATE TABLE visits (note int, seen timestamptz);
CREATE VIEW latest AS SELECT (SELECT count(*) FROM (SELECT note FROM visits WHERE seen >= now() + INTERVAL '-30 days' AND seen < now() GROUP BY note ORDER BY note ASC) AS source) AS recent, max(CASE WHEN kind = 'a' THEN kind END) AS kind FROM notes;
-- up
DROP VIEW latest;
CREATE VIEW latest AS SELECT count(*) AS recent, max(kind) AS kind FROM notes;
-- down
DROP VIEW latest;
CREATE VIEW latest AS SELECT ( SELECT count(*) AS count FROM ( SELECT visits.note FROM visits WHERE ((visits.seen >= (now() + '-30 days'::interval)) AND (visits.seen < now())) GROUP BY visits.note ORDER BY visits.note) source) AS recent, max(CASE WHEN (kind = 'a'::text) THEN kind ELSE NULL::text END) AS kind FROM notes;

-- pair: a view comes back sorted the other way: differs
-- history
CREATE TABLE notes (id int, seen timestamptz);
CREATE VIEW latest AS SELECT id, (seen) AS at FROM notes ORDER BY (id) DESC, seen ASC;
-- up
DROP VIEW latest;
-- down
CREATE VIEW latest AS SELECT id, (seen) AS at FROM notes ORDER BY (id), seen;

-- pair: a default is cast to a type that is in another schema: fails
-- history
CREATE SCHEMA app; CREATE TYPE app.level AS ENUM ('low','high'); CREATE TABLE app.t (a app.level NOT NULL DEFAULT 'low');
-- up
ALTER TABLE app.t ALTER a SET DEFAULT 'high';
-- down
ALTER TABLE app.t ALTER a SET DEFAULT 'low'::level;

-- pair: the compression of a new column is lost: differs
-- history
CREATE TABLE m (a int, b text COMPRESSION pglz);
-- up
DROP TABLE m;
-- down
CREATE TABLE m (a int, b text);

-- pair: conditions in parentheses on the right stay together: differs
-- history
CREATE TABLE r (a int, b int, c int, CONSTRAINT k CHECK (a > 0 AND b > 0 AND c > 0));
-- up
ALTER TABLE r DROP CONSTRAINT k;
-- down
ALTER TABLE r ADD CONSTRAINT k CHECK (a > 0 AND (b > 0 AND c > 0));

-- pair: a number beside a small integer that is cast to one keeps the cast: differs
-- history
CREATE TABLE r (p smallint, CONSTRAINT k CHECK (p < 10));
-- up
ALTER TABLE r DROP CONSTRAINT k;
-- down
ALTER TABLE r ADD CONSTRAINT k CHECK (p < 10::smallint);

-- pair: a function takes the type that is renamed away: fails
-- history
CREATE TYPE role AS ENUM ('admin', 'user');
CREATE FUNCTION is_admin(r role) RETURNS bool LANGUAGE sql AS $$ SELECT r = 'admin' $$;
-- up
ALTER TYPE role ADD VALUE 'guest';
-- down
ALTER TYPE role RENAME TO role_old;
CREATE TYPE role AS ENUM ('admin', 'user');
DROP TYPE role_old;

-- pair: a range type comes back without its difference: differs
-- history
CREATE TYPE floatrange AS RANGE (subtype = float8, subtype_diff = float8mi);
-- up
DROP TYPE floatrange;
-- down
CREATE TYPE floatrange AS RANGE (subtype = float8);

-- pair: a role is dropped that a policy is for: fails
-- history
CREATE TABLE t (id int, org int);
-- up
CREATE ROLE tmp_r16p NOLOGIN; CREATE POLICY p ON t TO tmp_r16p USING (true);
-- down
DROP ROLE tmp_r16p; DROP POLICY p ON t;

-- pair: a decimal by default in quotes and without: reverses
-- history
CREATE TABLE invoices (id BIGSERIAL PRIMARY KEY, amount DECIMAL(10, 2) NOT NULL DEFAULT '0.00');
-- up
ALTER TABLE invoices ALTER COLUMN amount DROP DEFAULT;
-- down
ALTER TABLE invoices ALTER COLUMN amount SET DEFAULT 0.00;

-- pair: an interval whose unit stands behind it: reverses
-- history
CREATE TABLE t (i interval DEFAULT '90 minutes');
-- up
ALTER TABLE t ALTER i DROP DEFAULT;
-- down
ALTER TABLE t ALTER i SET DEFAULT INTERVAL '90' MINUTE;

-- pair: a negative number by default that is called an integer: reverses
-- history
CREATE TABLE t (k int DEFAULT -1, m bigint DEFAULT -1);
-- up
ALTER TABLE t ALTER k DROP DEFAULT, ALTER m DROP DEFAULT;
-- down
ALTER TABLE t ALTER k SET DEFAULT (-1), ALTER m SET DEFAULT '-1'::integer;

-- pair: a decimal that begins with its point: reverses
-- history
CREATE TABLE t (m numeric DEFAULT 1.5, n real DEFAULT 0, o double precision DEFAULT 0.5);
-- up
ALTER TABLE t ALTER m DROP DEFAULT, ALTER n DROP DEFAULT, ALTER o DROP DEFAULT;
-- down
ALTER TABLE t ALTER m SET DEFAULT '1.5', ALTER n SET DEFAULT 0, ALTER o SET DEFAULT .5;

-- pair: strings with blanks by default as the server shows them: reverses
-- history
CREATE TABLE t (a varchar(5) DEFAULT 'x', b character(3) DEFAULT 'ab');
-- up
ALTER TABLE t ALTER a DROP DEFAULT, ALTER b DROP DEFAULT;
-- down
ALTER TABLE t ALTER a SET DEFAULT 'x'::character varying, ALTER b SET DEFAULT 'ab'::bpchar;

-- pair: bytes by default in capitals: reverses
-- history
CREATE TABLE t (a bytea DEFAULT '\x00ff');
-- up
ALTER TABLE t ALTER a DROP DEFAULT;
-- down
ALTER TABLE t ALTER a SET DEFAULT '\x00FF'::bytea;

-- pair: a uuid by default in capitals: reverses
-- history
CREATE TABLE t (a uuid DEFAULT '00000000-0000-0000-0000-00000000000A');
-- up
ALTER TABLE t ALTER a DROP DEFAULT;
-- down
ALTER TABLE t ALTER a SET DEFAULT '00000000-0000-0000-0000-00000000000a'::uuid;

-- pair: addresses by default in other spellings: reverses
-- history
CREATE TABLE t (a inet DEFAULT '10.0.0.1/32', b cidr DEFAULT '10.0.0.0/8', c macaddr DEFAULT '08:00:2b:01:02:03');
-- up
ALTER TABLE t ALTER a DROP DEFAULT, ALTER b DROP DEFAULT, ALTER c DROP DEFAULT;
-- down
ALTER TABLE t ALTER a SET DEFAULT '10.0.0.1', ALTER b SET DEFAULT '10.0.0.0/8'::cidr, ALTER c SET DEFAULT '08002b:010203';

-- pair: a range of integers by default with its upper end: reverses
-- history
CREATE TABLE t (a int4range DEFAULT '[1,10]', b tstzrange DEFAULT tstzrange(now(), NULL));
-- up
ALTER TABLE t ALTER a DROP DEFAULT, ALTER b DROP DEFAULT;
-- down
ALTER TABLE t ALTER a SET DEFAULT '[1,11)', ALTER b SET DEFAULT tstzrange(now(), null);

-- pair: a default of a domain that is cast to what it is of: reverses
-- history
CREATE DOMAIN code AS varchar(8); CREATE TABLE t (k int, a code DEFAULT 'x');
-- up
ALTER TABLE t ALTER a DROP DEFAULT;
-- down
ALTER TABLE t ALTER a SET DEFAULT 'x'::varchar;

-- pair: the configuration of a text search with its type: reverses
-- history
CREATE TABLE docs (id int, title text, tsv tsvector GENERATED ALWAYS AS (to_tsvector('english', coalesce(title, ''))) STORED);
-- up
ALTER TABLE docs DROP COLUMN tsv;
-- down
ALTER TABLE docs ADD COLUMN tsv tsvector GENERATED ALWAYS AS (to_tsvector('english'::regconfig, COALESCE(title, ''::text))) STORED;

-- pair: a column that a query worked out is dropped: reverses
-- history
CREATE TABLE t (id int, total int);
-- up
ALTER TABLE t RENAME TO t_old;
CREATE TABLE t AS SELECT id, total, total * 2 AS twice FROM t_old;
DROP TABLE t_old;
-- down
ALTER TABLE t DROP COLUMN twice;

-- pair: SIMILAR TO as the server keeps it: reverses
-- history
CREATE TABLE r (code text, CONSTRAINT k CHECK (code SIMILAR TO '[A-Z]{3}'));
-- up
ALTER TABLE r DROP CONSTRAINT k;
-- down
ALTER TABLE r ADD CONSTRAINT k CHECK (code ~ similar_to_escape('[A-Z]{3}'));

-- pair: what a document contains with its type: reverses
-- history
CREATE TABLE r (a jsonb, CONSTRAINT k CHECK (a ? 'x' AND a @> '{"v": 1}'));
-- up
ALTER TABLE r DROP CONSTRAINT k;
-- down
ALTER TABLE r ADD CONSTRAINT k CHECK ((a ? 'x'::text) AND (a @> '{"v":1}'::jsonb));

-- pair: needless parentheses in the condition of an exclusion: reverses
-- history
CREATE EXTENSION btree_gist; CREATE TABLE b (room int, during tstzrange, gone bool, CONSTRAINT no_overlap EXCLUDE USING gist (room WITH =, during WITH &&) WHERE (NOT gone));
-- up
ALTER TABLE b DROP CONSTRAINT no_overlap;
-- down
ALTER TABLE b ADD CONSTRAINT no_overlap EXCLUDE USING GIST (room WITH =, during WITH &&) WHERE ((NOT gone));

-- pair: the type of a string in an exclusion: reverses
-- history
CREATE TABLE b (s date, e date, CONSTRAINT no_overlap EXCLUDE USING gist (daterange(s, e, '[]') WITH &&));
-- up
ALTER TABLE b DROP CONSTRAINT no_overlap;
-- down
ALTER TABLE b ADD CONSTRAINT no_overlap EXCLUDE USING gist (daterange(s, e, '[]'::text) WITH &&);

-- pair: the schema of a collation of an index: reverses
-- history
CREATE TABLE ev (id int, s text);
CREATE INDEX i ON ev (s COLLATE "C" text_pattern_ops DESC);
-- up
DROP INDEX i;
-- down
CREATE INDEX i ON ev (s COLLATE pg_catalog."C" text_pattern_ops DESC);

-- pair: an index where everything is true: reverses
-- history
CREATE TABLE ev (id int); CREATE UNIQUE INDEX i ON ev (id) NULLS NOT DISTINCT;
-- up
DROP INDEX i;
-- down
CREATE UNIQUE INDEX i ON ev (id) NULLS NOT DISTINCT WHERE true;

-- pair: a number by default of a domain in quotes: reverses
-- history
CREATE DOMAIN cnt AS int DEFAULT 0; CREATE TABLE t (c cnt);
-- up
ALTER DOMAIN cnt DROP DEFAULT;
-- down
ALTER DOMAIN cnt SET DEFAULT '0';

-- pair: a window in the order that holds anyway: reverses
-- history
CREATE TABLE a (id int PRIMARY KEY, x int);
CREATE VIEW v AS SELECT id, row_number() OVER (PARTITION BY x ORDER BY id) AS rn FROM a;
-- up
CREATE OR REPLACE VIEW v AS SELECT id, row_number() OVER (PARTITION BY x ORDER BY id DESC) AS rn FROM a;
-- down
CREATE OR REPLACE VIEW v AS SELECT id, row_number() OVER (PARTITION BY x ORDER BY id ASC) AS rn FROM a;

-- pair: casts of a view in both spellings: reverses
-- history
CREATE TABLE a (id int PRIMARY KEY, x text);
CREATE VIEW v AS SELECT id::bigint AS id, CAST(x AS varchar(10)) AS x FROM a;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT CAST(id AS int8) AS id, x::character varying(10) AS x FROM a;

-- pair: nulls of a view where they are anyway: reverses
-- history
CREATE TABLE a (id int, x int); CREATE VIEW v AS SELECT id FROM a ORDER BY x NULLS LAST;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT id FROM a ORDER BY x ASC;

-- pair: all columns of two tables: reverses
-- history
CREATE TABLE a (id int, x int); CREATE TABLE b (y int); CREATE VIEW v AS SELECT * FROM a, b;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT a.id, a.x, b.y FROM a, b;

-- pair: schemas set for a function with and without quotes: reverses
-- history
CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$ SELECT 1 $$;
-- up
CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;
-- down
CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path TO 'pg_catalog', 'public' AS $$ SELECT 1 $$;

-- pair: everything set for a function is reset: reverses
-- history
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;
-- up
ALTER FUNCTION f() SET work_mem = '64MB'; ALTER FUNCTION f() SET statement_timeout TO 0;
-- down
ALTER FUNCTION f() RESET work_mem; ALTER FUNCTION f() RESET ALL;

-- pair: an aggregate with another name for its type: reverses
-- history
CREATE AGGREGATE total(int) (SFUNC = int4pl, STYPE = int, INITCOND = '0');
-- up
DROP AGGREGATE total(int);
-- down
CREATE AGGREGATE total(int) (sfunc = int4pl, stype = int4, initcond = '0');

-- pair: an operator with its options in another order: reverses
-- history
CREATE FUNCTION near(int, int) RETURNS bool LANGUAGE sql IMMUTABLE AS 'SELECT abs($1 - $2) < 2';
CREATE OPERATOR ~=~ (FUNCTION = near, LEFTARG = int, RIGHTARG = int);
-- up
DROP OPERATOR ~=~ (int, int);
-- down
CREATE OPERATOR ~=~ (RIGHTARG = integer, LEFTARG = integer, PROCEDURE = near);

-- pair: a cast with another name for its type: reverses
-- history
CREATE TYPE m AS ENUM ('a'); CREATE FUNCTION m2i(m) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1'; CREATE CAST (m AS int) WITH FUNCTION m2i(m) AS ASSIGNMENT;
-- up
DROP CAST (m AS int);
-- down
CREATE CAST (m AS int4) WITH FUNCTION public.m2i(m) AS ASSIGNMENT;

-- pair: arguments of a trigger are strings: reverses
-- history
CREATE TABLE t (a int, b text); CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER tr BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION f('a', 1);
-- up
DROP TRIGGER tr ON t;
-- down
CREATE TRIGGER tr BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION f(a, '1');

-- pair: a policy as the server shows it: reverses
-- history
CREATE TABLE t (id int, tenant int); ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t FOR ALL TO public USING (tenant = current_setting('app.tenant')::int) WITH CHECK (tenant = current_setting('app.tenant')::int);
-- up
DROP POLICY p ON t;
-- down
CREATE POLICY p ON t AS PERMISSIVE USING ((tenant = (current_setting('app.tenant'::text))::integer)) WITH CHECK ((tenant = (current_setting('app.tenant'::text))::integer));

-- pair: the type of a string in a partition key: reverses
-- history
CREATE TABLE t (at timestamp) PARTITION BY RANGE (date_trunc('month', at));
-- up
DROP TABLE t;
-- down
CREATE TABLE t (at timestamp) PARTITION BY RANGE (date_trunc('month'::text, at));

-- pair: needless parentheses in the condition of a publication: reverses
-- history
CREATE TABLE a (id int PRIMARY KEY, x int); CREATE PUBLICATION p FOR TABLE a WHERE (id > 10);
-- up
ALTER PUBLICATION p SET TABLE a;
-- down
ALTER PUBLICATION p SET TABLE a WHERE (id > (10));

-- pair: columns of a publication in another order: reverses
-- history
CREATE TABLE a (id int PRIMARY KEY, x int); CREATE PUBLICATION p FOR TABLE a (id, x);
-- up
DROP PUBLICATION p;
-- down
CREATE PUBLICATION p FOR TABLE a (x, id);

-- pair: a rule with the schema of its table: reverses
-- history
CREATE TABLE a (id int, x int); CREATE RULE r AS ON DELETE TO a DO INSTEAD NOTHING;
-- up
DROP RULE r ON a;
-- down
CREATE OR REPLACE RULE r AS ON DELETE TO public.a DO INSTEAD NOTHING;

-- pair: tables joined by a column of one name as the server shows them: reverses
-- history
CREATE TABLE a (id int PRIMARY KEY, x int); CREATE TABLE b (id int, y int);
CREATE VIEW v AS SELECT id, x, y FROM a JOIN b USING (id);
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT a.id, a.x, b.y FROM a INNER JOIN b USING (id);

-- pair: a condition in parentheses with parentheses in it: reverses
-- history
CREATE TABLE a (id int PRIMARY KEY, x int);
CREATE VIEW v AS SELECT id FROM a WHERE x IN (1, 2, 3) ORDER BY id DESC;
-- up
DROP VIEW v;
-- down
CREATE OR REPLACE VIEW v AS SELECT a.id FROM a WHERE (a.x = ANY (ARRAY[1, 2, 3])) ORDER BY a.id DESC;

-- pair: conditions of groups and of an aggregate in parentheses: reverses
-- history
CREATE TABLE a (id int PRIMARY KEY, x int);
CREATE VIEW v AS SELECT x, COUNT(*) AS n, SUM(id) FILTER (WHERE x > 0) AS s FROM a GROUP BY x HAVING count(*) > 1;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT x, count(*) AS n, sum(id) FILTER (WHERE (x > 0)) AS s FROM a GROUP BY x HAVING (count(*) > 1);

-- pair: NOT NULL comes back after every row got a value: reverses
-- history
CREATE TABLE t (id int PRIMARY KEY, name text NOT NULL); INSERT INTO t VALUES (1, 'a');
-- up
ALTER TABLE t DROP COLUMN name;
-- down
ALTER TABLE t ADD COLUMN name text;
UPDATE t SET name = '';
ALTER TABLE t ALTER COLUMN name SET NOT NULL;

-- pair: a foreign key comes back after its rows are gone: fails
-- history
CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE c (p_id int, CONSTRAINT fk FOREIGN KEY (p_id) REFERENCES p); INSERT INTO p VALUES (1); INSERT INTO c VALUES (1);
-- up
ALTER TABLE c DROP CONSTRAINT fk; DELETE FROM p;
-- down
ALTER TABLE c ADD CONSTRAINT fk FOREIGN KEY (p_id) REFERENCES p;

-- pair: NOT NULL comes back after nulls got a value: reverses
-- history
CREATE TABLE p (id int PRIMARY KEY, v text NOT NULL); INSERT INTO p VALUES (1, 'x');
-- up
ALTER TABLE p ALTER v DROP NOT NULL; INSERT INTO p (id) VALUES (2);
-- down
UPDATE p SET v = 'none' WHERE v IS NULL; ALTER TABLE p ALTER v SET NOT NULL;

-- pair: a string that is too long for what comes back: fails
-- history
CREATE TABLE p (id int, v varchar(3));
-- up
ALTER TABLE p ALTER v TYPE varchar(10); INSERT INTO p VALUES (1, 'abcdef');
-- down
ALTER TABLE p ALTER v TYPE varchar(3);

-- pair: BETWEEN before another condition as the server shows it: differs
-- history
CREATE TABLE t (a int, b int, CONSTRAINT k CHECK (a BETWEEN 1 AND 5 AND b > 0));
-- up
ALTER TABLE t DROP CONSTRAINT k;
-- down
ALTER TABLE t ADD CONSTRAINT k CHECK (((a >= 1) AND (a <= 5)) AND (b > 0));

-- pair: BETWEEN is a condition of its own: differs
-- history
CREATE TABLE t (a int, b int, CONSTRAINT k CHECK (b > 0 AND a BETWEEN 1 AND 5));
-- up
ALTER TABLE t DROP CONSTRAINT k;
-- down
ALTER TABLE t ADD CONSTRAINT k CHECK (b > 0 AND a >= 1 AND a <= 5);

-- pair: decimals with other zeros behind the point: differs
-- history
CREATE TABLE t (m numeric DEFAULT '1.50');
-- up
ALTER TABLE t ALTER m DROP DEFAULT;
-- down
ALTER TABLE t ALTER m SET DEFAULT 1.5;

-- pair: an integer in quotes by default of a decimal is another constant: differs
-- history
CREATE TABLE t (m numeric(8,2) DEFAULT '10');
-- up
ALTER TABLE t ALTER m DROP DEFAULT;
-- down
ALTER TABLE t ALTER m SET DEFAULT 10;

-- pair: a decimal that is called one: reverses
-- history
CREATE TABLE t (m numeric DEFAULT 0.5::numeric);
-- up
ALTER TABLE t ALTER m DROP DEFAULT;
-- down
ALTER TABLE t ALTER m SET DEFAULT 0.5;

-- pair: a day is not 24 hours behind its unit either: differs
-- history
CREATE TABLE t (i interval DEFAULT INTERVAL '1' DAY);
-- up
ALTER TABLE t ALTER i DROP DEFAULT;
-- down
ALTER TABLE t ALTER i SET DEFAULT INTERVAL '24' HOUR;

-- pair: ranges of integers by default with open ends: reverses
-- history
CREATE TABLE t (r int4range DEFAULT '(0,5)', s int8range DEFAULT '[,5]');
-- up
ALTER TABLE t ALTER r DROP DEFAULT, ALTER s DROP DEFAULT;
-- down
ALTER TABLE t ALTER r SET DEFAULT '[1,5)', ALTER s SET DEFAULT '(,6)';

-- pair: a range of integers with nothing in it: reverses
-- history
CREATE TABLE t (r int4range DEFAULT 'empty');
-- up
ALTER TABLE t ALTER r DROP DEFAULT;
-- down
ALTER TABLE t ALTER r SET DEFAULT '[1,1)';

-- pair: a string with blanks beside a column of such: reverses
-- history
CREATE TABLE t (a char(4), CONSTRAINT k CHECK (a <> 'zz'));
-- up
ALTER TABLE t DROP CONSTRAINT k;
-- down
ALTER TABLE t ADD CONSTRAINT k CHECK (a <> 'zz'::bpchar);

-- pair: a text beside a string with blanks casts the column: differs
-- history
CREATE TABLE t (a char(4), CONSTRAINT k CHECK (a <> 'zz'));
-- up
ALTER TABLE t DROP CONSTRAINT k;
-- down
ALTER TABLE t ADD CONSTRAINT k CHECK (a <> 'zz'::text);

-- pair: strings with blanks in a list: reverses
-- history
CREATE TABLE t (a char(2), CONSTRAINT k CHECK (a IN ('aa', 'bb')));
-- up
ALTER TABLE t DROP CONSTRAINT k;
-- down
ALTER TABLE t ADD CONSTRAINT k CHECK ((a = ANY (ARRAY['aa'::bpchar, 'bb'::bpchar])));

-- pair: a column of the other joined table: differs
-- history
CREATE TABLE a (id int, x int); CREATE TABLE b (id int, y int);
CREATE VIEW v AS SELECT a.id, y FROM a JOIN b ON a.id = b.id;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT b.id, b.y FROM a JOIN b ON a.id = b.id;

-- pair: all columns of two joined tables, of which one got another: reverses
-- history
CREATE TABLE a (id int, x int); CREATE TABLE b (a_id int, y int);
CREATE VIEW v AS SELECT * FROM a LEFT JOIN b ON a.id = b.a_id;
-- up
DROP VIEW v; ALTER TABLE b ADD z int; CREATE VIEW v AS SELECT * FROM a LEFT JOIN b ON a.id = b.a_id;
-- down
DROP VIEW v; ALTER TABLE b DROP z; CREATE VIEW v AS SELECT id, x, a_id, y FROM a LEFT OUTER JOIN b ON id = a_id;

-- pair: casts of a view of what is worked out: reverses
-- history
CREATE TABLE a (id int, x int); CREATE VIEW v AS SELECT CAST(x + 1 AS text) AS n, CAST(coalesce(x, 0) AS bigint) AS m FROM a;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT (x + 1)::text AS n, coalesce(x, 0)::int8 AS m FROM a;

-- pair: a day of a view in both spellings: reverses
-- history
CREATE TABLE a (id int, d date); CREATE VIEW v AS SELECT id FROM a WHERE d > DATE '2020-01-01';
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT id FROM a WHERE d > '2020-01-01'::date;

-- pair: nulls of a view behind what falls: differs
-- history
CREATE TABLE a (id int, x int); CREATE VIEW v AS SELECT id FROM a ORDER BY x DESC NULLS LAST;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT id FROM a ORDER BY x DESC;

-- pair: a policy looks for a string with a length as the server shows it: reverses
-- history
CREATE TABLE t (id int, tenant varchar(10)); CREATE POLICY p ON t USING (tenant = 'x');
-- up
DROP POLICY p ON t;
-- down
CREATE POLICY p ON t USING (((tenant)::text = 'x'::text));

-- pair: a policy with parentheses on the right: differs
-- history
CREATE TABLE t (a int, b int, c int); CREATE POLICY p ON t USING (a > 0 AND b > 0 AND c > 0);
-- up
DROP POLICY p ON t;
-- down
CREATE POLICY p ON t USING (a > 0 AND (b > 0 AND c > 0));

-- pair: a policy looks for texts as the server shows it: reverses
-- history
CREATE TABLE t (a text); CREATE POLICY p ON t USING (a IN ('x', 'y'));
-- up
DROP POLICY p ON t;
-- down
CREATE POLICY p ON t USING ((a = ANY (ARRAY['x'::text, 'y'::text])));

-- pair: two arguments of a trigger are not one with a comma: differs
-- history
CREATE TABLE t (a int); CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f('a', 'b');
-- up
DROP TRIGGER tr ON t;
-- down
CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f('a,b');

-- pair: a rule with its condition in parentheses and without ALSO: reverses
-- history
CREATE TABLE t (a int); CREATE TABLE l (a int); CREATE RULE r AS ON UPDATE TO t WHERE new.a > 0 DO ALSO INSERT INTO l VALUES (new.a);
-- up
DROP RULE r ON t;
-- down
CREATE RULE r AS ON UPDATE TO t WHERE (new.a > 0) DO INSERT INTO l VALUES (new.a);

-- pair: a rule comes back with INSTEAD: differs
-- history
CREATE TABLE t (a int); CREATE TABLE l (a int); CREATE RULE r AS ON UPDATE TO t DO ALSO INSERT INTO l VALUES (new.a);
-- up
DROP RULE r ON t;
-- down
CREATE RULE r AS ON UPDATE TO t DO INSTEAD INSERT INTO l VALUES (new.a);

-- pair: a table comes back to a publication with its columns and condition: reverses
-- history
CREATE TABLE a (id int PRIMARY KEY, x int); CREATE TABLE b (id int PRIMARY KEY); CREATE PUBLICATION p FOR TABLE a (id, x) WHERE (id > 10), b;
-- up
ALTER PUBLICATION p DROP TABLE a;
-- down
ALTER PUBLICATION p ADD TABLE a (x, id) WHERE ((id > 10));

-- pair: a table comes back to a publication without its condition: differs
-- history
CREATE TABLE a (id int PRIMARY KEY, x int); CREATE TABLE b (id int PRIMARY KEY); CREATE PUBLICATION p FOR TABLE a (id, x) WHERE (id > 10), b;
-- up
ALTER PUBLICATION p DROP TABLE a;
-- down
ALTER PUBLICATION p ADD TABLE a (x, id);

-- pair: a function takes a type by its new name: fails
-- history
CREATE TYPE m AS ENUM ('a');
-- up
CREATE FUNCTION f(x m) RETURNS m LANGUAGE sql AS 'SELECT x'; ALTER TYPE m RENAME TO mood;
-- down
DROP FUNCTION f(m); ALTER TYPE mood RENAME TO m;

-- pair: a function takes an array of a type that has moved: reverses
-- history
CREATE SCHEMA app; CREATE TYPE m AS ENUM ('a');
-- up
CREATE FUNCTION f(x m[]) RETURNS SETOF m LANGUAGE sql AS 'SELECT unnest(x)'; ALTER TYPE m SET SCHEMA app;
-- down
DROP FUNCTION f(app.m[]); ALTER TYPE app.m SET SCHEMA public;

-- pair: a function of an enum goes and comes back around a swap: reverses
-- history
CREATE TYPE m AS ENUM ('a'); CREATE TABLE t (c m); CREATE FUNCTION f(x m) RETURNS bool LANGUAGE sql AS 'SELECT true';
-- up
ALTER TYPE m ADD VALUE 'b';
-- down
DROP FUNCTION f(m); ALTER TYPE m RENAME TO m_old; CREATE TYPE m AS ENUM ('a'); ALTER TABLE t ALTER c TYPE m USING c::text::m; DROP TYPE m_old; CREATE FUNCTION f(x m) RETURNS bool LANGUAGE sql AS 'SELECT true';

-- pair: the search path finds the type of a default: reverses
-- history
CREATE SCHEMA app; CREATE TYPE app.st AS ENUM ('a','b'); CREATE TABLE t (c app.st DEFAULT 'a');
-- up
ALTER TABLE t ALTER c DROP DEFAULT;
-- down
SET search_path = public, app; ALTER TABLE t ALTER c SET DEFAULT 'a'::st;

-- pair: an aggregate comes back with another beginning: differs
-- history
CREATE AGGREGATE total(int) (SFUNC = int4pl, STYPE = int, INITCOND = '0');
-- up
DROP AGGREGATE total(int);
-- down
CREATE AGGREGATE total(int) (INITCOND = '1', STYPE = int4, SFUNC = int4pl);

-- pair: a range type comes back without its collation: differs
-- history
CREATE TYPE tr AS RANGE (subtype = text, collation = "C");
-- up
DROP TYPE tr;
-- down
CREATE TYPE tr AS RANGE (subtype = text);

-- pair: a column of a table from a query has another name: reverses
-- history
CREATE TABLE t (id int, a varchar(5));
-- up
ALTER TABLE t RENAME TO old; CREATE TABLE t AS SELECT id, a AS b FROM old; DROP TABLE old;
-- down
ALTER TABLE t RENAME b TO a;

-- pair: a table from a query lacks NOT NULL and the default: differs
-- history
CREATE TABLE t (id int NOT NULL, a int DEFAULT 4);
-- up
CREATE TABLE t2 AS SELECT id, a FROM t; DROP TABLE t;
-- down
ALTER TABLE t2 RENAME TO t;

-- pair: another row got a value than the one with null: fails
-- history
CREATE TABLE t (id int PRIMARY KEY, a int, b int NOT NULL); INSERT INTO t VALUES (1, 2, 3), (2, 5, 6);
-- up
ALTER TABLE t ALTER b DROP NOT NULL; UPDATE t SET b = NULL WHERE id = 1;
-- down
UPDATE t SET b = 3 WHERE id = 2; ALTER TABLE t ALTER b SET NOT NULL;

-- pair: a string is as long as the type that comes back, in letters: reverses
-- history
CREATE TABLE t (id int, v varchar(3));
-- up
ALTER TABLE t ALTER v TYPE text; INSERT INTO t VALUES (1, 'äöü');
-- down
ALTER TABLE t ALTER v TYPE varchar(3);

-- pair: blanks at the end are cut off: reverses
-- history
CREATE TABLE t (id int, v varchar(3));
-- up
ALTER TABLE t ALTER v TYPE text; INSERT INTO t VALUES (1, 'abc   ');
-- down
ALTER TABLE t ALTER v TYPE varchar(3);

-- pair: a quote in a string is one letter: reverses
-- history
CREATE TABLE t (id int, v varchar(3));
-- up
ALTER TABLE t ALTER v TYPE text; INSERT INTO t VALUES (1, 'a''b');
-- down
ALTER TABLE t ALTER v TYPE varchar(3);

-- pair: a foreign key of two columns comes back to a row without another: fails
-- history
CREATE TABLE p (a int, b text, PRIMARY KEY (a, b)); CREATE TABLE c (x int, y text, CONSTRAINT fk FOREIGN KEY (x, y) REFERENCES p); INSERT INTO p VALUES (1, 'u'); INSERT INTO c VALUES (1, 'u');
-- up
ALTER TABLE c DROP CONSTRAINT fk; INSERT INTO c VALUES (1, 'v');
-- down
ALTER TABLE c ADD CONSTRAINT fk FOREIGN KEY (x, y) REFERENCES p;

-- pair: the compression of a new column is reset and set again: reverses
-- history
CREATE TABLE t (a int, b text COMPRESSION pglz, c text);
-- up
ALTER TABLE t ALTER b SET COMPRESSION default;
-- down
ALTER TABLE t ALTER b SET COMPRESSION pglz;

-- pair: a copy of a table has no compression: differs
-- history
CREATE TABLE t (a int, b text COMPRESSION pglz);
-- up
CREATE TABLE u (LIKE t); DROP TABLE t;
-- down
ALTER TABLE u RENAME TO t;

-- pair: a copy of a table has its compression: reverses
-- history
CREATE TABLE t (a int, b text COMPRESSION pglz);
-- up
CREATE TABLE u (LIKE t INCLUDING COMPRESSION); DROP TABLE t;
-- down
ALTER TABLE u RENAME TO t;

-- pair: a role is dropped after its policy is for others: reverses
-- history
CREATE TABLE t (a int); CREATE TABLE u (a int);
-- up
CREATE ROLE tmp_r16ps NOLOGIN; CREATE POLICY p ON u TO app_reader, tmp_r16ps USING (a > 0);
-- down
ALTER POLICY p ON u TO app_reader; DROP ROLE tmp_r16ps; DROP POLICY p ON u;

-- pair: a text by default of a domain with its type: reverses
-- history
CREATE DOMAIN d AS text DEFAULT 'x';
-- up
ALTER DOMAIN d SET DEFAULT 'y';
-- down
ALTER DOMAIN d SET DEFAULT 'x'::text;

-- pair: the time zone of a function in both spellings: reverses
-- history
CREATE FUNCTION f() RETURNS int LANGUAGE sql SET timezone = 'UTC' AS 'SELECT 1';
-- up
ALTER FUNCTION f() RESET ALL;
-- down
ALTER FUNCTION f() SET TIME ZONE 'UTC';

-- pair: a value set for a function keeps its letters: reverses
-- history
CREATE FUNCTION f() RETURNS int LANGUAGE sql SET work_mem = '64MB' AS 'SELECT 1';
-- up
ALTER FUNCTION f() RESET work_mem;
-- down
ALTER FUNCTION f() SET work_mem TO '64MB';

-- pair: a column is dropped that the parsed body of a function uses: fails
-- history
CREATE TABLE t (a int);
-- up
ALTER TABLE t ADD b int;
CREATE FUNCTION total() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT sum(b) FROM t; END;
-- down
ALTER TABLE t DROP COLUMN b;

-- pair: a table from a query in a query has the columns of that: unknown
-- history
CREATE TABLE t (a text, b int);
-- up
ALTER TABLE t RENAME TO old; CREATE TABLE t AS SELECT a, b FROM (SELECT b AS a, a AS b FROM old) q; DROP TABLE old;
-- down
DROP TABLE IF EXISTS old;

-- pair: words of sorting within a string of a view: differs
-- history
CREATE TABLE a (id int, x text); CREATE VIEW v AS SELECT id FROM a WHERE x = 'go asc now';
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT id FROM a WHERE x = 'go now';

-- pair: an interval keeps its fields in a check: differs
-- history
CREATE TABLE t (i interval, CONSTRAINT k CHECK (i < INTERVAL '1' HOUR));
-- up
ALTER TABLE t DROP CONSTRAINT k;
-- down
ALTER TABLE t ADD CONSTRAINT k CHECK (i < '01:00:00'::interval);

-- pair: an interval with its fields in a generated column: reverses
-- history
CREATE TABLE t (a timestamp, g timestamp GENERATED ALWAYS AS (a + interval '1' day) STORED);
-- up
ALTER TABLE t DROP g;
-- down
ALTER TABLE t ADD g timestamp GENERATED ALWAYS AS ((a + '1 day'::interval day)) STORED;

-- pair: a quoted name as an argument of a trigger is a string: reverses
-- history
CREATE TABLE t (a int); CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f("Name");
-- up
DROP TRIGGER tr ON t;
-- down
CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f('Name');

-- pair: a column of a view with a name like the word of sorting: reverses
-- history
CREATE TABLE a (id int, "asc" int); CREATE VIEW v AS SELECT id FROM a ORDER BY "asc";
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT id FROM a ORDER BY "asc" ASC NULLS LAST;

-- pair: a policy gets back one of its two conditions: differs
-- history
CREATE TABLE t (a int); CREATE POLICY p ON t FOR UPDATE TO app_reader USING (a > 0) WITH CHECK (a > 1);
-- up
ALTER POLICY p ON t USING (a > 5) WITH CHECK (a > 2);
-- down
ALTER POLICY p ON t WITH CHECK (a > 1);

-- pair: a policy gets back its roles and one condition: reverses
-- history
CREATE TABLE t (a int); CREATE POLICY p ON t FOR UPDATE TO app_reader USING (a > 0) WITH CHECK (a > 1);
-- up
ALTER POLICY p ON t TO app_writer WITH CHECK (a > 2);
-- down
ALTER POLICY p ON t TO app_reader WITH CHECK ((a > 1));

-- pair: a unique constraint comes back after a row got the value of another: fails
-- history
CREATE TABLE t (id int PRIMARY KEY, a text, CONSTRAINT u UNIQUE (a)); INSERT INTO t VALUES (1, 'x'), (2, 'y');
-- up
ALTER TABLE t DROP CONSTRAINT u; UPDATE t SET a = 'x' WHERE id = 2;
-- down
ALTER TABLE t ADD CONSTRAINT u UNIQUE (a);

-- pair: a unique constraint comes back after that row got another value: reverses
-- history
CREATE TABLE t (id int PRIMARY KEY, a text, CONSTRAINT u UNIQUE (a)); INSERT INTO t VALUES (1, 'x'), (2, 'y');
-- up
ALTER TABLE t DROP CONSTRAINT u; UPDATE t SET a = 'x' WHERE id = 2;
-- down
UPDATE t SET a = 'y' WHERE id = 2; ALTER TABLE t ADD CONSTRAINT u UNIQUE (a);

-- pair: a body names a column that is not back yet: fails
-- history
CREATE TABLE customers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL, name varchar(80), active boolean NOT NULL DEFAULT true, balance numeric(12,2) NOT NULL DEFAULT 0, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE orders (id bigserial PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customers, status text NOT NULL DEFAULT 'new', total numeric(10,2) NOT NULL, placed_on date);

CREATE FUNCTION open_orders(c bigint) RETURNS bigint LANGUAGE sql STABLE AS $$ SELECT count(*) FROM orders WHERE customer_id = c AND placed_on IS NULL $$;
-- up
DROP FUNCTION open_orders(bigint); ALTER TABLE orders DROP COLUMN placed_on;
-- down
CREATE FUNCTION open_orders(c bigint) RETURNS bigint LANGUAGE sql STABLE AS $$ SELECT count(*) FROM orders WHERE customer_id = c AND placed_on IS NULL $$;
ALTER TABLE orders ADD COLUMN placed_on date;

-- pair: a body names a column that is back: reverses
-- history
CREATE TABLE customers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL, name varchar(80), active boolean NOT NULL DEFAULT true, balance numeric(12,2) NOT NULL DEFAULT 0, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE orders (id bigserial PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customers, status text NOT NULL DEFAULT 'new', total numeric(10,2) NOT NULL, placed_on date);

CREATE FUNCTION open_orders(c bigint) RETURNS bigint LANGUAGE sql STABLE AS $$ SELECT count(*) FROM orders WHERE customer_id = c AND placed_on IS NULL $$;
-- up
DROP FUNCTION open_orders(bigint); ALTER TABLE orders DROP COLUMN placed_on;
-- down
ALTER TABLE orders ADD COLUMN placed_on date;
CREATE FUNCTION open_orders(c bigint) RETURNS bigint LANGUAGE sql STABLE AS $$ SELECT count(*) FROM orders WHERE customer_id = c AND placed_on IS NULL $$;

-- pair: a body names a column that is not back yet while bodies are not looked into: reverses
-- history
CREATE TABLE customers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL, name varchar(80), active boolean NOT NULL DEFAULT true, balance numeric(12,2) NOT NULL DEFAULT 0, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE orders (id bigserial PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customers, status text NOT NULL DEFAULT 'new', total numeric(10,2) NOT NULL, placed_on date);

CREATE FUNCTION open_orders(c bigint) RETURNS bigint LANGUAGE sql STABLE AS $$ SELECT count(*) FROM orders WHERE customer_id = c AND placed_on IS NULL $$;
-- up
DROP FUNCTION open_orders(bigint); ALTER TABLE orders DROP COLUMN placed_on;
-- down
SET check_function_bodies = off;
CREATE FUNCTION open_orders(c bigint) RETURNS bigint LANGUAGE sql STABLE AS $$ SELECT count(*) FROM orders WHERE customer_id = c AND placed_on IS NULL $$;
ALTER TABLE orders ADD COLUMN placed_on date;

-- pair: a body names a column that still has its new name: fails
-- history
CREATE TABLE customers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL, name varchar(80), active boolean NOT NULL DEFAULT true, balance numeric(12,2) NOT NULL DEFAULT 0, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE orders (id bigserial PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customers, status text NOT NULL DEFAULT 'new', total numeric(10,2) NOT NULL, placed_on date);

CREATE FUNCTION order_state(o bigint) RETURNS text LANGUAGE sql AS 'SELECT o.status FROM orders o WHERE o.id = $1';
-- up
ALTER TABLE orders RENAME COLUMN status TO state; CREATE OR REPLACE FUNCTION order_state(o bigint) RETURNS text LANGUAGE sql AS 'SELECT o.state FROM orders o WHERE o.id = $1';
-- down
CREATE OR REPLACE FUNCTION order_state(o bigint) RETURNS text LANGUAGE sql AS 'SELECT o.status FROM orders o WHERE o.id = $1';
ALTER TABLE orders RENAME COLUMN state TO status;

-- pair: a body asks a subquery for a column that is not back yet: fails
-- history
CREATE TABLE customers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL, name varchar(80), active boolean NOT NULL DEFAULT true, balance numeric(12,2) NOT NULL DEFAULT 0, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE orders (id bigserial PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customers, status text NOT NULL DEFAULT 'new', total numeric(10,2) NOT NULL, placed_on date);

CREATE FUNCTION idle() RETURNS SETOF text LANGUAGE sql AS $$ SELECT email FROM customers WHERE NOT EXISTS (SELECT 1 FROM orders WHERE orders.customer_id = customers.id AND orders.placed_on > current_date - 30) $$;
-- up
DROP FUNCTION idle(); ALTER TABLE orders DROP COLUMN placed_on;
-- down
CREATE FUNCTION idle() RETURNS SETOF text LANGUAGE sql AS $$ SELECT email FROM customers WHERE NOT EXISTS (SELECT 1 FROM orders WHERE orders.customer_id = customers.id AND orders.placed_on > current_date - 30) $$; ALTER TABLE orders ADD COLUMN placed_on date;

-- pair: a procedure sets a column that is not back yet: fails
-- history
CREATE TABLE customers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL, name varchar(80), active boolean NOT NULL DEFAULT true, balance numeric(12,2) NOT NULL DEFAULT 0, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE orders (id bigserial PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customers, status text NOT NULL DEFAULT 'new', total numeric(10,2) NOT NULL, placed_on date);

CREATE PROCEDURE close_order(o bigint) LANGUAGE sql AS $$ UPDATE orders SET status = 'closed', placed_on = current_date WHERE id = o; $$;
-- up
DROP PROCEDURE close_order(bigint); ALTER TABLE orders DROP COLUMN placed_on;
-- down
CREATE PROCEDURE close_order(o bigint) LANGUAGE sql AS $$ UPDATE orders SET status = 'closed', placed_on = current_date WHERE id = o; $$; ALTER TABLE orders ADD COLUMN placed_on date;

-- pair: a body calls a function that is not back yet: fails
-- history
CREATE TABLE customers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL, name varchar(80), active boolean NOT NULL DEFAULT true, balance numeric(12,2) NOT NULL DEFAULT 0, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE orders (id bigserial PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customers, status text NOT NULL DEFAULT 'new', total numeric(10,2) NOT NULL, placed_on date);

CREATE FUNCTION tax(n numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT n * 0.2'; CREATE FUNCTION gross(n numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT n + tax(n)';
-- up
DROP FUNCTION gross(numeric); DROP FUNCTION tax(numeric);
-- down
CREATE FUNCTION gross(n numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT n + tax(n)'; CREATE FUNCTION tax(n numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT n * 0.2';

-- pair: a body calls a function that is back: reverses
-- history
CREATE TABLE customers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL, name varchar(80), active boolean NOT NULL DEFAULT true, balance numeric(12,2) NOT NULL DEFAULT 0, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE orders (id bigserial PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customers, status text NOT NULL DEFAULT 'new', total numeric(10,2) NOT NULL, placed_on date);

CREATE FUNCTION tax(n numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT n * 0.2'; CREATE FUNCTION gross(n numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT n + tax(n)';
-- up
DROP FUNCTION gross(numeric); DROP FUNCTION tax(numeric);
-- down
CREATE FUNCTION tax(n numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT n * 0.2'; CREATE FUNCTION gross(n numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT n + tax(n)';

-- pair: a function goes before one whose parsed body calls it: fails
-- history
CREATE TABLE customers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL, name varchar(80), active boolean NOT NULL DEFAULT true, balance numeric(12,2) NOT NULL DEFAULT 0, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE orders (id bigserial PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customers, status text NOT NULL DEFAULT 'new', total numeric(10,2) NOT NULL, placed_on date);
-- up
CREATE FUNCTION tax(n numeric) RETURNS numeric LANGUAGE sql IMMUTABLE RETURN n * 0.2; CREATE FUNCTION gross(n numeric) RETURNS numeric LANGUAGE sql IMMUTABLE RETURN n + tax(n);
-- down
DROP FUNCTION tax(numeric); DROP FUNCTION gross(numeric);

-- pair: a trigger asks for a column that is not back yet: fails
-- history
CREATE TABLE customers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL, name varchar(80), active boolean NOT NULL DEFAULT true, balance numeric(12,2) NOT NULL DEFAULT 0, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE orders (id bigserial PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customers, status text NOT NULL DEFAULT 'new', total numeric(10,2) NOT NULL, placed_on date);

CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.status := 'x'; RETURN NEW; END $$; CREATE TRIGGER stamp BEFORE UPDATE ON orders FOR EACH ROW WHEN (OLD.placed_on IS DISTINCT FROM NEW.placed_on) EXECUTE FUNCTION stamp();
-- up
DROP TRIGGER stamp ON orders; ALTER TABLE orders DROP COLUMN placed_on;
-- down
CREATE TRIGGER stamp BEFORE UPDATE ON orders FOR EACH ROW WHEN (OLD.placed_on IS DISTINCT FROM NEW.placed_on) EXECUTE FUNCTION stamp(); ALTER TABLE orders ADD COLUMN placed_on date;

-- pair: a variable has the type of a column that is not back yet: fails
-- history
CREATE TABLE customers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL, name varchar(80), active boolean NOT NULL DEFAULT true, balance numeric(12,2) NOT NULL DEFAULT 0, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE orders (id bigserial PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customers, status text NOT NULL DEFAULT 'new', total numeric(10,2) NOT NULL, placed_on date);

CREATE FUNCTION last_state() RETURNS text LANGUAGE plpgsql AS $$ DECLARE s orders.status%TYPE; BEGIN SELECT status INTO s FROM orders ORDER BY id DESC LIMIT 1; RETURN s; END $$;
-- up
DROP FUNCTION last_state(); ALTER TABLE orders DROP COLUMN status;
-- down
CREATE FUNCTION last_state() RETURNS text LANGUAGE plpgsql AS $$ DECLARE s orders.status%TYPE; BEGIN SELECT status INTO s FROM orders ORDER BY id DESC LIMIT 1; RETURN s; END $$;
ALTER TABLE orders ADD COLUMN status text NOT NULL DEFAULT 'new';

-- pair: a variable has the type of a column that is back: reverses
-- history
CREATE TABLE customers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL, name varchar(80), active boolean NOT NULL DEFAULT true, balance numeric(12,2) NOT NULL DEFAULT 0, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE orders (id bigserial PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customers, status text NOT NULL DEFAULT 'new', total numeric(10,2) NOT NULL, placed_on date);

CREATE FUNCTION last_state() RETURNS text LANGUAGE plpgsql AS $$ DECLARE s orders.placed_on%TYPE; BEGIN SELECT placed_on INTO s FROM orders ORDER BY id DESC LIMIT 1; RETURN s; END $$;
-- up
DROP FUNCTION last_state(); ALTER TABLE orders DROP COLUMN placed_on;
-- down
ALTER TABLE orders ADD COLUMN placed_on date;
CREATE FUNCTION last_state() RETURNS text LANGUAGE plpgsql AS $$ DECLARE s orders.placed_on%TYPE; BEGIN SELECT placed_on INTO s FROM orders ORDER BY id DESC LIMIT 1; RETURN s; END $$;

-- pair: defaults of parameters with their types: reverses
-- history
CREATE TABLE customers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL, name varchar(80), active boolean NOT NULL DEFAULT true, balance numeric(12,2) NOT NULL DEFAULT 0, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE orders (id bigserial PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customers, status text NOT NULL DEFAULT 'new', total numeric(10,2) NOT NULL, placed_on date);

CREATE FUNCTION page(n int DEFAULT 10, s text DEFAULT 'asc') RETURNS text LANGUAGE sql AS 'SELECT s';
-- up
DROP FUNCTION page;
-- down
CREATE FUNCTION page(n int = 10, s text = 'asc'::text) RETURNS text LANGUAGE sql AS 'SELECT s';

-- pair: a zone of a time is spelled in another way: reverses
-- history
CREATE TABLE t (a time with time zone DEFAULT '08:00+0530');
-- up
ALTER TABLE t ALTER a DROP DEFAULT;
-- down
ALTER TABLE t ALTER a SET DEFAULT '08:00 +5:30';

-- pair: a time of another zone is the same moment: differs
-- history
CREATE TABLE t (a time with time zone DEFAULT '08:00+02');
-- up
ALTER TABLE t ALTER a DROP DEFAULT;
-- down
ALTER TABLE t ALTER a SET DEFAULT '06:00+00';

-- pair: a time in the afternoon: reverses
-- history
CREATE TABLE t (a time DEFAULT '8:05 PM');
-- up
ALTER TABLE t ALTER a DROP DEFAULT;
-- down
ALTER TABLE t ALTER a SET DEFAULT '20:05';

-- pair: a check is made when its column is a text again: reverses
-- history
CREATE TABLE accounts (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  slug varchar(64) NOT NULL,
  plan text NOT NULL DEFAULT 'free',
  seats integer NOT NULL DEFAULT 1,
  settings jsonb NOT NULL DEFAULT '{}',
  tags text[] NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT accounts_slug_key UNIQUE (slug),
  CONSTRAINT accounts_plan_check CHECK (plan IN ('free', 'team', 'business'))
);
CREATE TABLE contacts (
  id bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  first_name text, last_name text,
  email text,
  phone varchar(32),
  score smallint DEFAULT 0,
  birthday date
);
CREATE INDEX contacts_account_idx ON contacts (account_id);
CREATE UNIQUE INDEX contacts_email_uq ON contacts (lower(email)) WHERE email IS NOT NULL;
COMMENT ON COLUMN contacts.score IS 'lead score';
-- up
ALTER TABLE accounts DROP CONSTRAINT accounts_plan_check;
CREATE TYPE account_plan AS ENUM ('free', 'team', 'business');
ALTER TABLE accounts ALTER plan DROP DEFAULT, ALTER plan TYPE account_plan USING plan::account_plan, ALTER plan SET DEFAULT 'free';
-- down
ALTER TABLE accounts ALTER plan DROP DEFAULT, ALTER plan TYPE text USING plan::text, ALTER plan SET DEFAULT 'free';
DROP TYPE account_plan;
ALTER TABLE accounts ADD CONSTRAINT accounts_plan_check CHECK (plan IN ('free', 'team', 'business'));

-- pair: a check is made before its column is a text again: fails
-- history
CREATE TABLE accounts (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  slug varchar(64) NOT NULL,
  plan text NOT NULL DEFAULT 'free',
  seats integer NOT NULL DEFAULT 1,
  settings jsonb NOT NULL DEFAULT '{}',
  tags text[] NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT accounts_slug_key UNIQUE (slug),
  CONSTRAINT accounts_plan_check CHECK (plan IN ('free', 'team', 'business'))
);
CREATE TABLE contacts (
  id bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  first_name text, last_name text,
  email text,
  phone varchar(32),
  score smallint DEFAULT 0,
  birthday date
);
CREATE INDEX contacts_account_idx ON contacts (account_id);
CREATE UNIQUE INDEX contacts_email_uq ON contacts (lower(email)) WHERE email IS NOT NULL;
COMMENT ON COLUMN contacts.score IS 'lead score';
-- up
ALTER TABLE accounts DROP CONSTRAINT accounts_plan_check;
CREATE TYPE account_plan AS ENUM ('free', 'team', 'business');
ALTER TABLE accounts ALTER plan DROP DEFAULT, ALTER plan TYPE account_plan USING plan::account_plan, ALTER plan SET DEFAULT 'free';
-- down
ALTER TABLE accounts ADD CONSTRAINT accounts_plan_check CHECK (plan IN ('free', 'team', 'business'));
ALTER TABLE accounts ALTER plan DROP DEFAULT, ALTER plan TYPE text USING plan::text, ALTER plan SET DEFAULT 'free';
DROP TYPE account_plan;

-- pair: an update takes a column that is gone: fails
-- history
CREATE TABLE accounts (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  slug varchar(64) NOT NULL,
  plan text NOT NULL DEFAULT 'free',
  seats integer NOT NULL DEFAULT 1,
  settings jsonb NOT NULL DEFAULT '{}',
  tags text[] NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT accounts_slug_key UNIQUE (slug),
  CONSTRAINT accounts_plan_check CHECK (plan IN ('free', 'team', 'business'))
);
CREATE TABLE contacts (
  id bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  first_name text, last_name text,
  email text,
  phone varchar(32),
  score smallint DEFAULT 0,
  birthday date
);
CREATE INDEX contacts_account_idx ON contacts (account_id);
CREATE UNIQUE INDEX contacts_email_uq ON contacts (lower(email)) WHERE email IS NOT NULL;
COMMENT ON COLUMN contacts.score IS 'lead score';
-- up
ALTER TABLE contacts ADD COLUMN full_name text;
UPDATE contacts SET full_name = concat_ws(' ', first_name, last_name);
ALTER TABLE contacts DROP COLUMN first_name, DROP COLUMN last_name;
-- down
ALTER TABLE contacts DROP COLUMN full_name;
ALTER TABLE contacts ADD COLUMN first_name text, ADD COLUMN last_name text;
UPDATE contacts SET first_name = split_part(full_name, ' ', 1);

-- pair: an extension goes before an exclusion that needs its operators: fails
-- history
CREATE TABLE accounts (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  slug varchar(64) NOT NULL,
  plan text NOT NULL DEFAULT 'free',
  seats integer NOT NULL DEFAULT 1,
  settings jsonb NOT NULL DEFAULT '{}',
  tags text[] NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT accounts_slug_key UNIQUE (slug),
  CONSTRAINT accounts_plan_check CHECK (plan IN ('free', 'team', 'business'))
);
CREATE TABLE contacts (
  id bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  first_name text, last_name text,
  email text,
  phone varchar(32),
  score smallint DEFAULT 0,
  birthday date
);
CREATE INDEX contacts_account_idx ON contacts (account_id);
CREATE UNIQUE INDEX contacts_email_uq ON contacts (lower(email)) WHERE email IS NOT NULL;
COMMENT ON COLUMN contacts.score IS 'lead score';
-- up
CREATE EXTENSION btree_gist; CREATE TABLE bookings (room int, during tsrange, EXCLUDE USING gist (room WITH =, during WITH &&));
-- down
DROP EXTENSION btree_gist; DROP TABLE bookings;

-- pair: an index has no operators of its own: fails
-- history
CREATE TABLE accounts (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  slug varchar(64) NOT NULL,
  plan text NOT NULL DEFAULT 'free',
  seats integer NOT NULL DEFAULT 1,
  settings jsonb NOT NULL DEFAULT '{}',
  tags text[] NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT accounts_slug_key UNIQUE (slug),
  CONSTRAINT accounts_plan_check CHECK (plan IN ('free', 'team', 'business'))
);
CREATE TABLE contacts (
  id bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  first_name text, last_name text,
  email text,
  phone varchar(32),
  score smallint DEFAULT 0,
  birthday date
);
CREATE INDEX contacts_account_idx ON contacts (account_id);
CREATE UNIQUE INDEX contacts_email_uq ON contacts (lower(email)) WHERE email IS NOT NULL;
COMMENT ON COLUMN contacts.score IS 'lead score';

CREATE EXTENSION pg_trgm; CREATE INDEX contacts_last_trgm ON contacts USING gin (last_name gin_trgm_ops);
-- up
DROP INDEX contacts_last_trgm;
-- down
CREATE INDEX contacts_last_trgm ON contacts USING gin (last_name);

-- pair: an enumeration is swapped under a view of two tables: fails
-- history
CREATE TYPE post_state AS ENUM ('draft', 'review', 'published');
CREATE TABLE authors (id serial PRIMARY KEY, handle text NOT NULL UNIQUE, bio text);
CREATE TABLE posts (id serial PRIMARY KEY, author_id int NOT NULL REFERENCES authors ON DELETE CASCADE, title text NOT NULL, body text, state post_state NOT NULL DEFAULT 'draft', views bigint NOT NULL DEFAULT 0, published_at timestamptz);
CREATE INDEX posts_published_idx ON posts (published_at DESC) WHERE state = 'published';
CREATE FUNCTION bump() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.views := NEW.views + 1; RETURN NEW; END $$;
CREATE TRIGGER posts_bump BEFORE UPDATE ON posts FOR EACH ROW EXECUTE FUNCTION bump();
CREATE VIEW published_posts AS SELECT p.id, p.title, a.handle FROM posts p JOIN authors a ON a.id = p.author_id WHERE p.state = 'published';
-- up
ALTER TYPE post_state ADD VALUE 'archived';
-- down
DROP INDEX posts_published_idx;
ALTER TABLE posts ALTER state DROP DEFAULT;
ALTER TYPE post_state RENAME TO post_state_old;
CREATE TYPE post_state AS ENUM ('draft', 'review', 'published');
ALTER TABLE posts ALTER state TYPE post_state USING state::text::post_state;
ALTER TABLE posts ALTER state SET DEFAULT 'draft';
DROP TYPE post_state_old;
CREATE INDEX posts_published_idx ON posts (published_at DESC) WHERE state = 'published';

-- pair: a type changes back under a view of two tables: fails
-- history
CREATE TYPE post_state AS ENUM ('draft', 'review', 'published');
CREATE TABLE authors (id serial PRIMARY KEY, handle text NOT NULL UNIQUE, bio text);
CREATE TABLE posts (id serial PRIMARY KEY, author_id int NOT NULL REFERENCES authors ON DELETE CASCADE, title text NOT NULL, body text, state post_state NOT NULL DEFAULT 'draft', views bigint NOT NULL DEFAULT 0, published_at timestamptz);
CREATE INDEX posts_published_idx ON posts (published_at DESC) WHERE state = 'published';
CREATE FUNCTION bump() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.views := NEW.views + 1; RETURN NEW; END $$;
CREATE TRIGGER posts_bump BEFORE UPDATE ON posts FOR EACH ROW EXECUTE FUNCTION bump();
CREATE VIEW published_posts AS SELECT p.id, p.title, a.handle FROM posts p JOIN authors a ON a.id = p.author_id WHERE p.state = 'published';
-- up
DROP VIEW published_posts; ALTER TABLE posts ALTER title TYPE varchar(200); CREATE VIEW published_posts AS SELECT p.id, p.title, a.handle FROM posts p JOIN authors a ON a.id = p.author_id WHERE p.state = 'published';
-- down
ALTER TABLE posts ALTER title TYPE text;

-- pair: an index is made when its column has its type again: reverses
-- history
CREATE TYPE post_state AS ENUM ('draft', 'review', 'published');
CREATE TABLE authors (id serial PRIMARY KEY, handle text NOT NULL UNIQUE, bio text);
CREATE TABLE posts (id serial PRIMARY KEY, author_id int NOT NULL REFERENCES authors ON DELETE CASCADE, title text NOT NULL, body text, state post_state NOT NULL DEFAULT 'draft', views bigint NOT NULL DEFAULT 0, published_at timestamptz);
CREATE INDEX posts_published_idx ON posts (published_at DESC) WHERE state = 'published';
CREATE FUNCTION bump() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.views := NEW.views + 1; RETURN NEW; END $$;
CREATE TRIGGER posts_bump BEFORE UPDATE ON posts FOR EACH ROW EXECUTE FUNCTION bump();
CREATE VIEW published_posts AS SELECT p.id, p.title, a.handle FROM posts p JOIN authors a ON a.id = p.author_id WHERE p.state = 'published';
-- up
CREATE TABLE states (code text PRIMARY KEY);
INSERT INTO states VALUES ('draft'), ('review'), ('published');
DROP VIEW published_posts; DROP INDEX posts_published_idx;
ALTER TABLE posts ALTER state DROP DEFAULT, ALTER state TYPE text;
ALTER TABLE posts ADD CONSTRAINT posts_state_fkey FOREIGN KEY (state) REFERENCES states;
DROP TYPE post_state;
-- down
ALTER TABLE posts DROP CONSTRAINT posts_state_fkey;
DROP TABLE states;
CREATE TYPE post_state AS ENUM ('draft', 'review', 'published');
ALTER TABLE posts ALTER state TYPE post_state USING state::post_state, ALTER state SET DEFAULT 'draft';
CREATE INDEX posts_published_idx ON posts (published_at DESC) WHERE state = 'published';
CREATE VIEW published_posts AS SELECT p.id, p.title, a.handle FROM posts p JOIN authors a ON a.id = p.author_id WHERE p.state = 'published';

-- pair: a table comes back as a dump writes it: reverses
-- history
CREATE SCHEMA hr;
CREATE TABLE hr.departments (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL UNIQUE);
CREATE TABLE hr.employees (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, department_id int REFERENCES hr.departments ON DELETE SET NULL, name text NOT NULL, salary numeric(10,2) CHECK (salary >= 0), hired date NOT NULL DEFAULT CURRENT_DATE, manager_id int REFERENCES hr.employees);
CREATE INDEX ON hr.employees (department_id);
GRANT USAGE ON SCHEMA hr TO app_reader, app_writer;
GRANT SELECT ON hr.employees TO app_reader;
GRANT SELECT, INSERT, UPDATE ON hr.employees TO app_writer;
COMMENT ON TABLE hr.employees IS 'people';
-- up
DROP TABLE hr.employees;
-- down
CREATE TABLE hr.employees (
    id integer NOT NULL,
    department_id integer,
    name text NOT NULL,
    salary numeric(10,2),
    hired date DEFAULT CURRENT_DATE NOT NULL,
    manager_id integer,
    CONSTRAINT employees_salary_check CHECK ((salary >= (0)::numeric))
);
COMMENT ON TABLE hr.employees IS 'people';
ALTER TABLE hr.employees ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME hr.employees_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE ONLY hr.employees ADD CONSTRAINT employees_pkey PRIMARY KEY (id);
CREATE INDEX employees_department_id_idx ON hr.employees USING btree (department_id);
ALTER TABLE ONLY hr.employees ADD CONSTRAINT employees_department_id_fkey FOREIGN KEY (department_id) REFERENCES hr.departments(id) ON DELETE SET NULL;
ALTER TABLE ONLY hr.employees ADD CONSTRAINT employees_manager_id_fkey FOREIGN KEY (manager_id) REFERENCES hr.employees(id);
GRANT SELECT ON TABLE hr.employees TO app_reader;
GRANT SELECT,INSERT,UPDATE ON TABLE hr.employees TO app_writer;

-- pair: a check meets a row that it does not let pass: fails
-- history
CREATE TABLE products (id serial PRIMARY KEY, sku varchar(20) NOT NULL, name text NOT NULL, price numeric(10,2) NOT NULL DEFAULT 0, stock int NOT NULL DEFAULT 0, active boolean NOT NULL DEFAULT true, launched date, CONSTRAINT products_sku_key UNIQUE (sku), CONSTRAINT products_price_check CHECK (price >= 0), CONSTRAINT stock_not_negative CHECK (stock >= 0));
CREATE TABLE order_lines (id int PRIMARY KEY, product_id int NOT NULL REFERENCES products, qty int NOT NULL CHECK (qty BETWEEN 1 AND 100));
-- up
ALTER TABLE products DROP CONSTRAINT stock_not_negative; INSERT INTO products (id, sku, name, stock) VALUES (1, 'a', 'A', -5);
-- down
ALTER TABLE products ADD CONSTRAINT stock_not_negative CHECK (stock >= 0);

-- pair: a check meets rows that it lets pass: reverses
-- history
CREATE TABLE products (id serial PRIMARY KEY, sku varchar(20) NOT NULL, name text NOT NULL, price numeric(10,2) NOT NULL DEFAULT 0, stock int NOT NULL DEFAULT 0, active boolean NOT NULL DEFAULT true, launched date, CONSTRAINT products_sku_key UNIQUE (sku), CONSTRAINT products_price_check CHECK (price >= 0), CONSTRAINT stock_not_negative CHECK (stock >= 0));
CREATE TABLE order_lines (id int PRIMARY KEY, product_id int NOT NULL REFERENCES products, qty int NOT NULL CHECK (qty BETWEEN 1 AND 100));
-- up
ALTER TABLE products DROP CONSTRAINT stock_not_negative; INSERT INTO products (id, sku, name, stock) VALUES (1, 'a', 'A', 5), (2, 'b', 'B', 0);
-- down
ALTER TABLE products ADD CONSTRAINT stock_not_negative CHECK (stock >= 0);

-- pair: a check meets a row that was mended: reverses
-- history
CREATE TABLE products (id serial PRIMARY KEY, sku varchar(20) NOT NULL, name text NOT NULL, price numeric(10,2) NOT NULL DEFAULT 0, stock int NOT NULL DEFAULT 0, active boolean NOT NULL DEFAULT true, launched date, CONSTRAINT products_sku_key UNIQUE (sku), CONSTRAINT products_price_check CHECK (price >= 0), CONSTRAINT stock_not_negative CHECK (stock >= 0));
CREATE TABLE order_lines (id int PRIMARY KEY, product_id int NOT NULL REFERENCES products, qty int NOT NULL CHECK (qty BETWEEN 1 AND 100));
-- up
ALTER TABLE products DROP CONSTRAINT stock_not_negative; INSERT INTO products (id, sku, name, stock) VALUES (1, 'a', 'A', -5);
-- down
UPDATE products SET stock = 0 WHERE stock < 0; ALTER TABLE products ADD CONSTRAINT stock_not_negative CHECK (stock >= 0);

-- pair: a check meets NULL: reverses
-- history
CREATE TABLE t (id int PRIMARY KEY, n int CONSTRAINT n_pos CHECK (n > 0));
-- up
ALTER TABLE t DROP CONSTRAINT n_pos; INSERT INTO t VALUES (1, NULL);
-- down
ALTER TABLE t ADD CONSTRAINT n_pos CHECK (n > 0);

-- pair: a check that is not valid meets a row: differs
-- history
CREATE TABLE products (id serial PRIMARY KEY, sku varchar(20) NOT NULL, name text NOT NULL, price numeric(10,2) NOT NULL DEFAULT 0, stock int NOT NULL DEFAULT 0, active boolean NOT NULL DEFAULT true, launched date, CONSTRAINT products_sku_key UNIQUE (sku), CONSTRAINT products_price_check CHECK (price >= 0), CONSTRAINT stock_not_negative CHECK (stock >= 0));
CREATE TABLE order_lines (id int PRIMARY KEY, product_id int NOT NULL REFERENCES products, qty int NOT NULL CHECK (qty BETWEEN 1 AND 100));
-- up
ALTER TABLE products DROP CONSTRAINT stock_not_negative; INSERT INTO products (id, sku, name, stock) VALUES (1, 'a', 'A', -5);
-- down
ALTER TABLE products ADD CONSTRAINT stock_not_negative CHECK (stock >= 0) NOT VALID;

-- pair: a check meets a decimal: fails
-- history
CREATE TABLE products (id serial PRIMARY KEY, sku varchar(20) NOT NULL, name text NOT NULL, price numeric(10,2) NOT NULL DEFAULT 0, stock int NOT NULL DEFAULT 0, active boolean NOT NULL DEFAULT true, launched date, CONSTRAINT products_sku_key UNIQUE (sku), CONSTRAINT products_price_check CHECK (price >= 0), CONSTRAINT stock_not_negative CHECK (stock >= 0));
CREATE TABLE order_lines (id int PRIMARY KEY, product_id int NOT NULL REFERENCES products, qty int NOT NULL CHECK (qty BETWEEN 1 AND 100));
-- up
ALTER TABLE products DROP CONSTRAINT products_price_check; INSERT INTO products (sku, name, price) VALUES ('a', 'A', -0.01);
-- down
ALTER TABLE products ADD CONSTRAINT products_price_check CHECK (price >= 0);

-- pair: a check by a pattern meets a row: fails
-- history
CREATE TABLE t (id int PRIMARY KEY, mail text CONSTRAINT at CHECK (mail LIKE '%@%'));
-- up
ALTER TABLE t DROP CONSTRAINT at; INSERT INTO t VALUES (1, 'nobody');
-- down
ALTER TABLE t ADD CONSTRAINT at CHECK (mail LIKE '%@%');

-- pair: a check of days meets a row: fails
-- history
CREATE TABLE t (id int PRIMARY KEY, a date, b date, CONSTRAINT span CHECK (b >= a));
-- up
ALTER TABLE t DROP CONSTRAINT span; INSERT INTO t VALUES (1, '2024-05-01', '2024-04-01');
-- down
ALTER TABLE t ADD CONSTRAINT span CHECK (b >= a);

-- pair: a check of two columns meets a row: fails
-- history
CREATE TABLE t (id int PRIMARY KEY, lo int, hi int, CONSTRAINT ordered CHECK (lo <= hi));
-- up
ALTER TABLE t DROP CONSTRAINT ordered; INSERT INTO t VALUES (1, 5, 3);
-- down
ALTER TABLE t ADD CONSTRAINT ordered CHECK (lo <= hi);

-- pair: a text that is no number becomes one: fails
-- history
CREATE TABLE t (id int PRIMARY KEY, n int);
-- up
ALTER TABLE t ALTER n TYPE text; INSERT INTO t VALUES (1, 'n/a');
-- down
ALTER TABLE t ALTER n TYPE int USING n::int;

-- pair: texts that are numbers become such: reverses
-- history
CREATE TABLE t (id int PRIMARY KEY, n int);
-- up
ALTER TABLE t ALTER n TYPE text; INSERT INTO t VALUES (1, '12'), (2, '-3');
-- down
ALTER TABLE t ALTER n TYPE int USING n::int;

-- pair: a text that is no label becomes one: fails
-- history
CREATE TYPE lvl AS ENUM ('low', 'high'); CREATE TABLE t (id int PRIMARY KEY, l lvl);
-- up
ALTER TABLE t ALTER l TYPE text; INSERT INTO t VALUES (1, 'medium');
-- down
ALTER TABLE t ALTER l TYPE lvl USING l::lvl;

-- pair: a row has a label that goes: fails
-- history
CREATE TYPE lvl AS ENUM ('low', 'high'); CREATE TABLE t (id int PRIMARY KEY, l lvl);
-- up
ALTER TYPE lvl RENAME TO lvl_old; CREATE TYPE lvl AS ENUM ('low', 'high', 'top'); ALTER TABLE t ALTER l TYPE lvl USING l::text::lvl; DROP TYPE lvl_old; INSERT INTO t VALUES (1, 'top');
-- down
ALTER TYPE lvl RENAME TO lvl_new; CREATE TYPE lvl AS ENUM ('low', 'high'); ALTER TABLE t ALTER l TYPE lvl USING l::text::lvl; DROP TYPE lvl_new;

-- pair: no row has a label that goes: reverses
-- history
CREATE TYPE lvl AS ENUM ('low', 'high'); CREATE TABLE t (id int PRIMARY KEY, l lvl);
-- up
ALTER TYPE lvl RENAME TO lvl_old; CREATE TYPE lvl AS ENUM ('low', 'high', 'top'); ALTER TABLE t ALTER l TYPE lvl USING l::text::lvl; DROP TYPE lvl_old; INSERT INTO t VALUES (1, 'top');
-- down
UPDATE t SET l = 'high' WHERE l = 'top'; ALTER TYPE lvl RENAME TO lvl_new; CREATE TYPE lvl AS ENUM ('low', 'high'); ALTER TABLE t ALTER l TYPE lvl USING l::text::lvl; DROP TYPE lvl_new;

-- pair: a number is too large for the old precision: fails
-- history
CREATE TABLE t (id int PRIMARY KEY, n numeric(5,2));
-- up
ALTER TABLE t ALTER n TYPE numeric(12,2); INSERT INTO t VALUES (1, 123456.78);
-- down
ALTER TABLE t ALTER n TYPE numeric(5,2);

-- pair: a text is cut to the old length: reverses
-- history
CREATE TABLE t (id int PRIMARY KEY, n varchar(5));
-- up
ALTER TABLE t ALTER n TYPE varchar(50); INSERT INTO t VALUES (1, 'a long name');
-- down
ALTER TABLE t ALTER n TYPE varchar(5) USING left(n, 5);

-- pair: a row goes that another refers to: fails
-- history
CREATE TABLE products (id serial PRIMARY KEY, sku varchar(20) NOT NULL, name text NOT NULL, price numeric(10,2) NOT NULL DEFAULT 0, stock int NOT NULL DEFAULT 0, active boolean NOT NULL DEFAULT true, launched date, CONSTRAINT products_sku_key UNIQUE (sku), CONSTRAINT products_price_check CHECK (price >= 0), CONSTRAINT stock_not_negative CHECK (stock >= 0));
CREATE TABLE order_lines (id int PRIMARY KEY, product_id int NOT NULL REFERENCES products, qty int NOT NULL CHECK (qty BETWEEN 1 AND 100));
-- up
INSERT INTO products (id, sku, name) VALUES (1, 'a', 'A'); INSERT INTO order_lines VALUES (1, 1, 1); ALTER TABLE products ADD COLUMN x int;
-- down
ALTER TABLE products DROP COLUMN x; DELETE FROM products WHERE id = 1;

-- pair: a row goes behind those that refer to it: reverses
-- history
CREATE TABLE products (id serial PRIMARY KEY, sku varchar(20) NOT NULL, name text NOT NULL, price numeric(10,2) NOT NULL DEFAULT 0, stock int NOT NULL DEFAULT 0, active boolean NOT NULL DEFAULT true, launched date, CONSTRAINT products_sku_key UNIQUE (sku), CONSTRAINT products_price_check CHECK (price >= 0), CONSTRAINT stock_not_negative CHECK (stock >= 0));
CREATE TABLE order_lines (id int PRIMARY KEY, product_id int NOT NULL REFERENCES products, qty int NOT NULL CHECK (qty BETWEEN 1 AND 100));
-- up
INSERT INTO products (id, sku, name) VALUES (1, 'a', 'A'); INSERT INTO order_lines VALUES (1, 1, 1); ALTER TABLE products ADD COLUMN x int;
-- down
DELETE FROM order_lines WHERE id = 1; DELETE FROM products WHERE id = 1; ALTER TABLE products DROP COLUMN x;

-- pair: a row goes that none refers to: reverses
-- history
CREATE TABLE products (id serial PRIMARY KEY, sku varchar(20) NOT NULL, name text NOT NULL, price numeric(10,2) NOT NULL DEFAULT 0, stock int NOT NULL DEFAULT 0, active boolean NOT NULL DEFAULT true, launched date, CONSTRAINT products_sku_key UNIQUE (sku), CONSTRAINT products_price_check CHECK (price >= 0), CONSTRAINT stock_not_negative CHECK (stock >= 0));
CREATE TABLE order_lines (id int PRIMARY KEY, product_id int NOT NULL REFERENCES products, qty int NOT NULL CHECK (qty BETWEEN 1 AND 100));
-- up
INSERT INTO products (id, sku, name) VALUES (1, 'a', 'A'), (2, 'b', 'B'); INSERT INTO order_lines VALUES (1, 1, 1); ALTER TABLE products ADD COLUMN x int;
-- down
DELETE FROM products WHERE id = 2; ALTER TABLE products DROP COLUMN x;

-- pair: a row comes that refers to none: fails
-- history
CREATE TABLE products (id serial PRIMARY KEY, sku varchar(20) NOT NULL, name text NOT NULL, price numeric(10,2) NOT NULL DEFAULT 0, stock int NOT NULL DEFAULT 0, active boolean NOT NULL DEFAULT true, launched date, CONSTRAINT products_sku_key UNIQUE (sku), CONSTRAINT products_price_check CHECK (price >= 0), CONSTRAINT stock_not_negative CHECK (stock >= 0));
CREATE TABLE order_lines (id int PRIMARY KEY, product_id int NOT NULL REFERENCES products, qty int NOT NULL CHECK (qty BETWEEN 1 AND 100));
-- up
ALTER TABLE order_lines ADD COLUMN note text;
-- down
INSERT INTO order_lines VALUES (1, 99, 1, 'x'); ALTER TABLE order_lines DROP COLUMN note;

-- pair: a row comes that a check does not let pass: fails
-- history
CREATE TABLE products (id serial PRIMARY KEY, sku varchar(20) NOT NULL, name text NOT NULL, price numeric(10,2) NOT NULL DEFAULT 0, stock int NOT NULL DEFAULT 0, active boolean NOT NULL DEFAULT true, launched date, CONSTRAINT products_sku_key UNIQUE (sku), CONSTRAINT products_price_check CHECK (price >= 0), CONSTRAINT stock_not_negative CHECK (stock >= 0));
CREATE TABLE order_lines (id int PRIMARY KEY, product_id int NOT NULL REFERENCES products, qty int NOT NULL CHECK (qty BETWEEN 1 AND 100));
-- up
ALTER TABLE products ADD COLUMN note text;
-- down
INSERT INTO products (sku, name, stock) VALUES ('z', 'Z', -1); ALTER TABLE products DROP COLUMN note;

-- pair: a unique index meets a key twice: fails
-- history
CREATE TABLE t (id int, s text); CREATE UNIQUE INDEX u ON t (s);
-- up
DROP INDEX u; INSERT INTO t VALUES (1, 'a'), (2, 'a');
-- down
CREATE UNIQUE INDEX u ON t (s);

-- pair: a unique index of some rows meets a key twice: fails
-- history
CREATE TABLE t (id int, s text, live boolean); CREATE UNIQUE INDEX u ON t (s) WHERE live;
-- up
DROP INDEX u; INSERT INTO t VALUES (1, 'a', true), (2, 'a', true);
-- down
CREATE UNIQUE INDEX u ON t (s) WHERE live;

-- pair: a unique index of an expression meets a key twice: fails
-- history
CREATE TABLE t (id int, s text); CREATE UNIQUE INDEX u ON t (lower(s));
-- up
DROP INDEX u; INSERT INTO t VALUES (1, 'A'), (2, 'a');
-- down
CREATE UNIQUE INDEX u ON t (lower(s));

-- pair: a column is filled by coalesce: reverses
-- history
CREATE TABLE t (id int PRIMARY KEY, s text NOT NULL DEFAULT 'x');
-- up
ALTER TABLE t ALTER s DROP NOT NULL, ALTER s DROP DEFAULT; INSERT INTO t (id) VALUES (1);
-- down
UPDATE t SET s = coalesce(s, 'x'); ALTER TABLE t ALTER s SET DEFAULT 'x', ALTER s SET NOT NULL;

-- pair: a label of a row got another name before the types are swapped: fails
-- history
CREATE TYPE st AS ENUM ('a', 'b'); CREATE TABLE t (s st); INSERT INTO t VALUES ('a');
-- up
UPDATE t SET s = 'b'; ALTER TYPE st RENAME VALUE 'b' TO 'z';
-- down
ALTER TYPE st RENAME TO st_old; CREATE TYPE st AS ENUM ('a', 'b'); ALTER TABLE t ALTER s TYPE st USING s::text::st; DROP TYPE st_old;

-- pair: a row came into the default partition where a partition is attached again: unknown
-- history
CREATE TABLE e (at date, v int) PARTITION BY RANGE (at); CREATE TABLE e1 PARTITION OF e FOR VALUES FROM ('2024-01-01') TO ('2025-01-01'); CREATE TABLE ed PARTITION OF e DEFAULT;
-- up
ALTER TABLE e DETACH PARTITION e1; INSERT INTO e VALUES ('2024-06-01', 1);
-- down
ALTER TABLE e ATTACH PARTITION e1 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');

-- pair: a block makes its statement while it runs: unknown
-- history
CREATE TABLE t (a int); CREATE TABLE u (a int);
-- up
CREATE INDEX t_a ON t (a);
-- down
DO $$ DECLARE r record; BEGIN FOR r IN SELECT indexname FROM pg_indexes WHERE tablename = 't' LOOP EXECUTE 'DROP INDEX ' || quote_ident(r.indexname); END LOOP; END $$;

-- pair: a view joins conditions by OR in parentheses on the left: reverses
-- history
CREATE TABLE customers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL, name varchar(80), active boolean NOT NULL DEFAULT true, balance numeric(12,2) NOT NULL DEFAULT 0, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE orders (id bigserial PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customers, status text NOT NULL DEFAULT 'new', total numeric(10,2) NOT NULL, placed_on date);

CREATE VIEW v AS SELECT id FROM orders WHERE status = 'new' OR total > 10 OR placed_on IS NULL;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT id FROM orders WHERE (status = 'new' OR total > 10) OR placed_on IS NULL;

-- pair: a view joins conditions by OR in parentheses on the right: differs
-- history
CREATE TABLE customers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL, name varchar(80), active boolean NOT NULL DEFAULT true, balance numeric(12,2) NOT NULL DEFAULT 0, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE orders (id bigserial PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customers, status text NOT NULL DEFAULT 'new', total numeric(10,2) NOT NULL, placed_on date);

CREATE VIEW v AS SELECT id FROM orders WHERE status = 'new' OR total > 10 OR placed_on IS NULL;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT id FROM orders WHERE status = 'new' OR (total > 10 OR placed_on IS NULL);

-- pair: a view has AND before OR without parentheses: reverses
-- history
CREATE TABLE customers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL, name varchar(80), active boolean NOT NULL DEFAULT true, balance numeric(12,2) NOT NULL DEFAULT 0, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE orders (id bigserial PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customers, status text NOT NULL DEFAULT 'new', total numeric(10,2) NOT NULL, placed_on date);

CREATE VIEW v AS SELECT id FROM orders WHERE status = 'new' AND total > 10 OR placed_on IS NULL;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT id FROM orders WHERE (status = 'new' AND total > 10) OR (placed_on IS NULL);

-- pair: a view loses parentheses that mattered: differs
-- history
CREATE TABLE customers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL, name varchar(80), active boolean NOT NULL DEFAULT true, balance numeric(12,2) NOT NULL DEFAULT 0, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE orders (id bigserial PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customers, status text NOT NULL DEFAULT 'new', total numeric(10,2) NOT NULL, placed_on date);

CREATE VIEW v AS SELECT id FROM orders WHERE status = 'new' AND (total > 10 OR placed_on IS NULL);
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT id FROM orders WHERE status = 'new' AND total > 10 OR placed_on IS NULL;

-- pair: a view says BETWEEN among other conditions: reverses
-- history
CREATE TABLE customers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL, name varchar(80), active boolean NOT NULL DEFAULT true, balance numeric(12,2) NOT NULL DEFAULT 0, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE orders (id bigserial PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customers, status text NOT NULL DEFAULT 'new', total numeric(10,2) NOT NULL, placed_on date);

CREATE VIEW v AS SELECT id FROM orders WHERE status = 'new' AND total BETWEEN 1 AND 5 AND placed_on IS NULL;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT id FROM orders WHERE (status = 'new') AND (total >= 1 AND total <= 5) AND (placed_on IS NULL);

-- pair: a view says BETWEEN as two more conditions: differs
-- history
CREATE TABLE customers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL, name varchar(80), active boolean NOT NULL DEFAULT true, balance numeric(12,2) NOT NULL DEFAULT 0, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE orders (id bigserial PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customers, status text NOT NULL DEFAULT 'new', total numeric(10,2) NOT NULL, placed_on date);

CREATE VIEW v AS SELECT id FROM orders WHERE status = 'new' AND total BETWEEN 1 AND 5 AND placed_on IS NULL;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT id FROM orders WHERE status = 'new' AND total >= 1 AND total <= 5 AND placed_on IS NULL;

-- pair: a view negates conditions in parentheses: reverses
-- history
CREATE TABLE customers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL, name varchar(80), active boolean NOT NULL DEFAULT true, balance numeric(12,2) NOT NULL DEFAULT 0, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE orders (id bigserial PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customers, status text NOT NULL DEFAULT 'new', total numeric(10,2) NOT NULL, placed_on date);

CREATE VIEW v AS SELECT id FROM orders WHERE NOT status = 'new' AND NOT (total > 3);
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT id FROM orders WHERE (NOT (status = 'new')) AND NOT total > 3;

-- pair: a view of a join has all parentheses: reverses
-- history
CREATE TABLE customers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL, name varchar(80), active boolean NOT NULL DEFAULT true, balance numeric(12,2) NOT NULL DEFAULT 0, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE orders (id bigserial PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customers, status text NOT NULL DEFAULT 'new', total numeric(10,2) NOT NULL, placed_on date);

CREATE VIEW v AS SELECT o.id, c.email FROM orders o JOIN customers c ON c.id = o.customer_id AND c.active WHERE o.total > 0 AND (o.status = 'new' OR o.status = 'open');
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT o.id, c.email FROM orders o INNER JOIN customers c ON ((c.id = o.customer_id) AND c.active) WHERE ((o.total > 0) AND ((o.status = 'new') OR (o.status = 'open')));

-- pair: a view of groups has all parentheses: reverses
-- history
CREATE TABLE customers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL, name varchar(80), active boolean NOT NULL DEFAULT true, balance numeric(12,2) NOT NULL DEFAULT 0, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE orders (id bigserial PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customers, status text NOT NULL DEFAULT 'new', total numeric(10,2) NOT NULL, placed_on date);

CREATE VIEW v AS SELECT customer_id, count(*) AS n FROM orders GROUP BY customer_id HAVING count(*) > 1 AND sum(total) > 5;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT customer_id, count(*) AS n FROM orders GROUP BY customer_id HAVING ((count(*) > 1) AND (sum(total) > 5));

-- pair: a view of a CASE has all parentheses: reverses
-- history
CREATE TABLE customers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL, name varchar(80), active boolean NOT NULL DEFAULT true, balance numeric(12,2) NOT NULL DEFAULT 0, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE orders (id bigserial PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customers, status text NOT NULL DEFAULT 'new', total numeric(10,2) NOT NULL, placed_on date);

CREATE VIEW v AS SELECT id, CASE WHEN total > 10 AND status = 'new' THEN 'big' ELSE 'small' END AS size FROM orders;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT id, CASE WHEN ((total > 10) AND (status = 'new')) THEN 'big' ELSE 'small' END AS size FROM orders;

-- pair: a view comes back as the server shows it: reverses
-- history
CREATE TABLE customers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL, name varchar(80), active boolean NOT NULL DEFAULT true, balance numeric(12,2) NOT NULL DEFAULT 0, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE orders (id bigserial PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customers, status text NOT NULL DEFAULT 'new', total numeric(10,2) NOT NULL, placed_on date);

CREATE VIEW v AS SELECT id, status FROM orders WHERE status IN ('new', 'open') AND total > 0;
-- up
DROP VIEW v;
-- down
CREATE VIEW public.v AS
 SELECT orders.id,
    orders.status
   FROM public.orders
  WHERE ((orders.status = ANY (ARRAY['new'::text, 'open'::text])) AND (orders.total > (0)::numeric));


-- pair: a view of a join comes back as a dump writes it: reverses
-- history
CREATE TYPE post_state AS ENUM ('draft', 'review', 'published');
CREATE TABLE authors (id serial PRIMARY KEY, handle text NOT NULL UNIQUE, bio text);
CREATE TABLE posts (id serial PRIMARY KEY, author_id int NOT NULL REFERENCES authors ON DELETE CASCADE, title text NOT NULL, body text, state post_state NOT NULL DEFAULT 'draft', views bigint NOT NULL DEFAULT 0, published_at timestamptz);
CREATE INDEX posts_published_idx ON posts (published_at DESC) WHERE state = 'published';
CREATE FUNCTION bump() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.views := NEW.views + 1; RETURN NEW; END $$;
CREATE TRIGGER posts_bump BEFORE UPDATE ON posts FOR EACH ROW EXECUTE FUNCTION bump();
CREATE VIEW published_posts AS SELECT p.id, p.title, a.handle FROM posts p JOIN authors a ON a.id = p.author_id WHERE p.state = 'published';
-- up
DROP VIEW published_posts;
-- down
CREATE VIEW public.published_posts AS
 SELECT p.id,
    p.title,
    a.handle
   FROM (public.posts p
     JOIN public.authors a ON ((a.id = p.author_id)))
  WHERE (p.state = 'published'::public.post_state);

-- pair: a materialized view comes back as a view: differs
-- history
CREATE TYPE post_state AS ENUM ('draft', 'review', 'published');
CREATE TABLE authors (id serial PRIMARY KEY, handle text NOT NULL UNIQUE, bio text);
CREATE TABLE posts (id serial PRIMARY KEY, author_id int NOT NULL REFERENCES authors ON DELETE CASCADE, title text NOT NULL, body text, state post_state NOT NULL DEFAULT 'draft', views bigint NOT NULL DEFAULT 0, published_at timestamptz);
CREATE INDEX posts_published_idx ON posts (published_at DESC) WHERE state = 'published';
CREATE FUNCTION bump() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.views := NEW.views + 1; RETURN NEW; END $$;
CREATE TRIGGER posts_bump BEFORE UPDATE ON posts FOR EACH ROW EXECUTE FUNCTION bump();
CREATE VIEW published_posts AS SELECT p.id, p.title, a.handle FROM posts p JOIN authors a ON a.id = p.author_id WHERE p.state = 'published';

CREATE MATERIALIZED VIEW top_posts AS SELECT id, title FROM posts;
-- up
DROP MATERIALIZED VIEW top_posts;
-- down
CREATE VIEW top_posts AS SELECT id, title FROM posts;

-- pair: a policy asks another table without its name: reverses
-- history
CREATE TABLE customers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL, name varchar(80), active boolean NOT NULL DEFAULT true, balance numeric(12,2) NOT NULL DEFAULT 0, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE orders (id bigserial PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customers, status text NOT NULL DEFAULT 'new', total numeric(10,2) NOT NULL, placed_on date);

ALTER TABLE orders ENABLE ROW LEVEL SECURITY; CREATE POLICY own ON orders USING (EXISTS (SELECT 1 FROM customers c WHERE c.id = orders.customer_id AND c.email = current_user));
-- up
DROP POLICY own ON orders;
-- down
CREATE POLICY own ON orders USING (EXISTS (SELECT 1 FROM customers c WHERE c.id = customer_id AND email = CURRENT_USER));

-- pair: a policy asks for one of the rows of another table: reverses
-- history
CREATE TABLE customers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL, name varchar(80), active boolean NOT NULL DEFAULT true, balance numeric(12,2) NOT NULL DEFAULT 0, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE orders (id bigserial PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customers, status text NOT NULL DEFAULT 'new', total numeric(10,2) NOT NULL, placed_on date);

CREATE POLICY own ON orders USING (customer_id IN (SELECT id FROM customers WHERE email = current_user));
-- up
DROP POLICY own ON orders;
-- down
CREATE POLICY own ON orders USING (orders.customer_id IN (SELECT customers.id FROM customers WHERE (customers.email = current_user)));

-- pair: a policy asks another table for more: differs
-- history
CREATE TABLE customers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL, name varchar(80), active boolean NOT NULL DEFAULT true, balance numeric(12,2) NOT NULL DEFAULT 0, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE orders (id bigserial PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customers, status text NOT NULL DEFAULT 'new', total numeric(10,2) NOT NULL, placed_on date);

CREATE POLICY own ON orders USING (customer_id IN (SELECT id FROM customers WHERE email = current_user));
-- up
DROP POLICY own ON orders;
-- down
CREATE POLICY own ON orders USING (customer_id IN (SELECT id FROM customers WHERE email = current_user AND active));

-- pair: a policy asks for any row of another table: reverses
-- history
CREATE TABLE customers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL, name varchar(80), active boolean NOT NULL DEFAULT true, balance numeric(12,2) NOT NULL DEFAULT 0, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE orders (id bigserial PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customers, status text NOT NULL DEFAULT 'new', total numeric(10,2) NOT NULL, placed_on date);

CREATE POLICY own ON orders USING (customer_id IN (SELECT id FROM customers WHERE email = current_user));
-- up
DROP POLICY own ON orders;
-- down
CREATE POLICY own ON orders USING (customer_id = ANY (SELECT id FROM customers WHERE email = current_user));

-- pair: a policy calls another table by another name: differs
-- history
CREATE TABLE customers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL, name varchar(80), active boolean NOT NULL DEFAULT true, balance numeric(12,2) NOT NULL DEFAULT 0, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE orders (id bigserial PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customers, status text NOT NULL DEFAULT 'new', total numeric(10,2) NOT NULL, placed_on date);

ALTER TABLE orders ENABLE ROW LEVEL SECURITY; CREATE POLICY own ON orders USING (EXISTS (SELECT 1 FROM customers c WHERE c.id = orders.customer_id AND c.email = current_user));
-- up
DROP POLICY own ON orders;
-- down
CREATE POLICY own ON orders USING (EXISTS (SELECT 1 FROM customers cu WHERE cu.id = orders.customer_id AND cu.email = current_user));

-- pair: a policy comes back as the server shows it: reverses
-- history
CREATE SCHEMA hr;
CREATE TABLE hr.departments (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL UNIQUE);
CREATE TABLE hr.employees (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, department_id int REFERENCES hr.departments ON DELETE SET NULL, name text NOT NULL, salary numeric(10,2) CHECK (salary >= 0), hired date NOT NULL DEFAULT CURRENT_DATE, manager_id int REFERENCES hr.employees);
CREATE INDEX ON hr.employees (department_id);
GRANT USAGE ON SCHEMA hr TO app_reader, app_writer;
GRANT SELECT ON hr.employees TO app_reader;
GRANT SELECT, INSERT, UPDATE ON hr.employees TO app_writer;
COMMENT ON TABLE hr.employees IS 'people';

CREATE POLICY p ON hr.employees USING (department_id IN (SELECT d.id FROM hr.departments d WHERE d.name = current_setting('app.d')));
-- up
DROP POLICY p ON hr.employees;
-- down
CREATE POLICY p ON hr.employees AS PERMISSIVE USING ((department_id IN (SELECT d.id FROM hr.departments d WHERE (d.name = current_setting('app.d'::text)))));

-- pair: settings of a function in another order: differs
-- history
CREATE FUNCTION f() RETURNS int LANGUAGE sql SET search_path = public SET work_mem = '4MB' AS $$ SELECT 1 $$;
-- up
DROP FUNCTION f();
-- down
CREATE FUNCTION f() RETURNS int LANGUAGE sql SET work_mem = '4MB' SET search_path = public AS $$ SELECT 1 $$;

-- pair: a new value of a function's setting takes the place of the old one: reverses
-- history
CREATE FUNCTION f() RETURNS int LANGUAGE sql SET search_path = public SET work_mem = '4MB' AS $$ SELECT 1 $$;
-- up
ALTER FUNCTION f() SET search_path = other;
-- down
ALTER FUNCTION f() SET search_path = public;

-- pair: a setting of a function that was reset comes back behind the others: differs
-- history
CREATE FUNCTION f() RETURNS int LANGUAGE sql SET search_path = public SET work_mem = '4MB' AS $$ SELECT 1 $$;
-- up
ALTER FUNCTION f() RESET search_path;
-- down
ALTER FUNCTION f() SET search_path = public;

-- pair: a privilege on the schema public is left: differs
-- history
CREATE TABLE t (a int);
-- up
GRANT USAGE ON SCHEMA public TO app_reader; ALTER TABLE t ADD b int;
-- down
ALTER TABLE t DROP b;

-- pair: a privilege on the schema public is taken back: reverses
-- history
CREATE TABLE t (a int);
-- up
GRANT USAGE ON SCHEMA public TO app_reader;
-- down
REVOKE USAGE ON SCHEMA public FROM app_reader;

-- pair: everybody gets CREATE on the schema public, which nobody had: differs
-- history
SELECT 1;
-- up
REVOKE ALL ON SCHEMA public FROM PUBLIC;
-- down
GRANT ALL ON SCHEMA public TO PUBLIC;

-- pair: everybody gets USAGE on the schema public again: reverses
-- history
SELECT 1;
-- up
REVOKE ALL ON SCHEMA public FROM PUBLIC;
-- down
GRANT USAGE ON SCHEMA public TO PUBLIC;

-- pair: a privilege on two schemas, one of them public, is taken back for one: differs
-- history
CREATE SCHEMA app;
-- up
GRANT USAGE ON SCHEMA public, app TO app_reader;
-- down
REVOKE USAGE ON SCHEMA app FROM app_reader;

-- pair: a comment on the schema public is left: differs
-- history
CREATE TABLE t (a int);
-- up
COMMENT ON SCHEMA public IS 'ours'; ALTER TABLE t ADD b int;
-- down
ALTER TABLE t DROP b;

-- pair: statistics go on to partitions, and back with ONLY they do not: differs
-- history
CREATE TABLE p (a int, b text) PARTITION BY RANGE (a); CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);
-- up
ALTER TABLE p ALTER a SET STATISTICS 1000;
-- down
ALTER TABLE ONLY p ALTER a SET STATISTICS -1;

-- pair: storage goes on to partitions, and back with ONLY it does not: differs
-- history
CREATE TABLE p (a int, b text) PARTITION BY RANGE (a); CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);
-- up
ALTER TABLE p ALTER b SET STORAGE EXTERNAL;
-- down
ALTER TABLE ONLY p ALTER b SET STORAGE EXTENDED;

-- pair: compression does not go on to partitions: reverses
-- history
CREATE TABLE p (a int, b text) PARTITION BY RANGE (a); CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);
-- up
ALTER TABLE p ALTER b SET COMPRESSION pglz;
-- down
ALTER TABLE ONLY p ALTER b SET COMPRESSION default;

-- pair: a trigger of a partition is enabled with that of the table above: reverses
-- history
CREATE TABLE p (a int) PARTITION BY RANGE (a); CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$; CREATE TRIGGER t AFTER INSERT ON p FOR EACH ROW EXECUTE FUNCTION f();
-- up
ALTER TABLE p1 DISABLE TRIGGER t;
-- down
ALTER TABLE p ENABLE TRIGGER t;

-- pair: a trigger of a partition stays disabled where ONLY the table above is meant: differs
-- history
CREATE TABLE p (a int) PARTITION BY RANGE (a); CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$; CREATE TRIGGER t AFTER INSERT ON p FOR EACH ROW EXECUTE FUNCTION f();
-- up
ALTER TABLE p DISABLE TRIGGER t;
-- down
ALTER TABLE ONLY p ENABLE TRIGGER t;

-- pair: a composite type loses the collation of an attribute: differs
-- history
CREATE TYPE addr AS (street text COLLATE "C", zip varchar(5));
-- up
DROP TYPE addr;
-- down
CREATE TYPE addr AS (street text, zip character varying(5));

-- pair: an attribute comes back with its collation: reverses
-- history
CREATE TYPE addr AS (zip varchar(5), street text COLLATE "C");
-- up
ALTER TYPE addr DROP ATTRIBUTE street;
-- down
ALTER TYPE addr ADD ATTRIBUTE street text COLLATE "C";

-- pair: an extension of a version comes back in that version: reverses
-- history
CREATE EXTENSION hstore VERSION '1.4';
-- up
DROP EXTENSION hstore;
-- down
CREATE EXTENSION hstore WITH VERSION '1.4';

-- pair: an extension of a version comes back in the server's: unknown
-- history
CREATE EXTENSION hstore VERSION '1.4';
-- up
DROP EXTENSION hstore;
-- down
CREATE EXTENSION hstore;

-- pair: OR REPLACE does not change a view's column from text to varchar: fails
-- history
CREATE TABLE t (id int, mail varchar(255)); CREATE VIEW v AS SELECT id, mail FROM t;
-- up
DROP VIEW v; CREATE VIEW v AS SELECT id, mail::text AS mail FROM t;
-- down
CREATE OR REPLACE VIEW v AS SELECT id, mail FROM t;

-- pair: a view's column is renamed by ALTER TABLE and back by ALTER VIEW: reverses
-- history
CREATE TABLE t (id int, title text); CREATE VIEW v AS SELECT id, title FROM t WHERE id > 0;
-- up
ALTER TABLE v RENAME TO w; ALTER TABLE w RENAME COLUMN title TO name;
-- down
ALTER VIEW w RENAME COLUMN name TO title; ALTER VIEW w RENAME TO v;

-- pair: the name of a sequence is folded in nextval: reverses
-- history
CREATE TABLE t (id bigserial PRIMARY KEY);
-- up
ALTER TABLE t ALTER id DROP DEFAULT;
-- down
ALTER TABLE t ALTER id SET DEFAULT nextval('T_ID_SEQ');

-- pair: weights of text search are strings with a cast or without: reverses
-- history
CREATE TABLE t (a text, s tsvector GENERATED ALWAYS AS (setweight(to_tsvector('english', a), 'A')) STORED);
-- up
ALTER TABLE t DROP COLUMN s;
-- down
ALTER TABLE t ADD COLUMN s tsvector GENERATED ALWAYS AS (setweight(to_tsvector('english'::regconfig, a), 'A'::"char")) STORED;

-- pair: weights of text search differ: differs
-- history
CREATE TABLE t (a text, s tsvector GENERATED ALWAYS AS (setweight(to_tsvector('english', a), 'A')) STORED);
-- up
ALTER TABLE t DROP COLUMN s;
-- down
ALTER TABLE t ADD COLUMN s tsvector GENERATED ALWAYS AS (setweight(to_tsvector('english'::regconfig, a), 'B'::"char")) STORED;

-- pair: a configuration of text search is copied from the server's own: reverses
-- history
CREATE TEXT SEARCH CONFIGURATION en (COPY = english);
-- up
DROP TEXT SEARCH CONFIGURATION en;
-- down
CREATE TEXT SEARCH CONFIGURATION en (COPY = pg_catalog.english);

-- pair: the multirange of a range type is called as it would be anyway: reverses
-- history
CREATE TYPE floatrange AS RANGE (subtype = float8, subtype_diff = float8mi);
-- up
DROP TYPE floatrange;
-- down
CREATE TYPE floatrange AS RANGE (subtype = double precision, subtype_diff = float8mi, multirange_type_name = floatmultirange);

-- pair: an aggregate is unsafe for parallel queries whether that is said or not: reverses
-- history
CREATE AGGREGATE all_of(text) (SFUNC = textcat, STYPE = text, INITCOND = '');
-- up
DROP AGGREGATE all_of(text);
-- down
CREATE AGGREGATE all_of(text) (STYPE = text, SFUNC = textcat, INITCOND = '', PARALLEL = UNSAFE);

-- pair: a trigger's condition as the server shows it: reverses
-- history
CREATE TABLE t (id int, status varchar(20), amount numeric(10,2)); CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER a BEFORE UPDATE ON t FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status AND NEW.amount > 0) EXECUTE FUNCTION f();
-- up
DROP TRIGGER a ON t;
-- down
CREATE TRIGGER a BEFORE UPDATE ON t FOR EACH ROW WHEN ((((OLD.status)::text IS DISTINCT FROM (NEW.status)::text) AND (NEW.amount > (0)::numeric))) EXECUTE PROCEDURE public.f();

-- pair: a trigger's condition on the other row: differs
-- history
CREATE TABLE t (id int, status varchar(20), amount numeric(10,2)); CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER a BEFORE UPDATE ON t FOR EACH ROW WHEN (NEW.amount > 0) EXECUTE FUNCTION f();
-- up
DROP TRIGGER a ON t;
-- down
CREATE TRIGGER a BEFORE UPDATE ON t FOR EACH ROW WHEN (OLD.amount > 0) EXECUTE FUNCTION f();

-- pair: a view with an element of an array: reverses
-- history
CREATE TABLE c (id int PRIMARY KEY, email varchar(255) NOT NULL, name text, tier text, vip boolean, tags text[]);
CREATE TABLE o (id int PRIMARY KEY, customer_id int NOT NULL, amount numeric(10,2), fee numeric(10,2), qty int, score double precision, placed timestamptz, body jsonb);

CREATE VIEW v AS SELECT id, tags[1] AS first FROM c;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT id, (tags)[1] AS first FROM c;

-- pair: the name of an array's element is the array's: reverses
-- history
CREATE TABLE c (id int PRIMARY KEY, email varchar(255) NOT NULL, name text, tier text, vip boolean, tags text[]);
CREATE TABLE o (id int PRIMARY KEY, customer_id int NOT NULL, amount numeric(10,2), fee numeric(10,2), qty int, score double precision, placed timestamptz, body jsonb);

CREATE VIEW v AS SELECT id, tags[1] FROM c;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT id, tags[1] FROM c;

-- pair: sums in a view are made from the left anyway: reverses
-- history
CREATE TABLE c (id int PRIMARY KEY, email varchar(255) NOT NULL, name text, tier text, vip boolean, tags text[]);
CREATE TABLE o (id int PRIMARY KEY, customer_id int NOT NULL, amount numeric(10,2), fee numeric(10,2), qty int, score double precision, placed timestamptz, body jsonb);

CREATE VIEW v AS SELECT id, amount + fee + 1 AS t FROM o;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT id, (amount + fee) + 1 AS t FROM o;

-- pair: sums in a view are made from the right: differs
-- history
CREATE TABLE c (id int PRIMARY KEY, email varchar(255) NOT NULL, name text, tier text, vip boolean, tags text[]);
CREATE TABLE o (id int PRIMARY KEY, customer_id int NOT NULL, amount numeric(10,2), fee numeric(10,2), qty int, score double precision, placed timestamptz, body jsonb);

CREATE VIEW v AS SELECT id, amount + fee + 1 AS t FROM o;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT id, amount + (fee + 1) AS t FROM o;

-- pair: products in a view come first anyway: reverses
-- history
CREATE TABLE c (id int PRIMARY KEY, email varchar(255) NOT NULL, name text, tier text, vip boolean, tags text[]);
CREATE TABLE o (id int PRIMARY KEY, customer_id int NOT NULL, amount numeric(10,2), fee numeric(10,2), qty int, score double precision, placed timestamptz, body jsonb);

CREATE VIEW v AS SELECT id, amount + fee * 2 AS t FROM o;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT id, amount + (fee * 2::numeric) AS t FROM o;

-- pair: sums in a view come first: differs
-- history
CREATE TABLE c (id int PRIMARY KEY, email varchar(255) NOT NULL, name text, tier text, vip boolean, tags text[]);
CREATE TABLE o (id int PRIMARY KEY, customer_id int NOT NULL, amount numeric(10,2), fee numeric(10,2), qty int, score double precision, placed timestamptz, body jsonb);

CREATE VIEW v AS SELECT id, amount + fee * 2 AS t FROM o;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT id, (amount + fee) * 2 AS t FROM o;

-- pair: numbers in a view as the server shows them: reverses
-- history
CREATE TABLE c (id int PRIMARY KEY, email varchar(255) NOT NULL, name text, tier text, vip boolean, tags text[]);
CREATE TABLE o (id int PRIMARY KEY, customer_id int NOT NULL, amount numeric(10,2), fee numeric(10,2), qty int, score double precision, placed timestamptz, body jsonb);

CREATE VIEW v AS SELECT customer_id, sum(qty * amount) - avg(fee) AS t FROM o GROUP BY customer_id HAVING sum(amount) > 100;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT o.customer_id, (sum(((o.qty)::numeric * o.amount)) - avg(o.fee)) AS t FROM o GROUP BY o.customer_id HAVING (sum(o.amount) > (100)::numeric);

-- pair: a division of whole numbers in a view is none of fractions: unknown
-- history
CREATE TABLE c (id int PRIMARY KEY, email varchar(255) NOT NULL, name text, tier text, vip boolean, tags text[]);
CREATE TABLE o (id int PRIMARY KEY, customer_id int NOT NULL, amount numeric(10,2), fee numeric(10,2), qty int, score double precision, placed timestamptz, body jsonb);

CREATE VIEW v AS SELECT qty / customer_id AS t FROM o;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT qty::numeric / customer_id::numeric AS t FROM o;

-- pair: a division of fractions in a view with one cast or two: reverses
-- history
CREATE TABLE c (id int PRIMARY KEY, email varchar(255) NOT NULL, name text, tier text, vip boolean, tags text[]);
CREATE TABLE o (id int PRIMARY KEY, customer_id int NOT NULL, amount numeric(10,2), fee numeric(10,2), qty int, score double precision, placed timestamptz, body jsonb);

CREATE VIEW v AS SELECT qty::numeric / customer_id AS t FROM o;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT qty / customer_id::numeric AS t FROM o;

-- pair: a cast of a constant beside a whole number is kept in a view: unknown
-- history
CREATE TABLE c (id int PRIMARY KEY, email varchar(255) NOT NULL, name text, tier text, vip boolean, tags text[]);
CREATE TABLE o (id int PRIMARY KEY, customer_id int NOT NULL, amount numeric(10,2), fee numeric(10,2), qty int, score double precision, placed timestamptz, body jsonb);

CREATE VIEW v AS SELECT id FROM o WHERE qty > 5;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT id FROM o WHERE qty > 5::bigint;

-- pair: whole numbers beside floating ones in a view: reverses
-- history
CREATE TABLE c (id int PRIMARY KEY, email varchar(255) NOT NULL, name text, tier text, vip boolean, tags text[]);
CREATE TABLE o (id int PRIMARY KEY, customer_id int NOT NULL, amount numeric(10,2), fee numeric(10,2), qty int, score double precision, placed timestamptz, body jsonb);

CREATE VIEW v AS SELECT score * qty AS t FROM o WHERE score > 0;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT (score * (qty)::double precision) AS t FROM o WHERE (score > (0)::double precision);

-- pair: strings in a view as the server shows them: reverses
-- history
CREATE TABLE c (id int PRIMARY KEY, email varchar(255) NOT NULL, name text, tier text, vip boolean, tags text[]);
CREATE TABLE o (id int PRIMARY KEY, customer_id int NOT NULL, amount numeric(10,2), fee numeric(10,2), qty int, score double precision, placed timestamptz, body jsonb);

CREATE VIEW v AS SELECT id, name || ' <' || email || '>' AS label, coalesce(name, email) AS called FROM c;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT id, ((name || ' <'::text) || (email)::text) || '>'::text AS label, COALESCE(name, (email)::text) AS called FROM c;

-- pair: members of JSON in a view as the server shows them: reverses
-- history
CREATE TABLE c (id int PRIMARY KEY, email varchar(255) NOT NULL, name text, tier text, vip boolean, tags text[]);
CREATE TABLE o (id int PRIMARY KEY, customer_id int NOT NULL, amount numeric(10,2), fee numeric(10,2), qty int, score double precision, placed timestamptz, body jsonb);

CREATE VIEW v AS SELECT id, body->>'title' AS title, (body->'n')::int AS n FROM o;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT id, (body ->> 'title'::text) AS title, ((body -> 'n'::text))::integer AS n FROM o;

-- pair: the usual names of a view's columns: reverses
-- history
CREATE TABLE c (id int PRIMARY KEY, email varchar(255) NOT NULL, name text, tier text, vip boolean, tags text[]);
CREATE TABLE o (id int PRIMARY KEY, customer_id int NOT NULL, amount numeric(10,2), fee numeric(10,2), qty int, score double precision, placed timestamptz, body jsonb);

CREATE VIEW v AS SELECT count(*), max(placed), CASE WHEN max(qty) > 1 THEN 'many' ELSE 'few' END FROM o;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT count(*) AS count, max(placed) AS max, CASE WHEN max(qty) > 1 THEN 'many' ELSE 'few' END AS "case" FROM o;

-- pair: a view groups by the place of an expression: reverses
-- history
CREATE TABLE c (id int PRIMARY KEY, email varchar(255) NOT NULL, name text, tier text, vip boolean, tags text[]);
CREATE TABLE o (id int PRIMARY KEY, customer_id int NOT NULL, amount numeric(10,2), fee numeric(10,2), qty int, score double precision, placed timestamptz, body jsonb);

CREATE VIEW v AS SELECT extract(year FROM placed) AS y, sum(amount) AS s FROM o GROUP BY 1 ORDER BY y;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT EXTRACT(YEAR FROM placed) AS y, sum(amount) AS s FROM o GROUP BY extract(year FROM placed) ORDER BY (extract(year FROM placed));

-- pair: a view groups by a column and not by an item of its name: differs
-- history
CREATE TABLE c (id int PRIMARY KEY, email varchar(255) NOT NULL, name text, tier text, vip boolean, tags text[]);
CREATE TABLE o (id int PRIMARY KEY, customer_id int NOT NULL, amount numeric(10,2), fee numeric(10,2), qty int, score double precision, placed timestamptz, body jsonb);

CREATE VIEW v AS SELECT lower(name) AS name, count(*) AS n FROM c GROUP BY name;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT lower(name) AS name, count(*) AS n FROM c GROUP BY lower(name);

-- pair: a CASE with a value is none with a condition: differs
-- history
CREATE TABLE c (id int PRIMARY KEY, email varchar(255) NOT NULL, name text, tier text, vip boolean, tags text[]);
CREATE TABLE o (id int PRIMARY KEY, customer_id int NOT NULL, amount numeric(10,2), fee numeric(10,2), qty int, score double precision, placed timestamptz, body jsonb);

CREATE VIEW v AS SELECT CASE tier WHEN 'basic' THEN 1 ELSE 2 END AS x FROM c;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT CASE WHEN tier = 'basic' THEN 1 ELSE 2 END AS x FROM c;

-- pair: words that say nothing in a view: reverses
-- history
CREATE TABLE c (id int PRIMARY KEY, email varchar(255) NOT NULL, name text, tier text, vip boolean, tags text[]);
CREATE TABLE o (id int PRIMARY KEY, customer_id int NOT NULL, amount numeric(10,2), fee numeric(10,2), qty int, score double precision, placed timestamptz, body jsonb);

CREATE VIEW v AS SELECT ALL CASE WHEN vip THEN 1 END AS x, u.tag FROM c, LATERAL unnest(c.tags) AS u(tag) UNION DISTINCT SELECT id, '' FROM o;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT CASE WHEN vip THEN 1 ELSE NULL END AS x, u.tag FROM c, unnest(c.tags) AS u(tag) UNION SELECT id, '' FROM o;

-- pair: a list that a query gives in a view: reverses
-- history
CREATE TABLE c (id int PRIMARY KEY, email varchar(255) NOT NULL, name text, tier text, vip boolean, tags text[]);
CREATE TABLE o (id int PRIMARY KEY, customer_id int NOT NULL, amount numeric(10,2), fee numeric(10,2), qty int, score double precision, placed timestamptz, body jsonb);

CREATE VIEW v AS SELECT id FROM c WHERE id IN (SELECT customer_id FROM o) AND id NOT IN (SELECT qty + 1 FROM o);
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT id FROM c WHERE id = ANY (SELECT customer_id FROM o) AND (NOT (id IN (SELECT (qty + 1) FROM o)));

-- pair: a query in a condition of a view asks its own table: unknown
-- history
CREATE TABLE c (id int PRIMARY KEY, email varchar(255) NOT NULL, name text, tier text, vip boolean, tags text[]);
CREATE TABLE o (id int PRIMARY KEY, customer_id int NOT NULL, amount numeric(10,2), fee numeric(10,2), qty int, score double precision, placed timestamptz, body jsonb);

CREATE VIEW v AS SELECT c.id FROM c WHERE EXISTS (SELECT 1 FROM o WHERE customer_id = c.id);
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT c.id FROM c WHERE EXISTS (SELECT 1 FROM o WHERE customer_id = id);

-- pair: NOT before IS NULL stays in a view: differs
-- history
CREATE TABLE c (id int PRIMARY KEY, email varchar(255) NOT NULL, name text, tier text, vip boolean, tags text[]);
CREATE TABLE o (id int PRIMARY KEY, customer_id int NOT NULL, amount numeric(10,2), fee numeric(10,2), qty int, score double precision, placed timestamptz, body jsonb);

CREATE VIEW v AS SELECT id FROM o WHERE NOT placed IS NULL;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT id FROM o WHERE placed IS NOT NULL;

-- pair: the place of a minus in a view: differs
-- history
CREATE TABLE c (id int PRIMARY KEY, email varchar(255) NOT NULL, name text, tier text, vip boolean, tags text[]);
CREATE TABLE o (id int PRIMARY KEY, customer_id int NOT NULL, amount numeric(10,2), fee numeric(10,2), qty int, score double precision, placed timestamptz, body jsonb);

CREATE VIEW v AS SELECT id, amount - (fee - 1) AS t FROM o;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT id, amount - fee - 1 AS t FROM o;


-- pair: ORDER BY with a table's name means its column and no item: differs
-- history
CREATE TABLE c (id int PRIMARY KEY, email varchar(255) NOT NULL, name text, tier text, vip boolean, tags text[]);
CREATE TABLE o (id int PRIMARY KEY, customer_id int NOT NULL, amount numeric(10,2), fee numeric(10,2), qty int, score double precision, placed timestamptz, body jsonb);

CREATE VIEW v AS SELECT amount AS qty, qty AS amount FROM o ORDER BY amount;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT amount AS qty, qty AS amount FROM o ORDER BY o.amount;

-- pair: an array of strings with casts in a view is cast one by one: differs
-- history
CREATE TABLE c (id int PRIMARY KEY, email varchar(255) NOT NULL, name text, tier text, vip boolean, tags text[]);
CREATE TABLE o (id int PRIMARY KEY, customer_id int NOT NULL, amount numeric(10,2), fee numeric(10,2), qty int, score double precision, placed timestamptz, body jsonb);

CREATE VIEW v AS SELECT id FROM c WHERE email IN ('x', 'y');
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT id FROM c WHERE ((c.email)::text = ANY ((ARRAY['x'::character varying, 'y'::character varying])::text[]));

-- pair: BETWEEN in a view stays together and what the server shows of it does not: unknown
-- history
CREATE TABLE c (id int PRIMARY KEY, email varchar(255) NOT NULL, name text, tier text, vip boolean, tags text[]);
CREATE TABLE o (id int PRIMARY KEY, customer_id int NOT NULL, amount numeric(10,2), fee numeric(10,2), qty int, score double precision, placed timestamptz, body jsonb);

CREATE VIEW v AS SELECT id FROM o WHERE amount BETWEEN 10 AND 20 AND qty > 1;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT id FROM o WHERE (((amount >= (10)::numeric) AND (amount <= (20)::numeric)) AND (qty > 1));

-- pair: a string with a length as a column of a view: unknown
-- history
CREATE TABLE c (id int PRIMARY KEY, email varchar(255) NOT NULL, name text, tier text, vip boolean, tags text[]);
CREATE TABLE o (id int PRIMARY KEY, customer_id int NOT NULL, amount numeric(10,2), fee numeric(10,2), qty int, score double precision, placed timestamptz, body jsonb);

CREATE VIEW v AS SELECT id, 'x' AS k FROM c;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT id, 'x'::varchar AS k FROM c;

-- pair: values of which one is taken in a view as the server shows them: reverses
-- history
CREATE TABLE c (id int PRIMARY KEY, email varchar(255) NOT NULL, name text, tier text, vip boolean, tags text[]);
CREATE TABLE o (id int PRIMARY KEY, customer_id int NOT NULL, amount numeric(10,2), fee numeric(10,2), qty int, score double precision, placed timestamptz, body jsonb);

CREATE VIEW v AS SELECT coalesce(amount, 0) AS a, coalesce(sum(qty), 0) AS s, CASE WHEN amount > 5 THEN fee ELSE 0 END AS f FROM o GROUP BY amount, fee;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT COALESCE(o.amount, (0)::numeric) AS a, COALESCE(sum(o.qty), (0)::bigint) AS s, CASE WHEN (o.amount > (5)::numeric) THEN o.fee ELSE (0)::numeric END AS f FROM o GROUP BY o.amount, o.fee;

-- pair: paths and members of JSON in a view as the server shows them: reverses
-- history
CREATE TABLE c (id int PRIMARY KEY, email varchar(255) NOT NULL, name text, tier text, vip boolean, tags text[]);
CREATE TABLE o (id int PRIMARY KEY, customer_id int NOT NULL, amount numeric(10,2), fee numeric(10,2), qty int, score double precision, placed timestamptz, body jsonb);

CREATE VIEW v AS SELECT (body #>> '{x,y}')::int AS y FROM o WHERE body ? 'a' AND body @> '{"k": 1}' AND qty IS NOT DISTINCT FROM 3;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT ((o.body #>> '{x,y}'::text[]))::integer AS y FROM o WHERE ((o.body ? 'a'::text) AND (o.body @> '{"k": 1}'::jsonb) AND (NOT (o.qty IS DISTINCT FROM 3)));

-- pair: functions are no procedures where all of a schema are meant: differs
-- history
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$; CREATE PROCEDURE q() LANGUAGE sql AS $$ SELECT 1 $$;
-- up
REVOKE EXECUTE ON ALL ROUTINES IN SCHEMA public FROM PUBLIC;
-- down
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO PUBLIC;

-- pair: all functions of a schema are meant, and one by one: reverses
-- history
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$; CREATE PROCEDURE q() LANGUAGE sql AS $$ SELECT 1 $$;
-- up
REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC;
-- down
GRANT EXECUTE ON FUNCTION f() TO PUBLIC;

-- pair: a comment on a domain's constraint goes with it: differs
-- history
CREATE DOMAIN pos AS int CHECK (VALUE > 0); COMMENT ON CONSTRAINT pos_check ON DOMAIN pos IS 'q';
-- up
ALTER DOMAIN pos DROP CONSTRAINT pos_check;
-- down
ALTER DOMAIN pos ADD CONSTRAINT pos_check CHECK (VALUE > 0);

-- pair: a comment on a domain's constraint is renamed with it: reverses
-- history
CREATE DOMAIN pos AS int CHECK (VALUE > 0); COMMENT ON CONSTRAINT pos_check ON DOMAIN pos IS 'q';
-- up
ALTER DOMAIN pos RENAME CONSTRAINT pos_check TO positive;
-- down
ALTER DOMAIN pos RENAME CONSTRAINT positive TO pos_check;

-- pair: a dictionary that a configuration uses is not dropped: fails
-- history
SELECT 1;
-- up
CREATE TEXT SEARCH DICTIONARY d (TEMPLATE = snowball, LANGUAGE = english); CREATE TEXT SEARCH CONFIGURATION en (COPY = english); ALTER TEXT SEARCH CONFIGURATION en ALTER MAPPING FOR word WITH d;
-- down
DROP TEXT SEARCH DICTIONARY d; DROP TEXT SEARCH CONFIGURATION en;

-- pair: a dictionary goes after the configuration that uses it: reverses
-- history
SELECT 1;
-- up
CREATE TEXT SEARCH DICTIONARY d (TEMPLATE = snowball, LANGUAGE = english); CREATE TEXT SEARCH CONFIGURATION en (COPY = english); ALTER TEXT SEARCH CONFIGURATION en ALTER MAPPING FOR word WITH d;
-- down
DROP TEXT SEARCH CONFIGURATION en; DROP TEXT SEARCH DICTIONARY d;

-- pair: a dictionary of an extension that a configuration uses: fails
-- history
SELECT 1;
-- up
CREATE EXTENSION unaccent; CREATE TEXT SEARCH CONFIGURATION fr (COPY = french); ALTER TEXT SEARCH CONFIGURATION fr ALTER MAPPING FOR hword, hword_part, word WITH unaccent, french_stem;
-- down
DROP EXTENSION unaccent; DROP TEXT SEARCH CONFIGURATION fr;


-- pair: a number as text in a view: unknown
-- history
CREATE TABLE emp (id int PRIMARY KEY, boss int, name text NOT NULL, mail varchar(100), salary numeric(10,2), bonus int, dept int, active boolean);
CREATE TABLE dept (id int PRIMARY KEY, code char(4));
CREATE VIEW v AS SELECT id, 1 AS k FROM emp;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT id, 1::text AS k FROM emp;

-- pair: NULL as a string with a length in a view: unknown
-- history
CREATE TABLE emp (id int PRIMARY KEY, boss int, name text NOT NULL, mail varchar(100), salary numeric(10,2), bonus int, dept int, active boolean);
CREATE TABLE dept (id int PRIMARY KEY, code char(4));
CREATE VIEW v AS SELECT id, NULL AS k FROM emp;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT id, NULL::varchar AS k FROM emp;

-- pair: a truth value as text in a view: unknown
-- history
CREATE TABLE emp (id int PRIMARY KEY, boss int, name text NOT NULL, mail varchar(100), salary numeric(10,2), bonus int, dept int, active boolean);
CREATE TABLE dept (id int PRIMARY KEY, code char(4));
CREATE VIEW v AS SELECT id, true AS k FROM emp;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT id, true::text AS k FROM emp;

-- pair: a number with a precision beside a column of that precision in a view: unknown
-- history
CREATE TABLE emp (id int PRIMARY KEY, boss int, name text NOT NULL, mail varchar(100), salary numeric(10,2), bonus int, dept int, active boolean);
CREATE TABLE dept (id int PRIMARY KEY, code char(4));
CREATE VIEW v AS SELECT id FROM emp WHERE salary > 10;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT id FROM emp WHERE salary > 10::numeric(10,2);

-- pair: a text in the place of a string with a length in a view: unknown
-- history
CREATE TABLE emp (id int PRIMARY KEY, boss int, name text NOT NULL, mail varchar(100), salary numeric(10,2), bonus int, dept int, active boolean);
CREATE TABLE dept (id int PRIMARY KEY, code char(4));
CREATE VIEW v AS SELECT coalesce(mail, 'x') AS k FROM emp;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT coalesce(mail, 'x'::text) AS k FROM emp;

-- pair: conditions in conditions of a view as the server shows them: reverses
-- history
CREATE TABLE emp (id int PRIMARY KEY, boss int, name text NOT NULL, mail varchar(100), salary numeric(10,2), bonus int, dept int, active boolean);
CREATE TABLE dept (id int PRIMARY KEY, code char(4));
CREATE VIEW v AS SELECT id FROM emp WHERE active AND (dept = 1 OR (dept = 2 AND boss = 3)) OR bonus > 4;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT emp.id FROM emp WHERE ((emp.active AND ((emp.dept = 1) OR ((emp.dept = 2) AND (emp.boss = 3)))) OR (emp.bonus > 4));

-- pair: conditions of a view in other parentheses: differs
-- history
CREATE TABLE emp (id int PRIMARY KEY, boss int, name text NOT NULL, mail varchar(100), salary numeric(10,2), bonus int, dept int, active boolean);
CREATE TABLE dept (id int PRIMARY KEY, code char(4));
CREATE VIEW v AS SELECT id FROM emp WHERE active AND (dept = 1 OR (dept = 2 AND boss = 3)) OR bonus > 4;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT id FROM emp WHERE active AND (dept = 1 OR dept = 2) AND boss = 3 OR bonus > 4;

-- pair: a view is sorted by an item or by what that is: reverses
-- history
CREATE TABLE emp (id int PRIMARY KEY, boss int, name text NOT NULL, mail varchar(100), salary numeric(10,2), bonus int, dept int, active boolean);
CREATE TABLE dept (id int PRIMARY KEY, code char(4));
CREATE VIEW v AS SELECT id, salary + bonus AS total FROM emp ORDER BY total DESC, id;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT emp.id, (emp.salary + (emp.bonus)::numeric) AS total FROM emp ORDER BY (emp.salary + (emp.bonus)::numeric) DESC, emp.id;

-- pair: OFFSET before LIMIT in a view, as the server shows it: reverses
-- history
CREATE TABLE emp (id int PRIMARY KEY, boss int, name text NOT NULL, mail varchar(100), salary numeric(10,2), bonus int, dept int, active boolean);
CREATE TABLE dept (id int PRIMARY KEY, code char(4));
CREATE VIEW v AS SELECT id FROM emp ORDER BY id LIMIT 5 OFFSET 2;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT emp.id FROM emp ORDER BY emp.id OFFSET 2 LIMIT 5;

-- pair: a text beside a string of one length in a view: unknown
-- history
CREATE TABLE emp (id int PRIMARY KEY, boss int, name text NOT NULL, mail varchar(100), salary numeric(10,2), bonus int, dept int, active boolean);
CREATE TABLE dept (id int PRIMARY KEY, code char(4));
CREATE VIEW v AS SELECT id FROM dept WHERE code = 'AB';
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT id FROM dept WHERE code = 'AB'::text;

-- pair: a number with a precision beside a column of that precision in a check: differs
-- history
CREATE TABLE emp (id int PRIMARY KEY, boss int, name text NOT NULL, mail varchar(100), salary numeric(10,2), bonus int, dept int, active boolean);
CREATE TABLE dept (id int PRIMARY KEY, code char(4));
ALTER TABLE emp ADD CONSTRAINT k CHECK (salary > 10);
-- up
ALTER TABLE emp DROP CONSTRAINT k;
-- down
ALTER TABLE emp ADD CONSTRAINT k CHECK (salary > 10::numeric(10,2));
-- pair: the name of a sequence has a dot in it: reverses
-- history
CREATE SEQUENCE "a.b";
CREATE TABLE t (id integer DEFAULT nextval('"a.b"'));
-- up
ALTER TABLE t ALTER id DROP DEFAULT;
-- down
ALTER TABLE t ALTER id SET DEFAULT nextval('"a.b"'::regclass);
-- pair: CASE of a value is no CASE with comparisons for the server: differs
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, score integer, CONSTRAINT c CHECK (CASE score WHEN 1 THEN email <> '' ELSE true END));
-- up
ALTER TABLE customer DROP CONSTRAINT c;
-- down
ALTER TABLE customer ADD CONSTRAINT c CHECK (CASE WHEN score = 1 THEN email <> '' ELSE true END);
-- pair: CASE of a value as the server shows it: reverses
-- history
CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, score integer, CONSTRAINT c CHECK (CASE score WHEN 1 THEN email <> '' ELSE true END));
CREATE VIEW v AS SELECT id, CASE score WHEN 1 THEN 'x' WHEN 2 THEN 'y' END AS k FROM customer;
-- up
DROP VIEW v;
ALTER TABLE customer DROP CONSTRAINT c;
-- down
ALTER TABLE customer ADD CONSTRAINT c CHECK ((CASE score WHEN 1 THEN (email <> ''::text) ELSE true END));
CREATE VIEW v AS SELECT customer.id, CASE customer.score WHEN 1 THEN 'x'::text WHEN 2 THEN 'y'::text ELSE NULL::text END AS k FROM customer;
-- pair: a cast that is written in what CASE looks for: differs
-- history
CREATE TABLE t (id integer PRIMARY KEY, total numeric, v varchar(9), w varchar(9), d date, CONSTRAINT c CHECK (CASE total WHEN 1 THEN true END));
-- up
ALTER TABLE t DROP CONSTRAINT c;
-- down
ALTER TABLE t ADD CONSTRAINT c CHECK (CASE total WHEN 1::numeric THEN true END);
-- pair: a cast that is written of what CASE looks at: differs
-- history
CREATE TABLE t (id integer PRIMARY KEY, total numeric, v varchar(9), w varchar(9), d date, CONSTRAINT c CHECK (CASE v WHEN 'a' THEN true END));
-- up
ALTER TABLE t DROP CONSTRAINT c;
-- down
ALTER TABLE t ADD CONSTRAINT c CHECK (CASE v::text WHEN 'a' THEN true END);
-- pair: a string with a length that CASE looks for: differs
-- history
CREATE TABLE t (id integer PRIMARY KEY, total numeric, v varchar(9), w varchar(9), d date, CONSTRAINT c CHECK (CASE v WHEN 'a' THEN true END));
-- up
ALTER TABLE t DROP CONSTRAINT c;
-- down
ALTER TABLE t ADD CONSTRAINT c CHECK (CASE v WHEN 'a'::varchar THEN true END);
-- pair: a string that CASE looks for as the server shows it: reverses
-- history
CREATE TABLE t (id integer PRIMARY KEY, total numeric, v varchar(9), w varchar(9), d date, CONSTRAINT c CHECK (CASE v WHEN 'a' THEN true END));
-- up
ALTER TABLE t DROP CONSTRAINT c;
-- down
ALTER TABLE t ADD CONSTRAINT c CHECK (CASE v WHEN 'a'::text THEN true END);
-- pair: a day that CASE looks for: reverses
-- history
CREATE TABLE t (id integer PRIMARY KEY, total numeric, v varchar(9), w varchar(9), d date, CONSTRAINT c CHECK (CASE d WHEN '2020-01-01' THEN true ELSE false END));
-- up
ALTER TABLE t DROP CONSTRAINT c;
-- down
ALTER TABLE t ADD CONSTRAINT c CHECK (CASE d WHEN '2020-01-01'::date THEN true ELSE false END);
-- pair: a column as text that CASE looks for: differs
-- history
CREATE TABLE t (id integer PRIMARY KEY, total numeric, v varchar(9), w varchar(9), d date, CONSTRAINT c CHECK (CASE v WHEN w THEN true ELSE false END));
-- up
ALTER TABLE t DROP CONSTRAINT c;
-- down
ALTER TABLE t ADD CONSTRAINT c CHECK (CASE v WHEN w::text THEN true ELSE false END);
-- pair: a string with a length as text that CASE gives: differs
-- history
CREATE TABLE t (id integer PRIMARY KEY, total numeric, v varchar(9), w varchar(9), d date, CONSTRAINT c CHECK ((CASE WHEN id > 1 THEN v ELSE 'x' END) <> 'q'));
-- up
ALTER TABLE t DROP CONSTRAINT c;
-- down
ALTER TABLE t ADD CONSTRAINT c CHECK ((CASE WHEN id > 1 THEN v::text ELSE 'x' END) <> 'q');
-- pair: a string that CASE looks for as the server shows it in a view: reverses
-- history
CREATE TABLE t (id integer PRIMARY KEY, total numeric, v varchar(9), w varchar(9), d date);
CREATE VIEW k AS SELECT id, CASE v WHEN 'a' THEN true END AS x FROM t;
-- up
DROP VIEW k;
-- down
CREATE VIEW k AS SELECT id, CASE v WHEN 'a'::text THEN true ELSE NULL::boolean END AS x FROM t;
-- pair: a day that CASE looks for in a view: reverses
-- history
CREATE TABLE t (id integer PRIMARY KEY, total numeric, v varchar(9), w varchar(9), d date);
CREATE VIEW k AS SELECT id, CASE d WHEN '2020-01-01' THEN true ELSE false END AS x FROM t;
-- up
DROP VIEW k;
-- down
CREATE VIEW k AS SELECT id, CASE d WHEN '2020-01-01'::date THEN true ELSE false END AS x FROM t;
-- pair: a string with a length as text that CASE gives in a view: unknown
-- history
CREATE TABLE t (id integer PRIMARY KEY, total numeric, v varchar(9), w varchar(9), d date);
CREATE VIEW k AS SELECT id, CASE WHEN id > 1 THEN v ELSE 'x' END AS x FROM t;
-- up
DROP VIEW k;
-- down
CREATE VIEW k AS SELECT id, CASE WHEN id > 1 THEN v::text ELSE 'x' END AS x FROM t;
-- pair: an enum is not cast to another one: fails
-- history
CREATE TYPE mood AS ENUM ('sad', 'ok'); CREATE TABLE t (m mood);
-- up
ALTER TYPE mood ADD VALUE 'glad';
-- down
ALTER TYPE mood RENAME TO old_mood; CREATE TYPE mood AS ENUM ('sad', 'ok');
ALTER TABLE t ALTER m TYPE mood USING m::mood; DROP TYPE old_mood;
-- pair: a number is not cast to an enum: fails
-- history
CREATE TYPE mood AS ENUM ('sad', 'ok'); CREATE TABLE t (n smallint, m mood);
-- up
ALTER TABLE t ALTER m TYPE text;
-- down
ALTER TABLE t ALTER m TYPE mood USING n::mood;
-- pair: an update gives a column a value of another type: fails
-- history
CREATE TYPE mood AS ENUM ('sad', 'ok'); CREATE TYPE mind AS ENUM ('sad', 'ok'); CREATE TABLE t (a mood, b mind);
-- up
ALTER TABLE t DROP b;
-- down
ALTER TABLE t ADD b mind; UPDATE t SET b = a::mind;
-- pair: an update gives a column a value of another type by its text: reverses
-- history
CREATE TYPE mood AS ENUM ('sad', 'ok'); CREATE TYPE mind AS ENUM ('sad', 'ok'); CREATE TABLE t (a mood, b mind);
-- up
ALTER TABLE t DROP b;
-- down
ALTER TABLE t ADD b mind; UPDATE t SET b = a::text::mind;
-- pair: a string is the default of a column that is text for a while: reverses
-- history
CREATE TABLE t (j jsonb DEFAULT '{}');
-- up
ALTER TABLE t ALTER j TYPE text;
-- down
ALTER TABLE t ALTER j TYPE jsonb USING j::jsonb;
-- pair: a table goes with the type that it is of: reverses
-- history
CREATE TABLE s (id integer);
-- up
CREATE TYPE point2 AS (x integer); CREATE TABLE t OF point2;
-- down
DROP TYPE point2 CASCADE;
-- pair: a sequence that a column owns without taking its values is dropped: reverses
-- history
CREATE TABLE t (id serial);
-- up
CREATE SEQUENCE other OWNED BY t.id;
-- down
DROP SEQUENCE other;
-- pair: a sequence whose name a default has as text is dropped: reverses
-- history
CREATE TABLE t (id integer);
-- up
CREATE SEQUENCE numbers; ALTER TABLE t ADD n integer DEFAULT nextval('numbers'::text);
-- down
DROP SEQUENCE numbers; ALTER TABLE t DROP n;
-- pair: a materialized view names its columns itself or its query does: reverses
-- history
CREATE TABLE t (a integer, b text); CREATE MATERIALIZED VIEW m (x, y) AS SELECT a, b FROM t;
-- up
DROP MATERIALIZED VIEW m;
-- down
CREATE MATERIALIZED VIEW m AS SELECT a AS x, b AS y FROM t;
-- pair: a materialized view has its columns by the names that it gives them: fails
-- history
CREATE TABLE t (a integer, b text); CREATE MATERIALIZED VIEW m (x, y) AS SELECT a, b FROM t; CREATE INDEX i ON m (x);
-- up
DROP INDEX i;
-- down
CREATE INDEX i ON m (a);
-- pair: the star of one of a view's tables stands for its columns: reverses
-- history
CREATE TABLE s (c date); CREATE TABLE t (a integer, b text); CREATE VIEW v AS SELECT t.*, u.c FROM t, s u;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT t.a, t.b, u.c FROM t, s u;
-- pair: the star of a view's table stands for a column that is new: differs
-- history
CREATE TABLE t (a integer, b text); CREATE VIEW v AS SELECT x.*, 1 AS one FROM t x; ALTER TABLE t ADD c date;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT x.*, 1 AS one FROM t x;
-- pair: a table is partitioned by a call with parentheses of its own or none: reverses
-- history
CREATE TABLE t (d date, r text) PARTITION BY LIST (lower(r));
-- up
DROP TABLE t;
-- down
CREATE TABLE t (d date, r text) PARTITION BY LIST ((lower(r)));
-- pair: constants are cast to the types that they have: reverses
-- history
CREATE TABLE t (n smallint DEFAULT 3, f boolean DEFAULT true);
-- up
ALTER TABLE t ALTER n DROP DEFAULT, ALTER f DROP DEFAULT;
-- down
ALTER TABLE t ALTER n SET DEFAULT 3::int, ALTER f SET DEFAULT true::boolean;
-- pair: a small number beside an integer was cast before: reverses
-- history
CREATE TABLE t (n smallint); CREATE INDEX i ON t (coalesce(n, 0));
-- up
ALTER TABLE t ALTER n TYPE bigint;
-- down
ALTER TABLE t ALTER n TYPE smallint;
-- pair: what is not set is reset: reverses
-- history
CREATE TABLE t (a integer, b text);
-- up
ALTER TABLE t SET (fillfactor = 80);
-- down
ALTER TABLE t RESET (fillfactor, autovacuum_enabled);
-- pair: values of rows are worked out: fails
-- history
CREATE TABLE t (n integer, CONSTRAINT c CHECK (n < 6)); INSERT INTO t VALUES (5), (NULL);
-- up
ALTER TABLE t DROP CONSTRAINT c; UPDATE t SET n = n * 2 - 1;
-- down
ALTER TABLE t ADD CONSTRAINT c CHECK (n < 6);
-- pair: values of rows are chosen by a condition: reverses
-- history
CREATE TABLE t (s text, CONSTRAINT c CHECK (length(s) < 6)); INSERT INTO t VALUES ('a'), ('b');
-- up
ALTER TABLE t DROP CONSTRAINT c; UPDATE t SET s = CASE s WHEN 'a' THEN repeat('x', 3) ELSE s || 'yz' END;
-- down
ALTER TABLE t ADD CONSTRAINT c CHECK (length(s) < 6);
-- pair: rows are found by a label that an enum no longer has: fails
-- history
CREATE TYPE mood AS ENUM ('sad', 'ok'); CREATE TABLE t (m mood);
-- up
ALTER TYPE mood RENAME VALUE 'ok' TO 'fine';
-- down
DELETE FROM t WHERE m = 'ok'; ALTER TYPE mood RENAME VALUE 'fine' TO 'ok';
-- pair: the server shows what a part of a day is compared with: reverses
-- history
CREATE TABLE t (d timestamptz, CONSTRAINT c CHECK (extract(year from d) > 2000));
-- up
ALTER TABLE t DROP CONSTRAINT c;
-- down
ALTER TABLE t ADD CONSTRAINT c CHECK (EXTRACT(year FROM d) > 2000::numeric);
-- pair: an array that is one string with its type or without: reverses
-- history
CREATE TABLE t (s text, v varchar(9), CONSTRAINT c CHECK (s = ANY ('{a,b}')), CONSTRAINT e CHECK (v = ANY ('{a,b}')));
-- up
ALTER TABLE t DROP CONSTRAINT c, DROP CONSTRAINT e;
-- down
ALTER TABLE t ADD CONSTRAINT c CHECK (s = ANY ('{a,b}'::text[])), ADD CONSTRAINT e CHECK ((v)::text = ANY ('{a,b}'::text[]));
-- pair: an array that is one string with another type: differs
-- history
CREATE TABLE t (s text, CONSTRAINT c CHECK (s = ANY ('{a,b}')));
-- up
ALTER TABLE t DROP CONSTRAINT c;
-- down
ALTER TABLE t ADD CONSTRAINT c CHECK (s = ANY ('{a,b}'::varchar[]));
-- pair: a moment in a zone is compared with a moment without one: reverses
-- history
CREATE TABLE t (d timestamptz, CONSTRAINT c CHECK (d AT TIME ZONE 'UTC' > '2000-01-01'), CONSTRAINT e CHECK (d::date > '2000-01-01'));
-- up
ALTER TABLE t DROP CONSTRAINT c, DROP CONSTRAINT e;
-- down
ALTER TABLE t ADD CONSTRAINT c CHECK ((d AT TIME ZONE 'UTC'::text) > '2000-01-01 00:00:00'::timestamp without time zone),
  ADD CONSTRAINT e CHECK ((d)::date > '2000-01-01'::date);
-- pair: a moment in a zone is compared with another moment: differs
-- history
CREATE TABLE t (d timestamptz, CONSTRAINT c CHECK (d AT TIME ZONE 'UTC' > '2000-01-01'));
-- up
ALTER TABLE t DROP CONSTRAINT c;
-- down
ALTER TABLE t ADD CONSTRAINT c CHECK (d AT TIME ZONE 'UTC' > '2000-01-02');
-- pair: a power of whole numbers is one of floating numbers: reverses
-- history
CREATE TABLE t (n smallint, q numeric, CONSTRAINT c CHECK (n ^ 2 < 30), CONSTRAINT e CHECK (q ^ 2 < 30));
-- up
ALTER TABLE t DROP CONSTRAINT c, DROP CONSTRAINT e;
-- down
ALTER TABLE t ADD CONSTRAINT c CHECK ((((n)::double precision ^ (2)::double precision) < (30)::double precision)),
  ADD CONSTRAINT e CHECK (((q ^ (2)::numeric) < (30)::numeric));
-- pair: the columns of a list in FROM, with AS or without: reverses
-- history
CREATE TABLE t (a integer); CREATE VIEW v AS SELECT x.n, t.a FROM t, (VALUES (1), (2)) x(n);
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT x.n, public.t.a FROM t, (VALUES (1), (2)) AS x (n);
-- pair: rows whose values are what others are not: fails
-- history
CREATE TABLE t (s text NOT NULL); INSERT INTO t VALUES ('a'), ('b');
-- up
ALTER TABLE t ALTER s DROP NOT NULL; UPDATE t SET s = nullif(s, 'b');
-- down
ALTER TABLE t ALTER s SET NOT NULL;
-- pair: a row is put back without what must not be NULL: fails
-- history
CREATE TABLE t (id integer PRIMARY KEY, s text NOT NULL); INSERT INTO t VALUES (1, 'a');
-- up
DELETE FROM t WHERE id = 1;
-- down
INSERT INTO t (id) VALUES (1);
-- pair: rows get a label that an enum does not have yet: fails
-- history
CREATE TYPE mood AS ENUM ('sad', 'ok'); CREATE TABLE t (m mood);
-- up
ALTER TYPE mood RENAME VALUE 'ok' TO 'fine';
-- down
UPDATE t SET m = 'ok' WHERE m = 'fine'; ALTER TYPE mood RENAME VALUE 'fine' TO 'ok';
-- pair: a row is put back with a value that is too long: fails
-- history
CREATE TABLE t (id integer PRIMARY KEY, s varchar(3)); INSERT INTO t VALUES (1, 'abc');
-- up
DELETE FROM t WHERE id = 1;
-- down
INSERT INTO t VALUES (1, 'abcd');
-- pair: a savepoint that is not there is released: fails
-- history
CREATE TABLE t (a integer);
-- up
ALTER TABLE t ADD b integer;
-- down
BEGIN; SAVEPOINT one; ALTER TABLE t DROP b; RELEASE SAVEPOINT two; COMMIT;
-- pair: a transaction goes back to a savepoint that is not there: fails
-- history
CREATE TABLE t (a integer);
-- up
ALTER TABLE t ADD b integer;
-- down
BEGIN; SAVEPOINT one; ALTER TABLE t DROP b; ROLLBACK TO SAVEPOINT two; COMMIT;
-- pair: a transaction goes back to a savepoint that went with an older one: fails
-- history
CREATE TABLE t (a integer);
-- up
ALTER TABLE t ADD b integer;
-- down
BEGIN; SAVEPOINT one; SAVEPOINT two; ALTER TABLE t DROP b; RELEASE one; ROLLBACK TO two; COMMIT;
-- pair: a transaction goes back to one savepoint twice: reverses
-- history
CREATE TABLE t (a integer);
-- up
ALTER TABLE t ADD b integer;
-- down
BEGIN; SAVEPOINT one; ALTER TABLE t DROP a; ROLLBACK TO one; DROP TABLE t; ROLLBACK TO one; ALTER TABLE t DROP b;
RELEASE one; COMMIT;
-- pair: a savepoint outside of BEGIN and COMMIT: fails
-- history
CREATE TABLE t (a integer);
-- up
ALTER TABLE t ADD b integer;
-- down
SAVEPOINT one; ALTER TABLE t DROP b; RELEASE one;
-- pair: a partition comes back with midnight in its bound: reverses
-- history
CREATE TABLE t (d timestamptz) PARTITION BY RANGE (d);
CREATE TABLE t_1 PARTITION OF t FOR VALUES FROM ('2024-01-01') TO ('2024-04-01');
CREATE TABLE t_2 PARTITION OF t FOR VALUES FROM ('2024-04-01') TO ('2024-07-01');
-- up
DROP TABLE t_2;
-- down
CREATE TABLE t_2 PARTITION OF t FOR VALUES FROM ('2024-04-01 00:00') TO ('2024-07-01 00:00:00');
-- pair: a sequence comes back with all that holds anyway: reverses
-- history
CREATE SEQUENCE s START 1000 INCREMENT 5;
-- up
DROP SEQUENCE s;
-- down
CREATE SEQUENCE s AS bigint INCREMENT BY 5 MINVALUE 1 NO MAXVALUE START WITH 1000 CACHE 1 NO CYCLE OWNED BY NONE;
-- pair: a view selects a column beside groups: fails
-- history
CREATE TABLE t (id integer PRIMARY KEY, city text, name text); CREATE VIEW v AS SELECT city, count(*) AS n FROM t GROUP BY city;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT city, name, count(*) AS n FROM t GROUP BY city;
-- pair: a view selects a column beside the sum of all rows: fails
-- history
CREATE TABLE t (id integer PRIMARY KEY, city text);
-- up
ALTER TABLE t ADD n integer;
-- down
CREATE VIEW v AS SELECT city, sum(n) AS n FROM t; DROP VIEW v; ALTER TABLE t DROP n;
-- pair: views group by all that is the same for each group: reverses
-- history
CREATE TABLE t (id integer PRIMARY KEY, city text, name text, d date);
-- up
ALTER TABLE t ADD n integer;
-- down
ALTER TABLE t DROP n;
CREATE VIEW v AS SELECT city, name, count(*) AS n FROM t GROUP BY id;
CREATE VIEW w AS SELECT city AS c, count(*) AS n FROM t GROUP BY c;
CREATE VIEW x AS SELECT upper(city) || '!' AS c, max(d) + 1 AS n FROM t GROUP BY upper(city);
CREATE VIEW y AS SELECT city, name, count(*) AS n FROM t GROUP BY ROLLUP (city, name);
CREATE VIEW z AS SELECT city, count(*) OVER () AS n, (SELECT max(d) FROM t) AS m FROM t;
DROP VIEW v, w, x, y, z;
-- pair: a view is made again whose columns have no tables before them: reverses
-- history
CREATE TABLE d (id integer PRIMARY KEY, city text); CREATE TABLE p (id integer PRIMARY KEY, d_id integer);
CREATE VIEW v AS SELECT d.city, count(e.id) AS n FROM d LEFT JOIN p e ON e.d_id = d.id GROUP BY d.city;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT city, count(e.id) n FROM d LEFT JOIN p e ON (d_id = d.id) GROUP BY city;
-- pair: a view is sorted by an item that is called as a column: differs
-- history
CREATE TABLE d (id integer PRIMARY KEY, city text); CREATE TABLE p (id integer PRIMARY KEY, d_id integer);
CREATE VIEW v AS SELECT upper(x.city) AS city FROM d x JOIN p ON p.d_id = x.id ORDER BY x.city;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT upper(x.city) AS city FROM d x JOIN p ON p.d_id = x.id ORDER BY city;
-- pair: rows are copied into a column of another type: fails
-- history
CREATE TABLE t (id integer, d text); CREATE TABLE u (id integer, d date);
-- up
DROP TABLE u;
-- down
CREATE TABLE u (id integer, d date); INSERT INTO u (id, d) SELECT id, d FROM t;
-- pair: rows are copied with more columns than are named: fails
-- history
CREATE TABLE t (id integer, s text); CREATE TABLE u (id integer, s text);
-- up
DROP TABLE u;
-- down
CREATE TABLE u (id integer, s text); INSERT INTO u (id) SELECT id, s FROM t;
-- pair: all columns are copied into a table that has fewer: fails
-- history
CREATE TABLE t (id integer, s text, n integer); CREATE TABLE u (id integer, s text);
-- up
DROP TABLE u;
-- down
CREATE TABLE u (id integer, s text); INSERT INTO u SELECT * FROM t;
-- pair: a column of numbers gets a word for each row: fails
-- history
CREATE TABLE t (id integer, n integer); CREATE TABLE u (n integer);
-- up
DROP TABLE u;
-- down
CREATE TABLE u (n integer); INSERT INTO u (n) SELECT 'none' FROM t;
-- pair: rows are copied into columns that take them: reverses
-- history
CREATE TABLE t (id integer, s varchar(9), d date); CREATE TABLE u (id bigint, s text, d timestamptz, n numeric);
-- up
DROP TABLE u;
-- down
CREATE TABLE u (id bigint, s text, d timestamptz, n numeric);
INSERT INTO u (s, n) SELECT id, '1' FROM t;
INSERT INTO u SELECT * FROM t UNION ALL SELECT 1, NULL, now();
INSERT INTO u (id, s) WITH x AS (SELECT * FROM t) SELECT x.id, coalesce(x.s, 'none') FROM x ON CONFLICT DO NOTHING;
-- pair: a document does not become pairs of keys and values by itself: fails
-- history
CREATE EXTENSION hstore; CREATE TABLE t (h hstore);
-- up
ALTER TABLE t ALTER h TYPE jsonb USING hstore_to_jsonb(h);
-- down
ALTER TABLE t ALTER h TYPE hstore;
-- pair: a view is made again by the first of each group without the table before its columns: reverses
-- history
CREATE TABLE t (id integer PRIMARY KEY, lang text, d date); CREATE TABLE u (t_id integer);
CREATE VIEW v AS SELECT DISTINCT ON (x.lang) x.lang, x.id FROM t x JOIN u ON u.t_id = x.id ORDER BY x.lang, x.d DESC;
-- up
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT DISTINCT ON (lang) lang, id FROM t x JOIN u ON t_id = id ORDER BY lang, d DESC;
-- pair: a check is added unless it is there, which rows do not decide: reverses
-- history
CREATE TABLE t (s text); INSERT INTO t VALUES ('a');
-- up
DO $$ BEGIN ALTER TABLE t ADD CONSTRAINT c CHECK (length(s) < 9); EXCEPTION WHEN duplicate_object THEN NULL; END $$;
-- down
ALTER TABLE t DROP CONSTRAINT c;
-- pair: a check is added unless rows are against it: unknown
-- history
CREATE TABLE t (s text); INSERT INTO t VALUES ('a');
-- up
DO $$ BEGIN ALTER TABLE t ADD CONSTRAINT c CHECK (length(s) < 9); EXCEPTION WHEN check_violation THEN NULL; END $$;
-- down
ALTER TABLE t DROP CONSTRAINT c;
-- pair: rows are changed to what a check does not let pass: fails
-- history
CREATE TABLE t (id integer PRIMARY KEY, s text CHECK (s IN ('in', 'out'))); INSERT INTO t VALUES (1, 'in'), (2, 'out');
-- up
UPDATE t SET s = 'out';
-- down
UPDATE t SET s = 'gone' WHERE id = 1;
-- pair: rows lose what must not be NULL yet: fails
-- history
CREATE TABLE t (id integer PRIMARY KEY, s text); INSERT INTO t VALUES (1, 'in'), (2, NULL);
-- up
UPDATE t SET s = 'none' WHERE s IS NULL; ALTER TABLE t ALTER s SET NOT NULL;
-- down
UPDATE t SET s = NULL WHERE s = 'none'; ALTER TABLE t ALTER s DROP NOT NULL;
-- pair: a value is too long for blanks behind it: fails
-- history
CREATE TABLE t (c char(2)); INSERT INTO t VALUES ('DE');
-- up
ALTER TABLE t ALTER c TYPE varchar(3); UPDATE t SET c = 'DEU';
-- down
ALTER TABLE t ALTER c TYPE char(2);
-- pair: a word that stood for no day is taken out again: reverses
-- history
CREATE TABLE t (d date); INSERT INTO t VALUES ('2020-01-31'), (NULL);
-- up
ALTER TABLE t ALTER d TYPE text; UPDATE t SET d = 'unknown' WHERE d IS NULL;
-- down
ALTER TABLE t ALTER d TYPE date USING nullif(d, 'unknown')::date;
-- pair: numbers get a unit and lose it: reverses
-- history
CREATE TABLE t (n integer); INSERT INTO t VALUES (300), (NULL);
-- up
ALTER TABLE t ALTER n TYPE text; UPDATE t SET n = n || ' pages' WHERE n IS NOT NULL;
-- down
ALTER TABLE t ALTER n TYPE integer USING replace(n, ' pages', '')::integer;
-- pair: numbers get a unit and keep it: fails
-- history
CREATE TABLE t (n integer); INSERT INTO t VALUES (300), (NULL);
-- up
ALTER TABLE t ALTER n TYPE text; UPDATE t SET n = n || ' pages' WHERE n IS NOT NULL;
-- down
ALTER TABLE t ALTER n TYPE integer USING n::integer;
-- pair: a check keeps the casts of a type that its column had under another name: differs
-- history
CREATE TABLE t (amount numeric(14,2) CHECK (amount <> 0));
-- up
ALTER TABLE t RENAME amount TO cents; ALTER TABLE t ALTER cents TYPE bigint USING (cents * 100)::bigint;
-- down
ALTER TABLE t ALTER cents TYPE numeric(14,2) USING cents / 100.0; ALTER TABLE t RENAME cents TO amount;
-- pair: rows get a key that another one has: fails
-- history
CREATE TABLE t (id integer PRIMARY KEY, s text UNIQUE); INSERT INTO t VALUES (1, 'a'), (2, 'b');
-- up
ALTER TABLE t ADD n integer;
-- down
UPDATE t SET s = 'b' WHERE id = 1; ALTER TABLE t DROP n;
-- pair: rows get keys that no other one has: reverses
-- history
CREATE TABLE t (id integer PRIMARY KEY, s text UNIQUE); INSERT INTO t VALUES (1, 'a'), (2, 'b');
-- up
ALTER TABLE t ADD n integer;
-- down
UPDATE t SET id = id + 10, s = upper(s); UPDATE t SET s = NULL; ALTER TABLE t DROP n;
