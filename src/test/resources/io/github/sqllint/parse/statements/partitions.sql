CREATE TABLE t (a int, b date) PARTITION BY RANGE (b);
create table t (a integer, b date) partition by range ("b");
--= create-table table=t columns=[a, b] partitionBy=range (b)

CREATE TABLE t (a int, b text) PARTITION BY LIST (lower(b));
create table t (a int4, b text) partition by list (lower(b));
--= create-table table=t columns=[a, b] partitionBy=list (lower(b))

CREATE TABLE t (a int) PARTITION BY HASH (a int4_ops);
create table t (a integer) partition by hash (a int4_ops);
--= create-table table=t columns=[a] partitionBy=hash (a int4_ops)

CREATE TABLE t (a int, b text) PARTITION BY RANGE (a, b COLLATE "C", (a + 1));
create table t (a integer, b text) partition by range (a, b collate "C", (a+1));
--= create-table table=t columns=[a, b] partitionBy=range (a, b collate "C", (a + 1))

CREATE TABLE p PARTITION OF t FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
create table public.p partition of public.t for values from ('2024-01-01') to ('2025-01-01');
--= create-table table=p partitionOf=t partitionBound=for values from ('2024-01-01') to ('2025-01-01')

CREATE TABLE IF NOT EXISTS app.p PARTITION OF app.t FOR VALUES FROM (MINVALUE, 1) TO (MAXVALUE, 10);
create table if not exists "app".p partition of "app"."t" for values from (minvalue, 1) to (maxvalue, 10);
--= create-table table=app.p ifNotExists partitionOf=app.t partitionBound=for values from (minvalue, 1) to (maxvalue, 10)

CREATE TABLE p PARTITION OF t FOR VALUES IN (1, NULL, 'x');
create table p partition of t for values in (1, null, 'x');
--= create-table table=p partitionOf=t partitionBound=for values in (1, null, 'x')

CREATE TABLE p PARTITION OF t FOR VALUES WITH (MODULUS 4, REMAINDER 0);
create table p partition of t for values with (modulus 4, remainder 0);
--= create-table table=p partitionOf=t partitionBound=for values with (modulus 4, remainder 0)

CREATE TABLE p PARTITION OF t DEFAULT;
create table "p" partition of "t" default;
--= create-table table=p partitionOf=t partitionBound=default

CREATE TABLE p PARTITION OF t (a DEFAULT 1, b NOT NULL, CONSTRAINT c CHECK (a > 0)) FOR VALUES IN ('x') PARTITION BY RANGE (a) WITH (fillfactor = 70) TABLESPACE fast;
create table p partition of t (a with options default 1, b with options not null, constraint "c" check ((a > 0))) for values in ('x') partition by range ("a") with (fillfactor=70) tablespace fast;
--= create-table table=p columns=[a, b] partitionOf=t partitionBound=for values in ('x') partitionBy=range (a)
--= add-check table=p name=c condition=a > 0

CREATE TEMP TABLE p PARTITION OF t FOR VALUES IN (1);
create temporary table p partition of t for values in (1);
--= create-table table=p temporary partitionOf=t partitionBound=for values in (1)

ALTER TABLE t ATTACH PARTITION p FOR VALUES FROM (1) TO (10);
alter table public.t attach partition "p" for values from (1) to (10);
--= attach-partition table=t partition=p bound=for values from (1) to (10)

ALTER TABLE t ATTACH PARTITION app.p DEFAULT;
alter table if exists t attach partition "app"."p" default;
--= attach-partition table=t partition=app.p bound=default

ALTER TABLE t ATTACH PARTITION p FOR VALUES IN ('a', 'b');
alter table t attach partition p for values in ('a','b');
--= attach-partition table=t partition=p bound=for values in ('a', 'b')

ALTER TABLE t ATTACH PARTITION p FOR VALUES WITH (MODULUS 2, REMAINDER 1);
alter table t attach partition p for values with (modulus 2, remainder 1);
--= attach-partition table=t partition=p bound=for values with (modulus 2, remainder 1)

ALTER TABLE t DETACH PARTITION p;
alter table public.t detach partition public.p;
--= detach-partition table=t partition=p

ALTER TABLE t DETACH PARTITION p CONCURRENTLY;
alter table "t" detach partition "p" concurrently;
--= detach-partition table=t partition=p concurrently

ALTER TABLE t DETACH PARTITION p FINALIZE;
alter table t detach partition "p" finalize;
--= detach-partition table=t partition=p finish
