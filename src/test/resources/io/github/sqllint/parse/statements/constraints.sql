ALTER TABLE t ADD PRIMARY KEY (id);
alter table only public.t add primary key ("id");
--= add-primary-key table=t columns=[id]

ALTER TABLE t ADD CONSTRAINT pk PRIMARY KEY (a, b) INCLUDE (c) WITH (fillfactor = 80) USING INDEX TABLESPACE fast DEFERRABLE;
alter table t add constraint "pk" primary key (a,"b") include ("c") with (fillfactor=80) using index tablespace fast deferrable;
--= add-primary-key table=t name=pk columns=[a, b] include=[c] deferral={deferrable=true, initiallyDeferred=false}

ALTER TABLE t ADD CONSTRAINT pk PRIMARY KEY USING INDEX t_idx;
alter table t add constraint pk primary key using index "t_idx";
--= add-primary-key table=t name=pk usingIndex=t_idx

ALTER TABLE t ADD CONSTRAINT pk PRIMARY KEY (id, valid WITHOUT OVERLAPS);
alter table t add constraint pk primary key (id, "valid" without overlaps);
--= add-primary-key table=t name=pk columns=[id, valid] withoutOverlaps

ALTER TABLE t ADD UNIQUE (a);
alter table t add unique ("a");
--= add-unique table=t columns=[a]

ALTER TABLE t ADD CONSTRAINT u UNIQUE NULLS NOT DISTINCT (a, b) INCLUDE (c) DEFERRABLE INITIALLY DEFERRED;
alter table t add constraint "u" unique nulls not distinct (a,b) include (c) initially deferred;
--= add-unique table=t name=u columns=[a, b] include=[c] nullsNotDistinct deferral={deferrable=true, initiallyDeferred=true}

ALTER TABLE t ADD CONSTRAINT u UNIQUE NULLS DISTINCT (a) NOT DEFERRABLE;
alter table t add constraint u unique (a) not deferrable initially immediate;
--= add-unique table=t name=u columns=[a]

ALTER TABLE t ADD CONSTRAINT u UNIQUE USING INDEX i DEFERRABLE INITIALLY IMMEDIATE;
alter table t add constraint u unique using index i deferrable;
--= add-unique table=t name=u usingIndex=i deferral={deferrable=true, initiallyDeferred=false}

ALTER TABLE t ADD UNIQUE (id, period WITHOUT OVERLAPS);
alter table t add unique ("id", "period" without overlaps);
--= add-unique table=t columns=[id, period] withoutOverlaps

ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES u;
alter table t add foreign key ("a") references public.u match simple;
--= add-foreign-key table=t columns=[a] references=u

ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (a, b) REFERENCES app.u (x, y) ON DELETE RESTRICT ON UPDATE SET DEFAULT NOT VALID;
alter table t add constraint "f" foreign key (a,b) references "app"."u" ("x","y") on update set default on delete restrict not valid;
--= add-foreign-key table=t name=f columns=[a, b] references=app.u referencedColumns=[x, y] onDelete=restrict onUpdate=set default notValid

ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (a, b) REFERENCES u (x, y) MATCH FULL ON DELETE SET NULL (b) DEFERRABLE INITIALLY DEFERRED;
alter table t add constraint f foreign key (a,b) references u (x,y) match full on delete set null ("b") deferrable initially deferred;
--= add-foreign-key table=t name=f columns=[a, b] references=u referencedColumns=[x, y] onDelete=set null (b) match=full deferral={deferrable=true, initiallyDeferred=true}

ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES u (x) ON DELETE SET DEFAULT (a);
alter table t add constraint f foreign key (a) references u(x) on delete set default (a);
--= add-foreign-key table=t name=f columns=[a] references=u referencedColumns=[x] onDelete=set default (a)

ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (id, PERIOD valid) REFERENCES u (id, PERIOD valid);
alter table t add constraint f foreign key (id, period "valid") references u (id, period valid);
--= add-foreign-key table=t name=f columns=[id, valid] references=u referencedColumns=[id, valid] period

ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES u NOT ENFORCED;
alter table t add constraint f foreign key (a) references u not enforced;
--= add-foreign-key table=t name=f columns=[a] references=u notValid notEnforced

ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES u ENFORCED;
alter table t add constraint f foreign key (a) references u;
--= add-foreign-key table=t name=f columns=[a] references=u

ALTER TABLE t ADD CHECK (a > 0);
alter table t add check ((a > 0));
--= add-check table=t condition=a > 0

ALTER TABLE t ADD CONSTRAINT c CHECK (a IS NOT NULL) NOT VALID;
alter table t add constraint "c" check (a notnull) not valid;
--= add-check table=t name=c condition=a is not null notValid

ALTER TABLE t ADD CONSTRAINT c CHECK (a <> b AND (c = 1 OR d LIKE 'x%')) NO INHERIT;
alter table t add constraint c check (((a != b) and ((c = 1) or (d like 'x%')))) no inherit;
--= add-check table=t name=c condition=(a <> b) and ((c = 1) or (d like 'x%')) noInherit

ALTER TABLE t ADD CONSTRAINT c CHECK (a IN (1, 2, 3)) NOT ENFORCED;
alter table t add constraint c check ((a in (1,2,3))) not enforced;
--= add-check table=t name=c condition=a in (1, 2, 3) notValid notEnforced

ALTER TABLE t ADD CONSTRAINT c CHECK (a BETWEEN 1 AND 10 AND lower(b) = b);
alter table t add constraint c check ((a between 1 and 10) and (lower(b) = b));
--= add-check table=t name=c condition=(a between 1 and 10) and (lower(b) = b)

ALTER TABLE t ADD CONSTRAINT n NOT NULL a;
alter table t add constraint "n" not null "a";
--= add-not-null-constraint table=t name=n column=a

ALTER TABLE t ADD CONSTRAINT n NOT NULL a NOT VALID;
alter table t add constraint n not null a not valid;
--= add-not-null-constraint table=t name=n column=a notValid

ALTER TABLE t ADD NOT NULL a NO INHERIT;
alter table t add not null "a" no inherit;
--= add-not-null-constraint table=t column=a noInherit

ALTER TABLE t ADD CONSTRAINT x EXCLUDE USING gist (room WITH =, during WITH &&);
alter table t add constraint "x" exclude using gist (room with =, during with &&);
--= add-exclusion table=t name=x definition=using gist(room with =, during with &&) columns=[room, during]

ALTER TABLE t ADD EXCLUDE USING gist (c WITH &&) WHERE (d IS NULL) DEFERRABLE;
--= add-exclusion table=t definition=using gist(c with &&) where (d is null) columns=[c, d] deferral={deferrable=true, initiallyDeferred=false}

alter table t add exclude using gist (c with &&) where ((d is null)) deferrable;
--= add-exclusion table=t definition=using gist(c with &&) where (d is null) columns=[c, d] deferral={deferrable=true, initiallyDeferred=false}

ALTER TABLE t VALIDATE CONSTRAINT c;
alter table only t validate constraint "c";
--= validate-constraint table=t name=c

ALTER TABLE t DROP CONSTRAINT c;
alter table t drop constraint "c" restrict;
--= drop-constraint table=t name=c

ALTER TABLE t DROP CONSTRAINT IF EXISTS "C" CASCADE;
alter table public.t drop constraint if exists "C" cascade;
--= drop-constraint table=t name=C ifExists cascade

ALTER TABLE t RENAME CONSTRAINT a TO b;
alter table "t" rename constraint "a" to "b";
--= rename-constraint table=t name=a newName=b

ALTER TABLE t ALTER CONSTRAINT f DEFERRABLE INITIALLY DEFERRED;
alter table t alter constraint f deferrable initially deferred;
--= alter-table-other table=t action=ALTER CONSTRAINT f DEFERRABLE INITIALLY DEFERRED

ALTER TABLE t ALTER CONSTRAINT f NOT DEFERRABLE;
alter table t alter constraint f not deferrable;
--= alter-table-other table=t action=ALTER CONSTRAINT f NOT DEFERRABLE

ALTER TABLE t ALTER CONSTRAINT f NOT ENFORCED;
alter table t alter constraint f not enforced;
--= alter-table-other table=t action=ALTER CONSTRAINT f NOT ENFORCED

ALTER TABLE t ALTER CONSTRAINT n INHERIT;
alter table t alter constraint n inherit;
--= alter-table-other table=t action=ALTER CONSTRAINT n INHERIT

CREATE TABLE t (id int PRIMARY KEY, a int UNIQUE NULLS NOT DISTINCT, b int CHECK (b > 0), c int REFERENCES u (id) ON DELETE CASCADE);
create table t (id integer primary key, a integer unique nulls not distinct, b integer check ((b > 0)), c integer references public.u ("id") on delete cascade);
--= create-table table=t columns=[id, a, b, c]
--= add-primary-key table=t columns=[id]
--= add-unique table=t columns=[a] nullsNotDistinct
--= add-check table=t condition=b > 0
--= add-foreign-key table=t columns=[c] references=u referencedColumns=[id] onDelete=cascade

CREATE TABLE t (id int, CONSTRAINT pk PRIMARY KEY (id), UNIQUE (a, b), CHECK (a > 0), FOREIGN KEY (a) REFERENCES u, a int, b int);
create table t (id int4, constraint "pk" primary key ("id"), unique (a,b), check ((a > 0)), foreign key (a) references u, a int4, b int4);
--= create-table table=t columns=[id, a, b]
--= add-primary-key table=t name=pk columns=[id]
--= add-unique table=t columns=[a, b]
--= add-check table=t condition=a > 0
--= add-foreign-key table=t columns=[a] references=u

CREATE TABLE t (a int CONSTRAINT nn NOT NULL CONSTRAINT d DEFAULT 5 CONSTRAINT p PRIMARY KEY DEFERRABLE);
create table t (a integer constraint "nn" not null constraint "d" default 5 constraint "p" primary key deferrable);
--= create-table table=t columns=[a]
--= add-primary-key table=t name=p columns=[a] deferral={deferrable=true, initiallyDeferred=false}

CREATE TABLE t (a int, b int, CONSTRAINT n NOT NULL a, NOT NULL b NO INHERIT);
create table t (a integer, b integer, constraint "n" not null "a", not null "b" no inherit);
--= create-table table=t columns=[a, b]
--= add-not-null-constraint table=t name=n column=a
--= add-not-null-constraint table=t column=b noInherit

CREATE TABLE t (room int, during tsrange, EXCLUDE USING gist (room WITH =, during WITH &&));
create table t (room integer, during tsrange, exclude using "gist" (room with =, during with &&));
--= create-table table=t columns=[room, during]
--= add-exclusion table=t definition=using gist(room with =, during with &&) columns=[room, during]

CREATE TABLE t (id int, valid daterange, PRIMARY KEY (id, valid WITHOUT OVERLAPS), FOREIGN KEY (id, PERIOD valid) REFERENCES u (id, PERIOD valid));
create table t (id integer, "valid" daterange, primary key (id, "valid" without overlaps), foreign key (id, period "valid") references u (id, period "valid"));
--= create-table table=t columns=[id, valid]
--= add-primary-key table=t columns=[id, valid] withoutOverlaps
--= add-foreign-key table=t columns=[id, valid] references=u referencedColumns=[id, valid] period

CREATE TABLE t (a int REFERENCES u DEFERRABLE INITIALLY DEFERRED NOT NULL, b int REFERENCES v NOT DEFERRABLE);
create table t (a int4 references public.u initially deferred not null, b int4 references "v");
--= create-table table=t columns=[a, b]
--= add-foreign-key table=t columns=[a] references=u deferral={deferrable=true, initiallyDeferred=true}
--= add-foreign-key table=t columns=[b] references=v

SET CONSTRAINTS ALL DEFERRED;
set constraints all deferred;
--= other kind=set constraints text=set constraints all deferred

SET CONSTRAINTS a, app.b IMMEDIATE;
set constraints a, app.b immediate;
--= other kind=set constraints text=set constraints a, app.b immediate
