CREATE TABLE t (a integer, b text);
create table public.t (a int, "b" pg_catalog.text);
--= create-table table=t columns=[a, b]

CREATE TABLE IF NOT EXISTS app.orders (id bigint);
create table if not exists "app"."orders" ("id" int8);
--= create-table table=app.orders ifNotExists columns=[id]

CREATE TABLE "Order" ("Id" integer, "user" text, "select" boolean);
create table public."Order" ("Id" int4, "user" text, "select" bool);
--= create-table table=Order columns=[Id, user, select]

CREATE TABLE comment (level int, key text, date date, count bigint, password text, file text, value text, position int);
create table "comment" ("level" integer, "key" text, "date" date, "count" int8, "password" text, "file" text, "value" text, "position" int4);
--= create-table table=comment columns=[level, key, date, count, password, file, value, position]

CREATE TEMPORARY TABLE t (a int) ON COMMIT DROP;
CREATE LOCAL TEMP TABLE t (a integer) ON COMMIT DROP;
--= create-table table=t temporary columns=[a]

CREATE UNLOGGED TABLE t (a int);
create unlogged table t (a integer);
--= create-table table=t unlogged columns=[a]

CREATE TABLE t ();
create table public.t ( );
--= create-table table=t

CREATE TABLE t (a char(3), b varchar(10), c char, d varchar, e numeric(10, 2), f decimal, g numeric(5), h float, i float(20), j real, k double precision);
create table t (a character(3), b character varying(10), c character, d character varying, e decimal(10,2), f numeric, g dec(5, 0), h double precision, i float4, j float(1), k float8);
--= create-table table=t columns=[a, b, c, d, e, f, g, h, i, j, k]

CREATE TABLE t (a timestamp, b timestamptz, c time, d timetz, e timestamp(3), f timestamptz(3), g interval, h bit(3), i varbit(5), j bytea, k uuid);
create table t (a timestamp without time zone, b timestamp with time zone, c time without time zone, d time with time zone, e timestamp(3) without time zone, f timestamp(3) with time zone, g interval, h bit(3), i bit varying(5), j bytea, k uuid);
--= create-table table=t columns=[a, b, c, d, e, f, g, h, i, j, k]

CREATE TABLE t (a smallint, b int2[], c text[][], d integer[3], e bigserial, f serial, g smallserial, h jsonb, i xml, j app.status, k "app"."Mood");
create table t (a int2, b smallint array, c text[][], d int array[3], e serial8, f serial4, g serial2, h jsonb, i xml, j "app".status, k app."Mood");
--= create-table table=t columns=[a, b, c, d, e, f, g, h, i, j, k]

CREATE TABLE t (a interval year to month, b interval second(3), c interval(4), d interval day to second(2));
create table t (a INTERVAL YEAR TO MONTH, b interval SECOND (3), c interval (4), d interval day to second (2));
--= create-table table=t columns=[a, b, c, d]

CREATE TABLE t (LIKE u INCLUDING ALL);
create table t (like public.u including all);
--= create-table table=t like=[{table=u, options=including all}]

CREATE TABLE t (a int, LIKE u INCLUDING DEFAULTS EXCLUDING CONSTRAINTS, b int);
create table t (a integer, like "u" including defaults excluding constraints, b integer);
--= create-table table=t columns=[a, b] like=[{table=u, options=including defaults excluding constraints}]

CREATE TABLE t (b int) INHERITS (u, app.v);
create table t (b integer) inherits (public.u, "app".v);
--= create-table table=t columns=[b] inherits=[u, app.v]

CREATE TABLE t OF app.kind;
create table public.t of "app"."kind";
--= create-table table=t ofType=app.kind

CREATE TABLE t OF kind (PRIMARY KEY (a), b WITH OPTIONS DEFAULT 0);
create table t of "kind" (primary key ("a"), b default 0);
--= create-table table=t columns=[b] ofType=kind
--= add-primary-key table=t columns=[a]

CREATE TABLE t (a int) WITH (fillfactor = 70, autovacuum_enabled = false) TABLESPACE fast;
create table t (a integer) with (FILLFACTOR=70, autovacuum_enabled=off) tablespace "fast";
--= create-table table=t columns=[a]

CREATE TABLE t (a int) USING heap;
create table t (a int4) using "heap";
--= create-table table=t columns=[a]

CREATE TABLE t (a text STORAGE EXTERNAL COMPRESSION lz4 COLLATE "C" NOT NULL);
create table t (a text storage external compression lz4 collate "C" constraint t_a_not_null_x not null);
--= create-table table=t columns=[a]

CREATE TABLE t (a text COMPRESSION pglz);
create table t ("a" text compression pglz);
--= create-table table=t columns=[a]

CREATE TABLE t AS SELECT a, b FROM u WHERE a > 1;
--= create-table-as table=t query=select a , b from u where a > 1 withData

create table t as (select a, b from u where a > 1);
--= create-table-as table=t query=( select a , b from u where a > 1 ) withData

CREATE TABLE IF NOT EXISTS t (x, y) WITH (fillfactor = 90) AS SELECT 1, 2 WITH NO DATA;
create table if not exists t ("x", "y") with (fillfactor=90) as select 1, 2 with no data;
--= create-table-as table=t ifNotExists query=select 1 , 2

CREATE TEMP TABLE t ON COMMIT DROP AS TABLE u;
create temporary table t on commit drop as table u;
--= create-table-as table=t temporary query=table u withData

SELECT a, b INTO t FROM u;
select a, b into table t from u;
--= create-table-as table=t query=select a , b from u withData

SELECT a INTO TEMPORARY TABLE t FROM u;
select a into temp t from u;
--= create-table-as table=t temporary query=select a from u withData

CREATE TABLE t AS WITH x AS (SELECT 1 AS a) SELECT * FROM x;
create table public.t as with x as (select 1 as a) select * from x;
--= create-table-as table=t query=with x as ( select 1 as a ) select * from x withData

CREATE TABLE t AS VALUES (1, 'a'), (2, 'b');
create table t as values (1,'a'),(2,'b');
--= create-table-as table=t query=values ( 1 , 'a' ) , ( 2 , 'b' ) withData

CREATE TABLE t AS EXECUTE q(1);
create table t as execute q (1);
--= create-table-as table=t query=execute q(1) withData

ALTER TABLE t RENAME TO u;
alter table only public.t rename to "u";
--= rename-table table=t newName=u

ALTER TABLE IF EXISTS "Old" RENAME TO "New";
alter table if exists public."Old" rename to "New";
--= rename-table table=Old newName=New

ALTER TABLE app.t SET SCHEMA archive;
alter table "app".t set schema "archive";
--= set-schema kind=table name=app.t schema=archive

ALTER TABLE t OWNER TO alice;
alter table public.t owner to "alice";
--= alter-table-other table=t action=OWNER TO alice

ALTER TABLE t SET TABLESPACE fast;
ALTER TABLE t set tablespace "fast";
--= alter-table-other table=t action=SET TABLESPACE fast

ALTER TABLE t SET LOGGED;
alter table only t set logged;
--= alter-table-other table=t action=SET LOGGED

ALTER TABLE t SET UNLOGGED;
alter table t set unlogged;
--= alter-table-other table=t action=SET UNLOGGED

ALTER TABLE t SET (fillfactor = 70);
alter table "t" set (fillfactor=70);
--= alter-table-other table=t action=SET (fillfactor = 70)

ALTER TABLE t RESET (fillfactor, autovacuum_enabled);
alter table t reset (fillfactor,autovacuum_enabled);
--= alter-table-other table=t action=RESET (fillfactor, autovacuum_enabled)

ALTER TABLE t SET WITHOUT OIDS;
alter table t set without oids;
--= alter-table-other table=t action=SET WITHOUT OIDS

ALTER TABLE t SET ACCESS METHOD heap2;
alter table t set access method heap2;
--= alter-table-other table=t action=SET ACCESS METHOD heap2

ALTER TABLE t SET ACCESS METHOD DEFAULT;
alter table t set access method default;
--= alter-table-other table=t action=SET ACCESS METHOD DEFAULT

ALTER TABLE t CLUSTER ON t_pkey;
alter table t cluster on "t_pkey";
--= alter-table-other table=t action=CLUSTER ON t_pkey

ALTER TABLE t SET WITHOUT CLUSTER;
alter table "t" set without cluster;
--= alter-table-other table=t action=SET WITHOUT CLUSTER

ALTER TABLE t INHERIT app.u;
alter table t inherit "app"."u";
--= alter-table-other table=t action=INHERIT app.u

ALTER TABLE t NO INHERIT u;
--= alter-table-other table=t action=NO INHERIT u

alter table t no inherit public.u;
--= alter-table-other table=t action=NO INHERIT public.u

ALTER TABLE t OF kind;
alter table t of "kind";
--= alter-table-other table=t action=OF kind

ALTER TABLE t NOT OF;
alter table "t" not of;
--= alter-table-other table=t action=NOT OF

ALTER TABLE t REPLICA IDENTITY FULL;
alter table t replica identity full;
--= alter-table-other table=t action=REPLICA IDENTITY FULL

ALTER TABLE t REPLICA IDENTITY USING INDEX t_key;
alter table t replica identity using index "t_key";
--= alter-table-other table=t action=REPLICA IDENTITY USING INDEX t_key

ALTER TABLE t REPLICA IDENTITY NOTHING;
alter table public.t replica identity nothing;
--= alter-table-other table=t action=REPLICA IDENTITY NOTHING

ALTER TABLE t REPLICA IDENTITY DEFAULT;
alter table t replica identity default;
--= alter-table-other table=t action=REPLICA IDENTITY DEFAULT

ALTER TABLE t ENABLE ROW LEVEL SECURITY;
alter table t enable row level security;
--= alter-table-other table=t action=ENABLE ROW LEVEL SECURITY

ALTER TABLE t DISABLE ROW LEVEL SECURITY;
alter table t disable row level security;
--= alter-table-other table=t action=DISABLE ROW LEVEL SECURITY

ALTER TABLE t FORCE ROW LEVEL SECURITY;
alter table t force row level security;
--= alter-table-other table=t action=FORCE ROW LEVEL SECURITY

ALTER TABLE t NO FORCE ROW LEVEL SECURITY;
alter table "t" no force row level security;
--= alter-table-other table=t action=NO FORCE ROW LEVEL SECURITY

ALTER TABLE t ENABLE RULE r;
alter table t enable rule "r";
--= alter-table-other table=t action=ENABLE RULE r

ALTER TABLE t DISABLE RULE r;
alter table t disable rule r;
--= alter-table-other table=t action=DISABLE RULE r

ALTER TABLE t ENABLE ALWAYS RULE r;
alter table t enable always rule r;
--= alter-table-other table=t action=ENABLE ALWAYS RULE r

ALTER TABLE t ENABLE REPLICA RULE r;
alter table t enable replica rule r;
--= alter-table-other table=t action=ENABLE REPLICA RULE r

ALTER TABLE ALL IN TABLESPACE slow SET TABLESPACE fast;
alter table all in tablespace slow set tablespace fast;
--= other kind=alter table all in tablespace text=alter table all in tablespace slow set tablespace fast

TRUNCATE t;
truncate table only public.t continue identity restrict;
--= truncate table=t

TRUNCATE TABLE a, app.b RESTART IDENTITY CASCADE;
truncate "a", "app"."b" restart identity cascade;
--= truncate table=a cascade restartIdentity
--= truncate table=app.b cascade restartIdentity

LOCK TABLE t;
lock t in access exclusive mode;
--= lock-table table=t mode=ACCESS EXCLUSIVE

LOCK a, ONLY b IN SHARE ROW EXCLUSIVE MODE NOWAIT;
lock table "a", only "b" in share row exclusive mode nowait;
--= lock-table table=a mode=SHARE ROW EXCLUSIVE nowait
--= lock-table table=b mode=SHARE ROW EXCLUSIVE nowait

LOCK TABLE t IN SHARE UPDATE EXCLUSIVE MODE;
lock public.t in share update exclusive mode;
--= lock-table table=t mode=SHARE UPDATE EXCLUSIVE

LOCK TABLE t IN ACCESS SHARE MODE;
lock t in access share mode;
--= lock-table table=t mode=ACCESS SHARE

LOCK TABLE t IN ROW SHARE MODE;
lock t in row share mode;
--= lock-table table=t mode=ROW SHARE

LOCK TABLE t IN ROW EXCLUSIVE MODE;
lock t in row exclusive mode;
--= lock-table table=t mode=ROW EXCLUSIVE

LOCK TABLE t IN SHARE MODE;
lock t in share mode;
--= lock-table table=t mode=SHARE

LOCK TABLE t IN EXCLUSIVE MODE;
lock t in exclusive mode;
--= lock-table table=t mode=EXCLUSIVE
