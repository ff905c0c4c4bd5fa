INSERT INTO t VALUES (1, 'a'), (2, 'b');
insert into public.t values (1,'a'),(2,'b');
--= insert table=t values

INSERT INTO app.t AS x (a, b) SELECT c, d FROM u WHERE c > 1 ON CONFLICT (a) DO UPDATE SET b = excluded.b WHERE x.b <> excluded.b RETURNING a;
insert into "app"."t" as x ("a", "b") select c, d from u where c > 1 on conflict (a) do update set b = excluded.b where x.b <> excluded.b returning a;
--= insert table=app.t columns=[a, b] reads=[u]

INSERT INTO t DEFAULT VALUES;
insert into "t" default values;
--= insert table=t values

INSERT INTO t (a) OVERRIDING SYSTEM VALUE VALUES (1) ON CONFLICT DO NOTHING;
insert into t ("a") overriding system value values (1) on conflict do nothing;
--= insert table=t columns=[a] values

INSERT INTO t (a[1], b.c, b.d[2].e) VALUES (1, 2, 3);
insert into t ("a"[1], "b".c, b."d"[2].e) values (1,2,3);
--= insert table=t columns=[a, b] values

INSERT INTO t (a, a, b.c, b) VALUES (1, 2, 3, 4);
insert into t ("a", a, b.c, "b") values (1,2,3,4);
--= insert table=t columns=[a, a, b, b] values

INSERT INTO t (id) VALUES (nextval('s')), (DEFAULT);
insert into t (id) values (nextval('s')),(default);
--= insert table=t columns=[id]

INSERT INTO t (date, value, "user") TABLE u;
insert into t ("date", "value", "user") table u;
--= insert table=t columns=[date, value, user] reads=[u]

INSERT INTO t WITH x AS (SELECT 1) SELECT * FROM x;
insert into t with x as (select 1) select * from x;
--= insert table=t

WITH moved AS (DELETE FROM a RETURNING *) INSERT INTO b SELECT * FROM moved;
with moved as (delete from a returning *) insert into "b" select * from moved;
--= delete table=a
--= insert table=b reads=[a]

UPDATE t SET a = 1;
update public.t set a = 1;
--= update table=t columns=[a]

UPDATE ONLY app.t AS x SET a = b + 1, (c, d) = (1, 2) FROM u WHERE x.id = u.id AND u.k IN (SELECT k FROM w) RETURNING x.a;
update only "app"."t" x set "a" = b + 1, (c, d) = (1, 2) from u where ((x.id = u.id) and u.k in (select k from w)) returning x.a;
--= update table=app.t columns=[a, c, d] where=(x.id = u.id) and (u.k in (select k from w)) reads=[u, w] filtered

UPDATE t SET a = 1, (b, a) = (2, 3), c[1] = 4, c[2] = 5;
update t set a = 1, ("b", a) = (2, 3), c[1] = 4, "c"[2] = 5;
--= update table=t columns=[a, b, a, c]

UPDATE t SET a = DEFAULT, b = NULL WHERE true;
update t set "a" = default, b = null where (true);
--= update table=t columns=[a, b] where=true filtered

UPDATE t SET a[1] = 2, b.c = 3, a[2] = 4;
update t set "a"[1] = 2, b.c = 3, a[2] = 4;
--= update table=t columns=[a, b]

UPDATE t SET (a, b) = (SELECT c, d FROM u WHERE u.id = t.id) WHERE a IS NULL;
update t set ("a", b) = (select c, d from u where u.id = t.id) where a isnull;
--= update table=t columns=[a, b] where=a is null reads=[u] filtered

UPDATE t SET a = 1 WHERE CURRENT OF cur;
update t set a = 1 where current of "cur";
--= update table=t columns=[a] where=current of a cursor filtered

UPDATE t SET level = level + 1 WHERE date < now() - interval '1 day';
update t set "level" = level + 1 where date < (now() - '1 day'::interval);
--= update table=t columns=[level] where=date < (now() - '1 day'::interval) filtered

WITH x AS (SELECT id FROM t LIMIT 10 FOR UPDATE SKIP LOCKED) UPDATE t SET a = 1 FROM x WHERE t.id = x.id;
with x as (select id from t limit 10 for update skip locked) update t set a = 1 from x where t.id = x.id;
--= update table=t columns=[a] where=t.id = x.id reads=[t] filtered

UPDATE t SET a = xmlelement(name x, b), c = json_object('k': d), e = f[2:3], g = array(SELECT 1);
update t set a = xmlelement(name "x", b), c = json_object('k': d), e = f[2:3], g = array(select 1);
--= update table=t columns=[a, c, e, g]

DELETE FROM t;
delete from public.t;
--= delete table=t

DELETE FROM ONLY app.t AS x USING u WHERE x.id = u.id RETURNING *;
delete from only "app"."t" x using u where x.id = u.id returning *;
--= delete table=app.t where=x.id = u.id reads=[u] filtered

DELETE FROM t WHERE a = 1 OR b = 2 AND NOT c;
delete from t where ((a = 1) or ((b = 2) and (not c)));
--= delete table=t where=(a = 1) or ((b = 2) and (not c)) filtered

DELETE FROM t WHERE a LIKE 'x\_%' ESCAPE '\' AND b NOT SIMILAR TO 'y' ESCAPE '|' || '|' OR c;
delete from t where (((a like 'x\_%' escape '\') and (b not similar to 'y' escape ('|' || '|'))) or c);
--= delete table=t where=((a like 'x\_%' escape '\') and (b not similar to 'y' escape ('|' || '|'))) or c filtered

DELETE FROM t WHERE EXISTS (SELECT 1 FROM u WHERE u.id = t.id) AND (a, b) IN ((1, 2), (3, 4));
delete from t where (exists (select 1 from u where u.id = t.id)) and (row(a, b) in (row(1, 2), row(3, 4)));
--= delete table=t where=exists(select 1 from u where u . id = t . id) and (row(a, b) in (row(1, 2), row(3, 4))) reads=[u] filtered

DELETE FROM t WHERE a = ANY (ARRAY[1, 2]) AND b <> ALL ('{1,2}') AND c IS NOT DISTINCT FROM d;
delete from t where (a = some (array[1,2])) and (b != all ('{1,2}')) and (c is not distinct from d);
--= delete table=t where=(a = any(array[1, 2])) and (b <> all('{1,2}')) and (c is not distinct from d) filtered

DELETE FROM t WHERE (f(x)).y[1] = 2 AND (g).h = 1 AND k[1].l > 2 AND (array[1, 2])[1] = 1;
--= delete table=t where=( f ( x ) ) . y [ 1 ] = 2 and ( g ) . h = 1 and k [ 1 ] . l > 2 and ( array [ 1 , 2 ] ) [ 1 ] = 1 filtered

delete from t where (((f(x)).y[1]) = 2) and ((g).h = 1) and (k[1].l > 2) and ((array[1,2])[1] = 1);
--= delete table=t where=( ( ( f ( x ) ) . y [ 1 ] ) = 2 ) and ( ( g ) . h = 1 ) and ( k [ 1 ] . l > 2 ) and ( ( array [ 1 , 2 ] ) [ 1 ] = 1 ) filtered

DELETE FROM t WHERE extract(epoch FROM a) > 1 AND substring(b FROM 2 FOR 3) = 'x' AND position('a' IN c) > 0 AND trim(LEADING 'x' FROM d) = '' AND overlay(e PLACING 'x' FROM 1) = 'y';
delete from t where extract('epoch' from a) > 1 and substring(b, 2, 3) = 'x' and position('a' in c) > 0 and ltrim(d, 'x') = '' and overlay(e placing 'x' from 1) = 'y';
--= delete table=t where=(extract('epoch', a) > 1) and (substring(b, 2, 3) = 'x') and (position(c, 'a') > 0) and (ltrim(d, 'x') = '') and (overlay(e, 'x', 1) = 'y') filtered

DELETE FROM t WHERE a IS JSON OBJECT AND b IS NFC NORMALIZED AND c IS TRUE AND d IS NOT UNKNOWN;
delete from t where (a is json object) and (b is nfc normalized) and (c is true) and (d is not unknown);
--= delete table=t where=(a is json object) and (b is nfc normalized) and (c is true) and (d is not unknown) filtered

DELETE FROM t WHERE a OPERATOR(pg_catalog.=) 1 AND - b < @ c AND d COLLATE "C" > 'x';
delete from t where (a operator(pg_catalog.=) 1) and ((-b) < (@ c)) and ((d collate "C") > 'x');
--= delete table=t where=(a operator ( pg_catalog . = ) 1) and ((- b) < (@ c)) and ((d collate C) > 'x') filtered

DELETE FROM t WHERE a = CASE WHEN b > 1 THEN 1 WHEN b < 0 THEN 2 ELSE 3 END;
delete from t where (a = case when (b > 1) then 1 when (b < 0) then 2 else 3 end);
--= delete table=t where=a = case when b > 1 then 1 when b < 0 then 2 else 3 end filtered

DELETE FROM t WHERE a > current_date AND b = current_user AND c < localtimestamp(2);
delete from t where (a > CURRENT_DATE) and (b = user) and (c < LOCALTIMESTAMP(2));
--= delete table=t where=(a > current_date) and (b = current_user) and (c < localtimestamp(2)) filtered

MERGE INTO app.t AS x USING u ON x.id = u.id WHEN MATCHED AND u.gone THEN DELETE WHEN MATCHED THEN UPDATE SET a = u.a WHEN NOT MATCHED THEN INSERT (id, a) VALUES (u.id, u.a);
merge into "app".t x using u on (x.id = u.id) when matched and u.gone then delete when matched then update set a = u.a when not matched then insert (id, a) values (u.id, u.a);
--= merge table=app.t reads=[u]

MERGE INTO t USING u ON t.id = u.id WHEN NOT MATCHED BY SOURCE THEN DELETE RETURNING merge_action();
merge into t using u on t.id = u.id when not matched by source then delete returning merge_action();
--= merge table=t reads=[u]

COPY t (a, b) FROM '/x' WITH (FORMAT csv, HEADER);
copy public.t ("a", b) from '/x' csv header;
--= copy-from table=t

COPY (DELETE FROM t RETURNING a) TO '/x';
copy (delete from public.t returning a) to stdout;
--= delete table=t

COPY t TO STDOUT;
copy t to stdout;
--= other kind=copy text=copy t to stdout reads=[t]

SELECT 1;
select 1;
--= other kind=select text=select 1

SELECT a FROM t UNION ALL (SELECT b FROM u ORDER BY 1) LIMIT 3;
select a from t union all (select b from u order by 1) limit 3;
--= other kind=select text=select a from t union all(select b from u order by 1) limit 3 reads=[t, u]

WITH x AS (UPDATE t SET a = 1 WHERE b RETURNING *), y AS (INSERT INTO u VALUES (1)) SELECT * FROM x;
--= update table=t columns=[a] where=b filtered
--= insert table=u values
--= other kind=select text=with x as(update t set a = 1 where b returning *), y as(insert into u values(1)) select * from x reads=[t, u]

with x as (update t set "a" = 1 where (b) returning *), y as (insert into "u" values (1)) SELECT * FROM x;
--= update table=t columns=[a] where=b filtered
--= insert table=u values
--= other kind=select text=with x as(update t set a = 1 where(b) returning *), y as(insert into u values(1)) select * from x reads=[t, u]

TABLE t;
table t;
--= other kind=table text=table t reads=[t]

VALUES (1), (2);
values (1), (2);
--= other kind=values text=values (1), (2)

CALL p(1, 'x');
call p(1, 'x');
--= other kind=call text=call p(1, 'x')

SELECT setval('s', 10), pg_notify('a', 'b');
select setval('s', 10), pg_notify('a', 'b');
--= other kind=select text=select setval('s', 10), pg_notify('a', 'b')

WITH d AS (UPDATE t SET a = 1 WHERE b RETURNING *), e (x) AS (SELECT 1) DELETE FROM u USING d WHERE u.id = d.id;
with d as materialized (update "t" set a = 1 where b returning *), e ("x") as (select 1) delete from u using d where u.id = d.id;
--= update table=t columns=[a] where=b filtered
--= delete table=u where=u.id = d.id reads=[t] filtered

WITH RECURSIVE d AS (DELETE FROM s.t WHERE a > 1 RETURNING *) UPDATE u SET a = 2 FROM d WHERE u.id = d.id;
--= delete table=s.t where=a > 1 filtered
--= update table=u columns=[a] where=u.id = d.id reads=[s.t] filtered
