-- setup: shop
CREATE TABLE customers (id bigint PRIMARY KEY, email varchar(100) UNIQUE, name text);
INSERT INTO customers SELECT g, 'c' || g, repeat('n', 60) FROM generate_series(1, 1000) g;
CREATE TABLE orders (
  id bigint PRIMARY KEY,
  customer_id bigint,
  status varchar(20) NOT NULL DEFAULT 'new',
  amount numeric(10,2),
  code varchar(50),
  note text,
  placed timestamp,
  paid timestamptz,
  filled int
);
INSERT INTO orders SELECT g, g % 1000 + 1, 'new', g, 'k' || g, repeat('x', 80), now(), now(), g FROM generate_series(1, 2000) g;

-- setup: key | shop
ALTER TABLE orders ADD CONSTRAINT orders_customer FOREIGN KEY (customer_id) REFERENCES customers (id);

-- setup: parted
CREATE TABLE events (id bigint NOT NULL, day int, kind varchar(20)) PARTITION BY RANGE (id);
CREATE TABLE events_a PARTITION OF events FOR VALUES FROM (0) TO (1000);
CREATE TABLE events_b PARTITION OF events FOR VALUES FROM (1000) TO (3000);
INSERT INTO events SELECT g, g, repeat('k', 20) FROM generate_series(1, 2000) g;

-- setup: heirs
CREATE TABLE parent (id int, label text);
CREATE TABLE child () INHERITS (parent);
INSERT INTO parent SELECT g, repeat('p', 60) FROM generate_series(1, 1000) g;
INSERT INTO child SELECT g, repeat('c', 60) FROM generate_series(1, 1000) g;

-- setup: views | shop
CREATE VIEW recent AS SELECT id, amount FROM orders;
CREATE MATERIALIZED VIEW totals AS SELECT customer_id, sum(amount) AS total FROM orders GROUP BY customer_id;

-- case: refresh a materialized view | views
REFRESH MATERIALIZED VIEW totals;

-- case: refresh a materialized view with an index | views
CREATE UNIQUE INDEX ON totals (customer_id);
-- then
REFRESH MATERIALIZED VIEW totals;

-- case: replace a view with another column | views
CREATE OR REPLACE VIEW recent AS SELECT id, amount, note FROM orders;

-- case: replace a view so that a column gets another precision | views
CREATE OR REPLACE VIEW recent AS SELECT id, amount::numeric(12,2) AS amount FROM orders;

-- case: create a view over a view | views
CREATE VIEW recent2 AS SELECT * FROM recent;

-- case: drop a view | views
DROP VIEW recent;

-- case: drop a materialized view | views
DROP MATERIALIZED VIEW totals;

-- case: drop a table with its views | views
DROP TABLE orders CASCADE;

-- case: drop a column with its view | views
ALTER TABLE orders DROP COLUMN amount CASCADE;

-- case: drop a column that a view uses | views
ALTER TABLE orders DROP COLUMN amount;

-- case: rename a column that a view uses | views
ALTER TABLE orders RENAME COLUMN amount TO total;

-- case: move a view to another schema | views
CREATE SCHEMA archive;
-- then
ALTER VIEW recent SET SCHEMA archive;

-- case: move a table to another schema | key
CREATE SCHEMA archive;
CREATE SEQUENCE orders_no OWNED BY orders.id;
-- then
ALTER TABLE orders SET SCHEMA archive;

-- case: rename a materialized view | views
ALTER MATERIALIZED VIEW totals RENAME TO sums;

-- case: set an option of a materialized view | views
ALTER MATERIALIZED VIEW totals SET (autovacuum_enabled = false);

-- case: comment on a view | views
COMMENT ON VIEW recent IS 'x';

-- case: comment on a column of a view | views
COMMENT ON COLUMN recent.id IS 'x';

-- case: comment on a materialized view | views
COMMENT ON MATERIALIZED VIEW totals IS 'x';

-- case: analyze a materialized view | views
ANALYZE totals;

-- case: reindex a materialized view | views
CREATE UNIQUE INDEX ON totals (customer_id);
-- then
REINDEX TABLE totals;

-- setup: trig | shop
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end';
CREATE TRIGGER touched BEFORE UPDATE OF note ON orders FOR EACH ROW EXECUTE PROCEDURE touch();

-- case: comment on a trigger | trig
COMMENT ON TRIGGER touched ON orders IS 'x';

-- case: create a constraint trigger from another table | trig
CREATE CONSTRAINT TRIGGER watch AFTER INSERT ON orders FROM customers FOR EACH ROW EXECUTE PROCEDURE touch();

-- case: drop a column of a trigger | trig
ALTER TABLE orders DROP COLUMN note;

-- case: change the type of a column of a trigger | trig
ALTER TABLE orders ALTER COLUMN note TYPE varchar;

-- case: drop a function with its trigger | trig
DROP FUNCTION touch() CASCADE;

-- case: create a trigger on a partitioned table | parted
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end';
-- then
CREATE TRIGGER touched AFTER UPDATE ON events FOR EACH ROW EXECUTE PROCEDURE touch();

-- case: disable a row trigger of a partitioned table | parted
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end';
CREATE TRIGGER touched AFTER UPDATE ON events FOR EACH ROW EXECUTE PROCEDURE touch();
-- then
ALTER TABLE events DISABLE TRIGGER touched;

-- case: disable all triggers of a partitioned table with a row trigger | parted
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end';
CREATE TRIGGER touched AFTER UPDATE ON events FOR EACH ROW EXECUTE PROCEDURE touch();
-- then
ALTER TABLE events DISABLE TRIGGER ALL;

-- case: drop a trigger of a partitioned table | parted
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end';
CREATE TRIGGER touched AFTER UPDATE ON events FOR EACH ROW EXECUTE PROCEDURE touch();
-- then
DROP TRIGGER touched ON events;

-- case: rename a trigger of a partitioned table | parted
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end';
CREATE TRIGGER touched AFTER UPDATE ON events FOR EACH ROW EXECUTE PROCEDURE touch();
-- then
ALTER TRIGGER touched ON events RENAME TO pushed;

-- setup: ruled | shop
CREATE POLICY own ON orders USING (filled > 0);
CREATE RULE quiet AS ON DELETE TO customers DO INSTEAD NOTHING;

-- case: comment on a policy | ruled
COMMENT ON POLICY own ON orders IS 'x';

-- case: comment on a rule | ruled
COMMENT ON RULE quiet ON customers IS 'x';

-- case: rename a policy | ruled
ALTER POLICY own ON orders RENAME TO mine;

-- case: rename a rule | ruled
ALTER RULE quiet ON customers RENAME TO silent;

-- case: drop a table with identity | shop
ALTER TABLE orders ALTER COLUMN filled SET NOT NULL;
ALTER TABLE orders ALTER COLUMN filled ADD GENERATED BY DEFAULT AS IDENTITY;
-- then
DROP TABLE orders;

-- case: drop an identity | shop
ALTER TABLE orders ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY;
-- then
ALTER TABLE orders ALTER COLUMN id DROP IDENTITY;

-- case: drop a column with its own sequence | shop
CREATE TABLE t (id serial, a int);
INSERT INTO t (a) SELECT g FROM generate_series(1, 1000) g;
-- then
ALTER TABLE t DROP COLUMN id;

-- case: insert takes the next value | shop
CREATE TABLE t (id serial, a int);
-- then
INSERT INTO t (a) VALUES (1);

-- case: insert gives the value itself | shop
CREATE TABLE t (id serial, a int);
-- then
INSERT INTO t (id, a) VALUES (1, 1);

-- case: insert with a foreign key | key
INSERT INTO orders (id, customer_id) VALUES (9999, 1);

-- case: insert with a null foreign key | key
INSERT INTO orders (id) VALUES (9999);

-- case: update of another column with a foreign key | key
UPDATE orders SET note = 'x' WHERE id = 1;

-- case: update of a foreign key | key
UPDATE orders SET customer_id = 5 WHERE id = 1;

-- case: update one partition by key | parted
UPDATE events SET day = 1 WHERE id = 5;

-- case: update from another table | shop
UPDATE orders SET note = c.name FROM customers c WHERE c.id = orders.customer_id;

-- case: update where an unindexed column | shop
UPDATE orders SET note = 'x' WHERE code = 'k7';

-- case: update where a range | shop
UPDATE orders SET note = 'x' WHERE id < 100;

-- case: update where a list | shop
UPDATE orders SET note = 'x' WHERE id IN (1, 2, 3);

-- case: update where a unique column | shop
UPDATE customers SET name = 'x' WHERE email = 'c7';

-- case: update where null | shop
UPDATE orders SET note = 'x' WHERE note IS NULL;

-- case: update inheritance parent | heirs
UPDATE parent SET label = 'x';

-- case: truncate the parent of an inheritance | heirs
TRUNCATE parent;

-- case: truncate a referenced table | key
TRUNCATE customers;

-- case: truncate both tables of a key | key
TRUNCATE customers, orders;

-- case: truncate a partitioned table | parted
TRUNCATE events;

-- case: drop a partition | parted
DROP TABLE events_a;

-- case: drop a partition beside a default | parted
CREATE TABLE events_d PARTITION OF events DEFAULT;
-- then
DROP TABLE events_a;

-- case: drop the parent of an inheritance | heirs
DROP TABLE parent;

-- case: drop the parent of an inheritance with cascade | heirs
DROP TABLE parent CASCADE;

-- case: drop an inheriting table | heirs
DROP TABLE child;

-- case: vacuum a table | shop
VACUUM orders;

-- case: vacuum full | shop
VACUUM FULL orders;

-- case: cluster a table | shop
CLUSTER orders USING orders_pkey;

-- case: analyze a partitioned table | parted
ANALYZE events;

-- case: analyze a parent | heirs
ANALYZE parent;

-- case: analyze a column | shop
ANALYZE orders (note);

-- case: vacuum the parent of an inheritance | heirs
VACUUM parent;

-- case: drop a column of the parent alone | heirs
ALTER TABLE ONLY parent DROP COLUMN label;

-- case: delete the rows of the parent alone | heirs
DELETE FROM ONLY parent;

-- case: change the type of the parent alone | heirs
ALTER TABLE ONLY parent ALTER label TYPE varchar(100);

-- case: rename a column of the parent alone | heirs
ALTER TABLE ONLY parent RENAME label TO title;

-- case: move a table among the temporary ones | shop
ALTER TABLE orders SET SCHEMA pg_temp;

-- case: store numbers elsewhere | shop
ALTER TABLE orders ALTER id SET STORAGE EXTERNAL;

-- case: validate a primary key | shop
ALTER TABLE orders VALIDATE CONSTRAINT orders_pkey;

-- case: a table like the result of a query, without its rows | shop
CREATE TABLE fresh AS SELECT * FROM orders WITH NO DATA;

-- case: a referenced key becomes numeric | key
ALTER TABLE customers ALTER id TYPE numeric;

-- case: a referring key becomes numeric | key
ALTER TABLE orders ALTER customer_id TYPE numeric;

-- case: tell rows apart by a column that may be NULL | shop
CREATE UNIQUE INDEX orders_code ON orders (code);
-- then
ALTER TABLE orders REPLICA IDENTITY USING INDEX orders_code;

-- case: sort a table by an index that is not there | shop
CLUSTER orders USING nope;

-- case: a type that exists for new columns only | shop
ALTER TABLE orders ALTER filled TYPE serial;

-- case: another collation in USING | shop
ALTER TABLE orders ALTER note TYPE text USING note COLLATE "C";

-- case: attach a default partition that a check proves | parted
CREATE TABLE rest (id bigint NOT NULL, day int, kind varchar(20), CHECK (id >= 3000));
INSERT INTO rest SELECT g, g, repeat('k', 20) FROM generate_series(3000, 4000) g;
-- then
ALTER TABLE events ATTACH PARTITION rest DEFAULT;

-- case: a column that takes its values from a sequence changes its type | shop
ALTER TABLE orders ADD COLUMN no serial;
-- then
ALTER TABLE orders ALTER no TYPE bigint;

-- case: a foreign key of a table that is empty | shop
CREATE TABLE refunds (id bigint, order_id bigint);
-- then
ALTER TABLE refunds ADD FOREIGN KEY (order_id) REFERENCES orders (id);

-- case: a DO block reads | shop
DO $$ BEGIN PERFORM 1 FROM orders; END $$;

-- case: a typed table follows its type | shop
CREATE TYPE pair AS (x int, y int);
CREATE TABLE pairs OF pair;
INSERT INTO pairs SELECT g, g FROM generate_series(1, 2000) g;
-- then
ALTER TYPE pair ALTER ATTRIBUTE x TYPE bigint CASCADE;

-- case: only the defaults are inserted | shop
CREATE TABLE numbers (a serial, b int GENERATED ALWAYS AS IDENTITY);
-- then
INSERT INTO numbers DEFAULT VALUES;

-- case: explain a query | shop
EXPLAIN SELECT * FROM orders;

-- case: change the rows of a materialized view | views
INSERT INTO totals VALUES (1, 1);

-- case: publish a table twice | shop
CREATE PUBLICATION news FOR TABLE orders;
-- then
ALTER PUBLICATION news ADD TABLE orders;

-- case: a default that an SQL function gives, which is stable | shop
CREATE FUNCTION one() RETURNS int LANGUAGE sql STABLE AS 'SELECT 1';
-- then
ALTER TABLE orders ADD COLUMN share int DEFAULT one();

-- setup: ranked | parted
CREATE TABLE ranks (id bigint PRIMARY KEY);
INSERT INTO ranks SELECT g FROM generate_series(1, 3000) g;
ALTER TABLE events ADD FOREIGN KEY (id) REFERENCES ranks (id);
ALTER TABLE events ADD PRIMARY KEY (id);

-- case: detach a partition with a key | ranked
ALTER TABLE events DETACH PARTITION events_b;

-- case: drop a partition with a key | ranked
DROP TABLE events_b;

-- case: an heir of a partitioned table | parted
CREATE TABLE heir () INHERITS (events);

-- case: a partitioned table as an heir | parted
CREATE TABLE above (id bigint);
-- then
ALTER TABLE events INHERIT above;

-- case: a partition that stops to inherit | parted
ALTER TABLE events_a NO INHERIT events;

-- case: an identity column of a partitioned table | parted
ALTER TABLE events ADD COLUMN no int GENERATED ALWAYS AS IDENTITY;

-- case: an identity column of a table with heirs | heirs
ALTER TABLE parent ADD COLUMN no int GENERATED ALWAYS AS IDENTITY;

-- setup: foreign
CREATE FOREIGN DATA WRAPPER none;
CREATE SERVER far FOREIGN DATA WRAPPER none;
CREATE FOREIGN TABLE far_orders (id int, note text) SERVER far;

-- case: a column for a foreign table | foreign
ALTER FOREIGN TABLE far_orders ADD COLUMN amount int;

-- case: another type in a foreign table | foreign
ALTER FOREIGN TABLE far_orders ALTER COLUMN id TYPE bigint;

-- case: a column for a foreign table by ALTER TABLE | foreign
ALTER TABLE far_orders ADD COLUMN amount int NOT NULL DEFAULT 0;

-- case: a foreign table again | foreign
CREATE FOREIGN TABLE far_orders (id int) SERVER far;

-- case: a foreign table by the name of a local one | foreign
CREATE TABLE far_orders (id int);

-- case: drop a foreign table | foreign
DROP FOREIGN TABLE far_orders;

-- case: drop a foreign table as a table | foreign
DROP TABLE far_orders;

-- case: drop a table as a foreign table | shop
DROP FOREIGN TABLE orders;

-- case: an index on a foreign table | foreign
CREATE INDEX ON far_orders (id);

-- setup: deferred | shop
ALTER TABLE orders ADD CONSTRAINT orders_customer FOREIGN KEY (customer_id) REFERENCES customers (id) DEFERRABLE INITIALLY DEFERRED;

-- case: a column after an update of a deferred key | deferred
UPDATE orders SET customer_id = 3 WHERE id = 1;
ALTER TABLE orders ADD COLUMN x int;

-- case: a column after an update beside a deferred key | deferred
UPDATE orders SET filled = 3;
ALTER TABLE orders ADD COLUMN x int;

-- case: an index after rows for a deferred key | deferred
INSERT INTO orders (id, customer_id) VALUES (10000, 1);
CREATE INDEX ON orders (code);

-- case: a name after an update of a deferred key | deferred
UPDATE orders SET customer_id = 3;
ALTER TABLE orders RENAME COLUMN code TO label;

-- case: the end of a table whose rows a deferred key names | deferred
DELETE FROM customers WHERE id = 1000;
DROP TABLE customers CASCADE;

-- case: triggers off after an update of a deferred key | deferred
UPDATE orders SET customer_id = 3;
ALTER TABLE orders DISABLE TRIGGER USER;

-- case: a column after an update of a key that was put off | shop
ALTER TABLE orders ADD CONSTRAINT orders_customer FOREIGN KEY (customer_id) REFERENCES customers (id) DEFERRABLE;
-- then
SET CONSTRAINTS ALL DEFERRED;
UPDATE orders SET customer_id = 3;
ALTER TABLE orders ADD COLUMN x int;

-- setup: regions
CREATE TABLE sales (id bigint NOT NULL, region text NOT NULL, day date NOT NULL, amount int) PARTITION BY LIST (region);
CREATE TABLE sales_eu PARTITION OF sales FOR VALUES IN ('eu') PARTITION BY RANGE (day);
CREATE TABLE sales_eu_23 PARTITION OF sales_eu FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
CREATE TABLE sales_eu_24 PARTITION OF sales_eu FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE sales_us PARTITION OF sales FOR VALUES IN ('us');
INSERT INTO sales SELECT g, CASE WHEN g % 2 = 0 THEN 'eu' ELSE 'us' END, date '2023-01-01' + (g % 700)::int, g FROM generate_series(1, 3000) g;

-- setup: others | regions
CREATE TABLE sales_rest PARTITION OF sales DEFAULT;
INSERT INTO sales SELECT g, 'as', '2023-01-01', g FROM generate_series(1, 2000) g;

-- case: a partition goes beside one that has partitions itself | regions
DROP TABLE sales_us;

-- case: a partition with partitions is detached | regions
ALTER TABLE sales DETACH PARTITION sales_eu;

-- case: a row finds its partition | regions
INSERT INTO sales VALUES (1, 'eu', '2023-02-02', 1);

-- case: rows that a list leaves out | regions
DELETE FROM sales WHERE region = 'us';

-- case: rows that list and range leave out | regions
DELETE FROM sales WHERE day < '2023-06-01' AND region = 'eu';

-- case: rows of the listed alone | others
UPDATE sales SET amount = 1 WHERE region IN ('eu', 'us');

-- case: an index of all levels is built anew | regions
CREATE INDEX sales_amount ON sales (amount);
-- then
REINDEX INDEX sales_amount;

-- case: an index of all levels is renamed | regions
CREATE INDEX sales_amount ON sales (amount);
-- then
ALTER INDEX sales_amount RENAME TO sales_sum;

-- case: a partition beside a default whose rows are others | others
ALTER TABLE sales_rest ADD CHECK (region <> 'au');
-- then
CREATE TABLE sales_au PARTITION OF sales FOR VALUES IN ('au');

-- case: a partition beside a default whose rows may be others | others
CREATE TABLE sales_au PARTITION OF sales FOR VALUES IN ('au');

-- case: a partitioned table is published | regions
CREATE PUBLICATION news FOR TABLE sales;

-- case: a table with heirs is published | heirs
CREATE PUBLICATION news FOR TABLE parent;

-- case: a table with heirs is published alone | heirs
CREATE PUBLICATION news FOR TABLE ONLY parent;

-- case: the rows of a parent alone | heirs
SELECT * FROM ONLY parent;

-- case: plan a query of a parent | heirs
EXPLAIN SELECT * FROM parent;

-- case: a row for the parent | heirs
INSERT INTO parent VALUES (1);

-- case: a primary key of the parent | heirs
ALTER TABLE parent ADD PRIMARY KEY (id);

-- case: a check that no heir gets | heirs
ALTER TABLE parent ADD CHECK (id > 0) NO INHERIT;

-- case: a column that an heir has | heirs
ALTER TABLE child ADD COLUMN size int;
CREATE TABLE grandchild () INHERITS (child);
-- then
ALTER TABLE parent ADD COLUMN size int;

-- case: a column that an heir has with another type | heirs
ALTER TABLE child ADD COLUMN size text;
-- then
ALTER TABLE parent ADD COLUMN size int;

-- case: the check of the parent alone goes | heirs
ALTER TABLE parent ADD CONSTRAINT positive CHECK (id > 0);
-- then
ALTER TABLE ONLY parent DROP CONSTRAINT positive;

-- case: another name for a check that is inherited | heirs
ALTER TABLE parent ADD CONSTRAINT positive CHECK (id > 0);
-- then
ALTER TABLE child RENAME CONSTRAINT positive TO above;

-- case: an heir may be NULL where its parent may not | heirs
ALTER TABLE parent ALTER id SET NOT NULL;
-- then
ALTER TABLE child ALTER id DROP NOT NULL;

-- case: an heir that lacks a column | heirs
CREATE TABLE other (id int);
-- then
ALTER TABLE other INHERIT parent;

-- case: an heir that lacks a check | heirs
ALTER TABLE parent ADD CONSTRAINT positive CHECK (id > 0);
CREATE TABLE other (id int, label text);
-- then
ALTER TABLE other INHERIT parent;

-- case: a parent that becomes its own heir | heirs
ALTER TABLE parent INHERIT child;

-- case: a new heir with another type | heirs
CREATE TABLE other (label int) INHERITS (parent);

-- case: a trigger that calls nothing | shop
CREATE TRIGGER touched BEFORE UPDATE ON orders FOR EACH ROW EXECUTE PROCEDURE nothing();

-- case: a server goes with its tables | foreign
DROP SERVER far CASCADE;

-- case: a server that tables need | foreign
DROP SERVER far;

-- case: a wrapper goes with its servers and their tables | foreign
DROP FOREIGN DATA WRAPPER none CASCADE;

-- case: a server that users are known to | foreign
DROP FOREIGN TABLE far_orders;
CREATE USER MAPPING FOR CURRENT_USER SERVER far;
-- then
DROP SERVER far;

-- setup: tree
CREATE TABLE nodes (id int PRIMARY KEY, above int REFERENCES nodes (id), label text);
INSERT INTO nodes SELECT g, NULL, repeat('n', 60) FROM generate_series(1, 2000) g;

-- case: a deleted row is looked for where it may be referred to | tree
DELETE FROM nodes WHERE id = 7;

-- case: a deleted row is looked for by an index | tree
CREATE INDEX ON nodes (above);
-- then
DELETE FROM nodes WHERE id = 7;

-- case: deleting goes on to those that refer | tree
CREATE TABLE roots (id int PRIMARY KEY);
INSERT INTO roots SELECT g FROM generate_series(1, 2000) g;
ALTER TABLE nodes ADD COLUMN root int REFERENCES roots (id) ON DELETE CASCADE;
UPDATE nodes SET root = id;
-- then
DELETE FROM roots WHERE id = 7;

-- case: a table that refers to itself is not logged any more | tree
ALTER TABLE nodes SET UNLOGGED;

-- case: the rows of one table among two are locked | shop
SELECT * FROM orders JOIN customers ON customers.id = orders.customer_id FOR SHARE OF orders;

-- case: plan a change | shop
EXPLAIN DELETE FROM orders;

-- case: prepare a query of a view | views
PREPARE asked AS SELECT * FROM recent;

-- case: prepare a change | shop
PREPARE changed AS UPDATE orders SET note = 'x';

-- case: a row for a view | views
INSERT INTO recent VALUES (5000, 1);

-- case: change the rows behind a view | views
UPDATE recent SET amount = 1 WHERE id = 3;

-- case: a view that reads itself | shop
CREATE RECURSIVE VIEW numbers (n) AS VALUES (1) UNION ALL SELECT n + 1 FROM numbers WHERE n < 10;

-- case: vacuum a view | views
VACUUM recent;

-- case: statistics of a view | views
CREATE STATISTICS pair ON id, amount FROM recent;

-- case: a rule changes another table | shop
CREATE RULE told AS ON UPDATE TO orders DO ALSO UPDATE customers SET name = 'x' WHERE id = new.customer_id;
-- then
UPDATE orders SET note = 'x' WHERE id = 5;

-- case: a column that another table's rule uses | shop
CREATE RULE told AS ON DELETE TO orders DO ALSO UPDATE customers SET name = 'x' WHERE id = old.customer_id;
-- then
ALTER TABLE customers DROP COLUMN name;

-- case: a body in SQL reads a view | views
CREATE FUNCTION latest() RETURNS bigint LANGUAGE sql AS 'SELECT id FROM recent LIMIT 1';

-- case: a body in SQL names a column that is not there | shop
CREATE FUNCTION latest() RETURNS bigint LANGUAGE sql AS 'SELECT nothing FROM orders';

-- case: a body in SQL names a parameter | shop
CREATE FUNCTION latest(one bigint) RETURNS bigint LANGUAGE sql AS 'SELECT one FROM orders';

-- case: a body in SQL names a table that is not there | shop
CREATE PROCEDURE tidy() LANGUAGE sql AS 'DELETE FROM leftovers';

-- case: a body that is not looked at names a table that is not there | shop
SET LOCAL check_function_bodies = off;
CREATE FUNCTION latest() RETURNS bigint LANGUAGE sql AS 'SELECT id FROM leftovers';

-- case: a parsed body needs its table | shop
CREATE FUNCTION latest() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT max(id) FROM orders; END;
-- then
DROP TABLE orders;

-- case: a procedure that is not there is called | shop
CALL nothing();

-- case: a function that is not there gets another name | shop
ALTER FUNCTION nothing() RENAME TO something;

-- case: a trigger of a column that is not there | trig
CREATE TRIGGER again BEFORE UPDATE OF nothing ON orders FOR EACH ROW EXECUTE PROCEDURE touch();

-- case: a trigger in place of a change of a table | trig
CREATE TRIGGER again INSTEAD OF INSERT ON orders FOR EACH ROW EXECUTE PROCEDURE touch();

-- case: a typed table gets no column of its own | shop
CREATE TYPE pair AS (x int, y int);
CREATE TABLE pairs OF pair;
-- then
ALTER TABLE pairs ADD COLUMN z int;

-- case: an attribute that is not there | shop
CREATE TYPE pair AS (x int, y int);
-- then
ALTER TYPE pair DROP ATTRIBUTE z;

-- case: a temporary table refers to a lasting one | shop
CREATE TEMP TABLE marks (id bigint REFERENCES orders (id));

-- case: rows are found by an index of an expression | shop
CREATE INDEX ON customers (lower(name));
-- then
DELETE FROM customers WHERE lower(name) = 'nobody';

-- case: a value for an identity that is always made | shop
CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY, a int);
-- then
INSERT INTO t (id, a) VALUES (1, 1);

-- case: a value that overrides an identity | shop
CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY, a int);
-- then
INSERT INTO t (id, a) OVERRIDING SYSTEM VALUE VALUES (1, 1);

-- case: a value for a generated column | shop
CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a + 1) STORED);
-- then
UPDATE t SET b = 5;

-- case: a conflict that nothing tells | shop
INSERT INTO customers (id) VALUES (5000) ON CONFLICT (name) DO NOTHING;

-- case: a conflict that an index tells | shop
INSERT INTO customers (id) VALUES (5000) ON CONFLICT (email) DO NOTHING;

-- case: a conflict on a constraint that is not there | shop
INSERT INTO customers (id) VALUES (5000) ON CONFLICT ON CONSTRAINT nothing DO NOTHING;

-- case: the sequences of a table that is not logged any more | shop
CREATE TABLE t (id serial, a int);
INSERT INTO t (a) SELECT g FROM generate_series(1, 2000) g;
-- then
ALTER TABLE t SET UNLOGGED;

-- case: a default that takes the next value | shop
CREATE SEQUENCE numbers;
-- then
ALTER TABLE orders ALTER COLUMN filled SET DEFAULT nextval('numbers');

-- case: a table with the defaults of another | shop
CREATE TABLE t (id serial, a int);
-- then
CREATE TABLE u (LIKE t INCLUDING DEFAULTS);

-- case: a table in the order of an index of some rows | shop
CREATE INDEX orders_some ON orders (filled) WHERE code IS NULL;
-- then
CLUSTER orders USING orders_some;

-- case: a generated column of a generated column | shop
CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a + 1) STORED);
-- then
ALTER TABLE t ADD COLUMN c int GENERATED ALWAYS AS (b + 1) STORED;

-- setup: regional | regions
CREATE TABLE ids (id bigint PRIMARY KEY);
INSERT INTO ids SELECT g FROM generate_series(1, 3000) g;
ALTER TABLE sales ADD CONSTRAINT sales_ids FOREIGN KEY (id) REFERENCES ids (id);

-- setup: refunded | regions
ALTER TABLE sales ADD PRIMARY KEY (id, region, day);
CREATE TABLE refunds (id bigint, region text, day date, CONSTRAINT refunds_sales FOREIGN KEY (id, region, day) REFERENCES sales);
INSERT INTO refunds SELECT id, region, day FROM sales;

-- case: a key of all levels can be deferred | regional
ALTER TABLE sales ALTER CONSTRAINT sales_ids DEFERRABLE;

-- case: all triggers of all levels are off | regional
ALTER TABLE sales DISABLE TRIGGER ALL;

-- case: a row for a partition itself | regional
INSERT INTO sales_us VALUES (2, 'us', '2024-02-02', 1);

-- case: a partition goes with the key that refers to it | refunded
DROP TABLE sales_us CASCADE;

-- case: a partition stays for the key that refers to it | refunded
DROP TABLE sales_us;

-- case: a partition that a key refers to is not emptied | refunded
TRUNCATE sales_us;

-- case: a table goes that refers to all levels | refunded
DROP TABLE refunds;

-- case: a key goes that refers to all levels | refunded
ALTER TABLE refunds DROP CONSTRAINT refunds_sales;

-- case: a change takes the next value | shop
CREATE SEQUENCE numbers;
-- then
UPDATE orders SET filled = nextval('numbers');

-- case: a view names a sequence | shop
CREATE SEQUENCE numbers;
-- then
CREATE VIEW following AS SELECT nextval('numbers');

-- case: a new table takes values of a sequence that is there | shop
CREATE SEQUENCE numbers;
-- then
CREATE TABLE t (id bigint DEFAULT nextval('numbers'));

-- case: a partitioned heir | heirs
CREATE TABLE heir () INHERITS (parent) PARTITION BY LIST (id);

-- case: a trigger by a function that returns something else | trig
CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1';
-- then
CREATE TRIGGER other BEFORE INSERT ON orders FOR EACH ROW EXECUTE PROCEDURE one();

-- case: a trigger that asks an INSERT for the old row | trig
CREATE TRIGGER other BEFORE INSERT OR UPDATE ON orders FOR EACH ROW WHEN (old.filled > 1) EXECUTE PROCEDURE touch();

-- case: a trigger of a whole statement that asks for a row | trig
CREATE TRIGGER other BEFORE UPDATE ON orders FOR EACH STATEMENT WHEN (old.filled > 1) EXECUTE PROCEDURE touch();

-- case: a trigger for each row of TRUNCATE | trig
CREATE TRIGGER other BEFORE TRUNCATE ON orders FOR EACH ROW EXECUTE PROCEDURE touch();

-- case: the changed rows of a partitioned table as a table | parted
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'begin return null; end';
-- then
CREATE TRIGGER other AFTER INSERT ON events REFERENCING NEW TABLE AS fresh FOR EACH ROW EXECUTE PROCEDURE touch();

-- case: the changed rows of two events as a table | trig
CREATE TRIGGER other AFTER INSERT OR UPDATE ON orders REFERENCING NEW TABLE AS fresh EXECUTE PROCEDURE touch();

-- case: the changed rows of a statement as a table | parted
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'begin return null; end';
-- then
CREATE TRIGGER other AFTER INSERT ON events REFERENCING NEW TABLE AS fresh EXECUTE PROCEDURE touch();

-- case: a trigger gets the name of another | trig
CREATE TRIGGER other BEFORE INSERT ON orders FOR EACH ROW EXECUTE PROCEDURE touch();
-- then
ALTER TRIGGER touched ON orders RENAME TO other;

-- case: a partition's trigger that is the partitioned table's goes | parted
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'begin return null; end';
CREATE TRIGGER touched AFTER INSERT ON events FOR EACH ROW EXECUTE PROCEDURE touch();
-- then
DROP TRIGGER touched ON events_a;

-- case: a policy gets the name of another | ruled
CREATE POLICY theirs ON orders USING (filled > 1);
-- then
ALTER POLICY theirs ON orders RENAME TO own;

-- case: a table goes that a policy of another asks | shop
CREATE POLICY own ON orders USING (EXISTS (SELECT 1 FROM customers WHERE customers.id = orders.customer_id));
-- then
DROP TABLE customers;

-- case: a table goes with a policy of another that asks it | shop
CREATE POLICY own ON orders USING (EXISTS (SELECT 1 FROM customers WHERE customers.id = orders.customer_id));
-- then
DROP TABLE customers CASCADE;

-- case: a column goes that a policy of another table asks | shop
CREATE POLICY own ON orders USING (EXISTS (SELECT 1 FROM customers WHERE customers.name = orders.note));
-- then
ALTER TABLE customers DROP COLUMN name;

-- case: a column goes that no policy of another table asks | shop
CREATE POLICY own ON orders USING (EXISTS (SELECT 1 FROM customers WHERE customers.name = orders.note));
-- then
ALTER TABLE customers DROP COLUMN email;

-- case: a rule of a materialized view | views
CREATE RULE quiet AS ON DELETE TO totals DO INSTEAD NOTHING;

-- case: statistics of one column | shop
CREATE STATISTICS spread ON filled FROM orders;

-- case: statistics of a column twice | shop
CREATE STATISTICS spread ON filled, filled FROM orders;

-- case: statistics of a column that is not there | shop
CREATE STATISTICS spread ON filled, nothing FROM orders;

-- case: statistics that are there already | shop
CREATE STATISTICS spread ON filled, amount FROM orders;
-- then
CREATE STATISTICS spread ON filled, status FROM orders;

-- case: statistics that may be there already | shop
CREATE STATISTICS spread ON filled, amount FROM orders;
-- then
CREATE STATISTICS IF NOT EXISTS spread ON filled, status FROM orders;

-- case: a view is published | views
CREATE PUBLICATION news FOR TABLE recent;

-- case: a table without a log is published | shop
CREATE UNLOGGED TABLE drafts (id int);
-- then
CREATE PUBLICATION news FOR TABLE drafts;

-- case: a sequence that starts outside its range | shop
CREATE SEQUENCE numbers MINVALUE 10 START 5;

-- case: a sequence that adds nothing | shop
CREATE SEQUENCE numbers INCREMENT 0;

-- case: a sequence for less than its type | shop
CREATE SEQUENCE numbers AS smallint MAXVALUE 100 START 100;

-- case: a sequence downwards | shop
CREATE SEQUENCE numbers INCREMENT -1 MINVALUE -100;

-- case: a sequence is left behind by its least value | shop
CREATE SEQUENCE numbers;
-- then
ALTER SEQUENCE numbers MINVALUE 5;

-- case: a sequence gets a least value and a start | shop
CREATE SEQUENCE numbers;
-- then
ALTER SEQUENCE numbers MINVALUE 5 START 5 RESTART;

-- case: a sequence of a table in another schema | shop
CREATE SCHEMA archive;
CREATE SEQUENCE archive.numbers;
-- then
ALTER SEQUENCE archive.numbers OWNED BY orders.id;

-- case: a table's own sequence moves alone | shop
CREATE SCHEMA archive;
CREATE SEQUENCE numbers OWNED BY orders.id;
-- then
ALTER SEQUENCE numbers SET SCHEMA archive;

-- case: a comment on a constraint that is not there | shop
COMMENT ON CONSTRAINT nothing ON orders IS 'x';

-- case: a comment on a function that is not there | shop
COMMENT ON FUNCTION nothing(int) IS 'x';

-- case: an enum with a value twice | shop
CREATE TYPE mood AS ENUM ('sad', 'sad');

-- case: a value of an enum gets the name of another | shop
CREATE TYPE mood AS ENUM ('sad', 'ok');
-- then
ALTER TYPE mood RENAME VALUE 'sad' TO 'ok';

-- case: a new value beside one that is not there | shop
CREATE TYPE mood AS ENUM ('sad', 'ok');
-- then
ALTER TYPE mood ADD VALUE 'meh' AFTER 'glad';

-- case: a type moves to where its name is taken | shop
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE SCHEMA archive;
CREATE TYPE archive.mood AS ENUM ('sad');
-- then
ALTER TYPE mood SET SCHEMA archive;

-- case: a domain's constraint that is not there goes | shop
CREATE DOMAIN positive AS int CHECK (value > 0);
-- then
ALTER DOMAIN positive DROP CONSTRAINT nothing;

-- case: an enum as a domain | shop
CREATE TYPE mood AS ENUM ('sad', 'ok');
-- then
ALTER DOMAIN mood SET NOT NULL;

-- case: a check for a domain of a partitioned table's column | shop
CREATE DOMAIN positive AS int;
CREATE TABLE marks (mark positive, kind int) PARTITION BY LIST (kind);
CREATE TABLE marks_1 PARTITION OF marks FOR VALUES IN (1);
INSERT INTO marks SELECT g, 1 FROM generate_series(1, 1000) g;
-- then
ALTER DOMAIN positive ADD CONSTRAINT above CHECK (value > 0);

-- case: a table is logged and not logged at once | shop
ALTER TABLE orders SET UNLOGGED, SET LOGGED;

-- case: two types for one column | shop
ALTER TABLE orders ALTER COLUMN filled TYPE bigint, ALTER COLUMN filled TYPE numeric;

-- case: statistics of a plain column of an index | shop
CREATE INDEX orders_filled ON orders (filled, lower(code));
-- then
ALTER INDEX orders_filled ALTER COLUMN 1 SET STATISTICS 100;

-- case: statistics of an expression of an index | shop
CREATE INDEX orders_filled ON orders (filled, lower(code));
-- then
ALTER INDEX orders_filled ALTER COLUMN 2 SET STATISTICS 100;

-- case: numbers are not compressed | shop
ALTER TABLE orders ALTER COLUMN filled SET COMPRESSION pglz;

-- case: a column that tells rows apart may be NULL | shop
CREATE UNIQUE INDEX orders_status ON orders (status, id);
ALTER TABLE orders REPLICA IDENTITY USING INDEX orders_status;
-- then
ALTER TABLE orders ALTER COLUMN status DROP NOT NULL;

-- case: a table leaves one that it is no heir of | heirs
CREATE TABLE alone (id int, label text);
-- then
ALTER TABLE alone NO INHERIT parent;

-- case: an heir inherits again | heirs
ALTER TABLE child INHERIT parent;

-- case: an heir with another check of the same name | heirs
ALTER TABLE child NO INHERIT parent;
ALTER TABLE parent ADD CONSTRAINT known CHECK (id > 0);
ALTER TABLE child ADD CONSTRAINT known CHECK (id > -1);
-- then
ALTER TABLE child INHERIT parent;

-- case: an heir with the check for itself alone | heirs
ALTER TABLE child NO INHERIT parent;
ALTER TABLE parent ADD CONSTRAINT known CHECK (id > 0);
ALTER TABLE child ADD CONSTRAINT known CHECK (id > 0) NO INHERIT;
-- then
ALTER TABLE child INHERIT parent;

-- case: a column of rows of a table keeps a type | shop
CREATE TABLE kept (customer customers);
-- then
ALTER TABLE customers ALTER COLUMN email TYPE varchar(200);

-- case: a column of rows of a table keeps a value away | shop
CREATE TABLE kept (customer customers);
-- then
ALTER TABLE customers ADD COLUMN grade int DEFAULT 5;

-- case: a column of rows of a table lets a column in | shop
CREATE TABLE kept (customer customers);
-- then
ALTER TABLE customers ADD COLUMN grade int;

-- case: a new column has its value before it must | shop
ALTER TABLE orders ADD COLUMN grade int DEFAULT 1, ALTER COLUMN grade SET NOT NULL;

-- case: a hash index of two columns | shop
CREATE INDEX ON orders USING hash (filled, code);

-- case: an index of the server's own column | shop
CREATE INDEX ON orders (ctid);

-- case: an index of numbers by the patterns of strings | shop
CREATE INDEX ON orders (filled text_pattern_ops);

-- case: an index of numbers by a collation | shop
CREATE INDEX ON orders (filled COLLATE "C");

-- case: a gin index of numbers | shop
CREATE INDEX ON orders USING gin (filled);

-- case: an index of which a partition has its part | parted
CREATE INDEX events_a_day ON events_a (day);
-- then
CREATE INDEX events_day ON events (day);

-- case: an index of other columns as a part | parted
CREATE INDEX events_day ON ONLY events (day);
CREATE INDEX events_a_kind ON events_a (kind);
-- then
ALTER INDEX events_day ATTACH PARTITION events_a_kind;

-- case: a key to a partitioned table is validated | parted
ALTER TABLE events ADD PRIMARY KEY (id);
CREATE TABLE notes (event bigint, text text);
INSERT INTO notes SELECT g, repeat('n', 60) FROM generate_series(1, 1000) g;
ALTER TABLE notes ADD CONSTRAINT notes_event FOREIGN KEY (event) REFERENCES events NOT VALID;
-- then
ALTER TABLE notes VALIDATE CONSTRAINT notes_event;

-- case: a key to one that can be put off | shop
CREATE TABLE marks (code int UNIQUE DEFERRABLE);
-- then
ALTER TABLE orders ADD FOREIGN KEY (filled) REFERENCES marks (code);

-- case: a key that would change a generated column | shop
CREATE TABLE marks (code int UNIQUE, twice int GENERATED ALWAYS AS (code * 2) STORED);
-- then
ALTER TABLE marks ADD FOREIGN KEY (twice) REFERENCES marks (code) ON UPDATE CASCADE;

-- case: moduli of which none is a factor of the other | shop
CREATE TABLE parts (id int) PARTITION BY HASH (id);
CREATE TABLE parts_0 PARTITION OF parts FOR VALUES WITH (MODULUS 4, REMAINDER 0);
-- then
CREATE TABLE parts_1 PARTITION OF parts FOR VALUES WITH (MODULUS 6, REMAINDER 1);

-- case: remainders that meet | shop
CREATE TABLE parts (id int) PARTITION BY HASH (id);
CREATE TABLE parts_0 PARTITION OF parts FOR VALUES WITH (MODULUS 4, REMAINDER 2);
-- then
CREATE TABLE parts_1 PARTITION OF parts FOR VALUES WITH (MODULUS 2, REMAINDER 0);

-- case: remainders that do not meet | shop
CREATE TABLE parts (id int) PARTITION BY HASH (id);
CREATE TABLE parts_0 PARTITION OF parts FOR VALUES WITH (MODULUS 4, REMAINDER 2);
-- then
CREATE TABLE parts_1 PARTITION OF parts FOR VALUES WITH (MODULUS 2, REMAINDER 1);

-- case: a remainder as great as its modulus | shop
CREATE TABLE parts (id int) PARTITION BY HASH (id);
-- then
CREATE TABLE parts_1 PARTITION OF parts FOR VALUES WITH (MODULUS 2, REMAINDER 2);

-- case: bounds of two columns that meet | shop
CREATE TABLE parts (id int, no int) PARTITION BY RANGE (id, no);
CREATE TABLE parts_1 PARTITION OF parts FOR VALUES FROM (1, 1) TO (2, 5);
-- then
CREATE TABLE parts_2 PARTITION OF parts FOR VALUES FROM (2, 4) TO (3, 0);

-- case: bounds of two columns that touch | shop
CREATE TABLE parts (id int, no int) PARTITION BY RANGE (id, no);
CREATE TABLE parts_1 PARTITION OF parts FOR VALUES FROM (1, MINVALUE) TO (2, 5);
-- then
CREATE TABLE parts_2 PARTITION OF parts FOR VALUES FROM (2, 5) TO (2, MAXVALUE);

-- case: a partition key that is not there | shop
CREATE TABLE parts (id int) PARTITION BY LIST (number);

-- case: a list of two columns | shop
CREATE TABLE parts (id int, no int) PARTITION BY LIST (id, no);

-- case: a primary key without the partition key | shop
CREATE TABLE parts (id int PRIMARY KEY, no int) PARTITION BY LIST (no);

-- case: a generated partition key | shop
CREATE TABLE parts (id int, no int GENERATED ALWAYS AS (id * 2) STORED) PARTITION BY LIST (no);

-- case: a query whose result is there already | shop
CREATE TABLE IF NOT EXISTS customers AS SELECT * FROM orders;

-- setup: noted | shop
CREATE VIEW cheap AS SELECT id, amount FROM orders WHERE amount < 5;
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER noted INSTEAD OF INSERT ON cheap FOR EACH ROW EXECUTE FUNCTION note();

-- case: drop a function that a view's trigger calls | noted
DROP FUNCTION note();

-- case: drop a function with a view's trigger | noted
DROP FUNCTION note() CASCADE;

-- case: a function gets the name of another | shop
CREATE FUNCTION one(int) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION other(int) RETURNS int LANGUAGE sql AS 'SELECT 2';
-- then
ALTER FUNCTION one(int) RENAME TO other;

-- case: a function gets the name of one with other arguments | shop
CREATE FUNCTION one(int) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION other(text) RETURNS int LANGUAGE sql AS 'SELECT 2';
-- then
ALTER FUNCTION one(int) RENAME TO other;

-- case: a key that is not put off | key
SET CONSTRAINTS orders_customer DEFERRED;

-- case: a view without data is read | shop
CREATE MATERIALIZED VIEW totals AS SELECT count(*) FROM orders WITH NO DATA;
-- then
SELECT * FROM totals;

-- case: a column goes that a publication lists | shop
CREATE PUBLICATION news FOR TABLE orders (id, note);
-- then
ALTER TABLE orders DROP COLUMN note;

-- case: a column goes that a publication does not list | shop
CREATE PUBLICATION news FOR TABLE orders (id, note);
-- then
ALTER TABLE orders DROP COLUMN filled;

-- case: a publication loses a table that it has not | shop
CREATE PUBLICATION news FOR TABLE orders;
-- then
ALTER PUBLICATION news DROP TABLE customers;

-- case: a table for a publication of all | shop
CREATE PUBLICATION news FOR ALL TABLES;
-- then
ALTER PUBLICATION news ADD TABLE customers;

-- case: rows are changed that are published and look alike | shop
CREATE TABLE marks (code int);
CREATE PUBLICATION news FOR TABLE marks;
-- then
UPDATE marks SET code = 1;

-- case: new rows are published that look alike | shop
CREATE TABLE marks (code int);
INSERT INTO marks SELECT g FROM generate_series(1, 1000) g;
CREATE PUBLICATION news FOR TABLE marks WITH (publish = 'insert');
-- then
UPDATE marks SET code = 1;

-- case: a materialized view that is there already | views
CREATE MATERIALIZED VIEW IF NOT EXISTS totals AS SELECT * FROM customers;

-- case: a table in a schema that is not there | shop
CREATE TABLE nowhere.marks (id int);

-- case: a new table with a column twice | shop
CREATE TABLE marks (id int, id text);

-- case: a new table with a check's name twice | shop
CREATE TABLE marks (id int, CONSTRAINT known CHECK (id > 0), CONSTRAINT known CHECK (id > 1));

-- case: an identity with a default | shop
CREATE TABLE marks (id int GENERATED ALWAYS AS IDENTITY DEFAULT 5);

-- case: a serial with a default | shop
CREATE TABLE marks (id serial DEFAULT 5);

-- case: an identity of text | shop
CREATE TABLE marks (id text GENERATED ALWAYS AS IDENTITY);

-- case: a new generated column of a generated column | shop
CREATE TABLE marks (id int, a int GENERATED ALWAYS AS (id + 1) STORED, b int GENERATED ALWAYS AS (a + 1) STORED);

-- case: a primary key of a foreign table | foreign
ALTER FOREIGN TABLE far_orders ADD PRIMARY KEY (id);

-- case: a policy is gone with the table that it asked | shop
CREATE POLICY known ON orders USING (EXISTS (SELECT 1 FROM customers c WHERE c.id = orders.customer_id));
-- then
DROP TABLE customers CASCADE;
CREATE POLICY known ON orders USING (true);

-- case: a policy is gone with the view that it asked | shop
CREATE VIEW buyers AS SELECT id FROM customers;
CREATE POLICY known ON orders USING (EXISTS (SELECT 1 FROM buyers WHERE buyers.id = orders.customer_id));
-- then
DROP VIEW buyers CASCADE;
CREATE POLICY known ON orders USING (true);

-- case: a policy is gone with a column that it asked | shop
ALTER TABLE customers ADD COLUMN rank int;
CREATE POLICY known ON orders USING (EXISTS (SELECT 1 FROM customers c WHERE c.rank > 1));
-- then
ALTER TABLE customers DROP COLUMN rank CASCADE;
CREATE POLICY known ON orders USING (true);

-- case: a policy is gone with the type that it names | shop
CREATE TYPE mood AS ENUM ('good');
CREATE POLICY known ON orders USING (note = 'good'::mood::text);
-- then
DROP TYPE mood CASCADE;
CREATE POLICY known ON orders USING (true);

-- case: a policy is gone with the schema of what it asked | shop
CREATE SCHEMA app;
CREATE TABLE app.members (id int);
CREATE POLICY known ON orders USING (EXISTS (SELECT 1 FROM app.members));
-- then
DROP SCHEMA app CASCADE;
CREATE POLICY known ON orders USING (true);

-- case: a rule is gone with the table that it writes | shop
CREATE TABLE log (id bigint);
CREATE RULE logged AS ON INSERT TO orders DO ALSO INSERT INTO log VALUES (new.id);
-- then
DROP TABLE log CASCADE;
CREATE RULE logged AS ON INSERT TO orders DO ALSO NOTHING;

-- case: a view with a column twice | shop
CREATE VIEW twice AS SELECT id, note, id FROM orders;

-- case: a view with two sums | shop
CREATE VIEW twice AS SELECT sum(id), sum(customer_id) FILTER (WHERE id > 1) FROM orders;

-- case: a view with two calculations | shop
CREATE VIEW twice AS SELECT id + 1, customer_id + 1 FROM orders;

-- case: a view with two conditions | shop
CREATE VIEW twice AS SELECT CASE WHEN id = 1 THEN 1 END, CASE WHEN id = 2 THEN 2 END FROM orders;

-- case: a view with a column as two types | shop
CREATE VIEW twice AS SELECT id::text, id::int FROM orders;

-- case: a view whose listed name is that of a later column | shop
CREATE VIEW twice (note) AS SELECT id, note FROM orders;

-- case: a view with more names than columns | shop
CREATE VIEW longer (a, b, c) AS SELECT id, note FROM orders;

-- case: a view of rows with more names than columns | shop
CREATE VIEW longer (a, b, c) AS VALUES (1, 2), (3, 4);

-- case: a union of unequal queries | shop
CREATE VIEW united AS SELECT id, note FROM orders UNION ALL SELECT id FROM customers;

-- case: a materialized view with more names than columns | shop
CREATE MATERIALIZED VIEW longer (a, b, c) AS SELECT id, note FROM orders;

-- case: a table with a query's column twice | shop
CREATE TABLE twice AS SELECT id, id FROM orders;

-- case: a table with more names than a query has columns | shop
CREATE TABLE longer (a, b, c) AS SELECT id, note FROM orders;

-- case: a view with names that differ | shop
CREATE VIEW plain AS SELECT DISTINCT ON (id, note) id, note "Id", id + 1 x, note || 'a, b' AS "case", id IS DISTINCT FROM 1 AS end, sum(id) OVER () AS s, (SELECT id FROM customers LIMIT 1) AS c FROM orders;

-- case: a view of all columns with one more | shop
CREATE VIEW plain AS SELECT *, 1 AS one FROM orders WHERE id IN (SELECT id FROM customers UNION SELECT 1) ORDER BY id, note;

-- case: a view of a union with names of its own | shop
CREATE VIEW plain (x, y) AS WITH q AS (SELECT id, id AS other FROM orders) SELECT id, other FROM q UNION SELECT 1, 2;

-- case: a policy of a column that is not there | shop
CREATE POLICY known ON orders USING (nowhere = 1);

-- case: a policy for new rows of a column that is not there | shop
CREATE POLICY known ON orders FOR INSERT WITH CHECK (id > 0 AND nowhere IN ('a'));

-- case: a policy of columns that are there | shop
CREATE POLICY known ON orders FOR UPDATE TO public USING (orders.id > 0 AND lower(note) = 'x'::text) WITH CHECK (customer_id IS NOT NULL AND current_user = note);

-- case: a privilege on a column that is not there | shop
GRANT SELECT (id, nowhere) ON orders TO public;

-- case: a privilege on a column that is not there goes | shop
REVOKE SELECT (nowhere) ON orders FROM public;

-- case: a privilege that columns do not have | shop
GRANT DELETE (id) ON orders TO public;

-- case: a privilege that tables do not have | shop
GRANT USAGE ON orders TO public;

-- case: a privilege that sequences do not have | shop
CREATE SEQUENCE numbers;
-- then
GRANT INSERT ON SEQUENCE numbers TO public;

-- case: a privilege on a table as a sequence | shop
GRANT SELECT ON SEQUENCE orders TO public;

-- case: a privilege on a sequence as a table | shop
CREATE SEQUENCE numbers;
-- then
GRANT USAGE, SELECT ON numbers TO public;

-- case: privileges on columns and on the table | shop
GRANT SELECT (id, note), UPDATE (note), DELETE, REFERENCES, TRUNCATE ON TABLE orders TO public;

-- case: a privilege on a function that is not there | shop
GRANT EXECUTE ON FUNCTION nowhere(int) TO public;

-- case: a column that is not there is copied | shop
COPY orders (id, nowhere) TO '/dev/null';

-- case: a column is copied twice | shop
COPY orders (id, id) TO '/dev/null';

-- case: a generated column is copied | shop
ALTER TABLE orders ADD COLUMN twice bigint GENERATED ALWAYS AS (id * 2) STORED;
-- then
COPY orders (id, twice) FROM '/dev/null';

-- case: a check for a domain within a type | shop
CREATE DOMAIN positive AS int;
CREATE TYPE pair AS (x positive, y int);
CREATE TABLE pairs (id int, v pair);
-- then
ALTER DOMAIN positive ADD CONSTRAINT known CHECK (value > 0);

-- case: a check for a domain in arrays of a type within a type | shop
CREATE DOMAIN whole AS int;
CREATE DOMAIN positive AS whole;
CREATE TYPE pair AS (x positive, y int);
CREATE TYPE pairs AS (p pair);
CREATE TABLE marks (id int, v pairs[]);
-- then
ALTER DOMAIN whole SET NOT NULL;

-- case: a check for a domain within a type that no table has | shop
CREATE DOMAIN positive AS int;
CREATE TYPE pair AS (x positive, y int);
-- then
ALTER DOMAIN positive ADD CONSTRAINT known CHECK (value > 0);

-- case: a check for a domain of the rows that a column holds | shop
CREATE DOMAIN positive AS int;
CREATE TABLE marks (x positive);
CREATE TABLE kept (v marks);
-- then
ALTER DOMAIN positive ADD CONSTRAINT known CHECK (value > 0);

-- case: rows move to the partition of their new key | parted
UPDATE events SET id = 2500 WHERE id = 5;

-- case: a table gets the type that it has | shop
CREATE TYPE mark AS (id bigint, note text);
CREATE TABLE marks (id bigint, gone int, note text);
ALTER TABLE marks DROP COLUMN gone;
-- then
ALTER TABLE marks OF mark;

-- case: a table gets a type of another column | shop
CREATE TYPE mark AS (id bigint, other text);
CREATE TABLE marks (id bigint, note text);
-- then
ALTER TABLE marks OF mark;

-- case: a table gets a type of another length | shop
CREATE TYPE mark AS (id bigint, note varchar(20));
CREATE TABLE marks (id bigint, note varchar(10));
-- then
ALTER TABLE marks OF mark;

-- case: a table gets a type with fewer columns | shop
CREATE TYPE mark AS (id bigint);
CREATE TABLE marks (id bigint, note text);
-- then
ALTER TABLE marks OF mark;

-- case: a table gets the type of another's rows | shop
ALTER TABLE orders OF customers;

-- case: a table is not found by an empty path | shop
SET LOCAL search_path = '';
ALTER TABLE orders ADD COLUMN more int;

-- case: a table has no place by an empty path | shop
SET search_path TO '';
CREATE TABLE marks (id int);

-- case: a table has a place of its own by an empty path | shop
SET search_path TO '';
CREATE TABLE public.marks (id int);
CREATE TEMP TABLE passing (id int);
ALTER TABLE passing ADD COLUMN more int;

-- case: explain a materialized view | shop
EXPLAIN (ANALYZE, COSTS OFF) CREATE MATERIALIZED VIEW plain AS SELECT id FROM orders;

-- case: a view of no columns | shop
CREATE VIEW nothing AS SELECT FROM orders;

-- case: a view with a name for no column | shop
CREATE VIEW nothing (id) AS SELECT FROM orders;

-- case: a time with a zone in a session at an offset of nothing | shop
SET TIME ZONE 0;
ALTER TABLE orders ALTER COLUMN placed TYPE timestamptz;

-- case: a time with a zone in a session of a zone without an offset | shop
SET timezone = 'UTC+0';
ALTER TABLE orders ALTER COLUMN placed TYPE timestamptz;

-- case: a time with a zone in a session with an interval for a zone | shop
SET TIME ZONE INTERVAL '0' HOUR TO MINUTE;
ALTER TABLE orders ALTER COLUMN placed TYPE timestamptz;

-- case: a time with a zone of as few digits as before | shop
ALTER TABLE orders ALTER COLUMN placed TYPE timestamp(3);
-- then
SET timezone = 'UTC';
ALTER TABLE orders ALTER COLUMN placed TYPE timestamptz(3);

-- case: a time with a zone of all digits | shop
ALTER TABLE orders ALTER COLUMN placed TYPE timestamp(3);
-- then
SET timezone = 'UTC';
ALTER TABLE orders ALTER COLUMN placed TYPE timestamptz(6);

-- case: change the collation below an index with its own | shop
CREATE INDEX ON orders (note COLLATE "C");
-- then
ALTER TABLE orders ALTER COLUMN note TYPE text COLLATE "POSIX";

-- case: change the collation below an index without one | shop
CREATE INDEX ON orders (note, id);
-- then
ALTER TABLE orders ALTER COLUMN note TYPE text COLLATE "POSIX";

-- case: move a table to where it is | key
ALTER TABLE orders SET SCHEMA public;

-- case: move a type to where it is
CREATE TYPE mood AS ENUM ('ok');
-- then
ALTER TYPE mood SET SCHEMA public;

-- case: rename a trigger to its name | trig
ALTER TRIGGER touched ON orders RENAME TO touched;

-- case: reindex the index of a partitioned table concurrently | parted
CREATE INDEX events_day ON events (day);
-- then
REINDEX INDEX CONCURRENTLY events_day;

-- case: create an index after all rows were deleted | shop
DELETE FROM orders;
-- then
CREATE INDEX ON orders (code);

-- case: lock the rows of a view of a view | views
CREATE VIEW recent2 AS SELECT * FROM recent;
-- then
SELECT * FROM recent2 FOR UPDATE;

-- case: lock the rows of a view of two tables | key
CREATE VIEW named AS SELECT o.id, c.name FROM orders o JOIN customers c ON c.id = o.customer_id;
-- then
SELECT * FROM named, customers FOR UPDATE OF named;

-- case: lock the rows of a materialized view | views
SELECT * FROM totals FOR UPDATE;

-- case: lock rows that a subquery picks | key
SELECT * FROM orders WHERE customer_id IN (SELECT id FROM customers) FOR UPDATE;

-- case: lock rows that WITH gives | shop
WITH all_of_them AS (SELECT * FROM orders) SELECT * FROM all_of_them FOR UPDATE;

-- case: a loop over a query in a block | key
DO $$ DECLARE r record; BEGIN FOR r IN SELECT id FROM orders WHERE filled > 5 LOOP NULL; END LOOP; END $$;

-- case: a loop over a query that is executed | key
DO $$ DECLARE r record; BEGIN FOR r IN EXECUTE 'SELECT id FROM orders' LOOP NULL; END LOOP; END $$;

-- case: a variable with the result of a query | key
DO $$ DECLARE n int := (SELECT count(*) FROM orders); BEGIN NULL; END $$;

-- case: a value from a query in a block | key
DO $$ DECLARE n int; BEGIN n := (SELECT count(*) FROM orders); END $$;

-- case: a condition that is a query | key
DO $$ BEGIN IF (SELECT count(*) FROM orders) > 9 THEN RAISE NOTICE 'x'; END IF; END $$;

-- case: drop a schema with the type of a column elsewhere
CREATE SCHEMA types;
CREATE TYPE types.mood AS ENUM ('ok');
CREATE TABLE people (id int, mood types.mood);
-- then
DROP SCHEMA types CASCADE;

-- case: drop a schema with the domain of a column elsewhere, without cascade
CREATE SCHEMA types;
CREATE DOMAIN types.age AS int;
-- then
DROP SCHEMA types;

-- case: drop a schema with the function of a default elsewhere
CREATE SCHEMA lib;
CREATE FUNCTION lib.one() RETURNS int LANGUAGE sql AS 'select 1';
CREATE TABLE people (id int DEFAULT lib.one());
-- then
DROP SCHEMA lib CASCADE;

-- case: drop a schema with the function of a trigger elsewhere | shop
CREATE SCHEMA lib;
CREATE FUNCTION lib.touch() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end';
CREATE TRIGGER touched BEFORE INSERT ON orders FOR EACH ROW EXECUTE PROCEDURE lib.touch();
-- then
DROP SCHEMA lib CASCADE;

-- case: drop a schema with the collation of a column elsewhere
CREATE SCHEMA lib;
CREATE COLLATION lib.plain (LOCALE = 'C');
CREATE TABLE people (name text COLLATE lib.plain);
-- then
DROP SCHEMA lib CASCADE;

-- case: a new column of the server's own name | shop
ALTER TABLE orders ADD COLUMN ctid int;

-- case: a column gets the server's own name | shop
ALTER TABLE orders RENAME COLUMN note TO xmin;

-- case: a number sorted by a collation | shop
ALTER TABLE orders ADD COLUMN more int COLLATE "C";

-- case: a type without a collation for a column | shop
ALTER TABLE orders ALTER COLUMN filled TYPE bigint COLLATE "C";

-- case: a collation that is nowhere | shop
ALTER TABLE orders ALTER COLUMN note TYPE text COLLATE "nowhere";

-- case: an array of numbers from a sequence | shop
ALTER TABLE orders ADD COLUMN more serial[];

-- case: a new value from a subquery | shop
ALTER TABLE orders ALTER COLUMN note TYPE text USING (SELECT 'x');

-- case: a new value from an aggregate | shop
ALTER TABLE orders ALTER COLUMN note TYPE bigint USING sum(id);

-- case: a new value by a window function | shop
ALTER TABLE orders ALTER COLUMN note TYPE bigint USING row_number() OVER ();

-- case: a new value from a column that is not there | shop
ALTER TABLE orders ALTER COLUMN note TYPE bigint USING nothing;

-- case: a new value from a function that is not there | shop
ALTER TABLE orders ALTER COLUMN note TYPE bigint USING nothing(note);

-- case: a default of several rows | shop
ALTER TABLE orders ADD COLUMN more int DEFAULT generate_series(1, 2);

-- case: a default from a sequence that is not there | shop
ALTER TABLE orders ALTER COLUMN filled SET DEFAULT nextval('nothing');

-- case: a default of another type | shop
ALTER TABLE orders ADD COLUMN more boolean;
-- then
ALTER TABLE orders ALTER COLUMN more SET DEFAULT 5;

-- case: a default of a type that is assigned | shop
ALTER TABLE orders ADD COLUMN more money DEFAULT 5, ADD COLUMN most varchar(9) DEFAULT 5, ADD COLUMN last oid DEFAULT 5;

-- case: a new table's default that uses a column
CREATE TABLE marks (id int, more int DEFAULT id);

-- case: a new table with a column of the table that it is like | shop
CREATE TABLE marks (LIKE customers, id int);

-- case: a new table with the name of a type
CREATE TYPE mark AS (id int);
-- then
CREATE TABLE mark (id int);

-- case: a new table among the server's own
CREATE TABLE pg_catalog.mark (id int);

-- case: a new type with the name of a table | shop
CREATE TYPE orders AS ENUM ('x');

-- case: a schema with a name of the server's
CREATE SCHEMA pg_mine;

-- case: an index of a method without included columns | shop
CREATE INDEX ON orders USING hash (id) INCLUDE (note);

-- case: a unique index of a method without | shop
CREATE UNIQUE INDEX ON orders USING brin (id);

-- case: a storage parameter of the index of a partitioned table | parted
CREATE INDEX events_day ON events (day);
-- then
ALTER INDEX events_day SET (fillfactor = 50);

-- case: truncate a partitioned table alone | parted
TRUNCATE ONLY events;

-- case: a bound of another strategy | parted
CREATE TABLE events_c PARTITION OF events FOR VALUES IN (1);

-- case: a constraint gets the name of a table | shop
ALTER TABLE orders RENAME CONSTRAINT orders_pkey TO customers;

-- case: comment on a table as a view | shop
COMMENT ON VIEW orders IS 'x';

-- case: a table without a type loses it | shop
ALTER TABLE orders NOT OF;

-- case: a column for a table that got a type | shop
CREATE TYPE mark AS (id bigint);
CREATE TABLE marks (id bigint);
ALTER TABLE marks OF mark;
-- then
ALTER TABLE marks ADD COLUMN more int;

-- case: a column for a table that lost its type | shop
CREATE TYPE mark AS (id bigint);
CREATE TABLE marks OF mark;
ALTER TABLE marks NOT OF;
-- then
ALTER TABLE marks ADD COLUMN more int;

-- case: the type of a column that a publication lists | shop
CREATE PUBLICATION published FOR TABLE orders (id, note);
-- then
ALTER TABLE orders ALTER COLUMN note TYPE varchar(500);

-- case: the type of a column beside those that a publication lists | shop
CREATE PUBLICATION published FOR TABLE orders (id, note);
-- then
ALTER TABLE orders ALTER COLUMN code TYPE varchar(500);

-- case: a domain moves to a schema that is not there
CREATE DOMAIN age AS int;
-- then
ALTER DOMAIN age SET SCHEMA nowhere;

-- case: a guard of a block that asks the catalogue | shop
DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM pg_class WHERE relname = 'marks') THEN CREATE TABLE marks (id int); END IF; END $$;

-- case: a default by one of two functions of a name | shop
CREATE FUNCTION pick(a int) RETURNS int LANGUAGE sql IMMUTABLE AS 'select a';
CREATE FUNCTION pick(a int, b int) RETURNS int LANGUAGE plpgsql VOLATILE AS 'begin return a; end';
-- then
ALTER TABLE orders ADD COLUMN more int DEFAULT pick(1);

-- case: an index on a part of a time with a zone | shop
CREATE INDEX ON orders (date_trunc('day', paid));

-- case: an index on a part of a time without a zone | shop
CREATE INDEX ON orders (date_trunc('day', placed));

-- case: an index of a method that has no operators for numbers | shop
CREATE INDEX ON orders USING gist (id);

-- case: analyze a column that is not there | shop
ANALYZE orders (nothing);

-- case: analyze two columns of one of two tables | shop
ANALYZE orders (id, note), customers;

-- case: a value for a column that makes its own, without a list
CREATE TABLE marks (id int GENERATED ALWAYS AS IDENTITY, note text);
-- then
INSERT INTO marks VALUES (5, 'x');

-- case: a value of its own for a column that makes them, without a list
CREATE TABLE marks (id int GENERATED ALWAYS AS IDENTITY, note text);
-- then
INSERT INTO marks DEFAULT VALUES;

-- case: a column of a view gets the name of another | views
ALTER VIEW recent RENAME COLUMN amount TO id;

-- case: a table from a column that is not there | shop
CREATE TABLE marks AS SELECT nothing FROM orders;

-- case: a view of a column that is not there | shop
CREATE VIEW marks AS SELECT o.id, nothing FROM orders o;

-- case: a view of the server's own column | shop
CREATE VIEW marks AS SELECT id, ctid FROM orders;

-- case: a column that the filter of a publication asks for | shop
CREATE PUBLICATION published FOR TABLE orders WHERE (filled > 5);
-- then
ALTER TABLE orders DROP COLUMN filled;

-- case: a column beside the filter of a publication | shop
CREATE PUBLICATION published FOR TABLE orders WHERE (filled > 5);
-- then
ALTER TABLE orders DROP COLUMN code;

-- case: a type with a type that is not there | shop
CREATE TYPE mark AS (id int, more nothing);

-- case: a view of two tables with a column of one name | key
CREATE VIEW marks AS SELECT * FROM orders o JOIN customers c ON c.id = o.customer_id;

-- case: a table of two tables joined by a column of one name | key
CREATE TABLE marks AS SELECT * FROM orders o JOIN customers c USING (id);

-- case: rows by a value on the left | shop
DELETE FROM orders WHERE 5 = id;

-- case: rows by a column with its table's name | shop
UPDATE orders o SET filled = 1 WHERE o.id = 5;

-- case: rows by one of two values | shop
DELETE FROM orders WHERE id = 1 OR id = 2;

-- case: rows by one of two columns | shop
DELETE FROM orders WHERE id = 1 OR filled = 2;

-- case: rows between two values | shop
DELETE FROM orders WHERE id BETWEEN 1 AND 3;

-- case: rows by their place | shop
DELETE FROM orders WHERE ctid = '(0,1)';

-- case: no rows | shop
DELETE FROM orders WHERE false;

-- case: call a procedure in SQL | shop
CREATE PROCEDURE tidy() LANGUAGE sql AS 'update orders set filled = 1';
-- then
CALL tidy();

-- case: call a procedure that adds a row | shop
CREATE PROCEDURE tidy() LANGUAGE plpgsql AS 'begin insert into customers values (5000, null, null); end';
-- then
CALL tidy();

-- case: another access method | shop
CREATE ACCESS METHOD heap2 TYPE TABLE HANDLER heap_tableam_handler;
-- then
ALTER TABLE orders SET ACCESS METHOD heap2;

-- case: the access method that there is | shop
CREATE ACCESS METHOD heap2 TYPE TABLE HANDLER heap_tableam_handler;
ALTER TABLE orders SET ACCESS METHOD heap2;
-- then
ALTER TABLE orders SET ACCESS METHOD heap2;

-- case: back to the first access method | shop
CREATE ACCESS METHOD heap2 TYPE TABLE HANDLER heap_tableam_handler;
ALTER TABLE orders SET ACCESS METHOD heap2;
-- then
ALTER TABLE orders SET ACCESS METHOD heap;

-- case: a cast of the migrations' own turns the values | shop
CREATE CAST (varchar AS integer) WITH INOUT AS ASSIGNMENT;
UPDATE orders SET code = filled;
-- then
ALTER TABLE orders ALTER code TYPE integer;

-- case: USING gives what no cast turns by itself | shop
ALTER TABLE orders ALTER filled TYPE date USING filled > 5;

-- case: USING takes a column of another table | shop
ALTER TABLE orders ALTER filled TYPE bigint USING customers.id;

-- case: a default of another type | shop
ALTER TABLE orders ADD COLUMN share int DEFAULT now();

-- case: a default that an assignment turns | shop
ALTER TABLE orders ADD COLUMN share text DEFAULT now();

-- case: a default that is a cast to a type that is no array | shop
ALTER TABLE orders ADD COLUMN labels text[] DEFAULT 'x'::text;

-- case: a number for a date | shop
UPDATE orders SET placed = 5;

-- case: a number for a domain over dates | shop
CREATE DOMAIN day AS date;
CREATE TABLE days (d day);
-- then
INSERT INTO days VALUES (NULL), (1);

-- case: a number for a string | shop
INSERT INTO customers (id, name) VALUES (5000, 5);

-- case: a truth value for a number | shop
INSERT INTO customers (id) VALUES (true);

-- case: DEFAULT for an identity column | shop
CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY, a int);
-- then
INSERT INTO t VALUES (DEFAULT, 1);

-- case: DEFAULT takes the next value in one row of two | shop
CREATE TABLE t (id serial, a int);
-- then
INSERT INTO t (id, a) VALUES (DEFAULT, 1), (5, 2);

-- case: rename a table to a type's name | shop
CREATE TYPE mood AS ENUM ('ok');
-- then
ALTER TABLE orders RENAME TO mood;

-- case: rename the type of a table's rows | shop
ALTER TYPE orders RENAME TO sales;

-- case: an attribute twice | shop
CREATE TYPE pair AS (x int, x text);

-- case: add an attribute that is there | shop
CREATE TYPE pair AS (x int, y int);
-- then
ALTER TYPE pair ADD ATTRIBUTE y int;

-- case: drop an enum as a domain | shop
CREATE TYPE mood AS ENUM ('ok');
-- then
DROP DOMAIN mood;

-- case: change an attribute of a type below a domain in use | shop
CREATE TYPE pair AS (x int, y int);
CREATE DOMAIN two AS pair;
CREATE TABLE pairs (p two);
-- then
ALTER TYPE pair ALTER ATTRIBUTE x TYPE bigint;

-- case: a domain's constraint twice | shop
CREATE DOMAIN positive AS int CONSTRAINT above CHECK (VALUE > 0);
-- then
ALTER DOMAIN positive ADD CONSTRAINT above CHECK (VALUE > 1);

-- case: a table like a composite type | shop
CREATE TYPE pair AS (x int, y int);
-- then
CREATE TABLE pairs (LIKE pair, z int);

-- case: a typed table with options of its columns | shop
CREATE TYPE pair AS (x int, y int);
-- then
CREATE TABLE pairs OF pair (x WITH OPTIONS PRIMARY KEY, y DEFAULT 3);

-- case: a table with OIDs | shop
CREATE TABLE t (a int) WITH (oids = true);

-- case: a table that empties itself and is not temporary | shop
CREATE TABLE t (a int) ON COMMIT DELETE ROWS;

-- case: a table that holds rows of itself | shop
ALTER TABLE customers ADD COLUMN friend customers;

-- case: rename a column to one that a child has | heirs
ALTER TABLE child ADD COLUMN own int;
-- then
ALTER TABLE parent RENAME label TO own;

-- case: an inherited expression | heirs
ALTER TABLE parent ADD COLUMN twice int GENERATED ALWAYS AS (id * 2) STORED;
-- then
ALTER TABLE child ALTER twice DROP EXPRESSION;

-- case: a check that a child has otherwise | heirs
ALTER TABLE child ADD CONSTRAINT low CHECK (id < 5000);
-- then
ALTER TABLE parent ADD CONSTRAINT low CHECK (id < 9000);

-- case: a check that a child has, with one below | heirs
CREATE TABLE grandchild () INHERITS (child);
INSERT INTO grandchild SELECT g, repeat('g', 60) FROM generate_series(1, 1000) g;
ALTER TABLE child ADD CONSTRAINT low CHECK (id < 9000);
-- then
ALTER TABLE parent ADD CONSTRAINT low CHECK (id < 9000);

-- case: validate a check of the parent alone | heirs
ALTER TABLE parent ADD CONSTRAINT low CHECK (id < 9000) NOT VALID;
-- then
ALTER TABLE ONLY parent VALIDATE CONSTRAINT low;

-- case: a table with heirs becomes an heir | heirs
CREATE TABLE above (id int, label text);
-- then
ALTER TABLE parent INHERIT above;

-- case: a check of when a row was written | shop
ALTER TABLE orders ADD CHECK (xmin IS NOT NULL);

-- case: a check that is a number | shop
ALTER TABLE orders ADD CHECK (filled);

-- case: a key with a column twice | shop
ALTER TABLE orders ADD UNIQUE (id, id);

-- case: a key of a type without order | shop
CREATE TABLE t (j json);
-- then
ALTER TABLE t ADD UNIQUE (j);

-- case: a key of the partitioned table alone | parted
ALTER TABLE ONLY events ADD UNIQUE (id);

-- case: a foreign key of the partitioned table alone | ranked
ALTER TABLE ONLY events ADD FOREIGN KEY (day) REFERENCES ranks (id);

-- case: MATCH PARTIAL | shop
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers MATCH PARTIAL;

-- case: tell rows apart by a key that can be put off | shop
ALTER TABLE orders ADD CONSTRAINT orders_id UNIQUE (id) DEFERRABLE;
-- then
ALTER TABLE orders REPLICA IDENTITY USING INDEX orders_id;

-- case: an exclusion of plain values without an extension | shop
CREATE TABLE bookings (room int, during tsrange, EXCLUDE USING gist (room WITH =, during WITH &&));

-- case: sort a partitioned table with partitions of two levels | parted
CREATE TABLE events_c PARTITION OF events FOR VALUES FROM (3000) TO (9000) PARTITION BY RANGE (id);
CREATE TABLE events_c1 PARTITION OF events_c FOR VALUES FROM (3000) TO (9000);
INSERT INTO events SELECT g, g, repeat('k', 20) FROM generate_series(3000, 5000) g;
CREATE INDEX events_day ON events (day);
-- then
CLUSTER events USING events_day;

-- case: VACUUM FULL that skips no pages | shop
VACUUM (FULL, DISABLE_PAGE_SKIPPING) orders;

-- case: all indexes of a tablespace | shop
ALTER INDEX ALL IN TABLESPACE pg_default SET TABLESPACE fast;

-- case: regclass becomes oid | shop
ALTER TABLE orders ADD COLUMN source regclass;
CREATE INDEX orders_source ON orders (source);
-- then
ALTER TABLE orders ALTER source TYPE oid;

-- case: an index of a part of a time with a zone | shop
CREATE INDEX ON orders ((extract(year FROM paid)));

-- case: an index of a part of a time without | shop
CREATE INDEX ON orders ((extract(year FROM placed)));

-- case: the type of a view's column | views
ALTER VIEW recent ALTER amount TYPE text;

-- case: a view with groups cannot be checked | shop
CREATE VIEW sums AS SELECT customer_id, count(*) FROM orders GROUP BY customer_id WITH CHECK OPTION;

-- case: a view of two tables cannot be checked | shop
CREATE VIEW both_ AS SELECT o.id FROM orders o JOIN customers c ON c.id = o.customer_id WITH CHECK OPTION;

-- case: a view of some rows can be checked | shop
CREATE VIEW few AS SELECT id, note FROM orders WHERE id > 3 WITH CHECK OPTION;

-- case: drop what a view is | views
DROP RULE "_RETURN" ON recent;

-- case: make a view of a table | shop
CREATE RULE "_RETURN" AS ON SELECT TO orders DO INSTEAD SELECT * FROM orders;

-- case: replace a constraint trigger | trig
CREATE CONSTRAINT TRIGGER watch AFTER UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();
-- then
CREATE OR REPLACE TRIGGER watch AFTER UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();

-- case: a trigger before the change that asks for a generated column | trig
ALTER TABLE orders ADD COLUMN twice int GENERATED ALWAYS AS (filled * 2) STORED;
-- then
CREATE TRIGGER early BEFORE UPDATE ON orders FOR EACH ROW WHEN (new.twice > 3) EXECUTE FUNCTION touch();

-- case: a trigger in place of a whole statement | views
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end';
-- then
CREATE TRIGGER instead INSTEAD OF INSERT ON recent FOR EACH STATEMENT EXECUTE FUNCTION touch();

-- case: a column that a parsed body uses | shop
CREATE FUNCTION spent() RETURNS numeric BEGIN ATOMIC SELECT sum(amount) FROM orders; END;
-- then
ALTER TABLE orders DROP COLUMN amount;

-- case: the type of a column that a parsed body returns | shop
CREATE FUNCTION spent() RETURNS numeric RETURN (SELECT sum(amount) FROM orders);
-- then
ALTER TABLE orders ALTER amount TYPE numeric(20,2);

-- case: a column that no parsed body uses | shop
CREATE FUNCTION spent() RETURNS numeric BEGIN ATOMIC SELECT sum(amount) FROM orders; END;
-- then
ALTER TABLE orders DROP COLUMN note;

-- case: the type of a column that another table's policy asks for | shop
CREATE POLICY known ON customers USING (id IN (SELECT customer_id FROM orders));
-- then
ALTER TABLE orders ALTER customer_id TYPE numeric;

-- case: a function that is a constant | shop
CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1';
-- then
ALTER TABLE orders ADD COLUMN share int DEFAULT one();

-- case: a constant under another's rights | shop
CREATE FUNCTION one() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1';
-- then
ALTER TABLE orders ADD COLUMN share int DEFAULT one();

-- case: a block in SQL | shop
DO LANGUAGE sql $$ SELECT 1 $$;

-- case: a block with a savepoint | shop
DO $$ BEGIN SAVEPOINT here; END $$;

-- case: lock rows by an alias | shop
SELECT * FROM orders o JOIN customers c ON c.id = o.customer_id FOR UPDATE OF o;

-- case: lock rows of groups | shop
SELECT customer_id FROM orders GROUP BY customer_id FOR UPDATE;

-- case: a cursor that locks rows | shop
DECLARE each_one CURSOR FOR SELECT * FROM orders FOR UPDATE;

-- case: a view that locks rows | shop
CREATE VIEW locked AS SELECT * FROM orders FOR UPDATE;

-- case: a table of the rows that are deleted | shop
CREATE TABLE gone AS WITH d AS (DELETE FROM orders RETURNING *) SELECT * FROM d;

-- case: the greatest value of a key | shop
CREATE SEQUENCE numbers;
-- then
SELECT setval('numbers', coalesce((SELECT max(id) FROM orders), 1));

-- case: the greatest value of another column | shop
SELECT max(filled) FROM orders;

-- case: the greatest value of a key for each of a group | shop
SELECT customer_id, max(id) FROM orders GROUP BY customer_id;

-- case: the row of a key | shop
CREATE TABLE one_order AS SELECT * FROM orders WHERE id = 5 AND note IS NOT NULL;

-- case: the row of a key or another | shop
SELECT * FROM orders WHERE id = 5 OR note = 'x';

-- case: the sequence of a column | shop
CREATE TABLE t (id serial PRIMARY KEY, a int);
-- then
SELECT setval(pg_get_serial_sequence('t', 'id'), 50);

-- case: update by a list of values | shop
UPDATE orders SET note = v.n FROM (VALUES (1, 'a'), (2, 'b')) v (id, n) WHERE orders.id = v.id;

-- case: update by a list of values of a column without an index | shop
UPDATE orders o SET note = v.n FROM (VALUES (1, 'a'), (2, 'b')) v (id, n) WHERE o.filled = v.id;

-- case: update where above and below | shop
UPDATE orders SET note = 'x' WHERE id >= 5 AND id < 9;

-- case: update where a subquery tells which | shop
UPDATE orders SET note = 'x' WHERE id = (SELECT max(id) FROM orders);

-- case: update the rows of a block's variable | shop
DO $$ DECLARE i int; BEGIN FOR i IN 1..3 LOOP UPDATE orders SET note = 'x' WHERE id = i; END LOOP; END $$;

-- setup: logged | shop
CREATE TABLE log (id bigint, what text);
CREATE FUNCTION note_it() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN INSERT INTO log VALUES (old.id, 'gone'); RETURN old; END IF;
  INSERT INTO log VALUES (new.id, 'new'); RETURN new;
END $$;

-- case: a trigger's function writes to another table | logged
CREATE TRIGGER noted AFTER UPDATE OR DELETE ON orders FOR EACH ROW EXECUTE FUNCTION note_it();
-- then
DELETE FROM orders WHERE id = 4;

-- case: a trigger for another event | logged
CREATE TRIGGER noted AFTER INSERT ON orders FOR EACH ROW EXECUTE FUNCTION note_it();
-- then
DELETE FROM orders WHERE id = 4;

-- case: a trigger for a column that stays | logged
CREATE TRIGGER noted AFTER UPDATE OF note ON orders FOR EACH ROW EXECUTE FUNCTION note_it();
-- then
UPDATE orders SET filled = 3 WHERE id = 4;

-- case: a trigger that is off | logged
CREATE TRIGGER noted AFTER UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION note_it();
ALTER TABLE orders DISABLE TRIGGER noted;
-- then
UPDATE orders SET filled = 3 WHERE id = 4;

-- case: a deletion that reaches a table with a trigger | logged
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers ON DELETE CASCADE;
CREATE TRIGGER noted AFTER DELETE ON orders FOR EACH ROW EXECUTE FUNCTION note_it();
-- then
DELETE FROM customers WHERE id = 5;

-- case: a query calls a function that deletes | shop
CREATE FUNCTION wipe(b bigint) RETURNS void LANGUAGE plpgsql AS 'begin delete from orders where id = b; end';
-- then
SELECT wipe(4);

-- case: a block calls a function that deletes | shop
CREATE FUNCTION wipe(b bigint) RETURNS void LANGUAGE plpgsql AS 'begin delete from orders where id = b; end';
-- then
DO $$ BEGIN PERFORM wipe(4); END $$;

-- case: a key's new value goes on to those that refer to it | shop
CREATE TABLE notes (order_id bigint REFERENCES orders ON UPDATE CASCADE, body text);
INSERT INTO notes SELECT g, repeat('b', 60) FROM generate_series(1, 1000) g;
-- then
UPDATE orders SET id = 9000 WHERE id = 7;

-- case: a key's new value is looked for where it may be referred to | key
INSERT INTO customers VALUES (5000);
-- then
UPDATE customers SET id = 9000 WHERE id = 5000;

-- case: the type of a referred column that stays | key
UPDATE customers SET name = 'x' WHERE id = 7;

-- case: deferred by its name, then altered | shop
ALTER TABLE orders ADD CONSTRAINT who FOREIGN KEY (customer_id) REFERENCES customers DEFERRABLE;
-- then
SET CONSTRAINTS who DEFERRED;
UPDATE orders SET customer_id = 5 WHERE id = 1;
ALTER TABLE orders ADD COLUMN share int;

-- case: immediate by its name, then altered | shop
ALTER TABLE orders ADD CONSTRAINT who FOREIGN KEY (customer_id) REFERENCES customers DEFERRABLE;
-- then
SET CONSTRAINTS who DEFERRED;
UPDATE orders SET customer_id = 5 WHERE id = 1;
SET CONSTRAINTS who IMMEDIATE;
ALTER TABLE orders ADD COLUMN share int;

-- case: all rows of a partitioned table's part alone | parted | 18
ANALYZE ONLY events;

-- case: a virtual column in a key | shop | 18
CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a * 2) VIRTUAL PRIMARY KEY);

-- case: another expression of a virtual column that a check may ask for | shop | 18
ALTER TABLE orders ADD COLUMN twice int GENERATED ALWAYS AS (filled * 2) VIRTUAL CHECK (twice > 0);
-- then
ALTER TABLE orders ALTER twice SET EXPRESSION AS (filled * 3);

-- case: NOT NULL goes on to heirs | heirs | 18
ALTER TABLE parent ADD CONSTRAINT told NOT NULL label NO INHERIT;
-- then
ALTER TABLE parent ALTER CONSTRAINT told INHERIT;

-- case: drop NOT NULL below a key | shop | 18
ALTER TABLE orders DROP CONSTRAINT orders_id_not_null;

-- case: a key of an index in which NULL is one value | shop | 18
CREATE TABLE t (a int NOT NULL);
CREATE UNIQUE INDEX t_a ON t (a) NULLS NOT DISTINCT;
-- then
ALTER TABLE t ADD PRIMARY KEY USING INDEX t_a;

-- case: restart an identity of a partitioned table | shop | 18
CREATE TABLE numbered (id int GENERATED ALWAYS AS IDENTITY, k int) PARTITION BY LIST (k);
CREATE TABLE numbered_1 PARTITION OF numbered FOR VALUES IN (1);
-- then
ALTER TABLE numbered ALTER id RESTART WITH 100;

-- case: an unlogged table in parts | shop | 18
CREATE UNLOGGED TABLE t (a int) PARTITION BY RANGE (a);

-- case: VACUUM of what is stored elsewhere alone | shop | 18
VACUUM (PROCESS_MAIN false) orders;

-- case: a new table with NOT NULL of its own | shop | 18
CREATE TABLE t (a int, CONSTRAINT told NOT NULL a NO INHERIT);

-- case: fewer values than columns, the last of which makes its own | shop
CREATE TABLE t (a int, id int GENERATED ALWAYS AS IDENTITY);
-- then
INSERT INTO t VALUES (1), (2);

-- case: rows of a query for fewer columns | shop
CREATE TABLE t (a int, twice int GENERATED ALWAYS AS (a * 2) STORED);
-- then
INSERT INTO t SELECT filled FROM orders;

-- case: another update inside of one | shop
WITH done AS (UPDATE orders SET filled = 1 WHERE id = 1 RETURNING customer_id)
UPDATE customers SET name = 'x' WHERE id = 5;

-- case: a checked view of casts, subqueries and distinctions | shop
CREATE VIEW wide AS SELECT id, paid::timestamp with time zone AS paid, note IS DISTINCT FROM code AS other,
  (SELECT count(*) FROM customers) AS all_of_them FROM orders o WITH CHECK OPTION;

-- case: a key that stays what it is | key
UPDATE orders SET customer_id = customer_id, note = 'x' WHERE id = 1;

-- case: a column gets two values | shop
UPDATE customers SET name = 'a', email = 'e', name = 'b' WHERE id = 1;

-- case: a column gets a value as one of a row and by itself | shop
UPDATE customers SET (name, email) = ('a', 'e'), name = 'b' WHERE id = 1;

-- case: a column is named twice for a new row | shop
INSERT INTO customers (id, name, name) VALUES (2001, 'a', 'b');

-- case: two places of an array get values | shop
CREATE TABLE lists (numbers int[]);
INSERT INTO lists VALUES ('{1,2}');
-- then
UPDATE lists SET numbers[1] = 3, numbers[2] = 4;

-- case: a new table computes from a column that it does not have
CREATE TABLE boxes (width int, area int GENERATED ALWAYS AS (width * height) STORED);

-- case: a new table computes from a column that another gives it | shop
CREATE TABLE more_orders (twice int GENERATED ALWAYS AS (filled * 2) STORED, LIKE orders);

-- case: a function in SQL writes a table with its schema | shop
CREATE FUNCTION rename_customer(int) RETURNS void LANGUAGE sql AS $$
  UPDATE public.customers SET name = 'a' WHERE id = $1;
$$;

-- case: drop a primary key that a view groups by | shop
CREATE VIEW called AS SELECT c.id, c.name, count(o.id) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.id;
-- then
ALTER TABLE customers DROP CONSTRAINT customers_pkey CASCADE;

-- case: drop a column that a view of two tables does not need | shop
CREATE VIEW called AS SELECT o.id, c.name FROM customers c JOIN orders o ON o.customer_id = c.id;
-- then
ALTER TABLE orders DROP COLUMN note, DROP COLUMN code CASCADE;

-- case: change a column that a view needs in a table below | heirs
CREATE VIEW below AS SELECT c.label FROM child c JOIN parent p ON p.id = c.id;
-- then
ALTER TABLE parent ALTER label TYPE varchar(90);

-- case: keys of a hash index in an order | shop
CREATE INDEX ON orders USING hash (note DESC);

-- case: an index for rows that a number chooses | shop
CREATE INDEX ON orders (id) WHERE customer_id;

-- case: an index over a time in JSON | shop
CREATE TABLE docs (doc jsonb);
-- then
CREATE INDEX ON docs (((doc ->> 'at')::timestamp));

-- case: an index of a partition in the other order | parted
CREATE INDEX events_a_day ON events_a (day DESC);
-- then
CREATE INDEX events_day ON events (day);

-- case: a second index of one partition | parted
CREATE INDEX whole ON ONLY events (day);
CREATE INDEX one ON events_a (day);
CREATE INDEX two ON events_a (day);
ALTER INDEX whole ATTACH PARTITION one;
-- then
ALTER INDEX whole ATTACH PARTITION two;

-- case: a primary key that a partition has | parted
ALTER TABLE events_a ADD PRIMARY KEY (id, day);
-- then
ALTER TABLE events ADD PRIMARY KEY (id, day);

-- case: a primary key where a partition has another one | parted
ALTER TABLE events_a ADD PRIMARY KEY (id);
-- then
ALTER TABLE events ADD PRIMARY KEY (id, day);

-- case: a check of a partitioned table alone goes | parted
ALTER TABLE events ADD CONSTRAINT told CHECK (day > 0);
-- then
ALTER TABLE ONLY events DROP CONSTRAINT told;

-- case: mark a partitioned table for clustering | parted
CREATE INDEX events_day ON events (day);
-- then
ALTER TABLE events CLUSTER ON events_day;

-- case: an expression goes from one table alone | heirs
CREATE TABLE above (a int, twice int GENERATED ALWAYS AS (a * 2) STORED);
CREATE TABLE under () INHERITS (above);
-- then
ALTER TABLE ONLY above ALTER twice DROP EXPRESSION;

-- case: rename a column of two parents | heirs
CREATE TABLE other (id int);
CREATE TABLE heir () INHERITS (parent, other);
-- then
ALTER TABLE other RENAME id TO number;

-- case: number the rows of a partition | parted
ALTER TABLE events_a ALTER id SET NOT NULL;
-- then
ALTER TABLE events_a ALTER id ADD GENERATED ALWAYS AS IDENTITY;

-- case: put off the key of a partition | parted
CREATE TABLE kinds (kind varchar(20) PRIMARY KEY);
INSERT INTO kinds VALUES (repeat('k', 20));
ALTER TABLE events ADD CONSTRAINT known FOREIGN KEY (kind) REFERENCES kinds;
-- then
ALTER TABLE events_a ALTER CONSTRAINT known DEFERRABLE;

-- case: a number that is stored elsewhere | shop
ALTER TABLE orders ADD COLUMN far int STORAGE EXTERNAL;

-- case: attach a table with heirs | parted
CREATE TABLE events_c (LIKE events);
CREATE TABLE heir () INHERITS (events_c);
-- then
ALTER TABLE events ATTACH PARTITION events_c FOR VALUES FROM (5000) TO (6000);

-- case: attach an empty range | parted
CREATE TABLE events_c (LIKE events);
-- then
ALTER TABLE events ATTACH PARTITION events_c FOR VALUES FROM (5000) TO (5000);

-- case: attach a list that a check tells by ANY | regions
CREATE TABLE moon (LIKE sales, CHECK (region = ANY (ARRAY['m1', 'm2'])));
-- then
ALTER TABLE sales ATTACH PARTITION moon FOR VALUES IN ('m1', 'm2', 'm3');

-- case: an heir of a partition | parted
CREATE TABLE heir () INHERITS (events_a);

-- case: a partition key without an order | shop
CREATE TABLE docs (doc json) PARTITION BY LIST (doc);

-- case: an exclusion without the partition key | shop
CREATE TABLE spans (a int, r int4range, EXCLUDE USING gist (r WITH &&)) PARTITION BY LIST (a);

-- case: a policy that is a number | shop
CREATE POLICY own ON orders USING (customer_id);

-- case: vacuum columns | shop
VACUUM orders (note);

-- case: analyze a column twice | shop
ANALYZE orders (note, note);

-- case: vacuum an unknown column | shop
VACUUM ANALYZE orders (nothing);

-- case: vacuum all of it in parallel | shop
VACUUM (FULL, PARALLEL 2) orders;

-- case: lock rows by a window | shop
SELECT row_number() OVER () FROM orders FOR UPDATE;

-- case: lock rows of nothing | shop
SELECT * FROM orders o FOR UPDATE OF nothing;

-- case: a conflict that can wait | shop
CREATE TABLE late (a int UNIQUE DEFERRABLE);
-- then
INSERT INTO late VALUES (1) ON CONFLICT (a) DO NOTHING;

-- case: the number that a row brings is not taken | shop
CREATE TABLE numbered (id int GENERATED ALWAYS AS IDENTITY, a int);
-- then
INSERT INTO numbered (id, a) OVERRIDING USER VALUE VALUES (5, 6);

-- case: merge a number that the table makes | shop
CREATE TABLE numbered (id int GENERATED ALWAYS AS IDENTITY, a int);
-- then
MERGE INTO numbered n USING orders o ON n.id = o.id WHEN NOT MATCHED THEN INSERT (id, a) VALUES (1, 2);

-- case: merge into an unknown column | shop
MERGE INTO orders o USING customers c ON c.id = o.customer_id WHEN MATCHED THEN UPDATE SET nothing = 1;

-- case: a body asks for columns of joined tables, by parts of times, labels and system columns | shop
CREATE FUNCTION f(c bigint) RETURNS bigint LANGUAGE sql AS $$
  SELECT count(*) AS n FROM orders o JOIN customers c ON c.id = o.customer_id
  WHERE extract(year FROM o.placed) > 2000 AND f.c IS NOT NULL AND o.ctid IS NOT NULL AND o.amount IS DISTINCT FROM 5
    AND o.code NOT LIKE 'x%' AND o.paid AT TIME ZONE 'utc' > now() AND o.status::varchar(3) <> 'new'
  GROUP BY c.name ORDER BY n $$;

-- case: a body asks a join for a column that neither table has | shop
CREATE FUNCTION f() RETURNS bigint LANGUAGE sql AS
  'SELECT o.id FROM orders o JOIN customers c ON c.id = o.customer_id WHERE missing > 3';

-- case: a body asks a subquery for a column of the outer query that is not there | shop
CREATE FUNCTION f() RETURNS text LANGUAGE sql AS
  'SELECT name FROM customers c WHERE EXISTS (SELECT 1 FROM orders o WHERE o.customer_id = c.number)';

-- case: a body asks a subquery for columns of the outer query | shop
CREATE FUNCTION f() RETURNS text LANGUAGE sql AS
  'SELECT name FROM customers WHERE EXISTS (SELECT 1 FROM orders WHERE customer_id = customers.id AND email LIKE code)';

-- case: a body calls a row by functions that stand behind a dot | shop
CREATE FUNCTION f() RETURNS bigint LANGUAGE sql AS 'SELECT c.count FROM customers c';

-- case: a body updates a column that is not there | shop
CREATE FUNCTION f() RETURNS void LANGUAGE sql AS 'UPDATE orders SET missing = 1 WHERE id = 5';

-- case: a body inserts and says what it does with what is there | shop
CREATE FUNCTION f(a bigint) RETURNS bigint LANGUAGE sql AS $$
  INSERT INTO customers AS c (id, email) VALUES (a, 'x') ON CONFLICT (id) DO UPDATE SET email = excluded.email || c.email
  WHERE c.name IS NOT NULL RETURNING id $$;

-- case: a body inserts into a column that is not there | shop
CREATE FUNCTION f(a bigint) RETURNS void LANGUAGE sql AS 'INSERT INTO customers (id, mail) VALUES (a, $$x$$)';

-- case: a body selects for an update, with windows and filters | shop
CREATE FUNCTION f() RETURNS bigint LANGUAGE sql AS $$
  SELECT sum(amount) FILTER (WHERE status = 'new') OVER (PARTITION BY customer_id ORDER BY placed ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)::bigint
  FROM orders WHERE id IN (SELECT orders.id FROM customers) LIMIT 1 $$;

-- case: a body calls a function that is not there | shop
CREATE FUNCTION f() RETURNS bigint LANGUAGE sql AS 'SELECT nowhere(id) FROM orders';

-- case: a body calls itself and the server's functions | shop
CREATE FUNCTION f(a bigint) RETURNS bigint LANGUAGE sql AS
  'SELECT coalesce(f(a - 1), greatest(a, 1), cast(a AS numeric(10,2))::bigint, length(trim(both FROM $$x$$)))';

-- case: an update takes a column that is not there | shop
UPDATE orders SET note = upper(missing) WHERE id = 5;

-- case: an update of another name takes columns of two tables | shop
UPDATE orders AS o SET note = c.name FROM customers c WHERE c.id = o.customer_id AND o.id = 7 AND c.id = 8;

-- case: a delete asks a table beside for a column that is not there | shop
DELETE FROM orders o USING customers c WHERE c.number = o.customer_id;

-- case: a trigger's condition asks for a column that is not there | shop
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
-- then
CREATE TRIGGER tr BEFORE UPDATE ON orders FOR EACH ROW WHEN (OLD.missing IS DISTINCT FROM NEW.missing) EXECUTE FUNCTION tf();

-- case: a variable has the type of a column that is not there | shop
CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS 'DECLARE n orders.id%TYPE; m orders.missing%TYPE; BEGIN END';

-- case: variables have the types of rows, columns and each other | shop
CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS
  'DECLARE o orders%ROWTYPE; n public.orders.id%TYPE; m n%TYPE; c CURSOR FOR SELECT 1 AS x; BEGIN END';

-- case: a variable has the type of a cursor's rows | shop
CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS
  'DECLARE c CURSOR FOR SELECT 1 AS x; r c%ROWTYPE; BEGIN END';

-- case: a column changes its type under a view of two tables | shop
CREATE VIEW both_of AS SELECT o.id, name FROM orders o JOIN customers c ON c.id = o.customer_id WHERE o.code <> 'x';
-- then
ALTER TABLE orders ALTER COLUMN code TYPE text;

-- case: a function goes that a parsed body calls | shop
CREATE FUNCTION one() RETURNS int LANGUAGE sql RETURN 1;
-- then
CREATE FUNCTION two() RETURNS int LANGUAGE sql RETURN one() + 1;
-- then
DROP FUNCTION one();

-- case: rows of a view that calls columns otherwise | shop
CREATE VIEW called AS SELECT id AS number, amount AS price, status, note FROM orders;
-- then
INSERT INTO called (number, price) VALUES (9001, 5);
UPDATE called SET price = 6;

-- case: a view has no such column, but the table below | shop
CREATE VIEW called AS SELECT id AS number, amount AS price FROM orders;
-- then
INSERT INTO called (number, note) VALUES (9001, 'x');

-- case: a column of a view that is worked out | shop
CREATE VIEW called AS SELECT id, amount * 2 AS price FROM orders;
-- then
UPDATE called SET price = 6;

-- case: a view of an unknown column of one of two tables | shop
CREATE VIEW called AS SELECT o.id, c.nothing FROM orders o JOIN customers c ON c.id = o.customer_id;

-- case: a view of a column of nothing | shop
CREATE VIEW called AS SELECT x.id FROM orders o;

-- case: a default of an unknown column of a view | views
ALTER VIEW recent ALTER nothing SET DEFAULT 3;

-- case: a trigger that asks for an unknown column | trig
CREATE TRIGGER asks BEFORE UPDATE ON orders FOR EACH ROW WHEN (NEW.nothing > 0) EXECUTE FUNCTION suppress_redundant_updates_trigger();

-- case: a trigger that names a column twice | trig
CREATE TRIGGER asks BEFORE UPDATE OF note, note ON orders FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();

-- case: a trigger with a table of rows that were not there | shop
CREATE FUNCTION told() RETURNS trigger LANGUAGE plpgsql AS 'begin return null; end';
-- then
CREATE TRIGGER asks AFTER INSERT ON orders REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION told();

-- case: a trigger of a function that takes something | shop
CREATE FUNCTION told(a int) RETURNS int LANGUAGE sql AS 'select 1';
-- then
CREATE TRIGGER asks AFTER INSERT ON orders FOR EACH STATEMENT EXECUTE FUNCTION told();

-- case: a column for a materialized view | views
ALTER MATERIALIZED VIEW totals ADD COLUMN more int;

-- case: a constant with its type before it is all that a view shows
CREATE VIEW day AS SELECT date '2024-02-01';

-- case: operators of an index that are those of another type | shop
CREATE INDEX ON orders (filled int8_ops);

-- case: operators of an index that are those of numbers | shop
CREATE INDEX ON orders (note int4_ops);

-- case: operators of texts serve what is stored like them | shop
CREATE INDEX ON orders (code text_pattern_ops);
CREATE INDEX ON orders (note varchar_pattern_ops, code varchar_ops);
CREATE INDEX ON orders USING brin (id int8_bloom_ops (n_distinct_per_range = 100));

-- case: operators of oids serve integers | shop
CREATE INDEX ON orders (filled oid_ops);

-- case: operators that only another method has
CREATE TABLE t (a jsonb);
-- then
CREATE INDEX ON t (a jsonb_path_ops);

-- case: operators that nobody has | shop
CREATE INDEX ON orders (filled fast_ops);

-- case: operators of trigrams without their extension | shop
CREATE INDEX ON orders USING gin (note gin_trgm_ops);

-- case: operators by name for a list of words
CREATE TABLE t (a text[], b tsvector, c int4range, d inet, e point, f jsonb);
-- then
CREATE INDEX ON t USING gin (a array_ops, b, f jsonb_path_ops);
CREATE INDEX ON t USING gist (b, c, d inet_ops, e);
CREATE INDEX ON t USING spgist (e kd_point_ops);
CREATE INDEX ON t USING spgist (d);

-- case: a key of a type that gist has no operators for
CREATE TABLE t (a jsonb);
-- then
CREATE INDEX ON t USING gist (a);

-- case: a key of a type that brin has no operators for
CREATE TABLE t (a text[]);
-- then
CREATE INDEX ON t USING brin (a);

-- case: a key of a type that hash has no operators for
CREATE TABLE t (a money);
-- then
CREATE INDEX ON t USING hash (a);

-- case: a key of an enum for brin
CREATE TYPE mood AS ENUM ('ok');
CREATE TABLE t (a mood);
-- then
CREATE INDEX ON t USING brin (a);

-- case: keys of enums, ranges, lists and composite types
CREATE TYPE mood AS ENUM ('ok');
CREATE TYPE pair AS (a int, b int);
CREATE DOMAIN word AS text;
CREATE TABLE t (a mood, b pair, c word, d word[], e numrange);
-- then
CREATE INDEX ON t (a, b, c, d, e);
CREATE INDEX ON t USING hash (a);
CREATE INDEX ON t USING gin (d);
CREATE INDEX ON t (c text_pattern_ops, a enum_ops);

-- case: operators of a migration's own
CREATE OPERATOR CLASS backwards FOR TYPE int4 USING btree AS
  OPERATOR 1 >, OPERATOR 2 >=, OPERATOR 3 =, OPERATOR 4 <=, OPERATOR 5 <, FUNCTION 1 btint4cmp(int4, int4);
CREATE TABLE t (a int);
-- then
CREATE INDEX ON t (a backwards);

-- case: a method that only an extension has | shop
CREATE INDEX ON orders USING bloom (note);

-- case: the old name of gist
CREATE TABLE t (a point);
-- then
CREATE INDEX ON t USING rtree (a);

-- case: an index includes an expression | shop
CREATE INDEX ON orders (id) INCLUDE (lower(note));

-- case: an index includes a column in an order | shop
CREATE INDEX ON orders (id) INCLUDE (code, note DESC);

-- case: an index includes columns | shop
CREATE INDEX ON orders (id) INCLUDE (code, "note") WHERE filled > 3;

-- case: an index of a column that is called include
CREATE TABLE t (a int, include int);
-- then
CREATE INDEX ON t (include) WHERE a > 0;

-- case: the rows of an index by when they were written | shop
CREATE INDEX ON orders (id) WHERE xmin = '5';

-- case: statistics of a column that an index does not have | shop
CREATE INDEX sums ON orders ((filled + 1)) INCLUDE (note);
-- then
ALTER INDEX sums ALTER COLUMN 3 SET STATISTICS 500;

-- case: a key without overlaps of one column | | 18
CREATE TABLE t (a int, b daterange);
-- then
ALTER TABLE t ADD UNIQUE (b WITHOUT OVERLAPS);

-- case: a key without overlaps of no range | | 18
CREATE TABLE t (a int4range, b date);
-- then
ALTER TABLE t ADD UNIQUE (a, b WITHOUT OVERLAPS);

-- case: a key without overlaps of ranges | | 18
CREATE TABLE t (a int4range, b daterange);
-- then
ALTER TABLE t ADD UNIQUE (a, b WITHOUT OVERLAPS);

-- case: a partition key with the operators of another type
CREATE TABLE t (a int) PARTITION BY RANGE (a text_pattern_ops);

-- case: a partition key with operators of its own
CREATE TABLE t (a text, b text) PARTITION BY RANGE (a text_pattern_ops, b COLLATE "C");

-- case: a partition of a range that ends before it begins | parted
CREATE TABLE events_c PARTITION OF events FOR VALUES FROM (5000) TO (4000);

-- case: a partition with more values than the key has columns | parted
CREATE TABLE events_c PARTITION OF events FOR VALUES FROM (5000, 1) TO (6000, 1);

-- case: a temporary partition of a lasting table | parted
CREATE TEMP TABLE events_c PARTITION OF events FOR VALUES FROM (5000) TO (6000);

-- case: a partition with a column of its own | parted
CREATE TABLE events_c PARTITION OF events (more DEFAULT 0) FOR VALUES FROM (5000) TO (6000);

-- case: a column that a partition is partitioned by changes its type | parted
CREATE TABLE events_c PARTITION OF events FOR VALUES FROM (5000) TO (6000) PARTITION BY LIST (kind);
-- then
ALTER TABLE events ALTER COLUMN kind TYPE text;

-- case: a typed table of a table's rows | shop
CREATE TABLE typed OF orders;

-- case: a typed table of an enum
CREATE TYPE mood AS ENUM ('ok');
-- then
CREATE TABLE typed OF mood;

-- case: a typed table says something of a column that its type does not have
CREATE TYPE pair AS (a int, b int);
-- then
CREATE TABLE typed OF pair (c WITH OPTIONS NOT NULL);

-- case: a domain that looks into a table | shop
CREATE DOMAIN known AS bigint CHECK (VALUE IN (SELECT id FROM customers));

-- case: a parameter without a default behind one that has one
CREATE FUNCTION f(a int DEFAULT 1, b int) RETURNS int LANGUAGE sql AS 'SELECT 1';

-- case: parameters that go out may follow one with a default
CREATE FUNCTION f(a int DEFAULT 1, OUT b int) LANGUAGE sql AS 'SELECT 1';

-- case: two parameters of one name
CREATE FUNCTION f(a int, a text) RETURNS int LANGUAGE sql AS 'SELECT 1';

-- case: a parameter in and one out of one name
CREATE FUNCTION f(INOUT a int, b int) LANGUAGE sql AS 'SELECT 1';

-- case: a VARIADIC parameter before another
CREATE FUNCTION f(VARIADIC a int[], b int) RETURNS int LANGUAGE sql AS 'SELECT 1';

-- case: a VARIADIC parameter that is no list
CREATE FUNCTION f(VARIADIC a int) RETURNS int LANGUAGE sql AS 'SELECT 1';

-- case: VARIADIC parameters of any type
CREATE FUNCTION f(a int, VARIADIC b anyarray) RETURNS int LANGUAGE sql AS 'SELECT 1';

-- case: a function returns another type than its parameter
CREATE FUNCTION f(a int, OUT b int) RETURNS text LANGUAGE sql AS 'SELECT 1';

-- case: a function returns what its parameters say
CREATE FUNCTION f(a int, OUT b int) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION g(OUT b int, OUT c numeric(5)) RETURNS SETOF record LANGUAGE sql AS 'SELECT 1, 2.0';

-- case: a function does not say what it returns
CREATE FUNCTION f(a int) LANGUAGE sql AS 'SELECT 1';

-- case: a procedure is called in no query
CREATE PROCEDURE p() LANGUAGE sql IMMUTABLE AS 'SELECT 1';

-- case: a procedure says how it runs | | 11
CREATE PROCEDURE p(a int DEFAULT 1) LANGUAGE sql SECURITY DEFINER SET search_path = public AS 'SELECT 1';

-- case: a value where a function returns nothing
CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS 'BEGIN IF true THEN RETURN 1; END IF; END';

-- case: a procedure gives back a value
CREATE PROCEDURE p() LANGUAGE plpgsql AS 'BEGIN RETURN 1; END';

-- case: a row where a function returns one value
CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS 'BEGIN RETURN NEXT 1; END';

-- case: RETURN of sets, rows and nothing
CREATE FUNCTION a() RETURNS SETOF int LANGUAGE plpgsql AS 'BEGIN RETURN NEXT 1; RETURN QUERY SELECT 2; RETURN; END';
CREATE FUNCTION b() RETURNS TABLE (x int) LANGUAGE plpgsql AS 'BEGIN RETURN QUERY EXECUTE ''select 1''; END';
CREATE FUNCTION c(OUT x int) LANGUAGE plpgsql AS 'BEGIN x := 1; RETURN; END';
CREATE FUNCTION d() RETURNS void LANGUAGE plpgsql AS 'BEGIN RETURN; END';
CREATE FUNCTION e() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';

-- case: a value where parameters go out
CREATE FUNCTION f(OUT x int) LANGUAGE plpgsql AS 'BEGIN RETURN 1; END';

-- case: a function in SQL ends with a change that gives back nothing | shop
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1; UPDATE orders SET filled = 1;';

-- case: a function in SQL ends with a change that gives something back | shop
CREATE FUNCTION f() RETURNS bigint LANGUAGE sql AS 'UPDATE orders SET filled = 1 WHERE id = 1 RETURNING id';
CREATE FUNCTION g() RETURNS void LANGUAGE sql AS 'UPDATE orders SET filled = 1';

-- case: a function in SQL gives back more columns than one
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1, 2';

-- case: rows of a view with a text that looks like a list | shop
CREATE VIEW marked AS SELECT 'x , y from z' AS mark, id AS number FROM orders;
-- then
UPDATE marked SET mark = 'a' WHERE number = 1;

-- case: rows of a view beside a text that looks like a list | shop
CREATE VIEW marked AS SELECT 'x , y from z' AS mark, note AS remark FROM orders;
-- then
UPDATE marked SET remark = 'a';

-- case: a change of rows by a query of an unknown column | shop
UPDATE orders SET note = m.n FROM (SELECT nothing AS n FROM customers) m WHERE orders.id = 1;

-- case: a change of rows that takes the old value of its own table | shop
UPDATE orders SET note = o.note FROM orders o JOIN customers c ON c.id = o.id WHERE o.id = orders.id;

-- case: a check compares a text with a number | shop
ALTER TABLE orders ADD CONSTRAINT odd CHECK (note > 5) NOT VALID;

-- case: a check looks for a pattern in a number | shop
ALTER TABLE orders ADD CONSTRAINT odd CHECK (filled LIKE '5%') NOT VALID;

-- case: a check calls a function that takes no numbers | shop
ALTER TABLE orders ADD CONSTRAINT odd CHECK (length(filled) > 1) NOT VALID;

-- case: a check that is a number | shop
ALTER TABLE orders ADD CONSTRAINT odd CHECK (filled + 1) NOT VALID;

-- case: checks of values that become what they are compared with | shop
ALTER TABLE orders ADD CONSTRAINT sound CHECK (
  code > 'a' AND id = filled AND amount * 2 >= filled AND placed < now() AND placed + interval '1 day' > '2020-01-01'
  AND (code || note) ~ '^x' AND status IN ('new', 'old') AND filled BETWEEN 1 AND 2.5 AND note IS DISTINCT FROM code
  AND coalesce(code, note, 'x') <> '' AND CASE WHEN filled > 1 THEN amount ELSE 5 END > 0
  AND filled = ANY (ARRAY[1, 2]) AND status = ANY ('{new,old}') AND round(amount, 1) > 0 AND abs(id) > 1
  AND num_nonnulls(code, filled) > 0 AND extract(year FROM paid) > 2000 AND date_part('year', placed) > 2000
  AND upper(left(code, 2)) = 'AB' AND substr(note, 1, 2) LIKE 'a%' AND concat(id, code) <> '') NOT VALID;

-- case: a condition of an index compares what cannot be compared | shop
CREATE INDEX ON orders (id) WHERE paid > 5;

-- case: an index of a function of a number | shop
CREATE INDEX ON orders (lower(filled));

-- case: operators of an index for what a function gives | shop
CREATE INDEX ON orders (lower(code) text_pattern_ops);
CREATE INDEX ON orders (length(note) int4_ops);

-- case: operators of an index for something else than a function gives | shop
CREATE INDEX ON orders (lower(code) int4_ops);

-- case: a new value of a type that its column cannot take | shop
ALTER TABLE orders ALTER COLUMN note TYPE uuid USING length(note);

-- case: new values of types that their columns take | shop
ALTER TABLE orders ALTER COLUMN note TYPE bigint USING length(note), ALTER COLUMN filled TYPE text USING filled + 1;

-- case: a default of a sum that is no date | shop
ALTER TABLE orders ALTER COLUMN filled SET DEFAULT now();

-- case: defaults that become what their columns are | shop
ALTER TABLE orders ALTER COLUMN placed SET DEFAULT now() - interval '1 day', ALTER COLUMN filled SET DEFAULT 2.5 * 2,
  ALTER COLUMN note SET DEFAULT upper('x') || 5;

-- case: a generated column of another type | shop
ALTER TABLE orders ADD COLUMN total date GENERATED ALWAYS AS (filled + 1) STORED;

-- case: rows are chosen by what is no condition | shop
DELETE FROM orders WHERE filled;

-- case: rows are chosen by a text that is a number | shop
UPDATE orders SET filled = 1 WHERE code = 5;

-- case: a view of a sum of texts | shop
CREATE VIEW odd AS SELECT sum(note) FROM orders;

-- case: a view chooses rows by what cannot be compared | shop
CREATE VIEW odd AS SELECT id FROM orders WHERE note = 5;

-- case: a view casts what no cast takes | shop
CREATE VIEW odd AS SELECT id::uuid FROM orders;

-- case: a view joins by what cannot be compared | shop
CREATE VIEW odd AS SELECT o.id FROM orders o JOIN customers c ON c.name = o.filled;

-- case: a view of a column that two tables have | shop
CREATE VIEW odd AS SELECT id FROM orders JOIN customers ON customers.name = orders.note;

-- case: a view of types that do not go together | shop
CREATE VIEW odd AS SELECT id FROM orders UNION SELECT name FROM customers;

-- case: a table of types that do not go together | shop
CREATE TABLE odd AS SELECT filled AS x FROM orders UNION ALL SELECT paid FROM orders;

-- case: views of types that go together | shop
CREATE VIEW a AS SELECT id, code FROM orders UNION SELECT filled, note FROM orders UNION ALL SELECT NULL, 'x' UNION SELECT 1.5, NULL;
CREATE VIEW b AS SELECT count(*) AS n, sum(filled) FILTER (WHERE filled > 1) AS s, max(paid) AS m, string_agg(code, ',' ORDER BY id) AS c,
  avg(amount) OVER (PARTITION BY status ORDER BY id) AS a, array_agg(DISTINCT code) AS d, rank() OVER (ORDER BY id) AS r
  FROM orders GROUP BY status, amount, id;
CREATE VIEW c AS SELECT o.id, coalesce(c.name, 'none') AS name, o.amount / 2 AS half, o.paid - o.placed AS late, o.paid::date + 1 AS day,
  CASE o.status WHEN 'new' THEN 1 ELSE 2.5 END AS kind, o.code || '-' || o.id AS label, o.paid AT TIME ZONE 'UTC' AS utc
  FROM orders o LEFT JOIN customers c ON c.id = o.customer_id AND c.name <> ''
  WHERE o.id IN (SELECT id FROM customers) AND NOT o.status = 'x' AND o.filled = ANY ('{1,2}') AND (o.note, o.id) <> ('x', 1);
CREATE VIEW d AS WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r WHERE n < 5) SELECT n, n::text || 'x' AS t FROM r;

-- case: a view gives a column another type | shop
CREATE VIEW v AS SELECT filled AS x FROM orders;
-- then
CREATE OR REPLACE VIEW v AS SELECT id AS x FROM orders;

-- case: a view gives a column another length | shop
CREATE VIEW v AS SELECT code AS x FROM orders;
-- then
CREATE OR REPLACE VIEW v AS SELECT status AS x FROM orders;

-- case: a view counts where it added | shop
CREATE VIEW v AS SELECT sum(id) AS x FROM orders;
-- then
CREATE OR REPLACE VIEW v AS SELECT count(*) AS x FROM orders;

-- case: a view gives a column the same type in another way | shop
CREATE VIEW v AS SELECT 'a' AS x, count(*) AS y, note AS z FROM orders GROUP BY note;
-- then
CREATE OR REPLACE VIEW v AS SELECT 'b'::text AS x, sum(filled) AS y, upper(code) AS z FROM orders GROUP BY code;

-- case: a migration brings an operator of its own | shop
CREATE FUNCTION longer(text, int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT length($1) > $2';
CREATE OPERATOR > (LEFTARG = text, RIGHTARG = int, FUNCTION = longer);
-- then
ALTER TABLE orders ADD CONSTRAINT long CHECK (note > 5) NOT VALID;

-- case: a migration brings a function of a name of the server | shop
CREATE FUNCTION length(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1';
-- then
ALTER TABLE orders ADD CONSTRAINT long CHECK (length(filled) > 5) NOT VALID;

-- case: an extension brings operators for texts | shop
CREATE EXTENSION pg_trgm;
-- then
CREATE VIEW v AS SELECT id FROM orders WHERE note % 'abc';

-- case: CASE compares what it is of | shop
CREATE VIEW v AS SELECT CASE filled WHEN note THEN 'a' END AS x FROM orders;

-- case: CASE is of what it compares | shop
CREATE VIEW v AS SELECT CASE note WHEN 'a' THEN 1 ELSE filled END AS x FROM orders;

-- case: a view of views of views, of which each has all columns of the one below | shop
CREATE VIEW v1 AS SELECT * FROM orders;
CREATE VIEW v2 AS SELECT * FROM v1;
CREATE VIEW v3 AS SELECT * FROM v2;
CREATE VIEW v4 AS SELECT * FROM v3;
CREATE VIEW v5 AS SELECT * FROM v4;
CREATE VIEW v6 AS SELECT * FROM v5;
CREATE VIEW v7 AS SELECT * FROM v6;
CREATE VIEW v8 AS SELECT * FROM v7;
CREATE VIEW v9 AS SELECT * FROM v8;
-- then
CREATE OR REPLACE VIEW v9 AS SELECT * FROM v8;

-- case: a check asks what CASE of a value gives | shop
ALTER TABLE orders ADD CONSTRAINT given CHECK (CASE note WHEN 'a' THEN filled WHEN 'b' THEN 2 ELSE 0 END >= 0) NOT VALID;

-- case: an update gives a column of numbers a text | shop
UPDATE orders SET filled = note;

-- case: an update gives a column of numbers a text that is worked out | shop
UPDATE orders SET filled = upper(note) WHERE id = 1;

-- case: an update gives a column of texts a number | shop
UPDATE orders SET note = filled + 1;

-- case: an update casts what no cast turns | shop
UPDATE orders SET note = filled::date;

-- case: an update gives values of the right types | shop
UPDATE orders SET filled = filled * 2 - 1, note = note || ' ' || filled;

-- case: an update gives a column of numbers what CASE chooses | shop
UPDATE orders SET filled = CASE WHEN note = 'a' THEN 1 ELSE -2 END;

-- case: an update takes its values from another table | shop
UPDATE orders SET note = c.name FROM customers c WHERE c.id = orders.customer_id;

-- case: an index of a materialized view on none of its columns | shop
CREATE MATERIALIZED VIEW m (a, b) AS SELECT id, note FROM orders;
-- then
CREATE INDEX i ON m (note);

-- case: an index of a materialized view on a column by its own name | shop
CREATE MATERIALIZED VIEW m (a, b) AS SELECT id, note FROM orders;
-- then
CREATE INDEX i ON m (b);

-- case: a new name is free where the search path puts it first | views
CREATE SCHEMA inner_shop;
CREATE TYPE state AS ENUM ('a');
-- then
SET search_path TO inner_shop, public;
CREATE TABLE orders (id int REFERENCES customers, kind int);
CREATE OR REPLACE VIEW recent AS SELECT 1 AS one;
CREATE MATERIALIZED VIEW totals AS SELECT 1 AS one;
CREATE TYPE state AS ENUM ('b');
CREATE INDEX ON orders (kind);
DROP TABLE orders;
ALTER TABLE orders ADD COLUMN extra int;

-- case: a schema's elements name each other without it | shop
CREATE SCHEMA inner_shop
  CREATE TABLE a (id serial PRIMARY KEY, customer bigint REFERENCES public.customers)
  CREATE TABLE b (id int REFERENCES a)
  CREATE VIEW v AS SELECT * FROM a;

-- case: a serial column has no identity to drop | shop
CREATE TABLE counted (id serial);
-- then
ALTER TABLE counted ALTER id DROP IDENTITY IF EXISTS;

-- case: only the table above loses its NOT NULL | heirs
ALTER TABLE parent ALTER id SET NOT NULL;
-- then
ALTER TABLE ONLY parent ALTER id DROP NOT NULL;

-- case: rows of a partitioned table are locked in its partitions | parted
SELECT 1 FROM events FOR NO KEY UPDATE;

-- case: rows of one table above others are locked | heirs
SELECT * FROM ONLY parent FOR UPDATE;

-- case: a partition of a partition is attached | parted
CREATE TABLE events_c PARTITION OF events FOR VALUES FROM (3000) TO (5000) PARTITION BY LIST (day);
CREATE TABLE events_c1 (LIKE events);
-- then
ALTER TABLE events_c ATTACH PARTITION events_c1 FOR VALUES IN (1);

-- case: nobody waits for an index that the transaction made | parted
CREATE INDEX by_kind ON ONLY events (kind);
CREATE INDEX by_kind_a ON events_a (kind);
ALTER INDEX by_kind ATTACH PARTITION by_kind_a;

-- case: options of a view by ALTER TABLE | views
ALTER TABLE recent SET (security_barrier);

-- case: row security of a view | views
ALTER TABLE recent ENABLE ROW LEVEL SECURITY;

-- case: a replica identity of a materialized view | views
ALTER TABLE totals REPLICA IDENTITY FULL;

-- case: a column of a materialized view is dropped | views
ALTER MATERIALIZED VIEW totals DROP COLUMN total;

-- case: a default of a materialized view's column | views
ALTER TABLE totals ALTER total SET DEFAULT 1;

-- case: a trigger of a materialized view | views
CREATE FUNCTION seen() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
-- then
CREATE TRIGGER t AFTER INSERT ON totals FOR EACH STATEMENT EXECUTE FUNCTION seen();

-- case: an update keeps all columns | key
UPDATE orders SET customer_id = customer_id, id = id WHERE id = 5;

-- case: deferrable keys are looked up at once | shop
ALTER TABLE orders ADD CONSTRAINT later FOREIGN KEY (customer_id) REFERENCES customers DEFERRABLE INITIALLY DEFERRED;
-- then
SET CONSTRAINTS ALL IMMEDIATE;
INSERT INTO orders (id, customer_id) VALUES (9000, 1);

-- case: a key is looked up later | shop
ALTER TABLE orders ADD CONSTRAINT later FOREIGN KEY (customer_id) REFERENCES customers DEFERRABLE;
-- then
SET CONSTRAINTS ALL DEFERRED;
INSERT INTO orders (id, customer_id) VALUES (9000, 1);

-- case: MERGE puts in rows with defaults and keys | shop
CREATE TABLE parcels (id serial, customer_id bigint REFERENCES customers, label text);
CREATE TABLE arrived (label text);
INSERT INTO arrived VALUES ('a');
-- then
MERGE INTO parcels p USING arrived a ON p.label = a.label WHEN NOT MATCHED THEN INSERT (customer_id, label) VALUES (1, a.label);

-- case: a partitioned index is built anew for a longer type | parted
CREATE INDEX by_kind ON events (kind);
-- then
ALTER TABLE events ALTER kind TYPE varchar(30);

-- case: a partition's own index stays for a longer type | parted
CREATE INDEX by_kind ON events_a (kind);
-- then
ALTER TABLE events ALTER kind TYPE varchar(30);

-- case: EXPLAIN of a table from a query | shop
EXPLAIN CREATE TABLE n AS SELECT * FROM orders;

-- case: USING of a generated column | shop
ALTER TABLE orders ADD COLUMN twice int GENERATED ALWAYS AS (filled * 2) STORED;
-- then
ALTER TABLE orders ALTER twice TYPE bigint USING 5;

-- case: a check compares columns whose types part | shop
CREATE TABLE lives (born date, died date, CHECK (died >= born));
-- then
ALTER TABLE lives ALTER born TYPE text;

-- case: a check compares columns that change together | shop
CREATE TABLE lives (born date, died date, CHECK (died >= born));
-- then
ALTER TABLE lives ALTER born TYPE timestamp, ALTER died TYPE timestamp;

-- case: a check compares texts of some length, of which one becomes a number | shop
CREATE TABLE codes (a varchar(10), b varchar(10), CHECK (a = b));
-- then
ALTER TABLE codes ALTER a TYPE int USING a::int;

-- case: a column that a publication asks for is dropped | shop
CREATE PUBLICATION feed FOR TABLE orders WHERE (id > 5 AND (filled IS NULL OR filled > 3));
-- then
ALTER TABLE orders DROP COLUMN filled;

-- case: a column that a publication does not ask for is dropped | shop
CREATE PUBLICATION feed FOR TABLE orders WHERE (id > 5);
-- then
ALTER TABLE orders DROP COLUMN filled;

-- case: a column that a publication does not ask for gets another type | shop
CREATE PUBLICATION feed FOR TABLE orders WHERE (id > 5);
-- then
ALTER TABLE orders ALTER filled TYPE bigint;

-- case: a publication asks for values of a domain | shop
CREATE DOMAIN price AS numeric;
ALTER TABLE orders ADD COLUMN price price;
-- then
CREATE PUBLICATION feed FOR TABLE orders WHERE (price > 5);

-- case: a publication asks for something by chance | shop
CREATE PUBLICATION feed FOR TABLE orders WHERE (random() > 0.5);

-- case: a publication asks for a length | shop
CREATE PUBLICATION feed FOR TABLE orders WHERE (length(status) > 3 AND coalesce(filled, 0) > 0);

-- case: a virtual column is published | shop | 18
ALTER TABLE orders ADD COLUMN twice int GENERATED ALWAYS AS (filled * 2);
-- then
CREATE PUBLICATION feed FOR TABLE orders (id, twice);

-- case: a virtual column is made of a domain | shop | 18
CREATE DOMAIN price AS numeric;
ALTER TABLE orders ADD COLUMN price price;
-- then
ALTER TABLE orders ADD COLUMN half numeric GENERATED ALWAYS AS (price / 2);

-- case: a foreign key of a virtual column | shop | 18
CREATE TABLE n (a bigint, b bigint GENERATED ALWAYS AS (a * 2) REFERENCES customers);

-- case: an index has a virtual column beside its keys | shop | 18
ALTER TABLE orders ADD COLUMN twice int GENERATED ALWAYS AS (filled * 2);
-- then
CREATE INDEX ON orders (id) INCLUDE (twice);

-- case: a policy asks for a number of a domain | shop
CREATE DOMAIN price AS numeric;
ALTER TABLE orders ADD COLUMN price price;
-- then
CREATE POLICY mine ON orders USING (price);

-- case: a policy asks for a domain over boolean | shop
CREATE DOMAIN yes AS boolean;
ALTER TABLE orders ADD COLUMN open yes;
-- then
CREATE POLICY mine ON orders USING (open);

-- case: an index holds the text of an enum | shop
CREATE TYPE state AS ENUM ('a');
ALTER TABLE orders ADD COLUMN state state;
-- then
CREATE INDEX ON orders ((state::text));

-- case: an index holds an enum behind a text | shop
CREATE TYPE state AS ENUM ('a');
ALTER TABLE orders ADD COLUMN state state;
-- then
CREATE INDEX ON orders ((status || state));

-- case: an index holds a number behind a text | shop
CREATE INDEX ON orders ((status || '-' || filled));

-- case: a value of a domain | shop
CREATE DOMAIN price AS numeric;
-- then
ALTER TYPE price ADD VALUE 'a';

-- case: a privilege on an enum as on a domain | shop
CREATE TYPE state AS ENUM ('a');
-- then
GRANT USAGE ON DOMAIN state TO public;

-- case: a privilege on a schema that is not there | shop
GRANT USAGE ON SCHEMA inner_shop TO public;

-- case: a privilege on the schema of all | shop
GRANT USAGE ON SCHEMA public TO public;

-- case: a function is called as a procedure | shop
CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1';
-- then
CALL one();

-- case: statistics of a type without an order | shop
ALTER TABLE orders ADD COLUMN doc json;
-- then
CREATE STATISTICS s ON doc, filled FROM orders;

-- case: an index that is there already has a column that is not | shop
CREATE INDEX by_code ON orders (code);
-- then
CREATE INDEX IF NOT EXISTS by_code ON orders (kode);

-- case: an index in a collation that is not there | shop
CREATE INDEX ON orders (code COLLATE german);

-- case: a key without the columns that cut a partition | parted
CREATE TABLE events_c PARTITION OF events FOR VALUES FROM (3000) TO (5000) PARTITION BY LIST (day);
-- then
ALTER TABLE events ADD UNIQUE (id);

-- case: a check that is not enforced is validated | shop | 18
ALTER TABLE orders ADD CONSTRAINT few CHECK (filled > 0) NOT ENFORCED;
-- then
ALTER TABLE orders VALIDATE CONSTRAINT few;

-- case: a NOT NULL gets the name of a check | shop | 18
ALTER TABLE orders ADD CONSTRAINT few CHECK (filled > 0);
-- then
ALTER TABLE orders ADD CONSTRAINT few NOT NULL filled;

-- case: a NOT NULL is there by its name | shop | 18
ALTER TABLE orders ADD CONSTRAINT few NOT NULL filled;
-- then
ALTER TABLE orders ADD CONSTRAINT few NOT NULL filled;

-- case: a rule asks for a column that is not there | shop
CREATE RULE r AS ON DELETE TO orders DO ALSO DELETE FROM customers WHERE id = OLD.customer;

-- case: a rule for new rows asks for the old one | shop
CREATE RULE r AS ON INSERT TO orders DO ALSO DELETE FROM customers WHERE id = OLD.customer_id;

-- case: a rule asks for both rows | shop
CREATE RULE r AS ON UPDATE TO orders WHERE NEW.filled > OLD.filled DO ALSO UPDATE customers SET name = NEW.note WHERE id = OLD.customer_id;

-- case: a column of the server's own is dropped | shop
ALTER TABLE orders DROP COLUMN ctid;

-- case: a function in a language that is not there | shop
CREATE FUNCTION one() RETURNS int LANGUAGE plv8 AS 'return 1';

-- case: a foreign table of no server | shop
CREATE FOREIGN TABLE far (a int) SERVER nowhere;

-- case: the language of every database as an extension | shop
CREATE EXTENSION plpgsql;

-- case: a function gives rows of a view | views
CREATE FUNCTION all_recent() RETURNS SETOF recent LANGUAGE sql AS 'SELECT * FROM recent';

-- case: the type of a table's rows is dropped | shop
DROP TYPE orders;

-- case: an index has no operators for a new type | shop
ALTER TABLE orders ADD COLUMN doc jsonb;
CREATE INDEX ON orders USING gin (doc);
-- then
ALTER TABLE orders ALTER doc TYPE json;

-- case: an event trigger calls what is for rows | shop
CREATE FUNCTION seen() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
-- then
CREATE EVENT TRIGGER e ON sql_drop EXECUTE FUNCTION seen();

-- case: a constraint trigger waits for the end | shop
CREATE FUNCTION seen() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE CONSTRAINT TRIGGER later AFTER INSERT ON orders DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION seen();
-- then
INSERT INTO orders (id) VALUES (9000);
ALTER TABLE orders ADD COLUMN extra int;

-- case: a constraint trigger does not wait for what others do | shop
CREATE FUNCTION seen() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE CONSTRAINT TRIGGER later AFTER INSERT ON orders DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION seen();
-- then
DELETE FROM orders WHERE id = 5;
ALTER TABLE orders ADD COLUMN extra int;

-- case: an index holds the texts of times | shop
CREATE TABLE times (a time, b timetz, note text);
-- then
CREATE INDEX ON times ((a::text), (note || b));

-- case: an index holds times out of texts | shop
CREATE INDEX ON orders ((note::time));

-- case: an index holds the numbers of relations out of their names | shop
CREATE INDEX ON orders ((note::regclass));

-- case: an index holds a date behind a text | shop
CREATE TABLE dates (a date, note text);
-- then
CREATE INDEX ON dates ((note || a));

-- case: a publication of a table without its heirs and of one with them | heirs
CREATE PUBLICATION feed FOR TABLE parent *;

-- case: an enum is compared with a label that it does not have | shop
CREATE TYPE mood AS ENUM ('sad', 'ok'); ALTER TABLE orders ADD COLUMN mood mood;
-- then
DELETE FROM orders WHERE mood = 'glad';

-- case: an enum is looked for among labels | shop
CREATE TYPE mood AS ENUM ('sad', 'ok'); ALTER TABLE orders ADD COLUMN mood mood;
-- then
CREATE INDEX i ON orders (id) WHERE mood IN ('ok', 'glad');

-- case: an enum is compared with its labels | shop
CREATE TYPE mood AS ENUM ('sad', 'ok'); ALTER TABLE orders ADD COLUMN mood mood;
-- then
UPDATE orders SET note = 'x' WHERE mood <> 'ok' AND mood IN ('sad', 'ok');

-- case: a number is compared with a string that is none | shop
UPDATE orders SET note = 'x' WHERE filled = 'many';

-- case: a number is compared with a string that is one | shop
UPDATE orders SET note = 'x' WHERE filled > '12' AND amount < ' 1.5 ';

-- case: a truth value is compared with a string that is none | shop
CREATE VIEW v AS SELECT id FROM orders WHERE (filled > 3) = 'maybe';

-- case: an update gives an enum a label that it does not have | shop
CREATE TYPE mood AS ENUM ('sad', 'ok'); ALTER TABLE orders ADD COLUMN mood mood;
-- then
UPDATE orders SET mood = 'glad';

-- case: an update gives an enum a text | shop
CREATE TYPE mood AS ENUM ('sad', 'ok'); ALTER TABLE orders ADD COLUMN mood mood;
-- then
UPDATE orders SET mood = note;

-- case: an update gives an enum what CASE chooses | shop
CREATE TYPE mood AS ENUM ('sad', 'ok'); ALTER TABLE orders ADD COLUMN mood mood;
-- then
UPDATE orders SET mood = CASE WHEN filled > 2 THEN 'sad' ELSE 'ok' END;

-- case: an update gives an enum what CASE chooses, with a cast | shop
CREATE TYPE mood AS ENUM ('sad', 'ok'); ALTER TABLE orders ADD COLUMN mood mood;
-- then
UPDATE orders SET mood = (CASE WHEN filled > 2 THEN 'sad' ELSE 'ok' END)::mood, note = mood;

-- case: USING gives an enum what CASE chooses | shop
CREATE TYPE mood AS ENUM ('sad', 'ok');
-- then
ALTER TABLE orders ALTER filled TYPE mood USING CASE filled WHEN 1 THEN 'sad' ELSE 'ok' END;

-- case: an update gives arrays of strings | shop
CREATE TYPE mood AS ENUM ('sad', 'ok'); ALTER TABLE orders ADD COLUMN moods mood[], ADD COLUMN tags text[];
-- then
UPDATE orders SET moods = ARRAY['sad', 'ok']::mood[], tags = ARRAY['a', 'b'], note = coalesce('a', note);

-- case: an update gives a truth value a word that is none | shop
ALTER TABLE orders ADD COLUMN sent boolean;
-- then
UPDATE orders SET sent = 'perhaps';

-- case: an update gives a day a word that is none | shop
UPDATE orders SET placed = 'soon';

-- case: an update gives a day by a word | shop
UPDATE orders SET placed = 'today', paid = 'January 8, 2020';
UPDATE orders SET placed = 'now()', paid = 'Yesterday UTC';

-- case: an update gives a string that is too long | shop
UPDATE orders SET status = 'much more than twenty letters';

-- case: an update gives a string that ends with blanks | shop
UPDATE orders SET status = 'new                                 ';

-- case: an insert leaves out what must not be NULL | shop
INSERT INTO orders (status) VALUES ('new');

-- case: an insert gives NULL where it must not be | shop
INSERT INTO orders (id, status) VALUES (9000, 'new'), (9001, NULL);

-- case: an insert leaves out what has a default | shop
INSERT INTO orders (id) VALUES (9000);

-- case: an insert has more values than columns | shop
INSERT INTO orders (id, note) VALUES (9000, 'a', 'b');

-- case: an insert has fewer values than columns | shop
INSERT INTO orders (id, note) VALUES (9000);

-- case: an insert has rows of several lengths | shop
INSERT INTO customers VALUES (9000, 'a'), (9001, 'b', 'c');

-- case: an insert has fewer values than there are columns | shop
INSERT INTO customers VALUES (9000, 'a');

-- case: an insert has more values than there are columns | shop
INSERT INTO customers VALUES (9000, 'a', 'b', 'c');

-- case: an insert has values with commas of their own | shop
ALTER TABLE customers ADD COLUMN tags text[];
-- then
INSERT INTO customers (id, name, tags) VALUES (9000, concat('a', 'b'), ARRAY['a', 'b']), (9001, 'a,b', '{a,b}');

-- case: an insert gives a number a word | shop
INSERT INTO customers (id) VALUES ('nine');

-- case: a trigger fills in what an insert leaves out | shop
CREATE FUNCTION number() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.id := 9000; RETURN NEW; END $$;
CREATE TRIGGER number BEFORE INSERT ON customers FOR EACH ROW EXECUTE FUNCTION number();
-- then
INSERT INTO customers (name) VALUES ('a');

-- case: a uuid is none | shop
ALTER TABLE customers ADD COLUMN key uuid;
-- then
UPDATE customers SET key = 'abc';

-- case: a uuid is written in another way | shop
ALTER TABLE customers ADD COLUMN key uuid;
-- then
UPDATE customers SET key = '{A0EEBC99-9C0B-4EF8BB6D-6BB9BD380A11}';

-- case: an insert takes a column that its query does not have | shop
INSERT INTO orders (id, note) SELECT id, names FROM customers;

-- case: an insert takes a column of its own table | shop
INSERT INTO orders (id, note) SELECT c.id, orders.note FROM customers c;

-- case: an insert asks for what is not there yet by an alias | shop
INSERT INTO customers (id) SELECT o.id FROM orders o WHERE NOT EXISTS (SELECT 1 FROM customers c WHERE c.id = o.id);

-- case: a row that is there gets one more, of which row is not said | shop
INSERT INTO orders (id, filled) VALUES (1, 1) ON CONFLICT (id) DO UPDATE SET filled = filled + 1;

-- case: a row that is there gets what was to be inserted | shop
INSERT INTO orders AS o (id, filled) VALUES (1, 1) ON CONFLICT (id) DO UPDATE SET (filled, code) = (o.filled + excluded.filled, excluded.code) WHERE o.note <> excluded.note OR excluded.note IS NULL RETURNING o.filled, code;

-- case: a row that is there gets what nothing inserts | shop
INSERT INTO orders (id, filled) VALUES (1, 1) ON CONFLICT (id) DO UPDATE SET filled = excluded.fill;

-- case: a row that is there gets a column that is not there | shop
INSERT INTO orders (id, filled) VALUES (1, 1) ON CONFLICT (id) DO UPDATE SET fill = 1;

-- case: an update names its table, which has an alias | shop
UPDATE orders o SET note = 'x' WHERE orders.id = 5;

-- case: an update does not say of which table it takes a column | shop
UPDATE orders SET note = name FROM customers c, customers d WHERE c.id = customer_id AND d.id = customer_id;

-- case: an update sets a column that the other table has too | shop
UPDATE orders SET id = orders.id FROM customers c WHERE c.id = orders.customer_id;

-- case: an update takes a column of a query that has it not | shop
UPDATE orders SET amount = sums.total FROM (SELECT customer_id, sum(amount) AS paid FROM orders GROUP BY customer_id) sums WHERE sums.customer_id = orders.customer_id;

-- case: an update takes a column of a list that has it | shop
UPDATE orders SET note = v.word FROM (VALUES (1, 'a'), (2, 'b')) AS v (key, word) WHERE v.key = orders.id;

-- case: an update sets a part of a value | shop
CREATE TYPE place AS (street text, town text);
ALTER TABLE orders ADD COLUMN sent place;
ALTER TABLE orders ADD COLUMN codes int[];
-- then
UPDATE orders o SET sent.town = o.note, codes[o.filled % 3 + 1] = o.filled;

-- case: an update takes a column of WITH that has it not | shop
WITH sums AS (SELECT customer_id, sum(amount) AS paid FROM orders GROUP BY customer_id) UPDATE customers SET name = sums.total::text FROM sums WHERE sums.customer_id = customers.id;

-- case: a delete is followed by an insert of what it took away | shop
CREATE TABLE gone (LIKE orders);
-- then
WITH old AS (DELETE FROM orders WHERE filled > 10 RETURNING *) INSERT INTO gone SELECT * FROM old WHERE old.note IS NOT NULL;

-- case: a query names a column that is not there | shop
SELECT id, naem FROM customers;

-- case: a query names a function's result and its columns | shop
SELECT c.id, n, w.word, w.place FROM customers c, generate_series(1, 2) n, unnest(ARRAY['a']) WITH ORDINALITY AS w (word, place) ORDER BY n, word;

-- case: a query groups by what it calls a column | shop
SELECT date_trunc('month', placed) AS month, count(*) AS orders FROM orders GROUP BY month ORDER BY orders DESC;

-- case: a view takes a column under another name than its query gives it | shop
CREATE VIEW totals AS SELECT t.amount FROM (SELECT customer_id, amount FROM orders) AS t (customer, total);

-- case: a view asks in WHERE for what it calls a column | shop
CREATE VIEW large AS SELECT amount * 2 AS double FROM orders WHERE double > 100;

-- case: a merge takes a column that is not there | shop | 15
MERGE INTO orders o USING customers c ON o.customer_id = c.id WHEN MATCHED AND o.filled > 1 THEN UPDATE SET note = c.label WHEN NOT MATCHED THEN INSERT (id) VALUES (c.id);

-- case: a merge names its table, which has an alias | shop | 15
MERGE INTO orders o USING customers c ON orders.customer_id = c.id WHEN MATCHED THEN DELETE;

-- case: a merge takes what is there | shop | 15
MERGE INTO orders AS o USING (SELECT id, name FROM customers WHERE name <> '') c ON o.customer_id = c.id WHEN MATCHED AND CASE WHEN o.filled > 1 THEN true ELSE false END THEN UPDATE SET note = c.name, (code, status) = ('a', 'b') WHEN MATCHED THEN DELETE WHEN NOT MATCHED AND c.id > 9000 THEN INSERT (id, note) VALUES (c.id + 5000, c.name) WHEN NOT MATCHED THEN DO NOTHING;

-- case: comment on a part of a type | shop
CREATE TYPE place AS (street text, town text);
-- then
COMMENT ON COLUMN place.town IS 'x';

-- case: comment on a part that a type does not have | shop
CREATE TYPE place AS (street text, town text);
-- then
COMMENT ON COLUMN place.city IS 'x';

-- case: comment on an enum as if it were a domain | shop
CREATE TYPE mood AS ENUM ('good', 'bad');
-- then
COMMENT ON DOMAIN mood IS 'x';

-- case: comment on a schema that is not there | shop
COMMENT ON SCHEMA shops IS 'x';

-- case: a domain is called as a table | shop
CREATE DOMAIN orders AS int;

-- case: a type is called as a view | views
CREATE TYPE recent AS ENUM ('a');

-- case: a type is called as a sequence | shop
CREATE SEQUENCE numbers;
-- then
CREATE TYPE numbers AS ENUM ('a');

-- case: a temporary table is put into a schema | shop
CREATE TEMP TABLE public.notes (id int);

-- case: a materialized view of a temporary table | shop
CREATE TEMP TABLE notes AS SELECT id FROM orders;
CREATE MATERIALIZED VIEW kept AS SELECT * FROM notes;

-- case: a trigger compares whole rows before their generated columns are made | trig
ALTER TABLE orders ADD COLUMN twice int GENERATED ALWAYS AS (filled * 2) STORED;
-- then
CREATE TRIGGER rows BEFORE UPDATE ON orders FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION touch();

-- case: a trigger compares whole rows after the change | trig
ALTER TABLE orders ADD COLUMN twice int GENERATED ALWAYS AS (filled * 2) STORED;
-- then
CREATE TRIGGER rows AFTER UPDATE ON orders FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION touch();

-- case: a trigger compares columns of rows before their generated columns are made | trig
ALTER TABLE orders ADD COLUMN twice int GENERATED ALWAYS AS (filled * 2) STORED;
-- then
CREATE TRIGGER rows BEFORE UPDATE ON orders FOR EACH ROW WHEN (OLD.note IS DISTINCT FROM NEW.note) EXECUTE FUNCTION touch();

-- case: a partition inherits from another table | parted
CREATE TABLE base (day int);
-- then
ALTER TABLE events_a INHERIT base;

-- case: an index on a time of a zone some days later | shop
CREATE INDEX later ON orders ((paid + interval '1 day'));

-- case: an index on a time some days later | shop
CREATE INDEX later ON orders ((placed + interval '1 day'));

-- case: an index on a query within a function that is not immutable | shop
CREATE FUNCTION bought(bigint) RETURNS bigint LANGUAGE sql STABLE AS 'SELECT count(*) FROM orders WHERE customer_id = $1';
-- then
CREATE INDEX bought ON customers (bought(id));

-- case: an index on a part of a value that is not there | shop
CREATE TYPE place AS (street text, town text);
ALTER TABLE orders ADD COLUMN sent place;
-- then
CREATE INDEX sent ON orders (((sent).city));

-- case: an index on a part of a value | shop
CREATE TYPE place AS (street text, town text);
ALTER TABLE orders ADD COLUMN sent place;
-- then
CREATE INDEX sent ON orders (((sent).town));

-- case: a function of a schema is called with more than it takes | shop
CREATE SCHEMA shop;
CREATE FUNCTION shop.fee(bigint, rate bigint DEFAULT 2) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT $1 * $2';
-- then
ALTER TABLE orders ADD COLUMN fee bigint DEFAULT shop.fee(1, 2, 3);

-- case: a function of a schema is called with what it takes | shop
CREATE SCHEMA shop;
CREATE FUNCTION shop.fee(bigint, rate bigint DEFAULT 2) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT $1 * $2';
-- then
ALTER TABLE orders ADD COLUMN fee bigint DEFAULT shop.fee(1), ADD COLUMN fees bigint DEFAULT shop.fee(1, 2);

-- case: a function that a schema does not have is called | shop
CREATE SCHEMA shop;
-- then
ALTER TABLE orders ADD COLUMN fee bigint DEFAULT shop.fee(1);

-- case: a trigger adds rows that take the next number | shop
CREATE SCHEMA logs;
CREATE TABLE logs.log (id serial PRIMARY KEY, what text);
INSERT INTO logs.log (what) SELECT repeat('x', 80) FROM generate_series(1, 1000);
CREATE FUNCTION log() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO logs.log (what) VALUES (NEW.note); RETURN NEW; END $$;
CREATE TRIGGER logged AFTER INSERT ON orders FOR EACH ROW EXECUTE FUNCTION log();
-- then
INSERT INTO orders (id) VALUES (9000);

-- case: a sequence goes on behind the greatest number of a table in a schema | shop
CREATE SCHEMA logs;
CREATE TABLE logs.log (id serial PRIMARY KEY, what text);
INSERT INTO logs.log (what) SELECT repeat('x', 80) FROM generate_series(1, 1000);
-- then
SELECT setval('logs.log_id_seq', (SELECT max(id) + 1 FROM logs.log));

-- case: a merge sets a generated column | shop | 15
ALTER TABLE orders ADD COLUMN twice int GENERATED ALWAYS AS (filled * 2) STORED;
-- then
MERGE INTO orders o USING customers c ON o.customer_id = c.id WHEN MATCHED THEN UPDATE SET twice = 5;

-- case: a view merges a column that one side does not have | shop
CREATE VIEW both_sides AS SELECT name FROM orders JOIN customers USING (customer_id);

-- case: a trigger compares a column with the word that names the new row | trig
ALTER TABLE orders ADD COLUMN twice int GENERATED ALWAYS AS (filled * 2) STORED;
-- then
CREATE TRIGGER rows BEFORE UPDATE ON orders FOR EACH ROW WHEN (NEW.status = 'new') EXECUTE FUNCTION touch();

-- case: a type is called as a temporary table | shop
CREATE TEMP TABLE notes (id int);
CREATE TYPE notes AS ENUM ('a');

-- case: an insert takes a column of another type | shop
INSERT INTO customers (id, name) SELECT note, code FROM orders;

-- case: an insert takes more columns than it names | shop
INSERT INTO customers (id) SELECT id + 9000, code FROM orders;

-- case: an insert takes fewer columns than it names | shop
INSERT INTO customers (id, email, name) SELECT id + 9000, code FROM orders;

-- case: a view selects a column beside groups | shop
CREATE VIEW grouped AS SELECT status, code, count(*) AS n FROM orders GROUP BY status;

-- case: a table is made of a column beside groups | shop
CREATE TABLE grouped AS SELECT status, count(*) AS n FROM orders;

-- case: a view selects the columns of a key's groups | shop
CREATE VIEW grouped AS SELECT c.name, count(o.id) AS n FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.id;

-- case: a text of an index with a condition becomes an enum | shop
CREATE TYPE mood AS ENUM ('good', 'bad');
CREATE INDEX good ON orders (id) WHERE note = 'good';
-- then
ALTER TABLE orders ALTER note TYPE mood USING 'good';

-- case: a text of a check becomes an enum | shop
CREATE TYPE mood AS ENUM ('good', 'bad');
ALTER TABLE orders ADD CHECK (note IN ('good', 'bad') OR filled > 0);
-- then
ALTER TABLE orders ALTER note TYPE mood USING 'good';

-- case: a text becomes an enum when its check is gone | shop
CREATE TYPE mood AS ENUM ('good', 'bad');
ALTER TABLE orders ADD CONSTRAINT moods CHECK (note IN ('good', 'bad')) NOT VALID;
-- then
ALTER TABLE orders ALTER note TYPE mood USING 'good', DROP CONSTRAINT moods;

-- case: a text of a check that asks for NULL becomes an enum | shop
CREATE TYPE mood AS ENUM ('good', 'bad');
ALTER TABLE orders ADD CHECK (note IS NOT NULL);
-- then
ALTER TABLE orders ALTER note TYPE mood USING 'good';

-- case: a varchar of a check, which takes it as text, becomes an enum | shop
CREATE TYPE mood AS ENUM ('good', 'bad');
ALTER TABLE orders ADD CHECK (code <> 'x');
-- then
ALTER TABLE orders ALTER code TYPE mood USING 'good';

-- case: a number of a check becomes a text | shop
ALTER TABLE orders ADD CHECK (filled > 0);
-- then
ALTER TABLE orders ALTER filled TYPE text;

-- case: a number of a check with a fraction, which takes it as numeric, becomes a text | shop
ALTER TABLE orders ADD CHECK (filled > 0.5);
-- then
ALTER TABLE orders ALTER filled TYPE text;

-- case: a number of a check with another column becomes numeric | shop
ALTER TABLE orders ADD COLUMN least int, ADD CHECK (filled > least);
-- then
ALTER TABLE orders ALTER filled TYPE numeric;

-- case: a truth of a check becomes a number | shop
ALTER TABLE orders ADD COLUMN done boolean DEFAULT true, ADD CHECK (done);
ALTER TABLE orders ALTER done DROP DEFAULT;
-- then
ALTER TABLE orders ALTER done TYPE int USING 1;

-- case: a text of an index on a function of it becomes a number | shop
CREATE INDEX lower_note ON orders (lower(note));
-- then
ALTER TABLE orders ALTER note TYPE int USING 1;
