BEGIN;
begin work;
start transaction;
begin transaction;
--= begin

BEGIN ISOLATION LEVEL SERIALIZABLE READ ONLY DEFERRABLE;
start transaction isolation level serializable, read only, deferrable;
--= begin

COMMIT;
commit work;
end;
end transaction;
commit and no chain;
--= commit

COMMIT AND CHAIN;
end transaction and chain;
--= commit chain

ROLLBACK;
abort;
rollback work and no chain;
--= rollback

ROLLBACK AND CHAIN;
abort transaction and chain;
--= rollback chain

SAVEPOINT a;
savepoint "a";
--= savepoint name=a

RELEASE SAVEPOINT a;
release "a";
--= release-savepoint name=a

ROLLBACK TO SAVEPOINT a;
rollback work to "a";
--= rollback-to-savepoint name=a

PREPARE TRANSACTION 'x';
prepare transaction 'x';
--= prepare-transaction id=x

COMMIT PREPARED 'x';
commit prepared 'x';
--= other kind=commit prepared text=commit prepared 'x'

ROLLBACK PREPARED 'x';
rollback prepared 'x';
--= other kind=rollback prepared text=rollback prepared 'x'

SET lock_timeout = '5s';
set session lock_timeout to '5s';
set "lock_timeout" = '5s';
--= set-parameter name=lock_timeout value=5s

SET LOCAL statement_timeout = 1000;
set local statement_timeout to 1000;
--= set-parameter name=statement_timeout value=1000 local

SET search_path TO app, public, "$user";
set search_path = app,public,"$user";
--= set-parameter name=search_path value=app, public, "$user"

SET app.tenant = 'x';
set app.tenant to 'x';
--= set-parameter name=app.tenant value=x

SET standard_conforming_strings TO off;
set standard_conforming_strings = off;
--= set-parameter name=standard_conforming_strings value=off

SET TIME ZONE 'UTC';
set timezone = 'UTC';
--= set-parameter name=timezone value=UTC

SET SCHEMA 'app';
set search_path to app;
--= set-parameter name=search_path value=app

SET NAMES 'UTF8';
set client_encoding to 'UTF8';
--= set-parameter name=client_encoding value=UTF8

SET ROLE alice;
set role 'alice';
--= set-parameter name=role value=alice

SET SESSION AUTHORIZATION alice;
set session authorization 'alice';
--= set-parameter name=session_authorization value=alice

SET lock_timeout TO DEFAULT;
reset lock_timeout;
--= reset-parameter name=lock_timeout

RESET ALL;
reset all;
--= reset-parameter name=all

SET TRANSACTION ISOLATION LEVEL REPEATABLE READ;
set transaction isolation level repeatable read;
--= set-parameter name=transaction value=isolation level repeatable read local

SELECT set_config('search_path', 'app', false);
select pg_catalog.set_config('search_path', 'app', false);
--= set-parameter name=search_path value=app

SELECT set_config('lock_timeout', '1s', true);
select pg_catalog.set_config('lock_timeout', '1s', true);
--= set-parameter name=lock_timeout value=1s local

SHOW search_path;
show search_path;
--= other kind=show text=show search_path

DISCARD ALL;
discard all;
--= other kind=discard text=discard all

PREPARE q AS SELECT 1;
prepare q as select 1;
--= other kind=prepare text=prepare q as select 1

EXECUTE q(1);
execute q(1);
--= other kind=execute text=execute q(1)

DEALLOCATE ALL;
deallocate all;
--= other kind=deallocate text=deallocate all

DECLARE c CURSOR FOR SELECT 1;
declare c cursor for select 1;
--= other kind=declare text=declare c cursor for select 1

FETCH NEXT FROM c;
fetch next from c;
--= other kind=fetch text=fetch next from c

CLOSE c;
close c;
--= other kind=close text=close c

LISTEN a;
listen a;
--= other kind=listen text=listen a

NOTIFY a, 'x';
notify a, 'x';
--= other kind=notify text=notify a, 'x'

UNLISTEN *;
unlisten *;
--= other kind=unlisten text=unlisten *

CHECKPOINT;
checkpoint;
--= other kind=checkpoint text=checkpoint

LOAD 'x';
load 'x';
--= other kind=load text=load 'x'

ALTER SYSTEM SET work_mem = '1GB';
alter system set work_mem = '1GB';
--= other kind=alter system text=alter system set work_mem = '1GB'

VACUUM;
vacuum;
--= other kind=vacuum text=vacuum

VACUUM FULL t;
vacuum (full) public.t;
vacuum (full true, analyze) "t";
--= vacuum table=t full

VACUUM (FULL OFF, ANALYZE) a, app.b (c);
vacuum analyze "a", "app"."b" ("c");
--= vacuum table=a
--= vacuum table=app.b

ANALYZE t (a, b);
analyze t (a, b);
--= other kind=analyze text=analyze t(a, b)

CLUSTER t USING i;
cluster public.t using "i";
cluster i on t;
--= cluster table=t index=i

CLUSTER VERBOSE t;
cluster (verbose) public.t;
--= cluster table=t

CLUSTER;
cluster;
--= other kind=cluster text=cluster

EXPLAIN SELECT 1;
explain select 1;
--= other kind=explain text=explain select 1

EXPLAIN ANALYZE DELETE FROM t;
explain (analyze, buffers) delete from public.t;
--= delete table=t
