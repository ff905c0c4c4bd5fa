CREATE INDEX i ON t (a);
create index "i" on public.t using btree ("a" asc nulls last);
--= create-index table=t name=i keys=[a]

CREATE INDEX ON app.t (a, b DESC);
create index on "app"."t" using btree (a, b desc nulls first);
--= create-index table=app.t keys=[a, b desc]

CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS i ON t (a);
create unique index concurrently if not exists "i" on "t" ("a");
--= create-index table=t name=i unique concurrently ifNotExists keys=[a]

CREATE INDEX IF NOT EXISTS i ON ONLY t (a);
create index if not exists i on only public.t (a);
--= create-index table=t name=i ifNotExists only keys=[a]

CREATE INDEX i ON t USING gin (doc jsonb_path_ops);
create index i on t using "gin" ("doc" jsonb_path_ops);
--= create-index table=t name=i method=gin keys=[doc jsonb_path_ops]

CREATE INDEX i ON t USING gist (geo);
create index i on public.t using gist ("geo");
--= create-index table=t name=i method=gist keys=[geo]

CREATE INDEX i ON t USING hash (a) TABLESPACE fast;
create index i on t using hash ("a") tablespace "fast";
--= create-index table=t name=i method=hash keys=[a]

CREATE INDEX i ON t USING brin (created_at) WITH (pages_per_range = 32);
create index i on t using brin (created_at) with (pages_per_range=32);
--= create-index table=t name=i method=brin keys=[created_at] parameters=pages_per_range = 32

CREATE INDEX i ON t (lower(email));
create index i on t ((lower(email)));
--= create-index table=t name=i keys=[lower(email)]

CREATE INDEX i ON t ((a || ' ' || b), c);
create index i on t (((a || ' ') || b), "c");
--= create-index table=t name=i keys=[(a || ' ') || b, c]

CREATE INDEX i ON t (a COLLATE "C" text_pattern_ops DESC NULLS LAST);
create index i on t ("a" collate "C" text_pattern_ops desc nulls last);
--= create-index table=t name=i keys=[a collate C text_pattern_ops desc nulls last]

CREATE INDEX i ON t (a NULLS FIRST) INCLUDE (b, c);
create index i on t (a asc nulls first) include ("b", "c");
--= create-index table=t name=i keys=[a nulls first] include=[b, c]

CREATE UNIQUE INDEX i ON t (a) NULLS NOT DISTINCT;
create unique index i on t ("a") nulls not distinct;
--= create-index table=t name=i unique keys=[a] nullsNotDistinct

CREATE INDEX i ON t (a) WHERE b IS NOT NULL AND c = 'x';
create index i on t (a) where ((b is not null) and (c = 'x'));
--= create-index table=t name=i keys=[a] predicate=(b is not null) and (c = 'x') partial

CREATE INDEX i ON t (a) WHERE NOT deleted;
create index i on t (a) where (not deleted);
--= create-index table=t name=i keys=[a] predicate=not deleted partial

CREATE INDEX i ON t (date_trunc('day', created_at AT TIME ZONE 'UTC'));
create index i on t ((date_trunc('day', (created_at at time zone 'UTC'))));
--= create-index table=t name=i keys=[date_trunc('day', timezone('UTC', created_at))]

CREATE INDEX i ON t ((doc ->> 'name')) WHERE doc ? 'name';
create index i on t (((doc ->> 'name'))) where (doc ? 'name');
--= create-index table=t name=i keys=[doc ->> 'name'] predicate=doc ? 'name' partial

CREATE INDEX i ON t USING gist (a gist_trgm_ops (siglen = 32));
create index i on t using gist ("a" gist_trgm_ops(siglen = 32));
--= create-index table=t name=i method=gist keys=[a gist_trgm_ops(siglen = 32)]

CREATE INDEX i ON t (coalesce(a, b), (c::date), ((d ->> 'x')::int));
create index i on t ((coalesce(a, b)), (cast(c as date)), (cast((d ->> 'x') as integer)));
--= create-index table=t name=i keys=[coalesce(a, b), c::date, (d ->> 'x')::integer]

DROP INDEX i;
drop index public.i restrict;
--= drop-index name=i

DROP INDEX CONCURRENTLY i;
drop index concurrently "i";
--= drop-index name=i concurrently

DROP INDEX CONCURRENTLY IF EXISTS app.i;
drop index concurrently if exists "app"."i";
--= drop-index name=app.i concurrently ifExists

DROP INDEX IF EXISTS a, app.b, "C" CASCADE;
drop index if exists "a", "app".b, "C" cascade;
--= drop-index name=a ifExists cascade
--= drop-index name=app.b ifExists cascade
--= drop-index name=C ifExists cascade

DROP INDEX "concurrently";
drop index public."concurrently";
--= drop-index name=concurrently

ALTER INDEX i RENAME TO j;
alter index if exists public.i rename to "j";
--= rename-object kind=index name=i newName=j

ALTER INDEX i SET TABLESPACE fast;
alter index "i" set tablespace fast;
--= alter-object kind=index name=i action=SET TABLESPACE fast

ALTER INDEX i SET (fillfactor = 70);
alter index i set (fillfactor=70);
--= alter-object kind=index name=i action=SET (fillfactor = 70)

ALTER INDEX i RESET (fillfactor);
alter index i reset (fillfactor);
--= alter-object kind=index name=i action=RESET (fillfactor)

ALTER INDEX i ATTACH PARTITION app.j;
alter index public.i attach partition app.j;
--= alter-object kind=index name=i action=ATTACH PARTITION app.j

ALTER INDEX i ALTER COLUMN 1 SET STATISTICS 100;
ALTER INDEX "i" ALTER COLUMN 1 SET STATISTICS 100;
--= alter-object kind=index name=i action=ALTER column 1 set statistics 100

ALTER INDEX i DEPENDS ON EXTENSION e;
alter index i depends on extension e;
--= alter-object kind=index name=i action=DEPENDS ON EXTENSION e

ALTER INDEX i NO DEPENDS ON EXTENSION e;
alter index i no depends on extension e;
--= alter-object kind=index name=i action=NO DEPENDS ON EXTENSION e

ALTER INDEX ALL IN TABLESPACE slow OWNED BY x SET TABLESPACE fast;
alter index all in tablespace slow owned by x set tablespace fast;
--= other kind=alter index all in tablespace text=alter index all in tablespace slow owned by x set tablespace fast

REINDEX INDEX i;
reindex index public."i";
--= reindex kind=index name=i

REINDEX TABLE CONCURRENTLY app.t;
reindex (concurrently) table "app".t;
--= reindex kind=table name=app.t concurrently

REINDEX (CONCURRENTLY TRUE, VERBOSE) INDEX i;
reindex (verbose, concurrently on) index i;
--= reindex kind=index name=i concurrently

REINDEX (VERBOSE, TABLESPACE fast) SCHEMA app;
reindex (tablespace fast) schema "app";
--= reindex kind=schema name=app

REINDEX DATABASE CONCURRENTLY shop;
reindex (concurrently) database "shop";
--= reindex kind=database name=shop concurrently

REINDEX SYSTEM shop;
reindex system "shop";
--= reindex kind=system name=shop

CREATE STATISTICS s (dependencies, ndistinct) ON a, b FROM t;
create statistics public.s (dependencies, ndistinct) on "a", "b" from public.t;
--= create-statistics name=s table=t kinds=[dependencies, ndistinct] columns=[a, b]

CREATE STATISTICS IF NOT EXISTS app.s ON lower(a), (b + 1), c FROM t;
create statistics if not exists "app".s on (lower(a)), (b+1), c from t;
--= create-statistics name=app.s table=t columns=[lower(a), b + 1, c]

CREATE STATISTICS ON a, b FROM t;
create statistics on "a", b from "t";
--= create-statistics table=t columns=[a, b]

ALTER STATISTICS s SET STATISTICS 100;
alter statistics if exists s set statistics 100;
--= alter-object kind=statistics name=s action=SET statistics 100

ALTER STATISTICS s RENAME TO r;
alter statistics public.s rename to "r";
--= rename-object kind=statistics name=s newName=r

DROP STATISTICS IF EXISTS a, app.b;
drop statistics if exists "a", app."b";
--= drop-object kind=statistics name=a ifExists
--= drop-object kind=statistics name=app.b ifExists
