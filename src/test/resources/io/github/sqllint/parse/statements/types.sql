CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
create type public."mood" as enum ('sad','ok','happy');
--= create-type name=mood kind=enum values=[sad, ok, happy]

CREATE TYPE app.e AS ENUM ();
create type "app".e as enum ( );
--= create-type name=app.e kind=enum

CREATE TYPE pair AS (a int, b text COLLATE "C");
create type public.pair as ("a" integer, "b" text collate "C");
--= create-type name=pair kind=composite attributes=[a, b]

CREATE TYPE r AS RANGE (subtype = float8, subtype_diff = float8mi);
create type "r" as range (subtype = double precision, subtype_diff = float8mi);
--= create-type name=r kind=range

CREATE TYPE shell;
create type public.shell;
--= create-type name=shell kind=shell

CREATE TYPE box (INTERNALLENGTH = 16, INPUT = box_in, OUTPUT = box_out);
create type "box" (internallength=16, input=box_in, output=box_out);
--= create-type name=box kind=base

ALTER TYPE mood ADD VALUE 'angry';
alter type public.mood add value 'angry';
--= add-enum-value name=mood value=angry position=

ALTER TYPE mood ADD VALUE IF NOT EXISTS 'angry' BEFORE 'sad';
alter type "mood" add value if not exists 'angry' before 'sad';
--= add-enum-value name=mood value=angry ifNotExists position=before sad

ALTER TYPE mood ADD VALUE 'it''s' AFTER 'ok';
alter type mood add value 'it''s' after 'ok';
--= add-enum-value name=mood value=it's position=after ok

ALTER TYPE mood RENAME VALUE 'ok' TO 'fine';
alter type public.mood rename value 'ok' to 'fine';
--= rename-enum-value name=mood value=ok newValue=fine

ALTER TYPE pair ADD ATTRIBUTE c int;
alter type "pair" add attribute "c" integer restrict;
--= alter-type name=pair action=ADD ATTRIBUTE c integer

ALTER TYPE pair DROP ATTRIBUTE IF EXISTS c CASCADE;
alter type pair drop attribute if exists "c" cascade;
--= alter-type name=pair action=DROP ATTRIBUTE IF EXISTS c cascade

ALTER TYPE pair ALTER ATTRIBUTE a TYPE bigint;
alter type pair alter attribute a set data type int8;
--= alter-type name=pair action=ALTER ATTRIBUTE a TYPE bigint

ALTER TYPE pair RENAME ATTRIBUTE a TO z;
alter type pair rename attribute "a" to "z";
--= alter-type name=pair action=RENAME ATTRIBUTE a TO z

ALTER TYPE pair RENAME TO couple;
alter type public.pair rename to "couple";
--= rename-object kind=type name=pair newName=couple

ALTER TYPE pair SET SCHEMA app;
alter type "pair" set schema "app";
--= set-schema kind=type name=pair schema=app

ALTER TYPE pair OWNER TO alice;
alter type pair owner to "alice";
--= alter-type name=pair action=OWNER TO alice

DROP TYPE mood;
drop type public.mood restrict;
--= drop-type name=mood

DROP TYPE IF EXISTS a, app.b CASCADE;
drop type if exists "a", "app"."b" cascade;
--= drop-type name=a ifExists cascade
--= drop-type name=app.b ifExists cascade

CREATE DOMAIN positive AS int CHECK (VALUE > 0);
create domain public."positive" int4 check ((value > 0));
--= create-domain name=positive type=integer checks=[{condition=value > 0, notValid=false}]

CREATE DOMAIN email AS text COLLATE "C" DEFAULT '' NOT NULL CONSTRAINT looks CHECK (VALUE ~ '@');
create domain email text collate "C" default '' not null constraint "looks" check (value ~ '@');
--= create-domain name=email type=text collation=C notNull defaultValue='' checks=[{name=looks, condition=value ~ '@', notValid=false}]

CREATE DOMAIN app.d AS numeric(10, 2) NULL;
create domain "app"."d" as decimal(10,2) null;
--= create-domain name=app.d type=numeric(10,2)

ALTER DOMAIN d SET DEFAULT 0;
alter domain public.d set default 0;
--= alter-domain name=d action=set-default text=SET DEFAULT 0

ALTER DOMAIN d DROP DEFAULT;
alter domain "d" drop default;
--= alter-domain name=d action=drop-default text=DROP DEFAULT

ALTER DOMAIN d SET NOT NULL;
alter domain d set not null;
--= alter-domain name=d action=set-not-null text=SET NOT NULL

ALTER DOMAIN d DROP NOT NULL;
alter domain "d" drop not null;
--= alter-domain name=d action=drop-not-null text=DROP NOT NULL

ALTER DOMAIN d ADD CONSTRAINT c CHECK (VALUE > 0) NOT VALID;
alter domain d add constraint c check (value > 0) not valid;
--= alter-domain name=d action=add-check text=ADD CONSTRAINT c CHECK (value > 0) NOT VALID constraint=c check={name=c, condition=value > 0, notValid=true}

ALTER DOMAIN d ADD CHECK (VALUE <> '');
alter domain public.d add check (value <> '');
--= alter-domain name=d action=add-check text=ADD CHECK (value <> '') check={condition=value <> '', notValid=false}

ALTER DOMAIN d ADD CONSTRAINT n NOT NULL;
alter domain d add constraint n not null;
--= alter-domain name=d action=add-not-null text=ADD CONSTRAINT n NOT NULL constraint=n

ALTER DOMAIN d DROP CONSTRAINT IF EXISTS c CASCADE;
alter domain d drop constraint if exists c cascade;
--= alter-domain name=d action=drop-constraint text=DROP CONSTRAINT IF EXISTS c CASCADE constraint=c

ALTER DOMAIN d RENAME CONSTRAINT a TO b;
alter domain d rename constraint a to b;
--= alter-domain name=d action=rename-constraint text=RENAME CONSTRAINT a TO b constraint=a

ALTER DOMAIN d VALIDATE CONSTRAINT c;
alter domain "d" validate constraint c;
--= alter-domain name=d action=validate-constraint text=VALIDATE CONSTRAINT c constraint=c

ALTER DOMAIN d OWNER TO alice;
alter domain d owner to alice;
--= alter-domain name=d action=other text=OWNER TO alice

ALTER DOMAIN d RENAME TO e;
alter domain public.d rename to "e";
--= rename-object kind=domain name=d newName=e

ALTER DOMAIN d SET SCHEMA app;
alter domain d set schema "app";
--= set-schema kind=domain name=d schema=app

DROP DOMAIN IF EXISTS d, app.e CASCADE;
drop domain if exists "d", "app".e cascade;
--= drop-object kind=domain name=d ifExists cascade
--= drop-object kind=domain name=app.e ifExists cascade
