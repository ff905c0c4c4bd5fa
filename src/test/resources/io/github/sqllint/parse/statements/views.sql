CREATE VIEW v AS SELECT a, b FROM t;
create view public.v as select a, b from t;
--= create-view name=v query=select a , b from t

CREATE OR REPLACE VIEW app.v (x, y) AS SELECT 1, 2;
create or replace view "app"."v" ("x", "y") as select 1, 2;
--= create-view name=app.v orReplace columns=[x, y] query=select 1 , 2

CREATE TEMP VIEW v AS SELECT * FROM t;
create temporary view v as select * from t;
--= create-view name=v temporary query=select * from t

CREATE VIEW v WITH (security_barrier = true) AS SELECT a FROM t WITH LOCAL CHECK OPTION;
create view v with (security_barrier=true) as select a from t with local check option;
--= create-view name=v query=select a from t options=security_barrier = true, check_option = local

CREATE RECURSIVE VIEW v (n) AS VALUES (1) UNION ALL SELECT n + 1 FROM v WHERE n < 10;
create recursive view "v" ("n") as values (1) union all select n + 1 from v where n < 10;
--= create-view name=v columns=[n] query=values ( 1 ) union all select n + 1 from v where n < 10

CREATE VIEW v AS SELECT count(*) FILTER (WHERE a > 1), sum(b) OVER (PARTITION BY c ORDER BY d) FROM t JOIN u USING (id) LEFT JOIN LATERAL (SELECT 1) x ON true GROUP BY 1 HAVING count(*) > 1 ORDER BY 1 LIMIT 5;
create view v as select count(*) filter (where a > 1), sum(b) over (partition by c order by d) from t join u using (id) left join lateral (select 1) x on true group by 1 having count(*) > 1 order by 1 limit 5;
--= create-view name=v query=select count ( * ) filter ( where a > 1 ) , sum ( b ) over ( partition by c order by d ) from t join u using ( id ) left join lateral ( select 1 ) x on true group by 1 having count ( * ) > 1 order by 1 limit 5

CREATE MATERIALIZED VIEW m AS SELECT a FROM t;
create materialized view public.m as select a from t with data;
--= create-materialized-view name=m query=select a from t withData

CREATE MATERIALIZED VIEW IF NOT EXISTS app.m (x) USING heap WITH (fillfactor = 70) TABLESPACE fast AS SELECT a FROM t WITH NO DATA;
create materialized view if not exists "app".m ("x") using heap with (fillfactor=70) tablespace fast as select a from t with no data;
--= create-materialized-view name=app.m ifNotExists columns=[x] query=select a from t

REFRESH MATERIALIZED VIEW m;
refresh materialized view public."m" with data;
--= refresh-materialized-view name=m withData

REFRESH MATERIALIZED VIEW CONCURRENTLY app.m;
refresh materialized view concurrently "app"."m";
--= refresh-materialized-view name=app.m concurrently withData

REFRESH MATERIALIZED VIEW m WITH NO DATA;
refresh materialized view "m" with no data;
--= refresh-materialized-view name=m

ALTER VIEW v RENAME TO w;
alter view if exists public.v rename to "w";
--= rename-object kind=view name=v newName=w

ALTER VIEW v RENAME COLUMN a TO b;
alter view v rename a to b;
--= alter-view kind=view name=v action=RENAME COLUMN a TO b column=a

ALTER VIEW v ALTER COLUMN a SET DEFAULT 1;
alter view v alter a set default 1;
--= alter-view kind=view name=v action=ALTER COLUMN a set default 1 column=a

ALTER VIEW v ALTER a DROP DEFAULT;
alter view v alter column a drop default;
--= alter-view kind=view name=v action=ALTER COLUMN a drop default column=a

ALTER VIEW v SET SCHEMA app;
alter view "v" set schema "app";
--= set-schema kind=view name=v schema=app

ALTER VIEW v OWNER TO alice;
alter view v owner to alice;
--= alter-view kind=view name=v action=OWNER TO alice

ALTER VIEW v SET (security_invoker = true);
alter view v set (security_invoker=true);
--= alter-view kind=view name=v action=SET (security_invoker = true)

ALTER VIEW v RESET (security_invoker);
alter view v reset (security_invoker);
--= alter-view kind=view name=v action=RESET (security_invoker)

ALTER MATERIALIZED VIEW m RENAME TO n;
alter materialized view "m" rename to n;
--= rename-object kind=materialized view name=m newName=n

ALTER MATERIALIZED VIEW m SET TABLESPACE fast;
alter materialized view m set tablespace fast;
--= alter-view kind=materialized view name=m action=SET TABLESPACE fast

ALTER MATERIALIZED VIEW m CLUSTER ON i;
alter materialized view m cluster on i;
--= alter-view kind=materialized view name=m action=cluster on i

ALTER MATERIALIZED VIEW m RENAME COLUMN a TO b;
alter materialized view m rename a to b;
--= alter-view kind=materialized view name=m action=RENAME COLUMN a TO b column=a

ALTER MATERIALIZED VIEW m ALTER COLUMN a SET STATISTICS 10;
alter materialized view m alter a set statistics 10;
--= alter-view kind=materialized view name=m action=ALTER COLUMN a set statistics 10 column=a

ALTER MATERIALIZED VIEW m SET SCHEMA app;
alter materialized view public.m set schema app;
--= set-schema kind=materialized view name=m schema=app

DROP VIEW v;
drop view public.v restrict;
--= drop-view name=v

DROP VIEW IF EXISTS a, app.b CASCADE;
drop view if exists "a", "app"."b" cascade;
--= drop-view name=a ifExists cascade
--= drop-view name=app.b ifExists cascade

DROP MATERIALIZED VIEW m;
drop materialized view public.m;
--= drop-materialized-view name=m

DROP MATERIALIZED VIEW IF EXISTS m, n CASCADE;
drop materialized view if exists "m", "n" cascade;
--= drop-materialized-view name=m ifExists cascade
--= drop-materialized-view name=n ifExists cascade

CREATE RULE r AS ON INSERT TO t DO INSTEAD NOTHING;
--= create-rule table=t name=r definition=as on insert do instead nothing

create rule r as on insert to public.t do instead nothing;
--= create-rule table=t name=r definition=as on insert do instead nothing

CREATE OR REPLACE RULE r AS ON UPDATE TO v WHERE old.a <> new.a DO ALSO (INSERT INTO log VALUES (1); DELETE FROM u);
create or replace rule "r" as on update to v where old.a <> new.a do also (insert into log values (1); delete from u);
--= create-rule table=v name=r orReplace definition=as on update where old.a <> new.a do (insert into log values(1); delete from u) reads=[log, u]

CREATE RULE "_RETURN" AS ON SELECT TO v DO INSTEAD SELECT * FROM t;
create rule "_RETURN" as on select to "v" do instead select * from t;
--= create-rule table=v name=_RETURN definition=as on select do instead select * from t reads=[t]

ALTER RULE r ON t RENAME TO s;
alter rule "r" on public.t rename to "s";
--= rename-object kind=rule name=r newName=s table=t

DROP RULE IF EXISTS r ON app.t CASCADE;
drop rule if exists "r" on "app"."t" cascade;
--= drop-rule table=app.t name=r ifExists cascade
