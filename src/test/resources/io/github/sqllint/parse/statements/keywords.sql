ALTER TABLE t OWNER TO left;
--= alter-table-other table=t action=OWNER TO left

GRANT SELECT ON t TO verbose, inner;
--= grant kind=table names=[t] text=select on t to verbose, inner

DELETE FROM t values WHERE values.a = 1;
--= delete table=t where=values.a = 1 filtered

UPDATE t overriding SET a = overriding.b;
--= update table=t columns=[a]

INSERT INTO t AS values VALUES (1);
--= insert table=t values

ALTER TABLE value ADD COLUMN values int, ADD COLUMN between text DEFAULT 'x', ADD exists boolean;
--= add-column table=value column=values type=integer
--= add-column table=value column=between type=text hasDefault default='x'
--= add-column table=value column=exists type=boolean

ALTER TABLE names DROP names, DROP COLUMN action CASCADE, DROP storage;
--= drop-column table=names column=names
--= drop-column table=names column=action cascade
--= drop-column table=names column=storage

ALTER TABLE rename RENAME rename TO rename;
--= rename-column table=rename column=rename newName=rename

ALTER TABLE rename RENAME TO set;
--= rename-table table=rename newName=set

ALTER TABLE t ALTER add SET NOT NULL, ALTER COLUMN drop DROP DEFAULT, ALTER type TYPE type;
--= set-not-null table=t column=add
--= drop-default table=t column=drop
--= change-column-type table=t column=type type=type

ALTER TABLE t ADD CONSTRAINT key PRIMARY KEY (key, value, level);
--= add-primary-key table=t name=key columns=[key, value, level]

ALTER TABLE t ADD CONSTRAINT foreign_key FOREIGN KEY (match, partial) REFERENCES action (match, partial) ON DELETE SET NULL (match);
--= add-foreign-key table=t name=foreign_key columns=[match, partial] references=action referencedColumns=[match, partial] onDelete=set null (match)

ALTER TABLE t ATTACH PARTITION partition DEFAULT;
--= attach-partition table=t partition=partition bound=default

ALTER TABLE add ADD add add;
--= add-column table=add column=add type=add

ALTER TABLE t ALTER COLUMN set SET DEFAULT set, ALTER set SET (n_distinct = 1);
--= set-default table=t column=set value=set
--= alter-table-other table=t action=ALTER COLUMN set SET (n_distinct = 1) column=set

CREATE TABLE temporary (temporary int, global text, local date, unlogged boolean);
--= create-table table=temporary columns=[temporary, global, local, unlogged]

CREATE TABLE u (including int, like u INCLUDING ALL);
--= create-table table=u columns=[including] like=[{table=u, options=including all}]

CREATE TABLE schema.table_name (index int, view text, trigger text, sequence int, function text, procedure text);
--= create-table table=schema.table_name columns=[index, view, trigger, sequence, function, procedure]

CREATE TABLE t (date date, time time, timestamp timestamp, interval interval, text text, json json, xml xml, int int, bit bit, char char);
--= create-table table=t columns=[date, time, timestamp, interval, text, json, xml, int, bit, char]

CREATE TABLE t (generated int GENERATED ALWAYS AS IDENTITY, identity int, always boolean);
--= create-table table=t columns=[generated, identity, always]

CREATE TABLE t (period int, without int, overlaps_at int, PRIMARY KEY (period, without));
--= create-table table=t columns=[period, without, overlaps_at]
--= add-primary-key table=t columns=[period, without]

CREATE TABLE t (no int, inherit int, valid int, enforced boolean NOT NULL, deferred int);
--= create-table table=t columns=[no, inherit, valid, enforced, deferred]

CREATE TABLE t (a int, exclude int, EXCLUDE USING gist (exclude WITH =));
--= create-table table=t columns=[a, exclude]
--= add-exclusion table=t definition=using gist(exclude with =) columns=[exclude]

CREATE INDEX concurrently_x ON only_t (only_t);
--= create-index table=only_t name=concurrently_x keys=[only_t]

CREATE INDEX if ON ordinality (nulls, first DESC NULLS FIRST, last, include);
--= create-index table=ordinality name=if keys=[nulls, first desc, last, include]

CREATE INDEX using_i ON t USING btree (nothing ASC, coalesce(a, b), row_number);
--= create-index table=t name=using_i keys=[nothing, coalesce(a, b), row_number]

CREATE INDEX ON t (nullif(a, b), greatest(c, d), (substring(e, 1, 2)), trim(f));
--= create-index table=t keys=[nullif(a, b), greatest(c, d), substring(e, 1, 2), btrim(f)]

CREATE VIEW view (view, materialized) AS SELECT view, materialized FROM recursive;
--= create-view name=view columns=[view, materialized] query=select view , materialized from recursive

CREATE MATERIALIZED VIEW data AS SELECT no FROM data_source WITH NO DATA;
--= create-materialized-view name=data query=select no from data_source

CREATE SEQUENCE sequence OWNED BY owned.by;
--= create-sequence name=sequence options= ownedBy=owned.by

CREATE FUNCTION function(returns int, language text) RETURNS returns LANGUAGE language AS 'x';
--= create-function kind=function name=function arguments=[integer, text] returns=returns language=language volatility=volatile body=x parameters=[returns integer, language text]

CREATE TRIGGER before BEFORE UPDATE OF of, before ON after FOR EACH ROW EXECUTE FUNCTION each();
--= create-trigger table=after name=before updateOf=[of, before] function=each definition=before update of of, before for each row execute function each()

CREATE POLICY policy ON permissive FOR ALL TO public USING (policy = restrictive);
--= create-policy table=permissive name=policy definition=for all to public using (policy = restrictive) columns=[policy, restrictive] using=policy = restrictive

CREATE TYPE type AS (type text, enum int);
--= create-type name=type kind=composite attributes=[type, enum]

CREATE TYPE enum AS ENUM ('range', 'enum');
--= create-type name=enum kind=enum values=[range, enum]

CREATE DOMAIN domain AS text CHECK (value ~ 'domain');
--= create-domain name=domain type=text checks=[{condition=value ~ 'domain', notValid=false}]

CREATE SCHEMA schema AUTHORIZATION owner;
--= create-schema name=schema

DROP TABLE cascade, restrict CASCADE;
--= drop-table name=cascade cascade
--= drop-table name=restrict cascade

DROP INDEX concurrently_i, if;
--= drop-index name=concurrently_i
--= drop-index name=if

DROP INDEX CONCURRENTLY IF EXISTS if;
--= drop-index name=if concurrently ifExists

DROP VIEW IF EXISTS exists, view CASCADE;
--= drop-view name=exists ifExists cascade
--= drop-view name=view ifExists cascade

DROP TRIGGER on_update ON update_log;
--= drop-trigger table=update_log name=on_update

DROP FUNCTION function(int), procedure(text) RESTRICT;
--= drop-object kind=function name=function arguments=integer
--= drop-object kind=function name=procedure arguments=text

DROP TYPE type, data;
--= drop-type name=type
--= drop-type name=data

DROP SEQUENCE sequence, restart;
--= drop-sequence name=sequence
--= drop-sequence name=restart

DROP SCHEMA public, schema;
--= drop-schema name=public
--= drop-schema name=schema

TRUNCATE TABLE truncate, identity RESTART IDENTITY;
--= truncate table=truncate restartIdentity
--= truncate table=identity restartIdentity

TRUNCATE restart CONTINUE IDENTITY;
--= truncate table=restart

LOCK share IN SHARE MODE;
--= lock-table table=share mode=SHARE

LOCK TABLE mode, nowait IN ROW EXCLUSIVE MODE NOWAIT;
--= lock-table table=mode mode=ROW EXCLUSIVE nowait
--= lock-table table=nowait mode=ROW EXCLUSIVE nowait

UPDATE update SET set = 1, from_x = 2 WHERE where_x;
--= update table=update columns=[set, from_x] where=where_x filtered

UPDATE set SET set = set.set;
--= update table=set columns=[set]

UPDATE t AS returning_x SET returning_y = DEFAULT RETURNING returning_y;
--= update table=t columns=[returning_y]

DELETE FROM delete WHERE delete.delete;
--= delete table=delete where=delete.delete filtered

DELETE FROM only_x USING using_x WHERE true;
--= delete table=only_x where=true reads=[using_x] filtered

INSERT INTO insert (insert, values, conflict) VALUES (1, 2, 3) ON CONFLICT (conflict) DO NOTHING;
--= insert table=insert columns=[insert, values, conflict] values

INSERT INTO overriding (overriding) OVERRIDING SYSTEM VALUE VALUES (1);
--= insert table=overriding columns=[overriding] values

INSERT INTO default_t DEFAULT VALUES;
--= insert table=default_t values

MERGE INTO merge USING matched ON merge.id = matched.id WHEN MATCHED THEN UPDATE SET source = matched.target;
--= merge table=merge reads=[matched]

COPY copy (copy, delimiter) FROM 'x' WITH (FORMAT csv);
--= copy-from table=copy

COMMENT ON COLUMN comment.comment IS 'comment';
--= comment kind=column table=comment name=comment text=comment

COMMENT ON TABLE is_x IS NULL;
--= comment kind=table name=is_x

GRANT ALL ON grant_x TO granted;
--= grant kind=table names=[grant_x] text=all on grant_x to granted

REINDEX TABLE concurrently_t;
--= reindex kind=table name=concurrently_t

REINDEX INDEX CONCURRENTLY index;
--= reindex kind=index name=index concurrently

REFRESH MATERIALIZED VIEW data;
--= refresh-materialized-view name=data withData

REFRESH MATERIALIZED VIEW CONCURRENTLY materialized;
--= refresh-materialized-view name=materialized concurrently withData

VACUUM full_t;
--= vacuum table=full_t

VACUUM (ANALYZE) skip;
--= vacuum table=skip

CLUSTER cluster USING index;
--= cluster table=cluster index=index

SET schema = 'x';
--= set-parameter name=schema value=x

SET SCHEMA 'x';
--= set-parameter name=search_path value=x

SET role TO none;
--= set-parameter name=role value=none

SET search_path TO schema, public;
--= set-parameter name=search_path value=schema, public

SET LOCAL statement_timeout TO DEFAULT;
--= reset-parameter name=statement_timeout

RESET role;
--= reset-parameter name=role

SAVEPOINT savepoint;
--= savepoint name=savepoint

RELEASE release;
--= release-savepoint name=release

ROLLBACK TO to_x;
--= rollback-to-savepoint name=to_x

PREPARE prepare AS SELECT 1;
--= other kind=prepare text=prepare prepare as select 1

SELECT set_config('a.b', 'c', true);
--= set-parameter name=a.b value=c local

ALTER TYPE type ADD VALUE 'after' AFTER 'before';
--= add-enum-value name=type value=after position=after before

ALTER TYPE type RENAME TO rename;
--= rename-object kind=type name=type newName=rename

ALTER INDEX index RENAME TO rename;
--= rename-object kind=index name=index newName=rename

ALTER INDEX if RENAME TO exists;
--= rename-object kind=index name=if newName=exists

ALTER SEQUENCE sequence RENAME TO restart;
--= rename-object kind=sequence name=sequence newName=restart

ALTER VIEW view RENAME TO materialized;
--= rename-object kind=view name=view newName=materialized

ALTER SCHEMA schema RENAME TO catalog;
--= rename-object kind=schema name=schema newName=catalog

ALTER TRIGGER trigger ON before RENAME TO after;
--= rename-object kind=trigger name=trigger newName=after table=before

ALTER POLICY policy ON policy RENAME TO permissive;
--= rename-object kind=policy name=policy newName=permissive table=policy

ALTER FUNCTION function(int) RENAME TO procedure;
--= rename-object kind=function name=function newName=procedure

ALTER TABLE t RENAME CONSTRAINT constraint_a TO valid;
--= rename-constraint table=t name=constraint_a newName=valid

ALTER TABLE IF EXISTS ONLY if ADD COLUMN IF NOT EXISTS if int;
--= add-column table=if column=if type=integer ifNotExists

ALTER TABLE only_x ADD not_x int, ADD null_x int NULL;
--= add-column table=only_x column=not_x type=integer
--= add-column table=only_x column=null_x type=integer

ALTER TABLE t ADD unknown text, ADD current text, ADD prior text, ADD final text, ADD csv text, ADD absent text;
--= add-column table=t column=unknown type=text
--= add-column table=t column=current type=text
--= add-column table=t column=prior type=text
--= add-column table=t column=final type=text
--= add-column table=t column=csv type=text
--= add-column table=t column=absent type=text

ALTER TABLE t DROP date, DROP day, DROP hour, DROP password, DROP path, DROP user_name;
--= drop-column table=t column=date
--= drop-column table=t column=day
--= drop-column table=t column=hour
--= drop-column table=t column=password
--= drop-column table=t column=path
--= drop-column table=t column=user_name

ALTER TABLE t ADD COLUMN position int, ADD COLUMN timestamp timestamptz(3), ADD COLUMN precision double precision;
--= add-column table=t column=position type=integer
--= add-column table=t column=timestamp type=timestamptz(3)
--= add-column table=t column=precision type=double precision

ALTER TABLE t ADD COLUMN setof int, ADD COLUMN row int, ADD COLUMN out text, ADD COLUMN inout text, ADD COLUMN none text;
--= add-column table=t column=setof type=integer
--= add-column table=t column=row type=integer
--= add-column table=t column=out type=text
--= add-column table=t column=inout type=text
--= add-column table=t column=none type=text

WITH recursive AS (SELECT 1) DELETE FROM t USING u;
--= delete table=t reads=[u]

WITH RECURSIVE recursive (recursive) AS (SELECT a FROM w) UPDATE t SET a = 1;
--= update table=t columns=[a] reads=[w]

SET names = 1;
--= set-parameter name=names value=1

SET LOCAL transaction.isolation TO 'x';
--= set-parameter name=transaction.isolation value=x local

SET local = 'a';
--= set-parameter name=local value=a
