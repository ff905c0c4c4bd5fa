CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
--= create-trigger table=t name=g function=f definition=before insert for each row execute function f()

create trigger "g" before insert on public.t for each row execute procedure public.f();
--= create-trigger table=t name=g function=f definition=before insert for each row execute function public.f()

CREATE OR REPLACE TRIGGER g AFTER INSERT OR UPDATE OF a, b OR DELETE ON app.t FOR EACH ROW WHEN (old.a IS DISTINCT FROM new.a) EXECUTE FUNCTION app.f('x', 1);
create or replace trigger g after insert or update of a, b or delete on "app"."t" for each row when ((old.a is distinct from new.a)) execute function "app"."f"('x', 1);
--= create-trigger table=app.t name=g orReplace updateOf=[a, b] when=old.a is distinct from new.a function=app.f definition=after delete or insert or update of a, b for each row when (old.a is distinct from new.a) execute function app.f('x', '1')

CREATE TRIGGER g AFTER TRUNCATE ON t FOR EACH STATEMENT EXECUTE FUNCTION f();
create trigger g after truncate on t for each statement execute function f();
--= create-trigger table=t name=g function=f definition=after truncate for each statement execute function f()

CREATE TRIGGER g INSTEAD OF INSERT ON v FOR EACH ROW EXECUTE FUNCTION f();
create trigger g instead of insert on v for each row execute procedure f();
--= create-trigger table=v name=g function=f definition=instead of insert for each row execute function f()

CREATE TRIGGER g AFTER UPDATE ON t REFERENCING OLD TABLE AS o NEW TABLE AS n FOR EACH STATEMENT EXECUTE FUNCTION f();
create trigger g after update on t referencing old table as o new table as n for each statement execute function f();
--= create-trigger table=t name=g function=f definition=after update referencing old table as o new table as n for each statement execute function f()

CREATE CONSTRAINT TRIGGER g AFTER INSERT ON t FROM u DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION f();
create constraint trigger g after insert on t from public.u deferrable initially deferred for each row execute function f();
--= create-trigger table=t name=g constraint function=f references=u definition=after insert deferrable initially deferred for each row execute function f()

ALTER TRIGGER g ON t RENAME TO h;
alter trigger "g" on public.t rename to "h";
--= rename-object kind=trigger name=g newName=h table=t

ALTER TRIGGER g ON t DEPENDS ON EXTENSION e;
alter trigger g on t depends on extension e;
--= alter-object kind=trigger name=g action=DEPENDS ON EXTENSION e

DROP TRIGGER g ON t;
drop trigger "g" on public.t restrict;
--= drop-trigger table=t name=g

DROP TRIGGER IF EXISTS g ON app.t CASCADE;
drop trigger if exists g on "app"."t" cascade;
--= drop-trigger table=app.t name=g ifExists cascade

ALTER TABLE t ENABLE TRIGGER g;
alter table t enable trigger "g";
--= enable-trigger table=t name=g mode=origin

ALTER TABLE t DISABLE TRIGGER ALL;
alter table only t disable trigger all;
--= disable-trigger table=t name=all

ALTER TABLE t DISABLE TRIGGER USER;
alter table t disable trigger user;
--= disable-trigger table=t name=user

ALTER TABLE t ENABLE TRIGGER USER;
alter table "t" enable trigger user;
--= enable-trigger table=t name=user mode=origin

ALTER TABLE t ENABLE REPLICA TRIGGER g;
alter table t enable replica trigger "g";
--= enable-trigger table=t name=g mode=replica

ALTER TABLE t ENABLE ALWAYS TRIGGER g;
alter table t enable always trigger "g";
--= enable-trigger table=t name=g mode=always

CREATE POLICY p ON t;
create policy "p" on public.t;
--= create-policy table=t name=p definition=

CREATE POLICY p ON t AS RESTRICTIVE FOR UPDATE TO alice, PUBLIC USING (owner = current_user) WITH CHECK (amount > 0);
create policy p on t as restrictive for update to alice, public using (owner = current_user) with check (amount > 0);
--= create-policy table=t name=p definition=as restrictive for update to alice, public using (owner = current_user) with check (amount > 0) columns=[owner, amount] using=owner = current_user check=amount > 0

ALTER POLICY p ON t RENAME TO q;
alter policy "p" on public.t rename to "q";
--= rename-object kind=policy name=p newName=q table=t

ALTER POLICY p ON t TO alice USING (true);
alter policy p on t to alice using (true);
--= alter-policy table=t name=p action=to alice using (true) using=true

DROP POLICY IF EXISTS p ON app.t;
drop policy if exists "p" on "app".t;
--= drop-policy table=app.t name=p ifExists

CREATE EVENT TRIGGER e ON ddl_command_start WHEN TAG IN ('DROP TABLE') EXECUTE FUNCTION f();
create event trigger "e" on ddl_command_start when tag in ('DROP TABLE') execute procedure f();
--= create-object kind=event trigger name=e

ALTER EVENT TRIGGER e DISABLE;
alter event trigger "e" disable;
--= alter-object kind=event trigger name=e action=disable

DROP EVENT TRIGGER IF EXISTS e;
drop event trigger if exists "e";
--= drop-object kind=event trigger name=e ifExists
