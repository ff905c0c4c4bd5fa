CREATE UNIQUE INDEX i ON t (a) NULLS NOT DISTINCT;
--= create-index table=t name=i unique keys=[a] nullsNotDistinct

create unique index "i" on public.t using btree ("a" asc nulls last) nulls not distinct;
--= create-index table=t name=i unique keys=[a] nullsNotDistinct

CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS i ON s.t (lower(a), b DESC) INCLUDE (c) NULLS NOT DISTINCT WITH (fillfactor = 70) TABLESPACE fast WHERE b > 0;
--= create-index table=s.t name=i unique concurrently ifNotExists keys=[lower(a), b desc] include=[c] nullsNotDistinct parameters=fillfactor = 70 predicate=b > 0 partial

CREATE TABLE t (a int UNIQUE NULLS NOT DISTINCT, b text, UNIQUE NULLS NOT DISTINCT (a, b));
--= create-table table=t columns=[a, b]
--= add-unique table=t columns=[a] nullsNotDistinct
--= add-unique table=t columns=[a, b] nullsNotDistinct

ALTER TABLE t ADD CONSTRAINT u UNIQUE NULLS NOT DISTINCT (a, b) INCLUDE (c) DEFERRABLE INITIALLY DEFERRED;
--= add-unique table=t name=u columns=[a, b] include=[c] nullsNotDistinct deferral={deferrable=true, initiallyDeferred=true}

ALTER TABLE t ADD COLUMN c int UNIQUE NULLS DISTINCT;
--= add-column table=t column=c type=integer
--= add-unique table=t columns=[c]

MERGE INTO t AS x USING u AS y ON x.id = y.id WHEN MATCHED AND y.gone THEN DELETE WHEN MATCHED THEN UPDATE SET a = y.a, b = DEFAULT WHEN NOT MATCHED THEN INSERT (id, a) VALUES (y.id, y.a);
--= merge table=t reads=[u]

MERGE INTO ONLY t USING (SELECT * FROM u) AS y ON t.id = y.id WHEN NOT MATCHED BY SOURCE AND t.a > 1 THEN UPDATE SET a = 0 WHEN NOT MATCHED BY TARGET THEN INSERT DEFAULT VALUES RETURNING merge_action(), t.*;
--= merge table=t reads=[u]

MERGE INTO t USING u ON t.id = u.id WHEN MATCHED THEN DO NOTHING WHEN NOT MATCHED THEN INSERT OVERRIDING SYSTEM VALUE VALUES (1, 2);
--= merge table=t reads=[u]

WITH y AS (SELECT 1 AS id) MERGE INTO t USING y ON t.id = y.id WHEN MATCHED THEN DELETE RETURNING WITH (OLD AS o, NEW AS n) o.id, n.id;
--= merge table=t

WITH m AS (MERGE INTO t USING u ON t.id = u.id WHEN MATCHED THEN DELETE RETURNING t.id) INSERT INTO log SELECT id FROM m;
--= merge table=t reads=[u]
--= insert table=log reads=[u, t]

CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a * 2) VIRTUAL);
--= create-table table=t columns=[a, b]

create table t ("a" int, "b" int generated always as ((a * 2)) virtual);
--= create-table table=t columns=[a, b]

CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a * 2) VIRTUAL NOT NULL CHECK (b > 0));
--= create-table table=t columns=[a, b]
--= add-check table=t condition=b > 0

ALTER TABLE t ADD COLUMN c text GENERATED ALWAYS AS (upper(a)) VIRTUAL;
--= add-column table=t column=c type=text generated generatedExpression=upper(a)

ALTER TABLE t ADD c text COLLATE "C" GENERATED ALWAYS AS (a || b) STORED;
--= add-column table=t column=c type=text generated generatedExpression=a || b stored collation=C

ALTER TABLE t ALTER COLUMN c SET EXPRESSION AS (a + b);
--= alter-table-other table=t action=ALTER COLUMN c SET EXPRESSION AS (a + b) column=c

ALTER TABLE t ALTER c DROP EXPRESSION IF EXISTS;
--= alter-table-other table=t action=ALTER COLUMN c DROP EXPRESSION IF EXISTS column=c

CREATE TABLE t (id int, valid tstzrange, PRIMARY KEY (id, valid WITHOUT OVERLAPS));
--= create-table table=t columns=[id, valid]
--= add-primary-key table=t columns=[id, valid] withoutOverlaps

CREATE TABLE t (id int, valid tstzrange, CONSTRAINT u UNIQUE (id, valid WITHOUT OVERLAPS) DEFERRABLE);
--= create-table table=t columns=[id, valid]
--= add-unique table=t name=u columns=[id, valid] withoutOverlaps deferral={deferrable=true, initiallyDeferred=false}

ALTER TABLE t ADD CONSTRAINT p PRIMARY KEY (id, valid WITHOUT OVERLAPS);
--= add-primary-key table=t name=p columns=[id, valid] withoutOverlaps

ALTER TABLE t ADD UNIQUE (id, "valid" WITHOUT OVERLAPS);
--= add-unique table=t columns=[id, valid] withoutOverlaps

ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (id, PERIOD valid) REFERENCES u (id, PERIOD valid);
--= add-foreign-key table=t name=f columns=[id, valid] references=u referencedColumns=[id, valid] period

alter table only "t" add constraint "f" foreign key ("id", period "valid") references public.u (id, period valid) match simple on delete no action;
--= add-foreign-key table=t name=f columns=[id, valid] references=u referencedColumns=[id, valid] period

CREATE TABLE t (id int, valid daterange, FOREIGN KEY (id, PERIOD valid) REFERENCES s.u (id, PERIOD valid) NOT ENFORCED);
--= create-table table=t columns=[id, valid]
--= add-foreign-key table=t columns=[id, valid] references=s.u referencedColumns=[id, valid] period notValid notEnforced

ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT ENFORCED;
--= add-check table=t name=c condition=a > 0 notValid notEnforced

ALTER TABLE t ADD CHECK (a > 0) NO INHERIT NOT VALID;
--= add-check table=t condition=a > 0 noInherit notValid

ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES u NOT ENFORCED;
--= add-foreign-key table=t name=f columns=[a] references=u notValid notEnforced

ALTER TABLE t ADD COLUMN c int CHECK (c > 0) NOT ENFORCED;
--= add-column table=t column=c type=integer
--= add-check table=t condition=c > 0 notValid notEnforced

ALTER TABLE t ADD COLUMN c int REFERENCES u (id) NOT ENFORCED;
--= add-column table=t column=c type=integer
--= add-foreign-key table=t columns=[c] references=u referencedColumns=[id] notValid notEnforced

ALTER TABLE t ALTER CONSTRAINT f ENFORCED;
--= alter-table-other table=t action=ALTER CONSTRAINT f ENFORCED

ALTER TABLE t ALTER CONSTRAINT f NOT ENFORCED;
--= alter-table-other table=t action=ALTER CONSTRAINT f NOT ENFORCED

ALTER TABLE t ALTER CONSTRAINT f DEFERRABLE INITIALLY IMMEDIATE;
--= alter-table-other table=t action=ALTER CONSTRAINT f DEFERRABLE INITIALLY IMMEDIATE

ALTER TABLE t ALTER CONSTRAINT n INHERIT;
--= alter-table-other table=t action=ALTER CONSTRAINT n INHERIT

ALTER TABLE t ALTER CONSTRAINT n NO INHERIT;
--= alter-table-other table=t action=ALTER CONSTRAINT n NO INHERIT

ALTER TABLE t ADD CONSTRAINT n NOT NULL a NOT VALID;
--= add-not-null-constraint table=t name=n column=a notValid

alter table "t" add constraint n not null "a" not valid;
--= add-not-null-constraint table=t name=n column=a notValid

ALTER TABLE t ADD CONSTRAINT n NOT NULL a NO INHERIT;
--= add-not-null-constraint table=t name=n column=a noInherit

ALTER TABLE t ADD NOT NULL a;
--= add-not-null-constraint table=t column=a

CREATE TABLE t (a int CONSTRAINT n NOT NULL NO INHERIT, b int, CONSTRAINT m NOT NULL b);
--= create-table table=t columns=[a, b]
--= add-not-null-constraint table=t name=m column=b

CREATE TABLE t (a int NOT NULL, NOT NULL a);
--= create-table table=t columns=[a]
--= add-not-null-constraint table=t column=a

CREATE TABLE t (a text STORAGE EXTERNAL, b text STORAGE DEFAULT COMPRESSION lz4, c bytea COMPRESSION pglz NOT NULL);
--= create-table table=t columns=[a, b, c]

ALTER TABLE t ADD COLUMN c text STORAGE PLAIN COMPRESSION default COLLATE "C" DEFAULT 'x';
--= add-column table=t column=c type=text hasDefault default='x' collation=C storage=plain

ALTER TABLE t ALTER COLUMN c SET STORAGE DEFAULT;
--= alter-table-other table=t action=ALTER COLUMN c SET STORAGE DEFAULT column=c

ALTER TABLE t ALTER c SET COMPRESSION lz4, ALTER d SET STATISTICS DEFAULT;
--= alter-table-other table=t action=ALTER COLUMN c SET COMPRESSION LZ4 column=c
--= alter-table-other table=t action=ALTER COLUMN d SET STATISTICS DEFAULT column=d

ALTER TABLE t ALTER COLUMN 2 SET STATISTICS 100;
--= alter-table-other table=t action=ALTER COLUMN 2 SET STATISTICS 100 column=2

UPDATE t SET a = 1 WHERE b RETURNING OLD.a, NEW.a;
--= update table=t columns=[a] where=b filtered

UPDATE t SET a = 1 RETURNING WITH (OLD AS o, NEW AS n) o.a, n.a, a;
--= update table=t columns=[a]

DELETE FROM t WHERE a > 1 RETURNING WITH (OLD AS o) o.*;
--= delete table=t where=a > 1 filtered

INSERT INTO t (a) VALUES (1) ON CONFLICT (a) DO UPDATE SET a = excluded.a RETURNING WITH (NEW AS n) n.a, old.a;
--= insert table=t columns=[a] values

SELECT * FROM JSON_TABLE('[1]'::jsonb, '$[*]' COLUMNS (id FOR ORDINALITY, a int PATH '$' DEFAULT 0 ON EMPTY ERROR ON ERROR, NESTED PATH '$.b[*]' COLUMNS (b text PATH '$'))) AS j;
--= other kind=select text=select * from json_table('[1]'::jsonb, '$[*]' columns(id for ordinality, a int path '$' default 0 on empty error on error, nested path '$.b[*]' columns(b text path '$'))) as j

INSERT INTO t SELECT j.a FROM u, JSON_TABLE(u.doc, '$.x[*]' PASSING 1 AS y COLUMNS (a int PATH '$.a', b boolean EXISTS PATH '$.b')) j;
--= insert table=t reads=[u]

CREATE VIEW v AS SELECT JSON_VALUE(doc, '$.a' RETURNING int DEFAULT 1 ON ERROR), JSON_QUERY(doc, '$.b' WITH WRAPPER), JSON_EXISTS(doc, '$.c') FROM u;
--= create-view name=v query=select json_value ( doc , '$.a' returning int default 1 on error ) , json_query ( doc , '$.b' with wrapper ) , json_exists ( doc , '$.c' ) from u

CREATE TABLE t (doc jsonb CHECK (doc IS JSON OBJECT WITH UNIQUE KEYS), a text DEFAULT JSON_OBJECT('k' : 1 ABSENT ON NULL)::text);
--= create-table table=t columns=[doc, a]
--= add-check table=t condition=doc is json object with unique keys

UPDATE t SET doc = JSON_ARRAY(1, 2 NULL ON NULL), b = JSON_SCALAR(3), c = JSON_SERIALIZE(doc RETURNING bytea) WHERE doc IS NOT JSON ARRAY;
--= update table=t columns=[doc, b, c] where=doc is not json array filtered

CREATE FUNCTION f(a int, b int DEFAULT 2) RETURNS int LANGUAGE sql IMMUTABLE RETURN a + b;
--= create-function kind=function name=f arguments=[integer, integer] returns=integer language=sql volatility=immutable body=return a + b parameters=[a integer, b integer default 2]

create or replace function "f"(in "a" integer, in "b" int = 2) returns int4 language "sql" immutable return (a + b);
--= create-function kind=function name=f orReplace arguments=[integer, integer] returns=integer language=sql volatility=immutable body=return (a + b) parameters=[a integer, b integer default 2]

CREATE FUNCTION f(x int) RETURNS SETOF t BEGIN ATOMIC SELECT * FROM t WHERE a = x; END;
--= create-function kind=function name=f arguments=[integer] returns=setof t language=sql volatility=volatile body=begin atomic select * from t where a = x; end parameters=[x integer]

CREATE FUNCTION f() RETURNS void BEGIN ATOMIC DELETE FROM t; INSERT INTO t VALUES (1); END;
--= create-function kind=function name=f returns=void language=sql volatility=volatile body=begin atomic delete from t; insert into t values(1); end

CREATE PROCEDURE p(INOUT a int, VARIADIC b text[]) LANGUAGE sql BEGIN ATOMIC UPDATE t SET x = a; SELECT CASE WHEN a > 1 THEN 2 END; END;
--= create-function kind=procedure name=p arguments=[integer, text[]] returns= language=sql volatility=volatile body=begin atomic update t set x = a; select case when a > 1 then 2 end; end parameters=[inout a integer, variadic b text[]]

CREATE OR REPLACE PROCEDURE p() LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$ BEGIN COMMIT; END $$;
--= create-function kind=procedure name=p orReplace returns= language=plpgsql volatility=volatile body= BEGIN COMMIT; END  attributes=security definer, set search_path = pg_catalog, pg_temp

CREATE FUNCTION f(OUT a int, OUT b text) RETURNS record LANGUAGE sql STABLE PARALLEL SAFE COST 10 ROWS 1 SUPPORT s AS 'SELECT 1, 2';
--= create-function kind=function name=f returns=record language=sql volatility=stable body=SELECT 1, 2 parameters=[out a integer, out b text] attributes=cost 10, parallel safe, rows 1, support s

CREATE FUNCTION f(anyelement, s.t, double precision[]) RETURNS TABLE (a int, b text) LANGUAGE sql STRICT LEAKPROOF WINDOW AS $_$ SELECT 1, '' $_$;
--= create-function kind=function name=f arguments=[anyelement, s.t, double precision[]] returns=table (a int, b text) language=sql volatility=volatile body= SELECT 1, ''  parameters=[anyelement, s.t, double precision[]] attributes=leakproof, strict, window

CREATE FUNCTION f() RETURNS trigger LANGUAGE c AS '$libdir/x', 'symbol';
--= create-function kind=function name=f returns=trigger language=c volatility=volatile body=$libdir/x

CREATE FUNCTION f(a numeric(10, 2)) RETURNS numeric TRANSFORM FOR TYPE hstore, FOR TYPE ltree LANGUAGE plpython3u AS 'return a';
--= create-function kind=function name=f arguments=[numeric] returns=numeric language=plpython3u volatility=volatile body=return a parameters=[a numeric] attributes=transform for type hstore, for type ltree

ALTER FUNCTION f(int) STABLE SET work_mem TO '1MB' RESET ALL;
--= alter-object kind=function name=f action=stable set work_mem to '1MB' reset all

ALTER FUNCTION f(int) DEPENDS ON EXTENSION hstore;
--= alter-object kind=function name=f action=DEPENDS ON EXTENSION hstore

ALTER PROCEDURE p(text) OWNER TO r;
--= alter-object kind=procedure name=p action=OWNER TO r

ALTER ROUTINE f RENAME TO g;
--= rename-object kind=routine name=f newName=g

ALTER FUNCTION s.f(int, text[]) SET SCHEMA u;
--= set-schema kind=function name=s.f schema=u

COPY t (a, b) FROM STDIN WITH (FORMAT csv, HEADER match, FORCE_NULL (a), DEFAULT '\D');
--= copy-from table=t

COPY t FROM '/x.csv' (FORMAT csv, ON_ERROR ignore, REJECT_LIMIT 10, LOG_VERBOSITY verbose) WHERE a > 1 AND b IS NOT NULL;
--= copy-from table=t

copy "t" from program 'gzip -dc x' with delimiter '|' null 'x' csv quote as '"' where (a > 1);
--= copy-from table=t

COPY BINARY t FROM '/x';
--= copy-from table=t

COPY (SELECT * FROM t ORDER BY 1) TO PROGRAM 'cat' WITH (FORMAT text);
--= other kind=copy text=copy (select * from t order by 1) to program 'cat' with(format text) reads=[t]

COPY (UPDATE t SET a = 1 RETURNING *) TO STDOUT;
--= update table=t columns=[a]

CREATE PUBLICATION p FOR TABLE t WHERE (a > 1), ONLY s.u (a, b) WHERE (b IS NULL);
--= change-publication name=p create action=FOR TABLE t WHERE (a > 1), ONLY s.u(a, b) WHERE (b is null) tables=[t, s.u]

CREATE PUBLICATION p FOR TABLES IN SCHEMA s, CURRENT_SCHEMA WITH (publish = 'insert, update', publish_via_partition_root);
--= change-publication name=p create action=FOR TABLES IN SCHEMA s, CURRENT_SCHEMA WITH (publish = 'insert, update', publish_via_partition_root)

CREATE PUBLICATION p FOR TABLE a, TABLE b, TABLES IN SCHEMA s;
--= change-publication name=p create action=FOR TABLE a, TABLE b, TABLES IN SCHEMA s tables=[a, b]

CREATE PUBLICATION p FOR ALL TABLES WITH (publish_generated_columns = stored);
--= change-publication name=p create action=FOR ALL TABLES WITH (publish_generated_columns = stored)

CREATE PUBLICATION p;
--= change-publication name=p create action=

ALTER PUBLICATION p ADD TABLE t (a), TABLES IN SCHEMA s;
--= change-publication name=p action=ADD TABLE t(a), TABLES IN SCHEMA s tables=[t]

ALTER PUBLICATION p SET TABLE t WHERE (a > 1);
--= change-publication name=p action=SET TABLE t WHERE (a > 1) tables=[t]

ALTER PUBLICATION p DROP TABLE t, u;
--= change-publication name=p action=DROP TABLE t, u tables=[t, u]

ALTER PUBLICATION p SET (publish = 'delete');
--= change-publication name=p action=SET (publish = 'delete')

ALTER PUBLICATION p OWNER TO r;
--= change-publication name=p action=OWNER TO r

ALTER PUBLICATION p RENAME TO q;
--= rename-object kind=publication name=p newName=q

DROP PUBLICATION IF EXISTS p, q CASCADE;
--= drop-object kind=publication name=p ifExists cascade
--= drop-object kind=publication name=q ifExists cascade

CREATE SUBSCRIPTION s CONNECTION 'host=x' PUBLICATION p, q WITH (create_slot = false, streaming = parallel, failover);
--= create-object kind=subscription name=s

ALTER SUBSCRIPTION s REFRESH PUBLICATION WITH (copy_data = false);
--= alter-object kind=subscription name=s action=refresh publication with(copy_data = false)

ALTER SUBSCRIPTION s ADD PUBLICATION q WITH (refresh = true);
--= alter-object kind=subscription name=s action=ADD publication q with(refresh = true)

ALTER SUBSCRIPTION s SET (slot_name = NONE);
--= alter-object kind=subscription name=s action=SET (slot_name = none)

ALTER SUBSCRIPTION s SKIP (lsn = '0/12345');
--= alter-object kind=subscription name=s action=skip(lsn = '0/12345')

ALTER SUBSCRIPTION s DISABLE;
--= alter-object kind=subscription name=s action=disable

ALTER SUBSCRIPTION s CONNECTION 'host=y';
--= alter-object kind=subscription name=s action=connection 'host=y'

DROP SUBSCRIPTION s;
--= drop-object kind=subscription name=s

CREATE STATISTICS s ON (lower(a)), (b + 1), c FROM t;
--= create-statistics name=s table=t columns=[lower(a), b + 1, c]

create statistics if not exists app."s" (dependencies, ndistinct, mcv) on a, ("b" % 10) from only app.t;
--= create-statistics name=app.s table=app.t kinds=[dependencies, mcv, ndistinct] columns=[a, b % 10]

CREATE STATISTICS ON a, b FROM t;
--= create-statistics table=t columns=[a, b]

ALTER STATISTICS s SET STATISTICS 200;
--= alter-object kind=statistics name=s action=SET statistics 200

ALTER STATISTICS s RENAME TO x;
--= rename-object kind=statistics name=s newName=x

DROP STATISTICS IF EXISTS s, x;
--= drop-object kind=statistics name=s ifExists
--= drop-object kind=statistics name=x ifExists

CREATE EVENT TRIGGER e ON ddl_command_end WHEN TAG IN ('CREATE TABLE', 'DROP TABLE') EXECUTE FUNCTION f();
--= create-object kind=event trigger name=e

CREATE EVENT TRIGGER e ON login EXECUTE PROCEDURE s.f();
--= create-object kind=event trigger name=e

ALTER EVENT TRIGGER e ENABLE REPLICA;
--= alter-object kind=event trigger name=e action=enable replica

ALTER EVENT TRIGGER e DISABLE;
--= alter-object kind=event trigger name=e action=disable

ALTER EVENT TRIGGER e OWNER TO r;
--= alter-object kind=event trigger name=e action=OWNER TO r

DROP EVENT TRIGGER IF EXISTS e CASCADE;
--= drop-object kind=event trigger name=e ifExists cascade

SECURITY LABEL FOR selinux ON TABLE t IS 'system_u';
--= other kind=security label text=security label for selinux on table t is 'system_u'

SECURITY LABEL ON COLUMN t.a IS NULL;
--= other kind=security label text=security label on column t.a is null

SECURITY LABEL FOR x ON FUNCTION f(int) IS 'y';
--= other kind=security label text=security label for x on function f(int) is 'y'

SECURITY LABEL ON LARGE OBJECT 42 IS 'y';
--= other kind=security label text=security label on large object 42 is 'y'

ALTER LARGE OBJECT 42 OWNER TO r;
--= alter-object kind=large object name=42 action=OWNER TO r

COMMENT ON LARGE OBJECT 42 IS 'x';
--= comment kind=large object name=42 text=x

GRANT SELECT, UPDATE ON LARGE OBJECT 42, 43 TO r;
--= grant kind=large object names=[42, 43] text=select, update on large object 42, 43 to r

SELECT lo_unlink(42);
--= other kind=select text=select lo_unlink(42)

CREATE FOREIGN DATA WRAPPER w HANDLER h VALIDATOR v OPTIONS (debug 'true');
--= create-object kind=foreign data wrapper name=w

CREATE FOREIGN DATA WRAPPER w NO HANDLER NO VALIDATOR;
--= create-object kind=foreign data wrapper name=w

ALTER FOREIGN DATA WRAPPER w OPTIONS (ADD a 'b', SET c 'd', DROP e);
--= alter-object kind=foreign data wrapper name=w action=OPTIONS (add a 'b', set c 'd', drop e)

DROP FOREIGN DATA WRAPPER IF EXISTS w CASCADE;
--= drop-object kind=foreign data wrapper name=w ifExists cascade

CREATE SERVER IF NOT EXISTS s TYPE 'x' VERSION '1' FOREIGN DATA WRAPPER w OPTIONS (host 'h', dbname 'd');
--= create-object kind=server name=s

ALTER SERVER s VERSION '2' OPTIONS (SET host 'i');
--= alter-object kind=server name=s action=version '2' options(set host 'i')

ALTER SERVER s OWNER TO r;
--= alter-object kind=server name=s action=OWNER TO r

DROP SERVER s CASCADE;
--= drop-object kind=server name=s cascade

CREATE USER MAPPING IF NOT EXISTS FOR CURRENT_USER SERVER s OPTIONS (user 'u', password 'p');
--= create-object kind=user mapping name=for current_user server s

CREATE USER MAPPING FOR PUBLIC SERVER s;
--= create-object kind=user mapping name=for public server s

ALTER USER MAPPING FOR r SERVER s OPTIONS (SET password 'q');
--= alter-object kind=user mapping name=for r server s action=OPTIONS (set password 'q')

DROP USER MAPPING IF EXISTS FOR r SERVER s;
--= drop-object kind=user mapping name=for r server s ifExists

CREATE FOREIGN TABLE t (a int OPTIONS (column_name 'x') NOT NULL, b text COLLATE "C" DEFAULT 'y') SERVER s OPTIONS (table_name 'u');
--= create-object kind=foreign table name=t

CREATE FOREIGN TABLE IF NOT EXISTS s.p PARTITION OF t FOR VALUES IN (1, 2) SERVER x;
--= create-object kind=foreign table name=s.p

CREATE FOREIGN TABLE t (LIKE u INCLUDING ALL, CHECK (a > 1)) INHERITS (p) SERVER s;
--= create-object kind=foreign table name=t

ALTER FOREIGN TABLE t ADD COLUMN c int, ALTER a OPTIONS (ADD k 'v'), DROP b;
--= alter-object kind=foreign table name=t action=ADD column c int, alter a options(add k 'v'), drop b

ALTER FOREIGN TABLE IF EXISTS t OPTIONS (SET table_name 'w');
--= alter-object kind=foreign table name=t action=OPTIONS (set table_name 'w')

ALTER FOREIGN TABLE t RENAME COLUMN a TO b;
--= alter-object kind=foreign table name=t action=RENAME column a to b

ALTER FOREIGN TABLE t RENAME TO w;
--= rename-object kind=foreign table name=t newName=w

ALTER FOREIGN TABLE t SET SCHEMA x;
--= set-schema kind=foreign table name=t schema=x

DROP FOREIGN TABLE IF EXISTS t, s.u CASCADE;
--= drop-object kind=foreign table name=t ifExists cascade
--= drop-object kind=foreign table name=s.u ifExists cascade

IMPORT FOREIGN SCHEMA s LIMIT TO (a, b) FROM SERVER x INTO y OPTIONS (import_default 'true');
--= other kind=import foreign schema text=import foreign schema s limit to(a, b) from server x into y options(import_default 'true')

IMPORT FOREIGN SCHEMA s EXCEPT (a) FROM SERVER x INTO y;
--= other kind=import foreign schema text=import foreign schema s except(a) from server x into y

CREATE TEXT SEARCH CONFIGURATION c (COPY = pg_catalog.english);
--= create-object kind=text search configuration name=c

CREATE TEXT SEARCH DICTIONARY d (TEMPLATE = snowball, language = russian, StopWords = myrussian);
--= create-object kind=text search dictionary name=d

CREATE TEXT SEARCH PARSER p (START = a, GETTOKEN = b, END = c, LEXTYPES = d);
--= create-object kind=text search parser name=p

CREATE TEXT SEARCH TEMPLATE t (INIT = a, LEXIZE = b);
--= create-object kind=text search template name=t

ALTER TEXT SEARCH CONFIGURATION c ADD MAPPING FOR word, asciiword WITH d, english_stem;
--= alter-object kind=text search configuration name=c action=ADD mapping for word, asciiword with d, english_stem

ALTER TEXT SEARCH CONFIGURATION c ALTER MAPPING FOR word REPLACE a WITH b;
--= alter-object kind=text search configuration name=c action=ALTER mapping for word replace a with b

ALTER TEXT SEARCH CONFIGURATION c DROP MAPPING IF EXISTS FOR email, url;
--= alter-object kind=text search configuration name=c action=DROP mapping if exists for email, url

ALTER TEXT SEARCH DICTIONARY d (StopWords = newrussian, dummy);
--= alter-object kind=text search dictionary name=d action=(stopwords = newrussian, dummy)

ALTER TEXT SEARCH PARSER p RENAME TO q;
--= rename-object kind=text search parser name=p newName=q

ALTER TEXT SEARCH TEMPLATE t SET SCHEMA s;
--= set-schema kind=text search template name=t schema=s

DROP TEXT SEARCH CONFIGURATION IF EXISTS c, s.d CASCADE;
--= drop-object kind=text search configuration name=c ifExists cascade
--= drop-object kind=text search configuration name=s.d ifExists cascade

DROP TEXT SEARCH DICTIONARY d;
--= drop-object kind=text search dictionary name=d

DROP TEXT SEARCH PARSER p RESTRICT;
--= drop-object kind=text search parser name=p

DROP TEXT SEARCH TEMPLATE IF EXISTS t;
--= drop-object kind=text search template name=t ifExists

CREATE OPERATOR === (LEFTARG = box, RIGHTARG = box, FUNCTION = area_equal, COMMUTATOR = ===, NEGATOR = !==, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES);
--= create-object kind=operator name====

CREATE OPERATOR s.|+| (RIGHTARG = int, PROCEDURE = s.f);
--= create-object kind=operator name=s.|+|

ALTER OPERATOR === (box, box) SET (RESTRICT = NONE, HASHES);
--= alter-object kind=operator name==== (box, box) action=SET (restrict = none, hashes)

ALTER OPERATOR s.@ (NONE, int) OWNER TO r;
--= alter-object kind=operator name=s.@ (none, int) action=OWNER TO r

DROP OPERATOR IF EXISTS ^ (int, int), ~ (NONE, bit) CASCADE;
--= drop-object kind=operator name=^ (int, int) ifExists cascade
--= drop-object kind=operator name=~ (none, bit) ifExists cascade

CREATE OPERATOR CLASS c DEFAULT FOR TYPE int USING btree FAMILY f AS OPERATOR 1 <, OPERATOR 3 = (int, int), FUNCTION 1 btint4cmp(int, int), STORAGE int;
--= create-object kind=operator class name=c

CREATE OPERATOR CLASS s.c FOR TYPE t USING gist AS OPERATOR 15 <-> FOR ORDER BY float_ops, FUNCTION 2 (t, t) f(internal);
--= create-object kind=operator class name=s.c

ALTER OPERATOR CLASS c USING btree RENAME TO d;
--= rename-object kind=operator class name=c using btree newName=d

DROP OPERATOR CLASS IF EXISTS c USING btree CASCADE;
--= drop-object kind=operator class name=c using btree ifExists cascade

CREATE OPERATOR FAMILY f USING hash;
--= create-object kind=operator family name=f using hash

ALTER OPERATOR FAMILY f USING btree ADD OPERATOR 1 < (int4, int2), FUNCTION 1 btint42cmp(int4, int2);
--= alter-object kind=operator family name=f using btree action=ADD operator 1 < (int4, int2), function 1 btint42cmp(int4, int2)

ALTER OPERATOR FAMILY f USING btree DROP OPERATOR 1 (int4, int2), FUNCTION 1 (int4, int2);
--= alter-object kind=operator family name=f using btree action=DROP operator 1 (int4, int2), function 1 (int4, int2)

DROP OPERATOR FAMILY IF EXISTS s.f USING btree;
--= drop-object kind=operator family name=s.f using btree ifExists

CREATE TRANSFORM FOR hstore LANGUAGE plpython3u (FROM SQL WITH FUNCTION a(internal), TO SQL WITH FUNCTION b(internal));
--= create-object kind=transform name=for hstore language plpython3u

CREATE OR REPLACE TRANSFORM FOR s.t LANGUAGE plperl (TO SQL WITH FUNCTION b(internal));
--= create-object kind=transform name=for s.t language plperl

DROP TRANSFORM IF EXISTS FOR hstore LANGUAGE plpython3u CASCADE;
--= drop-object kind=transform name=for hstore language plpython3u ifExists cascade

CREATE CAST (bigint AS s.t) WITH FUNCTION f(bigint) AS ASSIGNMENT;
--= create-object kind=cast name=(bigint as s.t)

CREATE CAST (text AS t) WITHOUT FUNCTION;
--= create-object kind=cast name=(text as t)

CREATE CAST (varchar AS t) WITH INOUT AS IMPLICIT;
--= create-object kind=cast name=(varchar as t)

DROP CAST IF EXISTS (text AS double precision) CASCADE;
--= drop-object kind=cast name=(text as double precision) ifExists cascade

CREATE COLLATION c (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
--= create-object kind=collation name=c

CREATE COLLATION IF NOT EXISTS s.c FROM "C";
--= create-object kind=collation name=s.c

ALTER COLLATION c REFRESH VERSION;
--= alter-object kind=collation name=c action=refresh version

ALTER COLLATION c RENAME TO d;
--= rename-object kind=collation name=c newName=d

DROP COLLATION IF EXISTS c, s.d;
--= drop-object kind=collation name=c ifExists
--= drop-object kind=collation name=s.d ifExists

CREATE CONVERSION c FOR 'UTF8' TO 'LATIN1' FROM f;
--= create-object kind=conversion name=c

CREATE DEFAULT CONVERSION s.c FOR 'UTF8' TO 'LATIN1' FROM f;
--= create-object kind=conversion name=s.c

ALTER CONVERSION c OWNER TO r;
--= alter-object kind=conversion name=c action=OWNER TO r

DROP CONVERSION IF EXISTS c;
--= drop-object kind=conversion name=c ifExists

CREATE AGGREGATE a (int) (SFUNC = f, STYPE = bigint, INITCOND = '0', PARALLEL = SAFE);
--= create-object kind=aggregate name=a

CREATE OR REPLACE AGGREGATE s.a (VARIADIC "any" ORDER BY VARIADIC "any") (SFUNC = f, STYPE = internal, FINALFUNC = g, HYPOTHETICAL);
--= create-object kind=aggregate name=s.a

CREATE AGGREGATE a (*) (SFUNC = f, STYPE = int);
--= create-object kind=aggregate name=a

CREATE AGGREGATE a (BASETYPE = int, SFUNC = f, STYPE = int);
--= create-object kind=aggregate name=a

ALTER AGGREGATE a (int ORDER BY text) RENAME TO b;
--= rename-object kind=aggregate name=a newName=b

ALTER AGGREGATE s.a (*) OWNER TO CURRENT_ROLE;
--= alter-object kind=aggregate name=s.a action=OWNER TO current_role

DROP AGGREGATE IF EXISTS a (int), b (*) CASCADE;
--= drop-object kind=aggregate name=a arguments=integer ifExists cascade
--= drop-object kind=aggregate name=b arguments=* ifExists cascade

COMMENT ON AGGREGATE a (int) IS 'x';
--= comment kind=aggregate name=a text=x

CREATE LANGUAGE plx;
--= create-object kind=language name=plx

CREATE OR REPLACE TRUSTED PROCEDURAL LANGUAGE plx HANDLER h INLINE i VALIDATOR v;
--= create-object kind=language name=plx

ALTER LANGUAGE plx RENAME TO ply;
--= rename-object kind=language name=plx newName=ply

DROP PROCEDURAL LANGUAGE IF EXISTS plx CASCADE;
--= drop-object kind=language name=plx ifExists cascade

CREATE ACCESS METHOD m TYPE INDEX HANDLER h;
--= create-object kind=access method name=m

DROP ACCESS METHOD IF EXISTS m;
--= drop-object kind=access method name=m ifExists

CREATE TABLESPACE fast OWNER r LOCATION '/ssd' WITH (seq_page_cost = 1);
--= create-object kind=tablespace name=fast

ALTER TABLESPACE fast SET (random_page_cost = 1.1);
--= alter-object kind=tablespace name=fast action=SET (random_page_cost = 1.1)

DROP TABLESPACE IF EXISTS fast;
--= drop-object kind=tablespace name=fast ifExists

CREATE DATABASE d OWNER = r TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER icu ICU_LOCALE 'en';
--= create-object kind=database name=d

ALTER DATABASE d SET search_path TO a, b;
--= alter-object kind=database name=d action=SET search_path to a, b

ALTER DATABASE d REFRESH COLLATION VERSION;
--= alter-object kind=database name=d action=refresh collation version

DROP DATABASE IF EXISTS d WITH (FORCE);
--= drop-object kind=database name=d ifExists

CREATE ROLE r LOGIN PASSWORD 'x' VALID UNTIL '2030-01-01' IN ROLE a, b CONNECTION LIMIT 3;
--= create-object kind=role name=r

CREATE GROUP g WITH USER a, b;
--= create-object kind=group name=g

ALTER ROLE r IN DATABASE d SET work_mem = '1MB';
--= alter-object kind=role name=r action=in database d set work_mem = '1MB'

ALTER ROLE ALL RESET ALL;
--= alter-object kind=role name=all action=RESET all

ALTER USER r RENAME TO q;
--= rename-object kind=user name=r newName=q

ALTER GROUP g ADD USER a;
--= alter-object kind=group name=g action=ADD user a

DROP ROLE IF EXISTS r, q;
--= drop-object kind=role name=r ifExists
--= drop-object kind=role name=q ifExists

DROP OWNED BY r, CURRENT_USER CASCADE;
--= drop-object kind=owned name=r cascade
--= drop-object kind=owned name=current_user cascade

REASSIGN OWNED BY a, b TO c;
--= other kind=reassign owned text=reassign owned by a, b to c

ALTER DEFAULT PRIVILEGES FOR ROLE a IN SCHEMA s GRANT SELECT ON TABLES TO r WITH GRANT OPTION;
--= other kind=alter default privileges text=alter default privileges for role a in schema s grant select on tables to r with grant option

ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC CASCADE;
--= other kind=alter default privileges text=alter default privileges revoke execute on functions from public cascade

GRANT SELECT (a, b), UPDATE (a) ON t, s.u TO r, PUBLIC;
--= grant kind=table names=[t, s.u] text=select (a, b), update(a) on t, s.u to r, public

GRANT ALL PRIVILEGES ON ALL TABLES IN SCHEMA s TO r;
--= grant kind=all tables names=[s] text=all privileges on all tables in schema s to r

GRANT a, b TO c WITH ADMIN TRUE, INHERIT FALSE GRANTED BY CURRENT_USER;
--= grant kind=role names=[a, b] text=a, b to c with admin true, inherit false granted by current_user

GRANT SET, ALTER SYSTEM ON PARAMETER work_mem TO r;
--= grant kind=parameter names=[work_mem] text=set, alter system on parameter work_mem to r

GRANT MAINTAIN ON TABLE t TO r;
--= grant kind=table names=[t] text=maintain on table t to r

REVOKE GRANT OPTION FOR SELECT ON t FROM r CASCADE;
--= revoke kind=table names=[t] text=grant option for select on t from r cascade

REVOKE ADMIN OPTION FOR a FROM b;
--= revoke kind=role names=[a] text=admin option for a from b

ALTER SYSTEM SET work_mem = '1MB';
--= other kind=alter system text=alter system set work_mem = '1MB'

ALTER SYSTEM RESET ALL;
--= other kind=alter system text=alter system reset all

CREATE TABLE t (a int) USING heap WITH (autovacuum_enabled = off, toast.autovacuum_enabled) ON COMMIT PRESERVE ROWS TABLESPACE fast;
--= create-table table=t columns=[a]

CREATE UNLOGGED TABLE IF NOT EXISTS s.t (a int, EXCLUDE USING gist (a WITH =, tsrange(b, c) WITH &&) WHERE (a > 1) DEFERRABLE);
--= create-table table=s.t ifNotExists unlogged columns=[a]
--= add-exclusion table=s.t definition=using gist(a with =, tsrange(b, c) with &&) where (a > 1) columns=[a, tsrange, b, c] deferral={deferrable=true, initiallyDeferred=false}

CREATE TABLE p PARTITION OF t (a NOT NULL DEFAULT 1, CONSTRAINT c CHECK (b > 1)) FOR VALUES FROM (1, MINVALUE) TO (2, MAXVALUE) PARTITION BY HASH (b);
--= create-table table=p columns=[a] partitionOf=t partitionBound=for values from (1, minvalue) to (2, maxvalue) partitionBy=hash (b)
--= add-check table=p name=c condition=b > 1

CREATE TABLE p PARTITION OF s.t FOR VALUES WITH (MODULUS 4, REMAINDER 0) WITH (fillfactor = 70);
--= create-table table=p partitionOf=s.t partitionBound=for values with (modulus 4, remainder 0)

CREATE TABLE t OF s.ty (a WITH OPTIONS PRIMARY KEY, UNIQUE (b));
--= create-table table=t columns=[a] ofType=s.ty
--= add-primary-key table=t columns=[a]
--= add-unique table=t columns=[b]

CREATE TABLE t (LIKE u INCLUDING DEFAULTS EXCLUDING CONSTRAINTS INCLUDING COMPRESSION, c int) PARTITION BY RANGE ((a + 1), lower(b) COLLATE "C" text_ops);
--= create-table table=t columns=[c] partitionBy=range ((a + 1), lower(b) collate "C" text_ops) like=[{table=u, options=including defaults excluding constraints including compression}]

CREATE TABLE t (a int) INHERITS (u, s.w);
--= create-table table=t columns=[a] inherits=[u, s.w]

CREATE TEMP TABLE t (a, b) ON COMMIT DROP AS SELECT 1, 2 WITH NO DATA;
--= create-table-as table=t temporary query=select 1 , 2

CREATE TABLE t AS TABLE u;
--= create-table-as table=t query=table u withData

CREATE TABLE t AS VALUES (1, 'a'), (2, 'b');
--= create-table-as table=t query=values ( 1 , 'a' ) , ( 2 , 'b' ) withData

CREATE TABLE IF NOT EXISTS t AS EXECUTE q(1);
--= create-table-as table=t ifNotExists query=execute q(1) withData

SELECT a, b INTO TEMP t FROM u WHERE a > 1;
--= create-table-as table=t temporary query=select a , b from u where a > 1 withData

SELECT 1 INTO UNLOGGED TABLE t;
--= create-table-as table=t query=select 1 withData

ALTER TABLE t SET ACCESS METHOD DEFAULT;
--= alter-table-other table=t action=SET ACCESS METHOD DEFAULT

ALTER TABLE ALL IN TABLESPACE a OWNED BY r SET TABLESPACE b NOWAIT;
--= other kind=alter table all in tablespace text=alter table all in tablespace a owned by r set tablespace b nowait

ALTER INDEX ALL IN TABLESPACE a SET TABLESPACE b;
--= other kind=alter index all in tablespace text=alter index all in tablespace a set tablespace b

ALTER INDEX i ATTACH PARTITION p;
--= alter-object kind=index name=i action=ATTACH PARTITION p

ALTER INDEX IF EXISTS i SET (fillfactor = 50);
--= alter-object kind=index name=i action=SET (fillfactor = 50)

ALTER INDEX i ALTER COLUMN 1 SET STATISTICS 100;
--= alter-object kind=index name=i action=ALTER column 1 set statistics 100

ALTER INDEX i NO DEPENDS ON EXTENSION e;
--= alter-object kind=index name=i action=NO DEPENDS ON EXTENSION e

ALTER TABLE t REPLICA IDENTITY USING INDEX i, ENABLE ALWAYS RULE r, DISABLE ROW LEVEL SECURITY;
--= alter-table-other table=t action=REPLICA IDENTITY USING INDEX i
--= alter-table-other table=t action=ENABLE ALWAYS RULE r
--= alter-table-other table=t action=DISABLE ROW LEVEL SECURITY

ALTER TABLE t ENABLE REPLICA TRIGGER g, NO FORCE ROW LEVEL SECURITY;
--= enable-trigger table=t name=g mode=replica
--= alter-table-other table=t action=NO FORCE ROW LEVEL SECURITY

ALTER TABLE t OF s.ty;
--= alter-table-other table=t action=OF s.ty

ALTER TABLE t NOT OF;
--= alter-table-other table=t action=NOT OF

ALTER TABLE t ALTER id ADD GENERATED BY DEFAULT AS IDENTITY (START WITH 10 CACHE 5), ALTER x DROP IDENTITY IF EXISTS;
--= alter-table-other table=t action=ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (START WITH 10 CACHE 5) column=id
--= alter-table-other table=t action=ALTER COLUMN x DROP IDENTITY IF EXISTS column=x

ALTER TABLE t ALTER id SET GENERATED ALWAYS SET INCREMENT BY 2 RESTART WITH 7;
--= alter-table-other table=t action=ALTER COLUMN id SET GENERATED ALWAYS SET INCREMENT BY 2 RESTART WITH 7 column=id

ALTER TABLE t ALTER a TYPE text COLLATE "C" USING a::text || 'x', ALTER b SET (n_distinct = -0.5);
--= change-column-type table=t column=a type=text collation=C using=a::text || 'x' hasUsing
--= alter-table-other table=t action=ALTER COLUMN b SET (n_distinct = - 0.5) column=b

ALTER TABLE t DETACH PARTITION p FINALIZE;
--= detach-partition table=t partition=p finish

ALTER TABLE IF EXISTS t ATTACH PARTITION s.p FOR VALUES IN ('a', NULL);
--= attach-partition table=t partition=s.p bound=for values in ('a', null)

ALTER VIEW v ALTER COLUMN a SET DEFAULT 1;
--= alter-view kind=view name=v action=ALTER COLUMN a set default 1 column=a

ALTER VIEW IF EXISTS v SET (security_invoker, security_barrier = false);
--= alter-view kind=view name=v action=SET (security_invoker, security_barrier = false)

ALTER VIEW v RENAME COLUMN a TO b;
--= alter-view kind=view name=v action=RENAME COLUMN a TO b column=a

ALTER MATERIALIZED VIEW v SET ACCESS METHOD heap;
--= alter-view kind=materialized view name=v action=SET access method heap

ALTER MATERIALIZED VIEW v CLUSTER ON i;
--= alter-view kind=materialized view name=v action=cluster on i

ALTER MATERIALIZED VIEW v DEPENDS ON EXTENSION e;
--= alter-view kind=materialized view name=v action=DEPENDS ON EXTENSION e

CREATE OR REPLACE TEMP RECURSIVE VIEW v (n) AS VALUES (1) UNION ALL SELECT n + 1 FROM v WHERE n < 9;
--= create-view name=v orReplace temporary columns=[n] query=values ( 1 ) union all select n + 1 from v where n < 9

CREATE VIEW s.v WITH (security_invoker = true) AS SELECT * FROM t WITH CASCADED CHECK OPTION;
--= create-view name=s.v query=select * from t options=security_invoker = true, check_option = cascaded

CREATE MATERIALIZED VIEW IF NOT EXISTS v (a) USING heap WITH (fillfactor = 70) TABLESPACE x AS SELECT 1 WITH NO DATA;
--= create-materialized-view name=v ifNotExists columns=[a] query=select 1

REFRESH MATERIALIZED VIEW CONCURRENTLY s.v WITH DATA;
--= refresh-materialized-view name=s.v concurrently withData

CREATE OR REPLACE TRIGGER g AFTER INSERT OR UPDATE OF a, b OR DELETE ON t REFERENCING OLD TABLE AS o NEW TABLE AS n FOR EACH STATEMENT WHEN (pg_trigger_depth() < 1) EXECUTE FUNCTION s.f('x', 1);
--= create-trigger table=t name=g orReplace updateOf=[a, b] when=pg_trigger_depth() < 1 function=s.f definition=after delete or insert or update of a, b referencing old table as o new table as n for each statement when (pg_trigger_depth() < 1) execute function s.f('x', '1')

CREATE CONSTRAINT TRIGGER g AFTER INSERT ON t FROM u DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE PROCEDURE f();
--= create-trigger table=t name=g constraint function=f references=u definition=after insert deferrable initially deferred for each row execute function f()

CREATE TRIGGER g INSTEAD OF UPDATE ON v FOR EACH ROW EXECUTE FUNCTION f();
--= create-trigger table=v name=g function=f definition=instead of update for each row execute function f()

CREATE TRIGGER g BEFORE TRUNCATE ON t EXECUTE FUNCTION f();
--= create-trigger table=t name=g function=f definition=before truncate for each statement execute function f()

ALTER TRIGGER g ON t RENAME TO h;
--= rename-object kind=trigger name=g newName=h table=t

ALTER TRIGGER g ON s.t DEPENDS ON EXTENSION e;
--= alter-object kind=trigger name=g action=DEPENDS ON EXTENSION e

DROP TRIGGER IF EXISTS g ON s.t CASCADE;
--= drop-trigger table=s.t name=g ifExists cascade

CREATE RULE r AS ON INSERT TO v WHERE new.a > 1 DO INSTEAD (INSERT INTO t VALUES (new.a); NOTIFY x);
--= create-rule table=v name=r definition=as on insert where new.a > 1 do instead (insert into t values(new.a); notify x) reads=[t]

CREATE OR REPLACE RULE "_RETURN" AS ON SELECT TO v DO INSTEAD SELECT * FROM t;
--= create-rule table=v name=_RETURN orReplace definition=as on select do instead select * from t reads=[t]

CREATE RULE r AS ON DELETE TO t DO ALSO NOTHING;
--= create-rule table=t name=r definition=as on delete do nothing

ALTER RULE r ON t RENAME TO q;
--= rename-object kind=rule name=r newName=q table=t

DROP RULE IF EXISTS r ON t CASCADE;
--= drop-rule table=t name=r ifExists cascade

CREATE POLICY p ON t AS RESTRICTIVE FOR UPDATE TO a, CURRENT_USER USING (owner = current_user) WITH CHECK (owner = current_user);
--= create-policy table=t name=p definition=as restrictive for update to a, current_user using (owner = current_user) with check (owner = current_user) columns=[owner] using=owner = current_user check=owner = current_user

ALTER POLICY p ON s.t TO PUBLIC USING (true);
--= alter-policy table=s.t name=p action=to public using (true) using=true

ALTER POLICY p ON t RENAME TO q;
--= rename-object kind=policy name=p newName=q table=t

DROP POLICY IF EXISTS p ON t;
--= drop-policy table=t name=p ifExists

CREATE SEQUENCE IF NOT EXISTS s AS smallint INCREMENT BY -1 MINVALUE 1 NO MAXVALUE START 5 CACHE 10 CYCLE OWNED BY t.a;
--= create-sequence name=s ifNotExists options=as smallint cache 10 cycle increment -1 minvalue 1 no maxvalue start 5 ownedBy=t.a

CREATE UNLOGGED SEQUENCE s;
--= create-sequence name=s options=

ALTER SEQUENCE IF EXISTS s RESTART;
--= alter-sequence name=s action=RESTART

ALTER SEQUENCE s AS bigint OWNED BY NONE NO CYCLE;
--= alter-sequence name=s action=AS BIGINT NO CYCLE OWNED BY NONE

ALTER SEQUENCE s SET LOGGED;
--= alter-sequence name=s action=SET logged

ALTER SEQUENCE s RENAME TO q;
--= rename-object kind=sequence name=s newName=q

CREATE DOMAIN d AS varchar(10) COLLATE "C" DEFAULT 'x' CONSTRAINT c NOT NULL CHECK (value <> '');
--= create-domain name=d type=varchar(10) collation=C notNull defaultValue='x' checks=[{condition=value <> '', notValid=false}]

ALTER DOMAIN d ADD CONSTRAINT c CHECK (value > 1) NOT VALID;
--= alter-domain name=d action=add-check text=ADD CONSTRAINT c CHECK (value > 1) NOT VALID constraint=c check={name=c, condition=value > 1, notValid=true}

ALTER DOMAIN d ADD NOT NULL;
--= alter-domain name=d action=add-not-null text=ADD NOT NULL

ALTER DOMAIN d VALIDATE CONSTRAINT c;
--= alter-domain name=d action=validate-constraint text=VALIDATE CONSTRAINT c constraint=c

ALTER DOMAIN d DROP CONSTRAINT IF EXISTS c CASCADE;
--= alter-domain name=d action=drop-constraint text=DROP CONSTRAINT IF EXISTS c CASCADE constraint=c

ALTER DOMAIN d RENAME CONSTRAINT a TO b;
--= alter-domain name=d action=rename-constraint text=RENAME CONSTRAINT a TO b constraint=a

ALTER DOMAIN d SET DEFAULT 1;
--= alter-domain name=d action=set-default text=SET DEFAULT 1

CREATE TYPE t AS RANGE (SUBTYPE = float8, SUBTYPE_DIFF = float8mi, MULTIRANGE_TYPE_NAME = m);
--= create-type name=t kind=range

CREATE TYPE t (INPUT = a, OUTPUT = b, INTERNALLENGTH = VARIABLE);
--= create-type name=t kind=base

CREATE TYPE t;
--= create-type name=t kind=shell

CREATE TYPE t AS ();
--= create-type name=t kind=composite

ALTER TYPE t ADD ATTRIBUTE a int COLLATE "C" CASCADE, DROP ATTRIBUTE IF EXISTS b, ALTER ATTRIBUTE c SET DATA TYPE text RESTRICT;
--= alter-type name=t action=ADD ATTRIBUTE a integer COLLATE C cascade
--= alter-type name=t action=DROP ATTRIBUTE IF EXISTS b
--= alter-type name=t action=ALTER ATTRIBUTE c TYPE text

ALTER TYPE t RENAME ATTRIBUTE a TO b CASCADE;
--= alter-type name=t action=RENAME ATTRIBUTE a TO b cascade

ALTER TYPE t ADD VALUE IF NOT EXISTS 'x' BEFORE 'y';
--= add-enum-value name=t value=x ifNotExists position=before y

ALTER TYPE t SET (RECEIVE = f);
--= alter-type name=t action=SET (receive = f)

ALTER TYPE t RENAME VALUE 'a' TO 'b';
--= rename-enum-value name=t value=a newValue=b

ALTER EXTENSION e UPDATE TO '2.0';
--= alter-object kind=extension name=e action=UPDATE to '2.0'

ALTER EXTENSION e ADD FUNCTION f(int);
--= alter-object kind=extension name=e action=ADD function f(int)

ALTER EXTENSION e DROP TABLE t;
--= alter-object kind=extension name=e action=DROP table t

ALTER EXTENSION e SET SCHEMA s;
--= set-schema kind=extension name=e schema=s

CREATE EXTENSION IF NOT EXISTS "uuid-ossp" WITH SCHEMA s VERSION '1.1' CASCADE;
--= create-extension name=uuid-ossp ifNotExists schema=s version=1.1

CREATE SCHEMA s AUTHORIZATION r CREATE TABLE t (a int) CREATE VIEW v AS SELECT 1 GRANT SELECT ON t TO q;
--= create-schema name=s
--= create-table table=s.t columns=[a]
--= create-view name=s.v query=select 1
--= grant kind=table names=[t] text=select on t to q

CREATE SCHEMA IF NOT EXISTS AUTHORIZATION CURRENT_ROLE;
--= create-schema name=current_role ifNotExists

ALTER SCHEMA s OWNER TO r;
--= alter-object kind=schema name=s action=OWNER TO r

DROP SCHEMA IF EXISTS a, b CASCADE;
--= drop-schema name=a ifExists cascade
--= drop-schema name=b ifExists cascade

REINDEX (CONCURRENTLY, TABLESPACE x, VERBOSE) INDEX s.i;
--= reindex kind=index name=s.i concurrently

REINDEX (CONCURRENTLY false) TABLE t;
--= reindex kind=table name=t

REINDEX SCHEMA CONCURRENTLY s;
--= reindex kind=schema name=s concurrently

REINDEX SYSTEM;
--= reindex kind=system

VACUUM (FULL, ANALYZE false, PARALLEL 2, SKIP_LOCKED) t, s.u;
--= vacuum table=t full
--= vacuum table=s.u full

VACUUM (ONLY_DATABASE_STATS);
--= other kind=vacuum text=vacuum (only_database_stats)

VACUUM ANALYZE t (a, b);
--= vacuum table=t

ANALYZE (VERBOSE, BUFFER_USAGE_LIMIT '1MB') ONLY t;
--= other kind=analyze text=analyze (verbose, buffer_usage_limit '1MB') only t

CLUSTER (VERBOSE) t USING i;
--= cluster table=t index=i

CLUSTER;
--= other kind=cluster text=cluster

TRUNCATE ONLY t, s.u * CONTINUE IDENTITY RESTRICT;
--= truncate table=t
--= truncate table=s.u

LOCK TABLE ONLY t, s.u IN SHARE ROW EXCLUSIVE MODE NOWAIT;
--= lock-table table=t mode=SHARE ROW EXCLUSIVE nowait
--= lock-table table=s.u mode=SHARE ROW EXCLUSIVE nowait

SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL SERIALIZABLE;
--= set-parameter name=session characteristics value=isolation level serializable

SET TIME ZONE INTERVAL '-08:00' HOUR TO MINUTE;
--= set-parameter name=timezone value=interval '-08:00' hour to minute

SET SESSION AUTHORIZATION DEFAULT;
--= reset-parameter name=session_authorization

SET ROLE NONE;
--= set-parameter name=role value=none

SET CONSTRAINTS ALL DEFERRED;
--= other kind=set constraints text=set constraints all deferred

BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY, NOT DEFERRABLE;
--= begin

COMMIT AND NO CHAIN;
--= commit

ROLLBACK TO SAVEPOINT a;
--= rollback-to-savepoint name=a

PREPARE TRANSACTION 'x';
--= prepare-transaction id=x

COMMIT PREPARED 'x';
--= other kind=commit prepared text=commit prepared 'x'

PREPARE q (int, text) AS UPDATE t SET a = $1 WHERE b = $2;
--= other kind=prepare text=prepare q(int, text) as update t set a = $1 where b = $2 reads=[t]

EXPLAIN (ANALYZE, BUFFERS, SERIALIZE text) DELETE FROM t WHERE a = 1;
--= delete table=t where=a = 1 filtered

DECLARE c BINARY INSENSITIVE SCROLL CURSOR WITH HOLD FOR SELECT * FROM t FOR UPDATE OF t SKIP LOCKED;
--= other kind=declare text=declare c binary insensitive scroll cursor with hold for select * from t for update of t skip locked reads=[t]

INSERT INTO t (a, b.c, d[1]) OVERRIDING USER VALUE SELECT 1, 2, 3 ON CONFLICT ON CONSTRAINT k DO NOTHING;
--= insert table=t columns=[a, b, d]

UPDATE t SET (a, b) = ROW (1, DEFAULT), c = (SELECT max(x) FROM u) FROM w WHERE t.id = w.id;
--= update table=t columns=[a, b, c] where=t.id = w.id reads=[u, w] filtered

DELETE FROM t USING u JOIN w USING (id) AS j WHERE t.id = j.id;
--= delete table=t where=t.id = j.id reads=[u, w] filtered

UPDATE t SET a = a || b COLLATE "C" AT TIME ZONE 'UTC' WHERE (a, b) OVERLAPS (c, d) OR x BETWEEN SYMMETRIC 1 AND 2;
--= update table=t columns=[a] where=(row(a, b) overlaps row(c, d)) or (x between symmetric 1 and 2) filtered

DELETE FROM t WHERE ctid = ANY (ARRAY(SELECT ctid FROM t TABLESAMPLE SYSTEM (1) REPEATABLE (2)));
--= delete table=t where=ctid = any(array(select ctid from t tablesample system ( 1 ) repeatable ( 2 ))) reads=[t] filtered
