CREATE SCHEMA app;
create schema "app";
--= create-schema name=app

CREATE SCHEMA IF NOT EXISTS app AUTHORIZATION alice;
create schema if not exists "app" authorization "alice";
--= create-schema name=app ifNotExists

CREATE SCHEMA AUTHORIZATION alice;
create schema authorization "alice";
--= create-schema name=alice

CREATE SCHEMA s CREATE TABLE t (a int PRIMARY KEY) CREATE VIEW v AS SELECT a FROM t CREATE INDEX i ON t (a);
create schema "s" create table t (a integer primary key) create view v as select a from t create index "i" on "t" ("a");
--= create-schema name=s
--= create-table table=s.t columns=[a]
--= add-primary-key table=s.t columns=[a]
--= create-view name=s.v query=select a from t
--= create-index table=s.t name=i keys=[a]

ALTER SCHEMA app RENAME TO shop;
alter schema "app" rename to "shop";
--= rename-object kind=schema name=app newName=shop

ALTER SCHEMA app OWNER TO alice;
alter schema app owner to alice;
--= alter-object kind=schema name=app action=OWNER TO alice

DROP SCHEMA app;
drop schema "app" restrict;
--= drop-schema name=app

DROP SCHEMA IF EXISTS a, b CASCADE;
drop schema if exists "a", "b" cascade;
--= drop-schema name=a ifExists cascade
--= drop-schema name=b ifExists cascade

CREATE EXTENSION IF NOT EXISTS "uuid-ossp" WITH SCHEMA app VERSION '1.1' CASCADE;
create extension if not exists "uuid-ossp" schema "app" version '1.1';
--= create-extension name=uuid-ossp ifNotExists schema=app version=1.1

CREATE EXTENSION hstore;
create extension "hstore";
--= create-extension name=hstore

ALTER EXTENSION hstore UPDATE TO '2.0';
alter extension hstore update to '2.0';
--= alter-object kind=extension name=hstore action=UPDATE to '2.0'

ALTER EXTENSION hstore SET SCHEMA app;
alter extension "hstore" set schema "app";
--= set-schema kind=extension name=hstore schema=app

ALTER EXTENSION hstore ADD FUNCTION f(int);
alter extension hstore add function f(int);
--= alter-object kind=extension name=hstore action=ADD function f(int)

DROP EXTENSION IF EXISTS hstore CASCADE;
drop extension if exists "hstore" cascade;
--= drop-object kind=extension name=hstore ifExists cascade

CREATE SEQUENCE s;
create sequence public."s";
--= create-sequence name=s options=

CREATE SEQUENCE IF NOT EXISTS app.s AS bigint INCREMENT BY 2 MINVALUE 1 MAXVALUE 100 START WITH 5 CACHE 10 CYCLE OWNED BY app.t.a;
create sequence if not exists "app"."s" as int8 increment 2 minvalue 1 maxvalue 100 start 5 cache 10 cycle owned by "app"."t"."a";
--= create-sequence name=app.s ifNotExists options=as bigint cache 10 cycle increment 2 maxvalue 100 minvalue 1 start 5 ownedBy=app.t.a

CREATE TEMP SEQUENCE s NO MINVALUE NO MAXVALUE NO CYCLE OWNED BY NONE;
create temporary sequence s no minvalue no maxvalue no cycle owned by none;
--= create-sequence name=s temporary options=no cycle no maxvalue no minvalue owned by none

ALTER SEQUENCE s OWNED BY t.a;
alter sequence if exists public.s owned by t."a";
--= alter-sequence name=s action=OWNED BY t.a ownedBy=t.a

ALTER SEQUENCE s RESTART WITH 10 INCREMENT BY 5;
alter sequence s increment 5 restart 10;
--= alter-sequence name=s action=INCREMENT 5 RESTART 10

ALTER SEQUENCE s RESTART;
alter sequence "s" restart;
--= alter-sequence name=s action=RESTART

ALTER SEQUENCE s AS bigint;
alter sequence s as int8;
--= alter-sequence name=s action=AS BIGINT

ALTER SEQUENCE s RENAME TO r;
alter sequence public.s rename to "r";
--= rename-object kind=sequence name=s newName=r

ALTER SEQUENCE s SET SCHEMA app;
alter sequence "s" set schema "app";
--= set-schema kind=sequence name=s schema=app

ALTER SEQUENCE s OWNER TO alice;
alter sequence s owner to alice;
--= alter-sequence name=s action=OWNER TO alice

ALTER SEQUENCE s SET LOGGED;
alter sequence s set logged;
--= alter-sequence name=s action=SET logged

DROP SEQUENCE s;
drop sequence public.s restrict;
--= drop-sequence name=s

DROP SEQUENCE IF EXISTS a, app.b CASCADE;
drop sequence if exists "a", app."b" cascade;
--= drop-sequence name=a ifExists cascade
--= drop-sequence name=app.b ifExists cascade

CREATE FUNCTION f() RETURNS void LANGUAGE sql AS 'SELECT 1';
create function public.f() returns void language sql as $$SELECT 1$$;
--= create-function kind=function name=f returns=void language=sql volatility=volatile body=SELECT 1

CREATE OR REPLACE FUNCTION app.f(a int, OUT b text, VARIADIC c int[] DEFAULT '{}') RETURNS SETOF record LANGUAGE plpgsql STABLE STRICT SECURITY DEFINER PARALLEL SAFE COST 10 SET search_path = app AS $f$ BEGIN END $f$;
create or replace function "app".f(a integer, out b text, variadic c integer[] = '{}') returns setof record as $f$ BEGIN END $f$ language 'plpgsql' stable returns null on null input security definer parallel safe cost 10 set search_path = app;
--= create-function kind=function name=app.f orReplace arguments=[integer, integer[]] returns=setof record language=plpgsql volatility=stable body= BEGIN END  parameters=[a integer, out b text, variadic c integer[] default '{}'] attributes=cost 10, parallel safe, security definer, strict, set search_path = app

CREATE FUNCTION f(x int) RETURNS int LANGUAGE sql IMMUTABLE RETURN x + 1;
create function f(x integer) returns integer immutable language sql return x + 1;
--= create-function kind=function name=f arguments=[integer] returns=integer language=sql volatility=immutable body=return x + 1 parameters=[x integer]

CREATE FUNCTION f() RETURNS TABLE (a int, b text) LANGUAGE sql AS $$ SELECT 1, 'x' $$;
create function "f"() returns table (a int, b text) as ' SELECT 1, ''x'' ' language "sql";
--= create-function kind=function name=f returns=table (a int, b text) language=sql volatility=volatile body= SELECT 1, 'x'

CREATE PROCEDURE p(INOUT a int) LANGUAGE plpgsql AS $$ BEGIN COMMIT; END $$;
create procedure public."p"(inout a integer) as $$ BEGIN COMMIT; END $$ language plpgsql;
--= create-function kind=procedure name=p arguments=[integer] returns= language=plpgsql volatility=volatile body= BEGIN COMMIT; END  parameters=[inout a integer]

CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; SELECT 2; END;
create function f() returns integer language sql begin atomic select 1; select 2; end;
--= create-function kind=function name=f returns=integer language=sql volatility=volatile body=begin atomic select 1; select 2; end

ALTER FUNCTION f(int) RENAME TO g;
alter function public.f(integer) rename to "g";
--= rename-object kind=function name=f newName=g

ALTER FUNCTION f(int) STABLE;
alter function f(int) stable;
--= alter-object kind=function name=f action=stable

ALTER FUNCTION f(int) SET SCHEMA app;
alter function public.f(int4) set schema "app";
--= set-schema kind=function name=f schema=app

ALTER FUNCTION f() OWNER TO alice;
alter function f() owner to alice;
--= alter-object kind=function name=f action=OWNER TO alice

ALTER PROCEDURE p() SET search_path = app;
alter procedure p() set search_path = app;
--= alter-object kind=procedure name=p action=SET search_path = app

ALTER ROUTINE p RENAME TO q;
alter routine public.p rename to "q";
--= rename-object kind=routine name=p newName=q

DROP FUNCTION f(int, text);
drop function public.f(integer, text);
--= drop-object kind=function name=f arguments=integer, text

DROP FUNCTION IF EXISTS f, app.g(OUT a int, VARIADIC b text[]) CASCADE;
drop function if exists "f", "app"."g"(out a integer, variadic b text[]) cascade;
--= drop-object kind=function name=f ifExists cascade
--= drop-object kind=function name=app.g arguments=text[] ifExists cascade

DROP PROCEDURE IF EXISTS p(int);
drop procedure if exists public.p(int4);
--= drop-object kind=procedure name=p arguments=integer ifExists

DROP ROUTINE r;
drop routine public."r";
--= drop-object kind=routine name=r

CREATE AGGREGATE agg (int) (SFUNC = int4pl, STYPE = int);
create aggregate public.agg (integer) (sfunc = int4pl, stype = integer);
--= create-object kind=aggregate name=agg

DROP AGGREGATE IF EXISTS agg(int), b(*);
drop aggregate if exists agg(integer), b(*);
--= drop-object kind=aggregate name=agg arguments=integer ifExists
--= drop-object kind=aggregate name=b arguments=* ifExists

ALTER AGGREGATE agg(int) RENAME TO agg2;
alter aggregate agg(integer) rename to agg2;
--= rename-object kind=aggregate name=agg newName=agg2

CREATE OPERATOR === (LEFTARG = int, RIGHTARG = int, FUNCTION = f);
create operator === (leftarg = integer, rightarg = integer, procedure = f);
--= create-object kind=operator name====

DROP OPERATOR IF EXISTS === (int, int);
drop operator if exists === (int, int);
--= drop-object kind=operator name==== (int, int) ifExists

CREATE CAST (text AS app.kind) WITH FUNCTION f(text) AS IMPLICIT;
create cast (text as app.kind) with function f(text) as implicit;
--= create-object kind=cast name=(text as app.kind)

DROP CAST IF EXISTS (text AS app.kind);
drop cast if exists (text as app.kind);
--= drop-object kind=cast name=(text as app.kind) ifExists

CREATE COLLATION c (provider = icu, locale = 'de');
create collation public.c (provider=icu, locale='de');
--= create-object kind=collation name=c

DROP COLLATION IF EXISTS c;
drop collation if exists public.c;
--= drop-object kind=collation name=c ifExists

CREATE OPERATOR CLASS oc DEFAULT FOR TYPE int USING btree AS OPERATOR 1 <, FUNCTION 1 f(int, int);
create operator class oc default for type int using btree as operator 1 <, function 1 f(int, int);
--= create-object kind=operator class name=oc

CREATE TEXT SEARCH CONFIGURATION c (COPY = simple);
create text search configuration public.c (copy = simple);
--= create-object kind=text search configuration name=c

CREATE TEXT SEARCH DICTIONARY d (TEMPLATE = simple);
create text search dictionary "d" (template = simple);
--= create-object kind=text search dictionary name=d

ALTER TEXT SEARCH CONFIGURATION c ADD MAPPING FOR word WITH simple;
alter text search configuration c add mapping for word with simple;
--= alter-object kind=text search configuration name=c action=ADD mapping for word with simple

CREATE ROLE r LOGIN PASSWORD 'x';
create role "r" login password 'x';
--= create-object kind=role name=r

CREATE USER u;
create user "u";
--= create-object kind=user name=u

ALTER ROLE r SET search_path = app;
alter role r set search_path = app;
--= alter-object kind=role name=r action=SET search_path = app

DROP ROLE IF EXISTS a, b;
drop role if exists "a", "b";
--= drop-object kind=role name=a ifExists
--= drop-object kind=role name=b ifExists

CREATE DATABASE d;
create database "d";
--= create-object kind=database name=d

ALTER DATABASE d SET timezone = 'UTC';
alter database d set timezone = 'UTC';
--= alter-object kind=database name=d action=SET timezone = 'UTC'

DROP DATABASE IF EXISTS d WITH (FORCE);
drop database if exists "d" (force);
--= drop-object kind=database name=d ifExists

CREATE TABLESPACE s LOCATION '/x';
create tablespace "s" location '/x';
--= create-object kind=tablespace name=s

CREATE FOREIGN DATA WRAPPER w HANDLER h;
create foreign data wrapper "w" handler h;
--= create-object kind=foreign data wrapper name=w

CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (host 'x');
create server "s" foreign data wrapper w options (host 'x');
--= create-object kind=server name=s

CREATE FOREIGN TABLE app.f (a int) SERVER s OPTIONS (x 'y');
create foreign table "app".f (a integer) server s;
--= create-object kind=foreign table name=app.f

ALTER FOREIGN TABLE f OPTIONS (SET x 'z');
ALTER FOREIGN TABLE public.f OPTIONS (SET x 'z');
--= alter-object kind=foreign table name=f action=OPTIONS (set x 'z')

DROP FOREIGN TABLE IF EXISTS f CASCADE;
drop foreign table if exists public."f" cascade;
--= drop-object kind=foreign table name=f ifExists cascade

CREATE PUBLICATION p FOR TABLE t, app.u;
--= change-publication name=p create action=FOR TABLE t, app.u tables=[t, app.u]

create publication "p" for table public.t, "app"."u";
--= change-publication name=p create action=FOR TABLE public.t, app.u tables=[t, app.u]

CREATE PUBLICATION p FOR ALL TABLES;
create publication p for all tables;
--= change-publication name=p create action=FOR ALL TABLES

CREATE PUBLICATION p FOR TABLES IN SCHEMA app;
create publication p for tables in schema app;
--= change-publication name=p create action=FOR TABLES IN SCHEMA app

ALTER PUBLICATION p ADD TABLE t;
alter publication "p" add table t;
--= change-publication name=p action=ADD TABLE t tables=[t]

ALTER PUBLICATION p SET (publish = 'insert');
alter publication p set (publish='insert');
--= change-publication name=p action=SET (publish = 'insert')

DROP PUBLICATION IF EXISTS p, q;
drop publication if exists "p", "q";
--= drop-object kind=publication name=p ifExists
--= drop-object kind=publication name=q ifExists

CREATE SUBSCRIPTION s CONNECTION 'x' PUBLICATION p;
create subscription "s" connection 'x' publication p;
--= create-object kind=subscription name=s

ALTER SUBSCRIPTION s DISABLE;
alter subscription s disable;
--= alter-object kind=subscription name=s action=disable

DROP SUBSCRIPTION IF EXISTS s;
drop subscription if exists "s";
--= drop-object kind=subscription name=s ifExists

COMMENT ON TABLE t IS 'x';
comment on table public.t is 'x';
--= comment kind=table name=t text=x

COMMENT ON COLUMN app.t.a IS NULL;
comment on column "app"."t"."a" is null;
--= comment kind=column table=app.t name=a

COMMENT ON FUNCTION f(int) IS 'it''s';
comment on function public.f(integer) is E'it\'s';
--= comment kind=function name=f text=it's

COMMENT ON CONSTRAINT c ON t IS 'x';
comment on constraint "c" on public.t is 'x';
--= comment kind=constraint table=t name=c text=x

COMMENT ON INDEX app.i IS 'x';
comment on index "app"."i" is 'x';
--= comment kind=index name=app.i text=x

COMMENT ON SCHEMA app IS 'x';
comment on schema "app" is 'x';
--= comment kind=schema name=app text=x

COMMENT ON TYPE mood IS 'x';
comment on type public.mood is 'x';
--= comment kind=type name=mood text=x

COMMENT ON TRIGGER g ON t IS 'x';
comment on trigger "g" on "t" is 'x';
--= comment kind=trigger table=t name=g text=x

COMMENT ON MATERIALIZED VIEW m IS 'x';
comment on materialized view "m" is 'x';
--= comment kind=materialized view name=m text=x

COMMENT ON EXTENSION hstore IS 'x';
comment on extension "hstore" is 'x';
--= comment kind=extension name=hstore text=x

GRANT SELECT, INSERT (a) ON TABLE t, app.u TO alice WITH GRANT OPTION;
grant select, insert (a) on table t, app.u to alice with grant option;
--= grant kind=table names=[t, app.u] text=select, insert(a) on table t, app.u to alice with grant option

GRANT ALL ON ALL TABLES IN SCHEMA app TO PUBLIC;
grant all on all tables in schema app to public;
--= grant kind=all tables names=[app] text=all on all tables in schema app to public

GRANT admin TO alice;
grant admin to alice;
--= grant kind=role names=[admin] text=admin to alice

REVOKE ALL PRIVILEGES ON SEQUENCE s FROM alice CASCADE;
revoke all privileges on sequence s from alice cascade;
--= revoke kind=sequence names=[s] text=all privileges on sequence s from alice cascade

REVOKE GRANT OPTION FOR SELECT ON t FROM alice;
revoke grant option for select on t from alice;
--= revoke kind=table names=[t] text=grant option for select on t from alice

ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT SELECT ON TABLES TO alice;
alter default privileges in schema app grant select on tables to alice;
--= other kind=alter default privileges text=alter default privileges in schema app grant select on tables to alice

REASSIGN OWNED BY a TO b;
reassign owned by a to b;
--= other kind=reassign owned text=reassign owned by a to b

DROP OWNED BY a CASCADE;
drop owned by "a" cascade;
--= drop-object kind=owned name=a cascade

SECURITY LABEL ON TABLE t IS 'x';
security label on table t is 'x';
--= other kind=security label text=security label on table t is 'x'

IMPORT FOREIGN SCHEMA r LIMIT TO (a, b) FROM SERVER s INTO app;
import foreign schema r limit to (a, b) from server s into app;
--= other kind=import foreign schema text=import foreign schema r limit to(a, b) from server s into app

DROP TABLE t;
drop table public.t restrict;
--= drop-table name=t

DROP TABLE IF EXISTS a, app.b, "C" CASCADE;
drop table if exists "a", "app"."b", public."C" cascade;
--= drop-table name=a ifExists cascade
--= drop-table name=app.b ifExists cascade
--= drop-table name=C ifExists cascade
