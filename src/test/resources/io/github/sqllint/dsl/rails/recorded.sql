-- file: 20200101000001_create_everything.rb
-- up, line 3
CREATE TABLE "widgets" ("id" bigserial primary key, "a" character varying NOT NULL, "b" character varying NOT NULL, "c" character varying(10) DEFAULT 'x''y', "d" text, "e" bigint DEFAULT 7, "f" smallint, "g" bigint DEFAULT 5, "h" float DEFAULT 1.0, "h2" float(24), "i" decimal(10,2) DEFAULT 0.0, "i2" decimal(10), "i3" decimal(5,1), "j" timestamp(3), "k" timestamp, "l" time, "m" date DEFAULT '2020-01-01', "n" bytea, "o" boolean DEFAULT FALSE, "p" json DEFAULT '{"a":1}', "q" jsonb DEFAULT '[]', "q2" jsonb DEFAULT '"{}"', "r" uuid DEFAULT gen_random_uuid(), "s" inet, "s2" cidr, "s3" macaddr, "u" bit(8), "u2" bit varying(8), "v" interval(3), "w" money, "x" point, "y" xml, "z" tsvector, "aa" int4range, "ab" tstzrange, "ac" bigserial, "ad" serial, "ae" character varying[] DEFAULT '{"a b",c}', "af" integer[] DEFAULT '{}', "ag" varchar(77) DEFAULT 'q' NOT NULL, "ah" timestamptz, "ai" character varying COLLATE "C", "aj" oid, "user_id" bigint, "org_id" bigint, "thing_type" character varying DEFAULT 'Order' NOT NULL, "thing_id" bigint NOT NULL, "created_at" timestamp(6) DEFAULT now() NOT NULL, "updated_at" timestamp(6) DEFAULT now() NOT NULL, CONSTRAINT "fk_my"
FOREIGN KEY ("org_id")
  REFERENCES "orgs" ("id")
 ON DELETE CASCADE ON UPDATE SET NULL, CONSTRAINT "fk_rails_555944cdba"
FOREIGN KEY ("g")
  REFERENCES "orders" ("id")
, CONSTRAINT e_pos CHECK (e > 0), CONSTRAINT chk_rails_fa5b452d92 CHECK (f > 0))
-- up, line 3
CREATE INDEX "index_widgets_on_c" ON "widgets" ("c")
-- up, line 3
CREATE INDEX "index_widgets_on_user_id" ON "widgets" ("user_id")
-- up, line 3
CREATE UNIQUE INDEX "index_widgets_on_org_id" ON "widgets" ("org_id")
-- up, line 3
CREATE INDEX "index_widgets_on_thing" ON "widgets" ("thing_type", "thing_id")
-- up, line 3
CREATE UNIQUE INDEX "index_widgets_on_a_and_b" ON "widgets" ("a", "b") WHERE a <> ''
-- up, line 3
COMMENT ON INDEX "index_widgets_on_a_and_b" IS 'ix'
-- up, line 3
CREATE INDEX "ix_low" ON "widgets" (lower(a))
-- up, line 3
COMMENT ON TABLE "widgets" IS 'all widgets'
-- down, line 3
DROP TABLE "widgets"
-- file: 20200101000002_create_keys.rb
-- up, line 3
CREATE TABLE "k1" ("id" uuid DEFAULT gen_random_uuid() NOT NULL PRIMARY KEY, "a" character varying)
-- up, line 4
CREATE TABLE "k2" ("id" serial NOT NULL PRIMARY KEY, "a" character varying)
-- up, line 5
CREATE TABLE "k3" ("code" bigserial primary key)
-- up, line 8
CREATE TABLE "k4" ("guid" bigserial primary key)
-- up, line 9
CREATE TABLE "k5" ("a" integer, "b" integer, PRIMARY KEY ("a", "b"))
-- up, line 13
CREATE TABLE "k6" ("id" uuid NOT NULL PRIMARY KEY)
-- up, line 15
CREATE TABLE "k7" ("id" character varying NOT NULL PRIMARY KEY)
-- up, line 16
CREATE TABLE IF NOT EXISTS "k8" ("id" bigserial NOT NULL PRIMARY KEY, "z" integer)
-- up, line 16
CREATE INDEX IF NOT EXISTS "index_k8_on_z" ON "k8" ("z")
-- up, line 19
CREATE TEMPORARY TABLE "k9" ("id" serial NOT NULL PRIMARY KEY)
-- up, line 20
DROP TABLE IF EXISTS "k10"
-- up, line 20
CREATE TABLE "k10" ("id" bigserial primary key)
-- up, line 21
DROP TABLE IF EXISTS "k11" CASCADE
-- up, line 21
CREATE TABLE "k11" ("id" bigserial primary key) WITH (fillfactor=70)
-- up, line 22
CREATE TABLE "k12"  AS SELECT * FROM users
-- up, line 23
CREATE TABLE "k13" ("id" uuid DEFAULT gen_random_uuid() NOT NULL PRIMARY KEY)
-- up, line 26
CREATE TABLE "k14" ("id" integer NOT NULL PRIMARY KEY)
-- down, line 26
DROP TABLE "k14"
-- down, line 23
DROP TABLE "k13"
-- down, line 22
DROP TABLE "k12"
-- down, line 21
DROP TABLE "k11" CASCADE
-- down, line 20
DROP TABLE "k10"
-- down, line 19
DROP TABLE "k9"
-- down, line 16
DROP TABLE "k8"
-- down, line 15
DROP TABLE "k7"
-- down, line 13
DROP TABLE "k6"
-- down, line 9
DROP TABLE "k5"
-- down, line 8
DROP TABLE "k4"
-- down, line 5
DROP TABLE "k3"
-- down, line 4
DROP TABLE "k2"
-- down, line 3
DROP TABLE "k1"
-- file: 20200101000005_indexes_all.rb
-- up, line 3
CREATE INDEX "index_users_on_status" ON "users" ("status")
-- up, line 4
CREATE INDEX "ix1" ON "users" ("status" ASC, "age" DESC NULLS LAST)
-- up, line 5
CREATE INDEX "index_users_on_age" ON "users" ("age")
-- up, line 6
CREATE UNIQUE INDEX "index_users_on_name_and_email" ON "users" ("name" text_pattern_ops, "email")
-- up, line 7
CREATE INDEX "index_products_on_attrs" ON "products" USING gin ("attrs" jsonb_path_ops)
-- up, line 8
CREATE INDEX "index_users_on_score" ON "users" ("score" DESC) WHERE score IS NOT NULL
-- up, line 9
CREATE INDEX IF NOT EXISTS "index_users_on_born_and_seen_at" ON "users" ("born", "seen_at")
-- up, line 10
CREATE INDEX "ix_note" ON "orders" USING hash ("note")
-- up, line 11
DROP INDEX  "index_users_on_email"
-- up, line 12
DROP INDEX  "index_users_on_name_and_status"
-- up, line 13
ALTER INDEX "index_orders_on_user_id" RENAME TO "ix_orders_user"
-- down, line 13
ALTER INDEX "ix_orders_user" RENAME TO "index_orders_on_user_id"
-- down, line 12
CREATE INDEX "index_users_on_name_and_status" ON "users" ("name", "status")
-- down, line 11
CREATE INDEX "index_users_on_email" ON "users" ("email")
-- down, line 10
DROP INDEX  "ix_note"
-- down, line 9
DROP INDEX  "index_users_on_born_and_seen_at"
-- down, line 8
DROP INDEX  "index_users_on_score"
-- down, line 7
DROP INDEX  "index_products_on_attrs"
-- down, line 6
DROP INDEX  "index_users_on_name_and_email"
-- down, line 5
DROP INDEX  "index_users_on_age"
-- down, line 4
DROP INDEX  "ix1"
-- down, line 3
DROP INDEX  "index_users_on_status"
-- file: 20200101000007_refs.rb
-- up, line 3
ALTER TABLE "orders" ADD "product_id" bigint
-- up, line 3
CREATE INDEX "index_orders_on_product_id" ON "orders" ("product_id")
-- up, line 4
ALTER TABLE "orders" ADD "team_id" uuid
-- up, line 4
CREATE INDEX "ix_team" ON "orders" ("team_id") WHERE team_id IS NOT NULL
-- up, line 5
ALTER TABLE "orders" ADD "approver_id" bigint
-- up, line 5
ALTER TABLE "orders" ADD CONSTRAINT "fk_rails_d68d5bf78a"
FOREIGN KEY ("approver_id")
  REFERENCES "users" ("id")
 ON DELETE SET NULL NOT VALID
-- up, line 6
ALTER TABLE "orders" ADD "owner_type" character varying
-- up, line 6
ALTER TABLE "orders" ADD "owner_id" bigint
-- up, line 6
CREATE INDEX "index_orders_on_owner" ON "orders" ("owner_type", "owner_id")
-- up, line 7
ALTER TABLE "orders" ADD "holder_type" character varying NOT NULL
-- up, line 7
ALTER TABLE "orders" ADD "holder_id" bigint DEFAULT 1 NOT NULL
-- up, line 7
CREATE INDEX "ix_holder" ON "orders" ("holder_type", "holder_id")
-- up, line 8
ALTER TABLE "orders" ADD "status_thing_id" bigint
-- up, line 8
CREATE INDEX "index_orders_on_status_thing_id" ON "orders" ("status_thing_id")
-- up, line 8
ALTER TABLE "orders" ADD CONSTRAINT "fkx"
FOREIGN KEY ("status_thing_id")
  REFERENCES "tags" ("id")
-- up, line 9
ALTER TABLE "products" ADD "org_id" bigint
-- up, line 9
COMMENT ON COLUMN "products"."org_id" IS 'who'
-- up, line 9
CREATE INDEX "index_products_on_org_id" ON "products" ("org_id")
-- up, line 9
ALTER TABLE "products" ADD CONSTRAINT "fk_rails_282d4a3ce2"
FOREIGN KEY ("org_id")
  REFERENCES "orgs" ("id")
-- down, line 9
ALTER TABLE "products" DROP CONSTRAINT "fk_rails_282d4a3ce2"
-- down, line 9
ALTER TABLE "products" DROP COLUMN "org_id"
-- down, line 8
ALTER TABLE "orders" DROP CONSTRAINT "fkx"
-- down, line 8
ALTER TABLE "orders" DROP COLUMN "status_thing_id"
-- down, line 7
ALTER TABLE "orders" DROP COLUMN "holder_id"
-- down, line 7
ALTER TABLE "orders" DROP COLUMN "holder_type"
-- down, line 6
ALTER TABLE "orders" DROP COLUMN "owner_id"
-- down, line 6
ALTER TABLE "orders" DROP COLUMN "owner_type"
-- down, line 5
ALTER TABLE "orders" DROP CONSTRAINT "fk_rails_d68d5bf78a"
-- down, line 5
ALTER TABLE "orders" DROP COLUMN "approver_id"
-- down, line 4
ALTER TABLE "orders" DROP COLUMN "team_id"
-- down, line 3
ALTER TABLE "orders" DROP COLUMN "product_id"
-- file: 20200101000008_refs_remove.rb
-- up, line 3
ALTER TABLE "products" ADD "org_id" bigint
-- up, line 3
CREATE INDEX "index_products_on_org_id" ON "products" ("org_id")
-- up, line 3
ALTER TABLE "products" ADD CONSTRAINT "fk_rails_282d4a3ce2"
FOREIGN KEY ("org_id")
  REFERENCES "orgs" ("id")
-- up, line 4
ALTER TABLE "products" ADD "owner_type" character varying
-- up, line 4
ALTER TABLE "products" ADD "owner_id" bigint
-- up, line 4
CREATE INDEX "index_products_on_owner" ON "products" ("owner_type", "owner_id")
-- up, line 5
ALTER TABLE "products" DROP CONSTRAINT "fk_rails_282d4a3ce2"
-- up, line 5
ALTER TABLE "products" DROP COLUMN "org_id"
-- up, line 6
ALTER TABLE "products" DROP COLUMN "owner_id"
-- up, line 6
ALTER TABLE "products" DROP COLUMN "owner_type"
-- up, line 7
ALTER TABLE "events" DROP COLUMN "user_id"
-- down, line 7
ALTER TABLE "events" ADD "user_id" bigint
-- down, line 6
ALTER TABLE "products" ADD "owner_type" character varying
-- down, line 6
ALTER TABLE "products" ADD "owner_id" bigint
-- down, line 6
CREATE INDEX "index_products_on_owner" ON "products" ("owner_type", "owner_id")
-- down, line 5
ALTER TABLE "products" ADD "org_id" bigint
-- down, line 5
CREATE INDEX "index_products_on_org_id" ON "products" ("org_id")
-- down, line 5
ALTER TABLE "products" ADD CONSTRAINT "fk_rails_282d4a3ce2"
FOREIGN KEY ("org_id")
  REFERENCES "orgs" ("id")
-- down, line 4
ALTER TABLE "products" DROP COLUMN "owner_id"
-- down, line 4
ALTER TABLE "products" DROP COLUMN "owner_type"
-- down, line 3
ALTER TABLE "products" DROP CONSTRAINT "fk_rails_282d4a3ce2"
-- down, line 3
ALTER TABLE "products" DROP COLUMN "org_id"
-- file: 20200101000010_fks_up.rb
-- up, line 3
ALTER TABLE "events" ADD CONSTRAINT "fk_rails_0cb5590091"
FOREIGN KEY ("user_id")
  REFERENCES "users" ("id")
 NOT VALID
-- up, line 4
ALTER TABLE "events" VALIDATE CONSTRAINT "fk_rails_0cb5590091"
-- up, line 5
ALTER TABLE "events" DROP CONSTRAINT "fk_rails_0cb5590091"
-- up, line 6
ALTER TABLE "orders" DROP CONSTRAINT "fk_rails_f868b47f6a"
-- up, line 7
ALTER TABLE "orders" ADD CONSTRAINT chk_rails_c41a38cae4 CHECK (total_cents >= 0)
-- up, line 8
ALTER TABLE "orders" ADD CONSTRAINT st CHECK (state <> '') NOT VALID
-- up, line 9
ALTER TABLE "orders" VALIDATE CONSTRAINT "st"
-- up, line 10
ALTER TABLE "orders" DROP CONSTRAINT "chk_rails_c41a38cae4"
-- up, line 11
ALTER TABLE "orders" DROP CONSTRAINT "st"
-- file: 20200101000012_change_table_full.rb
-- up, line 4
ALTER TABLE "users" ADD "score2" bigint
-- up, line 5
ALTER TABLE "users" ADD "u1" character varying
-- up, line 5
CREATE INDEX "index_users_on_u1" ON "users" ("u1")
-- up, line 5
ALTER TABLE "users" ADD "u2" character varying
-- up, line 5
CREATE INDEX "index_users_on_u2" ON "users" ("u2")
-- up, line 6
ALTER TABLE "users" ADD "u3" integer DEFAULT 1
-- up, line 7
ALTER TABLE "users" ADD "org_id" bigint
-- up, line 7
CREATE INDEX "index_users_on_org_id" ON "users" ("org_id")
-- up, line 7
ALTER TABLE "users" ADD CONSTRAINT "fk_rails_e73753bccb"
FOREIGN KEY ("org_id")
  REFERENCES "orgs" ("id")
-- up, line 7
ALTER TABLE "users" ADD "product_id" bigint
-- up, line 7
CREATE INDEX "index_users_on_product_id" ON "users" ("product_id")
-- up, line 7
ALTER TABLE "users" ADD CONSTRAINT "fk_rails_692a54dde2"
FOREIGN KEY ("product_id")
  REFERENCES "products" ("id")
-- up, line 8
ALTER TABLE "users" ADD "boss_type" character varying
-- up, line 8
ALTER TABLE "users" ADD "boss_id" bigint
-- up, line 8
CREATE INDEX "index_users_on_boss" ON "users" ("boss_type", "boss_id")
-- up, line 9
CREATE INDEX "ix_as" ON "users" ("age", "score")
-- up, line 10
ALTER TABLE "users" RENAME COLUMN "locale" TO "lang"
-- up, line 11
ALTER INDEX "index_users_on_email" RENAME TO "ix_mail"
-- up, line 12
ALTER TABLE "users" ALTER COLUMN "status" SET DEFAULT 'old'
-- up, line 13
ALTER TABLE "users" ALTER COLUMN "name" DROP NOT NULL
-- up, line 14
ALTER TABLE "users" DROP COLUMN "bio"
-- up, line 15
ALTER TABLE "users" DROP COLUMN "legacy_code"
-- up, line 15
ALTER TABLE "users" DROP COLUMN "born"
-- up, line 16
ALTER TABLE "users" ADD CONSTRAINT chk_rails_181f2b824a CHECK (age > 1)
-- up, line 17
ALTER TABLE "users" ADD CONSTRAINT "fk_rails_796b140f0f"
FOREIGN KEY ("score2")
  REFERENCES "orgs" ("id")
-- up, line 18
ALTER TABLE "users" ADD "created_at" timestamp(6) NOT NULL
-- up, line 18
ALTER TABLE "users" ADD "updated_at" timestamp(6) NOT NULL
-- down, line 18
ALTER TABLE "users" DROP COLUMN "updated_at"
-- down, line 18
ALTER TABLE "users" DROP COLUMN "created_at"
-- down, line 17
ALTER TABLE "users" DROP CONSTRAINT "fk_rails_796b140f0f"
-- down, line 16
ALTER TABLE "users" DROP CONSTRAINT "chk_rails_181f2b824a"
-- down, line 15
ALTER TABLE "users" ADD "legacy_code" character varying
-- down, line 15
ALTER TABLE "users" ADD "born" character varying
-- down, line 14
ALTER TABLE "users" ADD "bio" text
-- down, line 13
ALTER TABLE "users" ALTER COLUMN "name" SET NOT NULL
-- down, line 12
ALTER TABLE "users" ALTER COLUMN "status" SET DEFAULT 'new'
-- down, line 11
ALTER INDEX "ix_mail" RENAME TO "index_users_on_email"
-- down, line 10
ALTER TABLE "users" RENAME COLUMN "lang" TO "locale"
-- down, line 9
DROP INDEX  "ix_as"
-- down, line 8
ALTER TABLE "users" DROP COLUMN "boss_id"
-- down, line 8
ALTER TABLE "users" DROP COLUMN "boss_type"
-- down, line 7
ALTER TABLE "users" DROP CONSTRAINT "fk_rails_692a54dde2"
-- down, line 7
ALTER TABLE "users" DROP COLUMN "product_id"
-- down, line 7
ALTER TABLE "users" DROP CONSTRAINT "fk_rails_e73753bccb"
-- down, line 7
ALTER TABLE "users" DROP COLUMN "org_id"
-- down, line 6
ALTER TABLE "users" DROP COLUMN "u3"
-- down, line 5
DROP INDEX  "index_users_on_u2"
-- down, line 5
ALTER TABLE "users" DROP COLUMN "u2"
-- down, line 5
DROP INDEX  "index_users_on_u1"
-- down, line 5
ALTER TABLE "users" DROP COLUMN "u1"
-- down, line 4
ALTER TABLE "users" DROP COLUMN "score2"
-- file: 20200101000014_bulk.rb
-- up, line 3
ALTER TABLE "users" ADD "b1" character varying, ADD "b2" integer DEFAULT 4 NOT NULL, DROP COLUMN "bio", DROP COLUMN "legacy_code", ALTER COLUMN "age" TYPE bigint, ALTER COLUMN "age" SET DEFAULT 1, ALTER COLUMN "age" SET NOT NULL, ALTER COLUMN "name" DROP NOT NULL
-- up, line 3
COMMENT ON COLUMN "users"."b1" IS 'c'
-- up, line 3
ALTER TABLE "users" RENAME COLUMN "locale" TO "lang"
-- up, line 3
ALTER TABLE "users" ADD "created_at" timestamp(6), ADD "updated_at" timestamp(6)
-- up, line 3
CREATE INDEX "index_users_on_b1" ON "users" ("b1")
-- up, line 3
ALTER TABLE "users" ADD "b3" timestamp
-- up, line 3
DROP INDEX  "index_users_on_email"
-- up, line 3
ALTER TABLE "users" ALTER COLUMN "status" SET DEFAULT 'zz'
-- up, line 3
ALTER TABLE "users" ADD "org_id" bigint
-- up, line 3
CREATE INDEX "index_users_on_org_id" ON "users" ("org_id")
-- up, line 3
ALTER TABLE "users" ADD CONSTRAINT "fk_rails_e73753bccb"
FOREIGN KEY ("org_id")
  REFERENCES "orgs" ("id")
-- up, line 3
ALTER TABLE "users" ADD "b4" uuid
-- up, line 18
ALTER TABLE "comments" DROP COLUMN "updated_at", DROP COLUMN "created_at", ADD "more" text
-- down, line 24
ALTER TABLE "users" DROP COLUMN "b1", DROP COLUMN "b2", DROP COLUMN "b4"
-- down, line 24
ALTER TABLE "users" DROP COLUMN "org_id"
-- file: 20200101000015_bulk_change.rb
-- up, line 3
ALTER TABLE "orders" ADD "q1" character varying
-- up, line 3
ALTER TABLE "orders" RENAME COLUMN "note" TO "remark"
-- up, line 3
ALTER TABLE "orders" ADD "product_id" bigint
-- up, line 3
CREATE INDEX "index_orders_on_product_id" ON "orders" ("product_id")
-- up, line 3
ALTER TABLE "orders" ADD CONSTRAINT "fk_rails_dfb33b2de0"
FOREIGN KEY ("product_id")
  REFERENCES "products" ("id")
-- up, line 3
ALTER TABLE "orders" ALTER COLUMN "state" SET DEFAULT 'open', DROP COLUMN "external_ref"
-- up, line 3
CREATE INDEX "index_orders_on_q1_and_state" ON "orders" ("q1", "state")
-- down, line 9
DROP INDEX  "index_orders_on_q1_and_state"
-- down, line 8
ALTER TABLE "orders" ADD "external_ref" character varying
-- down, line 7
ALTER TABLE "orders" ALTER COLUMN "state" DROP DEFAULT
-- down, line 6
ALTER TABLE "orders" DROP CONSTRAINT "fk_rails_dfb33b2de0"
-- down, line 6
ALTER TABLE "orders" DROP COLUMN "product_id"
-- down, line 5
ALTER TABLE "orders" RENAME COLUMN "remark" TO "note"
-- down, line 4
ALTER TABLE "orders" DROP COLUMN "q1"
-- file: 20200101000016_joins.rb
-- up, line 3
CREATE TABLE "tags_users" ("user_id" bigint NOT NULL, "tag_id" bigint NOT NULL)
-- up, line 4
CREATE TABLE "lines" ("product_id" bigint NOT NULL, "order_id" bigint NOT NULL, "qty" integer DEFAULT 1)
-- up, line 4
CREATE INDEX "index_lines_on_product_id" ON "lines" ("product_id")
-- up, line 4
CREATE UNIQUE INDEX "index_lines_on_order_id_and_product_id" ON "lines" ("order_id", "product_id")
-- up, line 9
CREATE TABLE "music_artists_records" ("music_artist_id" bigint NOT NULL, "music_record_id" bigint NOT NULL)
-- up, line 10
CREATE TABLE "events_orgs" ("org_id" integer, "event_id" integer, CONSTRAINT "fk_rails_a0450232f3"
FOREIGN KEY ("org_id")
  REFERENCES "orgs" ("id")
, CONSTRAINT "fk_rails_510b1daeff"
FOREIGN KEY ("event_id")
  REFERENCES "events" ("id")
)
-- up, line 10
CREATE INDEX "index_events_orgs_on_org_id" ON "events_orgs" ("org_id")
-- up, line 10
CREATE INDEX "index_events_orgs_on_event_id" ON "events_orgs" ("event_id")
-- up, line 11
DROP TABLE "tags_users"
-- down, line 11
CREATE TABLE "tags_users" ("user_id" bigint NOT NULL, "tag_id" bigint NOT NULL)
-- down, line 10
DROP TABLE "events_orgs"
-- down, line 9
DROP TABLE "music_artists_records"
-- down, line 4
DROP TABLE "lines"
-- down, line 3
DROP TABLE "tags_users"
-- file: 20200101000020_v50.rb
-- up, line 3
CREATE TABLE "old1" ("id" serial NOT NULL PRIMARY KEY, "user_id" integer, "thing_type" character varying, "thing_id" integer, "created_at" timestamp NOT NULL, "updated_at" timestamp NOT NULL, CONSTRAINT "fk_rails_59cb48a909"
FOREIGN KEY ("user_id")
  REFERENCES "users" ("id")
)
-- up, line 3
CREATE INDEX "index_old1_on_user_id" ON "old1" ("user_id")
-- up, line 3
CREATE INDEX "index_old1_on_thing_type_and_thing_id" ON "old1" ("thing_type", "thing_id")
-- up, line 8
CREATE TABLE "old2" ("id" bigint NOT NULL PRIMARY KEY)
-- up, line 9
CREATE TABLE "old3" ("id" integer NOT NULL PRIMARY KEY, "org_id" bigint)
-- up, line 9
CREATE INDEX "index_old3_on_org_id" ON "old3" ("org_id")
-- up, line 12
CREATE TABLE "old4" ("num" serial NOT NULL PRIMARY KEY)
-- up, line 15
ALTER TABLE "orders" ADD "tag_id" integer
-- up, line 15
CREATE INDEX "index_orders_on_tag_id" ON "orders" ("tag_id")
-- up, line 15
ALTER TABLE "orders" ADD CONSTRAINT "fk_rails_8c6ae46fcc"
FOREIGN KEY ("tag_id")
  REFERENCES "tags" ("id")
-- up, line 16
ALTER TABLE "orders" ADD "holder_type" character varying
-- up, line 16
ALTER TABLE "orders" ADD "holder_id" integer
-- up, line 16
CREATE INDEX "index_orders_on_holder_type_and_holder_id" ON "orders" ("holder_type", "holder_id")
-- up, line 17
ALTER TABLE "orgs" ADD "created_at" timestamp NOT NULL
-- up, line 17
ALTER TABLE "orgs" ADD "updated_at" timestamp NOT NULL
-- up, line 19
ALTER TABLE "orgs" ADD "boss_id" integer
-- up, line 19
CREATE INDEX "index_orgs_on_boss_id" ON "orgs" ("boss_id")
-- up, line 20
ALTER TABLE "orgs" ADD "pet_type" character varying
-- up, line 20
ALTER TABLE "orgs" ADD "pet_id" integer
-- up, line 20
CREATE INDEX "index_orgs_on_pet_type_and_pet_id" ON "orgs" ("pet_type", "pet_id")
-- up, line 22
CREATE TABLE "orgs_tags" ("org_id" integer NOT NULL, "tag_id" integer NOT NULL)
-- down, line 22
DROP TABLE "orgs_tags"
-- down, line 20
ALTER TABLE "orgs" DROP COLUMN "pet_id"
-- down, line 20
ALTER TABLE "orgs" DROP COLUMN "pet_type"
-- down, line 19
ALTER TABLE "orgs" DROP COLUMN "boss_id"
-- down, line 17
ALTER TABLE "orgs" DROP COLUMN "updated_at"
-- down, line 17
ALTER TABLE "orgs" DROP COLUMN "created_at"
-- down, line 16
ALTER TABLE "orders" DROP COLUMN "holder_id"
-- down, line 16
ALTER TABLE "orders" DROP COLUMN "holder_type"
-- down, line 15
ALTER TABLE "orders" DROP CONSTRAINT "fk_rails_8c6ae46fcc"
-- down, line 15
ALTER TABLE "orders" DROP COLUMN "tag_id"
-- down, line 12
DROP TABLE "old4"
-- down, line 9
DROP TABLE "old3"
-- down, line 8
DROP TABLE "old2"
-- down, line 3
DROP TABLE "old1"
-- file: 20200101000021_v51.rb
-- up, line 3
CREATE TABLE "old1" ("id" bigserial primary key, "user_id" bigint, "created_at" timestamp NOT NULL, "updated_at" timestamp NOT NULL, CONSTRAINT "fk_rails_59cb48a909"
FOREIGN KEY ("user_id")
  REFERENCES "users" ("id")
)
-- up, line 3
CREATE INDEX "index_old1_on_user_id" ON "old1" ("user_id")
-- up, line 7
ALTER TABLE "users" ALTER COLUMN "age" TYPE bigint
-- up, line 7
ALTER TABLE "users" ALTER COLUMN "age" SET DEFAULT 3
-- up, line 7
UPDATE "users" SET "age"=3 WHERE "age" IS NULL
-- up, line 7
ALTER TABLE "users" ALTER COLUMN "age" SET NOT NULL
-- up, line 7
COMMENT ON COLUMN "users"."age" IS 'c'
-- up, line 8
ALTER TABLE "users" ALTER COLUMN "name" TYPE text
-- up, line 8
ALTER TABLE "users" ALTER COLUMN "name" DROP NOT NULL
-- up, line 9
ALTER TABLE "orders" ADD "holder_type" character varying
-- up, line 9
ALTER TABLE "orders" ADD "holder_id" bigint
-- up, line 9
CREATE INDEX "index_orders_on_holder_type_and_holder_id" ON "orders" ("holder_type", "holder_id")
-- up, line 10
ALTER TABLE "users" ALTER COLUMN "status" TYPE character varying, ALTER COLUMN "status" SET DEFAULT 'z'
-- file: 20200101000022_v60.rb
-- up, line 3
CREATE TABLE "old1" ("id" bigserial primary key, "thing_type" character varying, "thing_id" bigint, "created_at" timestamp(6) NOT NULL, "updated_at" timestamp(6) NOT NULL)
-- up, line 3
CREATE INDEX "index_old1_on_thing_type_and_thing_id" ON "old1" ("thing_type", "thing_id")
-- up, line 7
ALTER TABLE "orders" ADD "holder_type" character varying
-- up, line 7
ALTER TABLE "orders" ADD "holder_id" bigint
-- up, line 7
CREATE INDEX "index_orders_on_holder_type_and_holder_id" ON "orders" ("holder_type", "holder_id")
-- up, line 9
ALTER TABLE "orgs" ADD "pet_type" character varying
-- up, line 9
ALTER TABLE "orgs" ADD "pet_id" bigint
-- up, line 9
CREATE INDEX "index_orgs_on_pet_type_and_pet_id" ON "orgs" ("pet_type", "pet_id")
-- up, line 10
ALTER TABLE "orgs" ADD "created_at" timestamp(6) NOT NULL
-- up, line 10
ALTER TABLE "orgs" ADD "updated_at" timestamp(6) NOT NULL
-- up, line 12
CREATE TABLE "orgs_tags" ("org_id" bigint NOT NULL, "tag_id" bigint NOT NULL, "z_type" character varying, "z_id" bigint)
-- up, line 12
CREATE INDEX "index_orgs_tags_on_z_type_and_z_id" ON "orgs_tags" ("z_type", "z_id")
-- up, line 13
ALTER TABLE "tags" ADD "created_at" timestamp(6) NOT NULL
-- up, line 13
ALTER TABLE "tags" ADD "updated_at" timestamp(6) NOT NULL
-- down, line 13
ALTER TABLE "tags" DROP COLUMN "updated_at"
-- down, line 13
ALTER TABLE "tags" DROP COLUMN "created_at"
-- down, line 12
DROP TABLE "orgs_tags"
-- down, line 10
ALTER TABLE "orgs" DROP COLUMN "updated_at"
-- down, line 10
ALTER TABLE "orgs" DROP COLUMN "created_at"
-- down, line 9
ALTER TABLE "orgs" DROP COLUMN "pet_id"
-- down, line 9
ALTER TABLE "orgs" DROP COLUMN "pet_type"
-- down, line 7
ALTER TABLE "orders" DROP COLUMN "holder_id"
-- down, line 7
ALTER TABLE "orders" DROP COLUMN "holder_type"
-- down, line 3
DROP TABLE "old1"
-- file: 20200101000023_reversals.rb
-- up, line 3
ALTER TABLE "users" ADD "n1" character varying
-- up, line 5
UPDATE users SET n1 = 'a'
-- up, line 10
UPDATE users SET n1 = 'b'
-- up, line 12
CREATE INDEX "index_users_on_n1" ON "users" ("n1")
-- up, line 21
ALTER TABLE "orgs" ADD "t1" integer
-- up, line 22
ALTER TABLE "orgs" ADD "t2" integer
-- up, line 24
ALTER TABLE "orgs" ADD "t3" integer
-- up, line 25
ALTER TABLE "orgs" ADD "t4" integer
-- up, line 29
ALTER TABLE "tags" ADD "onlyup" character varying
-- up, line 31
UPDATE orgs SET name = 'both'
-- down, line 31
UPDATE orgs SET name = 'both'
-- down, line 25
ALTER TABLE "orgs" DROP COLUMN "t4"
-- down, line 24
ALTER TABLE "orgs" DROP COLUMN "t3"
-- down, line 22
ALTER TABLE "orgs" DROP COLUMN "t2"
-- down, line 21
ALTER TABLE "orgs" DROP COLUMN "t1"
-- down, line 13
DROP INDEX  "index_users_on_n1"
-- down, line 7
UPDATE users SET name = n1
-- down, line 3
ALTER TABLE "users" DROP COLUMN "n1"
-- file: 20200101000025_irr1.rb
-- up, line 3
ALTER TABLE "users" ADD "a1" character varying
-- up, line 4
ALTER TABLE "users" ALTER COLUMN "age" TYPE bigint
-- down, irreversible
-- file: 20200101000026_irr2.rb
-- up, line 3
ALTER TABLE "users" ADD "a1" character varying
-- up, line 4
ALTER TABLE "users" DROP COLUMN "bio"
-- down, irreversible
-- file: 20200101000027_irr3.rb
-- up, line 3
DROP TABLE "tags"
-- down, irreversible
-- file: 20200101000028_irr4.rb
-- up, line 3
UPDATE users SET name = 'q'
-- up, line 4
ALTER TABLE "users" ALTER COLUMN "status" SET DEFAULT 'b'
-- down, line 3
UPDATE users SET name = 'q'
-- down, irreversible
-- file: 20200101000029_no_ddl.rb
-- up, line 4
CREATE INDEX CONCURRENTLY "index_users_on_age" ON "users" ("age")
-- up, line 6
ALTER TABLE "users" ADD "tx1" character varying
-- up, line 7
UPDATE users SET tx1 = 'a'
-- up, line 9
DROP INDEX CONCURRENTLY "index_users_on_age"
-- up, line 10
SELECT 1
-- down, line 13
ALTER TABLE "users" DROP COLUMN "tx1"
-- file: 20200101000030_rubyisms.rb
-- up, line 15
ALTER TABLE "users" ADD "zz_a" character varying
-- up, line 15
ALTER TABLE "users" ADD "zz_b" integer
-- up, line 15
ALTER TABLE "users" ADD "zz_c" boolean
-- up, line 17
ALTER TABLE "users" ADD "n0" integer DEFAULT 0 NOT NULL
-- up, line 19
CREATE INDEX "ix_users_z" ON "users" ("n0")
-- up, line 17
ALTER TABLE "orgs" ADD "n1" integer DEFAULT 0 NOT NULL
-- up, line 21
ALTER TABLE "tags" ADD "t0" character varying
-- up, line 21
ALTER TABLE "tags" ADD "t1" character varying
-- up, line 21
ALTER TABLE "tags" ADD "t2" character varying
-- up, line 22
ALTER TABLE "tags" ADD "u1" character varying
-- up, line 22
ALTER TABLE "tags" ADD "u2" character varying
-- up, line 23
ALTER TABLE "tags" ADD "v1" character varying
-- up, line 23
ALTER TABLE "tags" ADD "v2" character varying
-- up, line 24
ALTER TABLE "tags" ADD "x1" character varying
-- up, line 24
ALTER TABLE "tags" ADD "x2" character varying
-- up, line 24
ALTER TABLE "tags" ADD "y1" character varying
-- up, line 24
ALTER TABLE "tags" ADD "y2" character varying
-- up, line 9
ALTER TABLE "orgs" ADD "hh_flag" boolean DEFAULT FALSE
-- up, line 9
ALTER TABLE "orgs" ADD "hh_other" boolean DEFAULT FALSE NOT NULL
-- up, line 29
ALTER TABLE "events" ADD "p1" character varying
-- up, line 29
ALTER TABLE "events" ADD "p2" character varying
-- up, line 29
ALTER TABLE "events" ADD "p3" character varying
-- up, line 32
ALTER TABLE "events" ADD "pg" character varying
-- up, line 36
ALTER TABLE "events" ADD "pg2" character varying
-- up, line 40
UPDATE events SET p1 = 'x' WHERE p2 IS NULL
-- up, line 41
UPDATE events SET p1 = 3
-- up, line 42
UPDATE events SET p1 = 'q'
-- up, line 43
UPDATE events
SET p2 = 'y'
-- up, line 44
UPDATE events
      SET p3 = 'zz'
-- up, line 49
UPDATE events SET p1 = 'long text'
-- up, line 53
UPDATE events SET p1 = '1'
  WHERE true
-- up, line 57
ALTER TABLE "orders" ADD "a2" character varying
-- up, line 57
ALTER TABLE "orders" ADD "a1" character varying
-- up, line 58
ALTER TABLE "orders" ADD "a3" character varying(3)
-- up, line 60
ALTER TABLE "orders" ADD "k_orders" character varying
-- up, line 63
ALTER TABLE "orders" ADD "dflt" character varying
-- up, line 65
ALTER TABLE "orders" ADD "m1" character varying
-- up, line 67
ALTER TABLE "orders" ADD "rr" character varying
-- up, line 73
ALTER TABLE "orders" ADD "lam" character varying
-- up, line 73
ALTER TABLE "orders" ADD "lam2" character varying
-- up, line 76
ALTER TABLE "orders" ADD "snd" character varying
-- up, line 77
ALTER TABLE "orders" ADD "f1" character varying
-- up, line 77
ALTER TABLE "orders" ADD "f2" character varying
-- up, line 78
ALTER TABLE "orders" ADD "g1" character varying
-- up, line 78
ALTER TABLE "orders" ADD "g2" character varying
-- up, line 80
ALTER TABLE "orders" ADD "last_one" character varying
-- file: 20200101000031_models.rb
-- up, line 7
UPDATE "users" SET "status" = 'a', "age" = 3, "active" = TRUE
-- up, line 8
UPDATE "users" SET age = age + 1 WHERE "users"."status" IS NULL
-- up, line 9
DELETE FROM "users" WHERE "users"."status" IN ('a', 'b')
-- up, line 10
DELETE FROM "orders" WHERE "orders"."state" = 'x' AND "orders"."note" IS NULL
-- up, line 11
INSERT INTO "tags" ("label") VALUES ('z') RETURNING "id"
-- up, line 12
UPDATE "orders" SET "note" = 'n' WHERE "orders"."id" IN (SELECT "orders"."id" FROM "orders" WHERE (note IS NULL) LIMIT 3)
-- up, line 13
UPDATE users SET name = 'q'
-- up, line 14
DELETE FROM "events"
-- up, line 15
UPDATE "users" SET "age" = 1 WHERE "users"."id" IN (SELECT "orders"."user_id" FROM "orders")
-- file: 20200101000032_statement_misc.rb
-- up, line 3
ALTER TABLE "users" ADD "selfy" character varying
-- down, line 6
ALTER TABLE "users" DROP COLUMN "selfy"
-- file: 20200101000033_more_language.rb
-- up, line 34
SET LOCAL lock_timeout = '2s'
-- up, line 5
CREATE INDEX "index_users_on_age" ON "users" ("age")
-- up, line 36
RESET lock_timeout
-- up, line 34
SET LOCAL lock_timeout = '3s'
-- up, line 7
CREATE INDEX "index_users_on_score" ON "users" ("score")
-- up, line 36
RESET lock_timeout
-- up, line 9
SELECT 1
-- up, line 9
SELECT 2
-- up, line 10
SELECT 5
-- up, line 11
SELECT 1
-- up, line 12
SELECT 2
-- up, line 27
SELECT 'before since'
-- up, line 28
ALTER TABLE "users" ADD "since" timestamp DEFAULT '2020-01-01 00:00:00'
-- up, line 27
SELECT 'before till'
-- up, line 28
ALTER TABLE "users" ADD "till" timestamp DEFAULT '2020-01-01 10:30:00'
-- up, line 27
SELECT 'before q1'
-- up, line 28
ALTER TABLE "users" ADD "q1" integer DEFAULT 0 NOT NULL
-- up, line 27
SELECT 'before after_super'
-- up, line 28
ALTER TABLE "users" ADD "after_super" integer
-- up, line 17
DELETE FROM "users" WHERE "users"."name" = 'q'
-- up, line 18
INSERT INTO "users" ("id","name") VALUES (1, 'z') ON CONFLICT ("id") DO UPDATE SET "name"=excluded."name" RETURNING "id"
-- down, line 22
ALTER TABLE "users" DROP COLUMN "after_super"
-- down, line 34
SET LOCAL lock_timeout = '1s'
-- down, line 23
DROP INDEX  "index_users_on_score"
-- down, line 36
RESET lock_timeout
-- file: 20200101000034_more_calls.rb
-- up, line 3
CREATE TABLE "things" ("id" bigserial primary key, "name" character varying NOT NULL, "state" smallint DEFAULT 0 NOT NULL, "owner_type" character varying NOT NULL, "owner_id" bigint NOT NULL, "user_id" integer, "created_at" timestamp(3) NOT NULL, "updated_at" timestamp(3) NOT NULL, CONSTRAINT "fk_rails_b9af16ffb5"
FOREIGN KEY ("user_id")
  REFERENCES "users" ("id")
 ON DELETE CASCADE)
-- up, line 3
CREATE UNIQUE INDEX "things_name" ON "things" ("name")
-- up, line 3
CREATE UNIQUE INDEX "index_things_on_owner" ON "things" ("owner_type", "owner_id")
-- up, line 3
CREATE INDEX "index_things_on_created_at" ON "things" ("created_at")
-- up, line 3
CREATE INDEX "index_things_on_updated_at" ON "things" ("updated_at")
-- up, line 10
ALTER TABLE "things" ADD CONSTRAINT chk_rails_76cd11314c CHECK (state >= 0 AND state < 10)
-- up, line 11
ALTER TABLE "things" ADD CONSTRAINT named CHECK (state <> 7) NOT VALID
-- up, line 12
CREATE INDEX "index_things_on_state_and_user_id" ON "things" USING btree ("state" DESC, "user_id") WHERE state > 0
-- up, line 13
ALTER TABLE "things" ALTER COLUMN "state" SET DEFAULT 1
-- up, line 14
ALTER TABLE "things" ADD "price" decimal(8,2) DEFAULT 1.5 NOT NULL, DROP COLUMN "name", ADD "kind" varchar(7) DEFAULT 'a', ADD "seen_at" timestamp
-- up, line 20
CREATE TABLE "tags_things" ("thing_id" uuid NOT NULL, "tag_id" uuid NOT NULL)
-- up, line 20
CREATE INDEX "index_tags_things_on_thing_id" ON "tags_things" ("thing_id")
-- up, line 23
DROP EXTENSION IF EXISTS "hstore" CASCADE
-- down, line 23
CREATE EXTENSION IF NOT EXISTS "hstore"
-- down, line 20
DROP TABLE "tags_things"
-- down, line 18
ALTER TABLE "things" DROP COLUMN "seen_at"
-- down, line 17
ALTER TABLE "things" DROP COLUMN "kind"
-- down, line 16
ALTER TABLE "things" ADD "name" character varying NOT NULL
-- down, line 15
ALTER TABLE "things" DROP COLUMN "price"
-- down, line 13
ALTER TABLE "things" ALTER COLUMN "state" SET DEFAULT 0
-- down, line 12
DROP INDEX  "index_things_on_state_and_user_id"
-- down, line 11
ALTER TABLE "things" DROP CONSTRAINT "named"
-- down, line 10
ALTER TABLE "things" DROP CONSTRAINT "chk_rails_76cd11314c"
-- down, line 3
DROP TABLE "things"
-- file: 20200101000035_changes.rb
-- up, line 13
UPDATE users SET age = 1 WHERE id = 1 OR id = 2
-- up, line 18
UPDATE users SET age = 2, name = 'x', bio = 'y'
-- up, line 22
ALTER TABLE users ADD x text
-- up, line 22
ALTER TABLE users ADD z date
-- up, line 26
UPDATE users SET name = 'b' WHERE id = 3
-- up, line 29
SELECT 1
-- up, line 35
SELECT 2,4,6, 12, 6
-- up, line 38
SELECT 2
-- up, line 39
SELECT 32
-- up, line 39
SELECT 34
-- up, line 39
SELECT 36
-- up, line 41
SELECT 53
-- up, line 41
SELECT 52
-- up, line 42
SELECT 61
-- up, line 42
SELECT 63
-- up, line 42
SELECT 65
-- up, line 43
SELECT 'k', 'v'
-- up, line 43
SELECT 'v', 'w'
-- up, line 44
SELECT '00042', 'ab   |', '  c'
-- up, line 45
ALTER TABLE orgs ADD a int
-- up, line 45
ALTER TABLE tags ADD b int
-- up, line 46
SELECT 'changes'
-- up, line 47
UPDATE "users" SET "age" = 1 WHERE "users"."active" = TRUE
-- up, line 48
UPDATE "users" SET "age" = 2 WHERE "users"."active" = TRUE AND (age >= 18) AND "users"."name" = 'x'
-- up, line 49
DELETE FROM "users" WHERE "users"."active" = TRUE AND "users"."name" NOT IN ('a', 'b') AND "users"."age" != 3 AND "users"."bio" IS NOT NULL AND NOT ("users"."bio" = 'x' AND "users"."locale" = 'y')
-- up, line 50
DELETE FROM "users" WHERE "users"."age" = 1 AND ("users"."name" = 'q' OR "users"."name" IS NULL) AND "users"."age" != 5 AND NOT ("users"."age" BETWEEN 1 AND 2)
-- up, line 51
DELETE FROM "users"
-- up, line 52
UPDATE "users" SET "age" = 11 WHERE "users"."id" IN (SELECT "users"."id" FROM "users" ORDER BY "users"."id" ASC, "users"."name" DESC LIMIT 3)
-- file: 20200101000036_key_types.rb
-- up, line 3
CREATE TABLE "k1" ("id" uuid DEFAULT gen_random_uuid() NOT NULL PRIMARY KEY, "ip" inet, "net" cidr NOT NULL, "mac" macaddr, "words" tsvector, "span" int4range, "days" daterange, "moments" tstzrange, "flag" bit, "flags" bit varying(8), "paid" money DEFAULT 0, "doc" xml, "every" interval, "handle" oid, "place" point, "n" decimal(10,4), "big" bigint DEFAULT 1099511627776)
-- up, line 21
CREATE TABLE "k2" ("code" character varying(20) NOT NULL PRIMARY KEY)
-- up, line 22
CREATE TABLE "k3" ("a" integer, "b" character varying(3), PRIMARY KEY ("a", "b"))
-- up, line 26
CREATE TABLE "k4" ("pk" bigserial primary key, "x" character varying[] DEFAULT '{a,b}', "j" jsonb DEFAULT '{"a":1,"b":[true,null]}' NOT NULL, "d" date DEFAULT CURRENT_DATE, "at" time(3), "f" float(24) DEFAULT 1.5, "t" text DEFAULT 'it''s')
-- up, line 35
CREATE TABLE "k5" ("id" bigint NOT NULL PRIMARY KEY, "raw" smallint NOT NULL, "strange name" character varying, "created_at" timestamp(6) DEFAULT now(), "updated_at" timestamp(6) DEFAULT now())
-- up, line 35
COMMENT ON TABLE "k5" IS 'five'
-- up, line 35
COMMENT ON COLUMN "k5"."strange name" IS 'odd'
-- down, line 35
DROP TABLE "k5"
-- down, line 26
DROP TABLE "k4"
-- down, line 22
DROP TABLE "k3"
-- down, line 21
DROP TABLE "k2"
-- down, line 3
DROP TABLE "k1"
-- file: 20200101000037_rename_uuid.rb
-- up, line 3
CREATE TABLE "parcels" ("id" uuid DEFAULT gen_random_uuid() NOT NULL PRIMARY KEY, "order_id" bigint, "label" character varying, CONSTRAINT "fk_rails_48f74f7d3d"
FOREIGN KEY ("order_id")
  REFERENCES "orders" ("id")
)
-- up, line 3
CREATE INDEX "index_parcels_on_order_id" ON "parcels" ("order_id")
-- up, line 3
CREATE INDEX "index_parcels_on_label_and_order_id" ON "parcels" ("label", "order_id")
-- up, line 3
CREATE INDEX "own" ON "parcels" ("label")
-- up, line 3
CREATE INDEX "index_parcels_on_lower_label" ON "parcels" (lower(label))
-- up, line 10
ALTER TABLE "parcels" RENAME COLUMN "label" TO "title"
-- up, line 10
ALTER INDEX "index_parcels_on_label_and_order_id" RENAME TO "index_parcels_on_title_and_order_id"
-- up, line 11
ALTER TABLE "parcels" RENAME TO "packages"
-- up, line 11
ALTER INDEX "index_parcels_on_order_id" RENAME TO "index_packages_on_order_id"
-- up, line 11
ALTER INDEX "index_parcels_on_title_and_order_id" RENAME TO "index_packages_on_title_and_order_id"
-- up, line 12
CREATE TABLE "slots" ("slot_id" bigserial primary key, "n" integer)
-- up, line 12
CREATE UNIQUE INDEX "index_slots_on_n" ON "slots" ("n")
-- up, line 13
ALTER TABLE "slots" RENAME TO "places"
-- up, line 13
ALTER INDEX "slots_pkey" RENAME TO "places_pkey"
-- up, line 13
ALTER TABLE "public"."slots_slot_id_seq" RENAME TO "places_slot_id_seq"
-- up, line 13
ALTER INDEX "index_slots_on_n" RENAME TO "index_places_on_n"
-- up, line 14
ALTER TABLE "places" RENAME COLUMN "n" TO "number"
-- up, line 14
ALTER INDEX "index_places_on_n" RENAME TO "index_places_on_number"
-- up, line 15
ALTER TABLE "packages" DROP CONSTRAINT "fk_rails_48f74f7d3d"
-- up, line 16
DROP INDEX  "index_packages_on_order_id"
-- up, line 17
DROP INDEX  "index_places_on_number"
-- down, line 21
DROP TABLE "places"
-- down, line 22
DROP TABLE IF EXISTS "packages"
-- file: 20200101000038_expr_down.rb
-- up, line 3
CREATE INDEX "index_users_on_lower_email" ON "users" (lower(email))
-- up, line 4
CREATE UNIQUE INDEX "index_users_on_legacy_code" ON "users" USING btree ("legacy_code") WHERE legacy_code IS NOT NULL
-- up, line 4
COMMENT ON INDEX "index_users_on_legacy_code" IS 'codes'
-- up, line 5
CREATE INDEX "index_products_on_tags" ON "products" USING gin ("tags")
-- up, line 6
CREATE INDEX "index_products_on_title_and_sku" ON "products" ("title" varchar_pattern_ops DESC, "sku" ASC NULLS LAST)
-- up, line 7
CREATE INDEX IF NOT EXISTS "ev" ON "events" ("kind", "user_id")
-- down, line 7
DROP INDEX  "ev"
-- down, line 6
DROP INDEX  "index_products_on_title_and_sku"
-- down, line 5
DROP INDEX  "index_products_on_tags"
-- down, line 4
DROP INDEX  "index_users_on_legacy_code"
-- down, line 3
DROP INDEX  "index_users_on_lower_email"
-- file: 20200101000039_keys.rb
-- up, line 3
ALTER TABLE "events" ADD CONSTRAINT "fk_rails_0cb5590091"
FOREIGN KEY ("user_id")
  REFERENCES "users" ("id")
 ON DELETE SET NULL ON UPDATE CASCADE
-- up, line 4
ALTER TABLE "orders" ADD CONSTRAINT "o_o"
FOREIGN KEY ("org_id")
  REFERENCES "orgs" ("id")
 NOT VALID
-- up, line 5
ALTER TABLE "comments" ADD CONSTRAINT "fk_rails_f44b1e3c8a"
FOREIGN KEY ("author_id")
  REFERENCES "users" ("id")
-- up, line 6
ALTER TABLE "audit_logs" ADD CONSTRAINT "fk_rails_2c3f85fdd5"
FOREIGN KEY ("actor_id")
  REFERENCES "users" ("id")
-- up, line 7
ALTER TABLE "products" ADD CONSTRAINT chk_rails_a6a51f0199 CHECK (stock >= 0)
-- up, line 8
ALTER TABLE "products" ADD CONSTRAINT price_pos CHECK (price > 0) NOT VALID
-- up, line 11
ALTER TABLE "orders" VALIDATE CONSTRAINT "o_o"
-- up, line 12
ALTER TABLE "orders" VALIDATE CONSTRAINT "o_o"
-- up, line 13
ALTER TABLE "products" VALIDATE CONSTRAINT "price_pos"
-- up, line 14
ALTER TABLE "products" VALIDATE CONSTRAINT "price_pos"
-- up, line 17
ALTER TABLE "events" DROP CONSTRAINT "fk_rails_0cb5590091"
-- up, line 18
ALTER TABLE "products" DROP CONSTRAINT "chk_rails_a6a51f0199"
-- up, line 19
ALTER TABLE "audit_logs" DROP CONSTRAINT "fk_rails_2c3f85fdd5"
-- down, line 19
ALTER TABLE "audit_logs" ADD CONSTRAINT "fk_rails_2c3f85fdd5"
FOREIGN KEY ("actor_id")
  REFERENCES "users" ("id")
-- down, line 18
ALTER TABLE "products" ADD CONSTRAINT chk_rails_a6a51f0199 CHECK (stock >= 0)
-- down, line 17
ALTER TABLE "events" ADD CONSTRAINT "fk_rails_0cb5590091"
FOREIGN KEY ("user_id")
  REFERENCES "users" ("id")
 ON DELETE SET NULL ON UPDATE CASCADE
-- down, line 8
ALTER TABLE "products" DROP CONSTRAINT "price_pos"
-- down, line 7
ALTER TABLE "products" DROP CONSTRAINT "chk_rails_a6a51f0199"
-- down, line 6
ALTER TABLE "audit_logs" DROP CONSTRAINT "fk_rails_2c3f85fdd5"
-- down, line 5
ALTER TABLE "comments" DROP CONSTRAINT "fk_rails_f44b1e3c8a"
-- down, line 4
ALTER TABLE "orders" DROP CONSTRAINT "o_o"
-- down, line 3
ALTER TABLE "events" DROP CONSTRAINT "fk_rails_0cb5590091"
-- file: 20200101000040_more_refs.rb
-- up, line 3
ALTER TABLE "tags" ADD "owner_type" character varying(30) DEFAULT 'User' NOT NULL
-- up, line 3
ALTER TABLE "tags" ADD "owner_id" bigint NOT NULL
-- up, line 3
CREATE UNIQUE INDEX "own_ix" ON "tags" ("owner_type", "owner_id")
-- up, line 4
ALTER TABLE "products" ADD "maker_id" bigint
-- up, line 4
CREATE INDEX "index_products_on_maker_id" ON "products" ("maker_id")
-- up, line 4
ALTER TABLE "products" ADD CONSTRAINT "maker_fk"
FOREIGN KEY ("maker_id")
  REFERENCES "orgs" ("id")
 ON DELETE RESTRICT
-- up, line 5
ALTER TABLE "events" ADD "org_id" integer DEFAULT 5
-- up, line 5
CREATE INDEX "index_events_on_org_id" ON "events" USING btree ("org_id") WHERE org_id > 0
-- up, line 6
ALTER TABLE "audit_logs" ADD "subject_type" character varying
-- up, line 6
ALTER TABLE "audit_logs" ADD "subject_id" bigint
-- up, line 7
ALTER TABLE "events" DROP COLUMN "user_id"
-- down, line 7
ALTER TABLE "events" ADD "user_id" bigint
-- down, line 7
CREATE INDEX "index_events_on_user_id" ON "events" ("user_id")
-- down, line 6
ALTER TABLE "audit_logs" DROP COLUMN "subject_id"
-- down, line 6
ALTER TABLE "audit_logs" DROP COLUMN "subject_type"
-- down, line 5
ALTER TABLE "events" DROP COLUMN "org_id"
-- down, line 4
ALTER TABLE "products" DROP CONSTRAINT "maker_fk"
-- down, line 4
ALTER TABLE "products" DROP COLUMN "maker_id"
-- down, line 3
ALTER TABLE "tags" DROP COLUMN "owner_id"
-- down, line 3
ALTER TABLE "tags" DROP COLUMN "owner_type"
-- file: 20200101000041_v42.rb
-- up, line 3
DROP TABLE IF EXISTS "olds"
-- up, line 3
CREATE TABLE "olds" ("id" serial NOT NULL PRIMARY KEY, "name" character varying NOT NULL, "user_type" character varying, "user_id" integer, "org_id" integer, "count" bigint, "ratio" float, "created_at" timestamp, "updated_at" timestamp)
-- up, line 3
CREATE INDEX "index_olds_on_user_type_and_user_id" ON "olds" ("user_type", "user_id")
-- up, line 11
ALTER TABLE "tags" ADD "created_at" timestamp
-- up, line 11
ALTER TABLE "tags" ADD "updated_at" timestamp
-- up, line 12
ALTER TABLE "tags" ADD "org_id" integer
-- up, line 13
CREATE UNIQUE INDEX "index_olds_on_name_and_count" ON "olds" ("name", "count")
-- up, line 14
CREATE TABLE "orders_tags" ("order_id" integer NOT NULL, "tag_id" integer NOT NULL)
-- up, line 15
ALTER TABLE "olds" ALTER COLUMN "name" TYPE character varying
-- up, line 15
ALTER TABLE "olds" ALTER COLUMN "name" SET DEFAULT 'x'
-- up, line 15
ALTER TABLE "olds" ALTER COLUMN "name" DROP NOT NULL
-- up, line 16
ALTER TABLE "olds" RENAME TO "ancients"
-- up, line 16
ALTER INDEX "olds_pkey" RENAME TO "ancients_pkey"
-- up, line 16
ALTER TABLE "public"."olds_id_seq" RENAME TO "ancients_id_seq"
-- up, line 16
ALTER INDEX "index_olds_on_name_and_count" RENAME TO "index_ancients_on_name_and_count"
-- up, line 16
ALTER INDEX "index_olds_on_user_type_and_user_id" RENAME TO "index_ancients_on_user_type_and_user_id"
-- up, line 17
ALTER TABLE "ancients" ADD "at" timestamp(6)
-- up, line 18
DROP INDEX  "index_ancients_on_name_and_count"
-- down, line 22
DROP TABLE "orders_tags"
-- down, line 23
ALTER TABLE "tags" DROP COLUMN "updated_at"
-- down, line 23
ALTER TABLE "tags" DROP COLUMN "created_at"
-- down, line 24
DROP TABLE "ancients"
-- down, line 25
ALTER TABLE "tags" DROP COLUMN "org_id"
-- file: 20200101000042_v52.rb
-- up, line 3
CREATE TABLE "mids" ("id" bigserial primary key, "created_at" timestamp NOT NULL, "updated_at" timestamp NOT NULL, "user_id" bigint, "seen" timestamp, CONSTRAINT "fk_rails_5ffe99d70d"
FOREIGN KEY ("user_id")
  REFERENCES "users" ("id")
)
-- up, line 3
CREATE INDEX "index_mids_on_user_id" ON "mids" ("user_id")
-- up, line 8
ALTER TABLE "tags" ADD "created_at" timestamp
-- up, line 8
ALTER TABLE "tags" ADD "updated_at" timestamp
-- up, line 9
CREATE TABLE "orgs_users" ("user_id" integer NOT NULL, "org_id" integer NOT NULL, "rank" integer DEFAULT 0)
-- up, line 9
CREATE UNIQUE INDEX "index_orgs_users_on_user_id_and_org_id" ON "orgs_users" ("user_id", "org_id")
-- up, line 13
COMMENT ON COLUMN "users"."email" IS 'mail'
-- up, line 14
COMMENT ON TABLE "users" IS 'people'
-- down, line 14
COMMENT ON TABLE "users" IS 'people'
-- down, line 13
COMMENT ON COLUMN "users"."email" IS 'mail'
-- down, line 9
DROP TABLE "orgs_users"
-- down, line 8
ALTER TABLE "tags" DROP COLUMN "updated_at"
-- down, line 8
ALTER TABLE "tags" DROP COLUMN "created_at"
-- down, line 3
DROP TABLE "mids"
-- file: 20200101000043_nested.rb
-- up, line 7
ALTER TABLE "users" ADD "email_1" character varying(10)
-- up, line 8
CREATE INDEX "ix_users_01" ON "users" ("email_1")
-- up, line 7
ALTER TABLE "users" ADD "name_2" character varying(20)
-- up, line 8
CREATE INDEX "ix_users_02" ON "users" ("name_2")
-- up, line 7
ALTER TABLE "orgs" ADD "slug_1" character varying(10)
-- up, line 8
CREATE INDEX "ix_orgs_01" ON "orgs" ("slug_1")
-- up, line 11
ALTER TABLE "products" ADD "gone" integer
-- up, line 12
ALTER TABLE "products" ADD "more" integer
-- up, line 18
SELECT 'down in revert'
-- up, line 13
ALTER TABLE "products" ADD "kept" integer
-- up, line 13
ALTER TABLE "products" DROP COLUMN "gone"
-- up, line 21
UPDATE users SET status = 'old' WHERE status IS NULL
-- up, line 28
ALTER TABLE "orders" ADD "memo" character varying(7)
-- up, line 29
ALTER TABLE "orders" ADD "memo_x" character varying(7)
-- down, line 29
ALTER TABLE "orders" DROP COLUMN "memo_x"
-- down, line 28
ALTER TABLE "orders" DROP COLUMN "memo"
-- down, line 14
ALTER TABLE "products" ADD "gone" integer DEFAULT 3
-- down, line 15
ALTER TABLE "products" DROP COLUMN "kept"
-- down, line 17
SELECT 'up in revert'
-- down, line 12
ALTER TABLE "products" DROP COLUMN "more"
-- down, line 11
ALTER TABLE "products" DROP COLUMN "gone"
-- down, line 8
DROP INDEX  "ix_orgs_01"
-- down, line 7
ALTER TABLE "orgs" DROP COLUMN "slug_1"
-- down, line 8
DROP INDEX  "ix_users_02"
-- down, line 7
ALTER TABLE "users" DROP COLUMN "name_2"
-- down, line 8
DROP INDEX  "ix_users_01"
-- down, line 7
ALTER TABLE "users" DROP COLUMN "email_1"
-- file: 20200101000044_data_changes.rb
-- up, line 12
UPDATE "users" SET "status" = 'fresh', "age" = NULL WHERE ("users"."status" = 'new' OR "users"."status" IS NULL) AND "users"."active" != TRUE
-- up, line 13
UPDATE "users" SET score = score * 1.1 WHERE (age > 60) AND "users"."age" >= 61
-- up, line 14
DELETE FROM "products" WHERE ("products"."category" IN ('a', 'b') OR "products"."stock" = 0)
-- up, line 15
UPDATE "products" SET stock = stock - 1 WHERE "products"."id" IN (SELECT "products"."id" FROM "products" WHERE (title LIKE 'x%' AND stock > 3) ORDER BY "products"."id" ASC)
-- up, line 16
UPDATE "users" SET "bio" = '{"a":1}' WHERE "users"."id" IN (SELECT "orders"."user_id" FROM "orders" WHERE "orders"."state" = 'paid')
-- up, line 17
INSERT INTO "tags" ("label","color") VALUES ('a', 'red'), ('b', NULL) ON CONFLICT  DO NOTHING RETURNING "id"
-- up, line 18
DELETE FROM "tags"
-- up, line 20
INSERT INTO tags (label) SELECT name FROM users WHERE name <> 'x -- y'
-- up, line 24
SELECT count(*) FROM users
-- up, line 25
UPDATE tags SET color = 'blue''s'
-- file: 20200101000045_create_opts.rb
-- up, line 3
CREATE TABLE IF NOT EXISTS "c1" ("id" bigserial primary key, "a" character varying, "b" integer, "c" boolean DEFAULT TRUE NOT NULL, CONSTRAINT "cfk"
FOREIGN KEY ("b")
  REFERENCES "users" ("id")
, CONSTRAINT b_small CHECK (b < 10))
-- up, line 3
CREATE INDEX IF NOT EXISTS "index_c1_on_a" ON "c1" ("a")
-- up, line 3
CREATE UNIQUE INDEX IF NOT EXISTS "cb" ON "c1" ("b") WHERE b > 0
-- up, line 10
CREATE TEMPORARY TABLE "c2" ("x" integer) ON COMMIT PRESERVE ROWS
-- up, line 13
CREATE TABLE "c3"  AS SELECT id, email FROM users WHERE age > 3
-- up, line 14
DROP TABLE IF EXISTS "c4" CASCADE
-- up, line 14
CREATE TABLE "c4" ("id" bigserial primary key, "c1_id" bigint NOT NULL, "tag_id" bigint, "org_id" bigint, "UPPER" character varying) WITH (fillfactor=70)
-- up, line 14
CREATE INDEX "index_c4_on_c1_id" ON "c4" ("c1_id")
-- up, line 14
CREATE INDEX "index_c4_on_tag_id" ON "c4" ("tag_id")
-- up, line 14
CREATE INDEX "index_c4_on_org_id" ON "c4" ("org_id")
-- up, line 14
CREATE INDEX "index_c4_on_UPPER" ON "c4" ("UPPER")
-- up, line 14
COMMENT ON TABLE "c4" IS 'c''4'
-- up, line 14
COMMENT ON COLUMN "c4"."UPPER" IS 'u'
-- up, line 20
CREATE TABLE "labels" ("tag_id" bigint, "user_id" bigint, "id" bigserial primary key, CONSTRAINT "fk_rails_35ee10a3c8"
FOREIGN KEY ("tag_id")
  REFERENCES "tags" ("id")
, CONSTRAINT "fk_rails_9ea980b469"
FOREIGN KEY ("user_id")
  REFERENCES "users" ("id")
)
-- up, line 20
CREATE INDEX "index_labels_on_tag_id" ON "labels" ("tag_id")
-- up, line 24
CREATE EXTENSION IF NOT EXISTS "citext"
-- up, line 25
DROP TABLE "audit_logs"
-- down, line 25
CREATE TABLE "audit_logs" ("id" bigserial primary key, "action" character varying, "actor_id" bigint)
-- down, line 24
DROP EXTENSION IF EXISTS "citext" CASCADE
-- down, line 20
DROP TABLE "labels"
-- down, line 14
DROP TABLE "c4" CASCADE
-- down, line 13
DROP TABLE "c3"
-- down, line 10
DROP TABLE "c2"
-- down, line 3
DROP TABLE "c1"
-- file: 20200101000046_lang.rb
-- up, line 9
ALTER TABLE "tags" ADD "a1" character varying(5)
-- up, line 9
ALTER TABLE "tags" ADD "a2" integer DEFAULT 1 NOT NULL
-- up, line 10
CREATE INDEX "index_tags_on_a2" ON "tags" ("a2")
-- up, line 10
CREATE INDEX "index_tags_on_a1" ON "tags" ("a1")
-- up, line 11
CREATE UNIQUE INDEX "index_tags_on_label" ON "tags" ("label")
-- up, line 11
CREATE UNIQUE INDEX "index_orgs_on_slug" ON "orgs" ("slug")
-- up, line 12
ALTER TABLE "orgs" ADD "x_at" date
-- up, line 12
ALTER TABLE "orgs" ADD "y_at" date
-- up, line 13
CREATE TABLE part_1 (LIKE orders INCLUDING ALL)
-- up, line 13
CREATE TABLE part_2 (LIKE orders INCLUDING ALL)
-- up, line 14
ALTER TABLE "part_1" ADD "shard" integer DEFAULT 1
-- up, line 14
ALTER TABLE "part_2" ADD "shard" integer DEFAULT 2
-- up, line 16
ALTER TABLE "products" ADD "large_size" integer
-- up, line 18
ALTER TABLE "events" ADD "alpha" text
-- up, line 18
ALTER TABLE "events" ADD "beta" date
-- up, line 20
ALTER TABLE "events" ADD "two" boolean
-- up, line 24
SELECT 1
-- up, line 26
SELECT 2
-- up, line 28
ALTER TABLE "events" ADD "alpha_z" character varying(9)
-- up, line 29
SELECT 'a'
      || 'b'
-- up, line 34
SELECT 'no gamma'
-- up, line 35
ALTER TABLE tags ADD COLUMN j1 int DEFAULT 4
-- down, line 39
DROP INDEX  "index_orgs_on_slug"
-- down, line 39
DROP INDEX  "index_tags_on_label"
-- down, line 40
ALTER TABLE "tags" DROP COLUMN "a1"
-- down, line 40
ALTER TABLE "tags" DROP COLUMN "a2"
-- down, line 41
DROP TABLE "part_1"
-- down, line 41
DROP TABLE "part_2"
-- down, line 42
ALTER TABLE "events" DROP COLUMN "alpha"
-- down, line 42
ALTER TABLE "events" DROP COLUMN "beta"
-- down, line 42
ALTER TABLE "events" DROP COLUMN "two"
-- down, line 42
ALTER TABLE "events" DROP COLUMN "alpha_z"
-- file: 20200101000047_no_ddl_names.rb
-- up, line 5
CREATE UNIQUE INDEX CONCURRENTLY "index_orders_on_external_ref" ON "orders" ("external_ref") WHERE external_ref <> ''
-- up, line 6
CREATE INDEX CONCURRENTLY "index_events_on_kind_and_happened_at" ON "events" ("kind", "happened_at")
-- up, line 7
DROP INDEX CONCURRENTLY "index_orders_on_user_id"
-- up, line 8
DROP INDEX CONCURRENTLY "index_orders_on_org_id_and_state"
-- up, line 9
ALTER TABLE "events" ADD "n" integer
-- up, line 11
UPDATE "events" SET n = 0 WHERE "events"."n" IS NULL
-- up, line 13
ALTER TABLE "events" ALTER COLUMN "n" SET NOT NULL
-- up, line 14
ALTER TABLE "events" ALTER COLUMN "n" SET DEFAULT 0
-- down, line 14
ALTER TABLE "events" ALTER COLUMN "n" DROP DEFAULT
-- down, line 13
ALTER TABLE "events" ALTER COLUMN "n" DROP NOT NULL
-- down, line 9
ALTER TABLE "events" DROP COLUMN "n"
-- down, line 8
CREATE INDEX CONCURRENTLY "index_orders_on_org_id_and_state" ON "orders" ("org_id", "state")
-- down, line 7
CREATE INDEX CONCURRENTLY "index_orders_on_user_id" ON "orders" ("user_id")
-- down, line 6
DROP INDEX CONCURRENTLY "index_events_on_kind_and_happened_at"
-- down, line 5
DROP INDEX CONCURRENTLY "index_orders_on_external_ref"
-- file: 20200101000048_guards.rb
-- up, line 9
ALTER TABLE users SET (fillfactor = 70)
-- up, line 12
CREATE INDEX "ln" ON "users" (lower(name))
-- up, line 15
ALTER TABLE "users" ADD "x1" jsonb DEFAULT '{}'
-- up, line 18
ALTER TABLE "orgs" ADD "x2" text
-- up, line 19
ALTER TABLE "tags" ADD "n1" smallint
-- up, line 19
ALTER TABLE "tags" ADD "n2" smallint
-- up, line 19
ALTER TABLE "tags" ADD "n3" integer
-- up, line 20
ALTER TABLE "tags" ADD "fwd" boolean DEFAULT FALSE NOT NULL
-- up, line 21
ALTER TABLE "tags" ADD "late" time
-- up, line 22
ALTER TABLE "tags" ADD "later" date
-- up, line 24
SELECT 'ensured'
-- down, line 37
ALTER TABLE "tags" DROP COLUMN "n1"
-- down, line 37
ALTER TABLE "tags" DROP COLUMN "n2"
-- down, line 37
ALTER TABLE "tags" DROP COLUMN "n3"
-- down, line 30
ALTER TABLE "tags" DROP COLUMN "fwd"
-- down, line 31
DROP INDEX ln
-- file: 20200101000049_blocks.rb
-- up, line 12
CREATE TABLE "invoices2" ("id" bigserial primary key, "net" decimal(10,2) DEFAULT 0.0 NOT NULL, "gross" decimal(10,2) DEFAULT 0.0 NOT NULL, "created_by" bigint NOT NULL, "updated_by" bigint NOT NULL, "state" character varying(20) DEFAULT 'draft' NOT NULL, "user_id" bigint NOT NULL, "due" date, "is_draft" boolean DEFAULT TRUE, "is_sent" boolean DEFAULT FALSE, "is_paid" boolean DEFAULT FALSE, CONSTRAINT "fk_rails_d5f0a1f086"
FOREIGN KEY ("user_id")
  REFERENCES "users" ("id")
 ON DELETE CASCADE)
-- up, line 12
CREATE INDEX "index_invoices2_on_created_by_and_updated_by" ON "invoices2" ("created_by", "updated_by")
-- up, line 12
CREATE INDEX "index_invoices2_on_state" ON "invoices2" ("state") WHERE state <> 'paid'
-- up, line 12
CREATE UNIQUE INDEX "index_invoices2_on_user_id" ON "invoices2" ("user_id")
-- up, line 12
COMMENT ON TABLE "invoices2" IS 'inv'
-- up, line 20
CREATE TABLE "lines2" ("id" bigserial primary key, "invoice2_id" bigint, "qty" integer, CONSTRAINT "fk_rails_f55e0b90fe"
FOREIGN KEY ("invoice2_id")
  REFERENCES "invoices2" ("id")
)
-- up, line 20
CREATE INDEX "index_lines2_on_invoice2_id" ON "lines2" ("invoice2_id")
-- up, line 5
ALTER TABLE "orders" ADD "created_by" bigint DEFAULT 0
-- up, line 5
ALTER TABLE "orders" ADD "updated_by" bigint DEFAULT 0
-- up, line 6
CREATE INDEX "index_orders_on_created_by_and_updated_by" ON "orders" ("created_by", "updated_by")
-- up, line 43
CREATE TABLE "m1" ("id" bigserial primary key, "v" character varying)
-- up, line 43
CREATE TABLE "m2" ("id" bigserial primary key, "v" integer)
-- down, line 43
DROP TABLE "m2"
-- down, line 43
DROP TABLE "m1"
-- down, line 6
DROP INDEX  "index_orders_on_created_by_and_updated_by"
-- down, line 5
ALTER TABLE "orders" DROP COLUMN "updated_by"
-- down, line 5
ALTER TABLE "orders" DROP COLUMN "created_by"
-- down, line 20
DROP TABLE "lines2"
-- down, line 12
DROP TABLE "invoices2"
-- file: 20200101000050_old50.rb
-- up, line 8
CREATE TABLE "o2" ("id" serial NOT NULL PRIMARY KEY, "user_id" integer, "subject_type" character varying, "subject_id" integer, "at" timestamp(3), "created_at" timestamp NOT NULL, "updated_at" timestamp NOT NULL, CONSTRAINT "fk_rails_50bb966235"
FOREIGN KEY ("user_id")
  REFERENCES "users" ("id")
)
-- up, line 8
CREATE INDEX "index_o2_on_user_id" ON "o2" ("user_id")
-- up, line 8
CREATE INDEX "index_o2_on_subject_type_and_subject_id" ON "o2" ("subject_type", "subject_id")
-- up, line 14
ALTER TABLE "o2" ADD "org_id" integer
-- up, line 14
CREATE INDEX "oo" ON "o2" ("org_id")
-- up, line 14
ALTER TABLE "o2" ADD CONSTRAINT "fk_rails_091c547adb"
FOREIGN KEY ("org_id")
  REFERENCES "orgs" ("id")
-- up, line 15
ALTER TABLE "o2" ALTER COLUMN "at" SET NOT NULL
-- up, line 16
ALTER TABLE "orgs" ADD "created_at" timestamp NOT NULL
-- up, line 16
ALTER TABLE "orgs" ADD "updated_at" timestamp NOT NULL
-- up, line 17
CREATE TABLE "o2s_tags" ("o2_id" integer NOT NULL, "tag_id" integer NOT NULL)
-- down, line 17
DROP TABLE "o2s_tags"
-- down, line 16
ALTER TABLE "orgs" DROP COLUMN "updated_at"
-- down, line 16
ALTER TABLE "orgs" DROP COLUMN "created_at"
-- down, line 15
ALTER TABLE "o2" ALTER COLUMN "at" DROP NOT NULL
-- down, line 14
ALTER TABLE "o2" DROP CONSTRAINT "fk_rails_091c547adb"
-- down, line 14
ALTER TABLE "o2" DROP COLUMN "org_id"
-- down, line 8
DROP TABLE "o2"
-- file: 20200101000051_typed.rb
-- up, line 6
ALTER TABLE "events" ADD "col_string" character varying(5)
-- up, line 6
ALTER TABLE "events" ADD "col_decimal" decimal(5,1) DEFAULT 1.5
-- up, line 6
ALTER TABLE "events" ADD "col_integer" smallint DEFAULT -1
-- up, line 6
ALTER TABLE "events" ADD "col_boolean" boolean DEFAULT TRUE NOT NULL
-- up, line 6
ALTER TABLE "events" ADD "col_datetime" timestamp(0)
-- up, line 6
ALTER TABLE "events" ADD "col_binary" bytea
-- up, line 6
ALTER TABLE "events" ADD "col_float" float DEFAULT 0.25
-- up, line 6
ALTER TABLE "events" ADD "col_date" date DEFAULT '2020-01-01'
-- up, line 6
ALTER TABLE "events" ADD "col_bigint" bigint[] DEFAULT '{1,2}'
-- up, line 7
ALTER TABLE "events" ADD "e1" integer[]
-- up, line 8
ALTER TABLE "events" ADD "e2" varchar(3) DEFAULT 'abc'
-- up, line 8
COMMENT ON COLUMN "events"."e2" IS 'three'
-- up, line 9
ALTER TABLE "events" ADD "e4" timestamptz DEFAULT clock_timestamp()
-- up, line 10
ALTER TABLE "events" ADD "e5" character varying COLLATE "C" DEFAULT NULL
-- up, line 11
ALTER TABLE "events" ADD "e6" text DEFAULT 'a
b\c'
-- up, line 12
ALTER TABLE "events" ADD "e7" json DEFAULT '[]'
-- up, line 13
ALTER TABLE "events" ADD "e8" uuid DEFAULT gen_random_uuid() NOT NULL
-- up, line 14
ALTER TABLE "events" ADD "e9" integer DEFAULT 5
-- up, line 15
ALTER TABLE "events" ADD "e10" boolean DEFAULT TRUE
-- up, line 16
ALTER TABLE "events" ADD "e11" decimal(8)
-- up, line 17
ALTER TABLE "events" ADD "e12" character varying
-- up, line 19
ALTER TABLE "events" ADD "e13" integer DEFAULT 1
-- up, line 19
ALTER TABLE "events" ADD "e14" integer DEFAULT 1
-- up, line 20
ALTER TABLE "events" DROP COLUMN "e12"
-- down, line 25
ALTER TABLE "events" DROP COLUMN "col_bigint"
-- down, line 25
ALTER TABLE "events" DROP COLUMN "col_date"
-- down, line 25
ALTER TABLE "events" DROP COLUMN "col_float"
-- down, line 25
ALTER TABLE "events" DROP COLUMN "col_binary"
-- down, line 25
ALTER TABLE "events" DROP COLUMN "col_datetime"
-- down, line 25
ALTER TABLE "events" DROP COLUMN "col_boolean"
-- down, line 25
ALTER TABLE "events" DROP COLUMN "col_integer"
-- down, line 25
ALTER TABLE "events" DROP COLUMN "col_decimal"
-- down, line 25
ALTER TABLE "events" DROP COLUMN "col_string"
-- down, line 26
ALTER TABLE "events" DROP COLUMN "e1"
-- down, line 26
ALTER TABLE "events" DROP COLUMN "e2"
-- down, line 26
ALTER TABLE "events" DROP COLUMN "e4"
-- down, line 26
ALTER TABLE "events" DROP COLUMN "e5"
-- down, line 26
ALTER TABLE "events" DROP COLUMN "e6"
-- down, line 26
ALTER TABLE "events" DROP COLUMN "e7"
-- down, line 26
ALTER TABLE "events" DROP COLUMN "e8"
-- down, line 26
ALTER TABLE "events" DROP COLUMN "e9"
-- down, line 26
ALTER TABLE "events" DROP COLUMN "e10"
-- down, line 26
ALTER TABLE "events" DROP COLUMN "e11"
-- file: 20200101000052_lookups.rb
-- up, line 3
CREATE TABLE accounts (
  id bigserial PRIMARY KEY,
  user_id bigint NOT NULL DEFAULT 1 REFERENCES users (id) ON DELETE CASCADE,
  org_id bigint CONSTRAINT acc_org REFERENCES public.orgs,
  a int UNIQUE, b int CHECK (b > 0), c text DEFAULT 'x, y (z)',
  tag_id int, CONSTRAINT acc_tag FOREIGN KEY (tag_id) REFERENCES tags DEFERRABLE,
  CONSTRAINT acc_ab UNIQUE (a, b)
);
CREATE INDEX acc_user ON accounts (user_id);
CREATE INDEX IF NOT EXISTS acc_low ON accounts USING btree (lower(c), a);
CREATE UNIQUE INDEX "Acc C" ON public.accounts ("c" DESC NULLS LAST) WHERE c <> '';
CREATE INDEX acc_inc ON accounts (b) INCLUDE (a, c);
CREATE INDEX ON accounts (org_id, a);
ALTER TABLE accounts ADD product_id bigint, ADD FOREIGN KEY (product_id) REFERENCES products;
ALTER TABLE IF EXISTS ONLY accounts ADD COLUMN IF NOT EXISTS order_id bigint CONSTRAINT acc_ord REFERENCES orders ON DELETE SET NULL
-- up, line 20
ALTER TABLE "accounts" DROP CONSTRAINT "accounts_user_id_fkey"
-- up, line 21
ALTER TABLE "accounts" DROP CONSTRAINT "acc_org"
-- up, line 22
ALTER TABLE "accounts" DROP CONSTRAINT "accounts_product_id_fkey"
-- up, line 23
ALTER TABLE "accounts" DROP CONSTRAINT "acc_tag"
-- up, line 23
ALTER TABLE "accounts" DROP COLUMN "tag_id"
-- up, line 24
DROP INDEX  "acc_user"
-- up, line 25
DROP INDEX  "Acc C"
-- up, line 26
DROP INDEX  "acc_inc"
-- up, line 27
ALTER TABLE accounts RENAME COLUMN order_id TO purchase_id; ALTER TABLE accounts RENAME CONSTRAINT acc_ord TO acc_pur
-- up, line 28
ALTER TABLE "accounts" VALIDATE CONSTRAINT "acc_pur"
-- up, line 29
ALTER TABLE "accounts" DROP CONSTRAINT "acc_pur"
-- up, line 30
ALTER TABLE accounts RENAME TO konten
-- up, line 31
CREATE INDEX "kp" ON "konten" ("purchase_id")
-- up, line 32
ALTER INDEX kp RENAME TO pk2
-- up, line 33
DROP INDEX  "pk2"
-- up, line 34
CREATE INDEX k3 ON konten(a)
-- up, line 35
DROP INDEX k3
-- up, line 36
CREATE INDEX "k4" ON "konten" ("a")
-- up, line 37
ALTER TABLE konten DROP COLUMN b
-- up, line 38
ALTER TABLE "konten" ADD CONSTRAINT "zz"
FOREIGN KEY ("org_id")
  REFERENCES "orgs" ("id")
-- up, line 39
ALTER TABLE "konten" ADD CONSTRAINT "aa"
FOREIGN KEY ("purchase_id")
  REFERENCES "orgs" ("id")
-- up, line 40
ALTER TABLE "konten" DROP CONSTRAINT "zz"
-- up, line 41
ALTER TABLE "konten" DROP CONSTRAINT "aa"
-- up, line 42
CREATE TABLE "firms" ("id" bigserial primary key)
-- up, line 43
CREATE TABLE "teams" ("id" bigserial primary key, "firm_id" bigint, CONSTRAINT "fk_rails_6d9d36449d"
FOREIGN KEY ("firm_id")
  REFERENCES "firms" ("id")
)
-- up, line 43
CREATE INDEX "index_teams_on_firm_id" ON "teams" ("firm_id")
-- up, line 44
ALTER TABLE "teams" RENAME COLUMN "firm_id" TO "company_id"
-- up, line 44
ALTER INDEX "index_teams_on_firm_id" RENAME TO "index_teams_on_company_id"
-- up, line 45
ALTER TABLE "firms" RENAME TO "companies"
-- up, line 45
ALTER INDEX "firms_pkey" RENAME TO "companies_pkey"
-- up, line 45
ALTER TABLE "public"."firms_id_seq" RENAME TO "companies_id_seq"
-- up, line 46
ALTER TABLE "teams" DROP CONSTRAINT "fk_rails_6d9d36449d"
-- up, line 47
ALTER TABLE "teams" ADD CONSTRAINT "fk_rails_e080df8a94"
FOREIGN KEY ("company_id")
  REFERENCES "companies" ("id")
-- up, line 48
ALTER TABLE "teams" RENAME TO "groups"
-- up, line 48
ALTER INDEX "teams_pkey" RENAME TO "groups_pkey"
-- up, line 48
ALTER TABLE "public"."teams_id_seq" RENAME TO "groups_id_seq"
-- up, line 48
ALTER INDEX "index_teams_on_company_id" RENAME TO "index_groups_on_company_id"
-- up, line 49
ALTER TABLE "groups" DROP CONSTRAINT "fk_rails_e080df8a94"
-- up, line 49
ALTER TABLE "groups" DROP COLUMN "company_id"
-- up, line 50
ALTER TABLE "groups" ADD "lead_id" bigint
-- up, line 50
CREATE INDEX "index_groups_on_lead_id" ON "groups" ("lead_id")
-- up, line 50
ALTER TABLE "groups" ADD CONSTRAINT "glead"
FOREIGN KEY ("lead_id")
  REFERENCES "users" ("id")
-- up, line 51
ALTER TABLE "groups" DROP CONSTRAINT "glead"
-- up, line 51
ALTER TABLE "groups" DROP COLUMN "lead_id"
-- up, line 52
ALTER TABLE "groups" ADD "boss_id" bigint
-- up, line 52
CREATE INDEX "index_groups_on_boss_id" ON "groups" ("boss_id")
-- up, line 52
ALTER TABLE "groups" ADD CONSTRAINT "fk_rails_71f8c71335"
FOREIGN KEY ("boss_id")
  REFERENCES "users" ("id")
-- up, line 53
ALTER TABLE "groups" DROP CONSTRAINT "fk_rails_71f8c71335"
-- up, line 54
ALTER TABLE "groups" ADD "org2_id" bigint
-- up, line 54
CREATE INDEX "index_groups_on_org2_id" ON "groups" ("org2_id")
-- up, line 54
ALTER TABLE "groups" ADD CONSTRAINT "fk_rails_1e3ba34c29"
FOREIGN KEY ("org2_id")
  REFERENCES "companies" ("id")
-- up, line 54
ALTER TABLE "groups" DROP COLUMN "boss_id"
-- up, line 58
ALTER TABLE "groups" DROP CONSTRAINT "fk_rails_1e3ba34c29"
-- down, line 62
DROP TABLE "groups"
-- file: 20200101000053_lookdown.rb
-- up, line 3
CREATE TABLE "a1" ("id" bigserial primary key, "user_id" bigint, "n" integer, CONSTRAINT "afk"
FOREIGN KEY ("user_id")
  REFERENCES "users" ("id")
)
-- up, line 3
CREATE INDEX "aix" ON "a1" ("user_id")
-- up, line 3
CREATE INDEX "index_a1_on_n" ON "a1" ("n")
-- up, line 7
ALTER TABLE "events" ADD CONSTRAINT "fk_rails_0cb5590091"
FOREIGN KEY ("user_id")
  REFERENCES "users" ("id")
-- up, line 8
ALTER TABLE "comments" ADD "order_id" bigint
-- up, line 8
CREATE INDEX "index_comments_on_order_id" ON "comments" ("order_id")
-- up, line 8
ALTER TABLE "comments" ADD CONSTRAINT "fk_rails_453b7b85cf"
FOREIGN KEY ("order_id")
  REFERENCES "orders" ("id")
-- up, line 9
ALTER TABLE "audit_logs" ADD CONSTRAINT "al"
FOREIGN KEY ("actor_id")
  REFERENCES "users" ("id")
 ON DELETE CASCADE
-- up, line 10
ALTER TABLE "a1" ADD CONSTRAINT chk_rails_18d823a81c CHECK (n > 0)
-- up, line 13
ALTER TABLE tags ADD owner_id bigint, ADD CONSTRAINT town FOREIGN KEY (owner_id) REFERENCES users
-- up, line 14
CREATE INDEX tags_own ON tags(owner_id)
-- up, line 22
ALTER TABLE "a1" DROP CONSTRAINT "afk"
-- up, line 23
DROP INDEX  "aix"
-- up, line 24
ALTER TABLE "a1" DROP COLUMN "user_id"
-- up, line 25
ALTER TABLE "a1" RENAME COLUMN "n" TO "m"
-- up, line 25
ALTER INDEX "index_a1_on_n" RENAME TO "index_a1_on_m"
-- up, line 26
ALTER TABLE "a1" RENAME TO "a2"
-- up, line 26
ALTER INDEX "a1_pkey" RENAME TO "a2_pkey"
-- up, line 26
ALTER TABLE "public"."a1_id_seq" RENAME TO "a2_id_seq"
-- up, line 26
ALTER INDEX "index_a1_on_m" RENAME TO "index_a2_on_m"
-- up, line 27
DROP INDEX  "index_a2_on_m"
-- down, line 27
CREATE INDEX "index_a2_on_m" ON "a2" ("m")
-- down, line 26
ALTER TABLE "a2" RENAME TO "a1"
-- down, line 26
ALTER INDEX "a2_pkey" RENAME TO "a1_pkey"
-- down, line 26
ALTER TABLE "public"."a2_id_seq" RENAME TO "a1_id_seq"
-- down, line 26
ALTER INDEX "index_a2_on_m" RENAME TO "index_a1_on_m"
-- down, line 25
ALTER TABLE "a1" RENAME COLUMN "m" TO "n"
-- down, line 25
ALTER INDEX "index_a1_on_m" RENAME TO "index_a1_on_n"
-- down, line 24
ALTER TABLE "a1" ADD "user_id" bigint
-- down, line 24
CREATE INDEX "index_a1_on_user_id" ON "a1" ("user_id")
-- down, line 23
CREATE INDEX "aix" ON "a1" ("user_id")
-- down, line 22
ALTER TABLE "a1" ADD CONSTRAINT "afk"
FOREIGN KEY ("user_id")
  REFERENCES "users" ("id")
-- down, line 17
ALTER TABLE "tags" DROP CONSTRAINT "town"
-- down, line 18
DROP INDEX  "tags_own"
-- down, line 19
ALTER TABLE "tags" DROP COLUMN "owner_id"
-- down, line 10
ALTER TABLE "a1" DROP CONSTRAINT "chk_rails_18d823a81c"
-- down, line 9
ALTER TABLE "audit_logs" DROP CONSTRAINT "al"
-- down, line 8
ALTER TABLE "comments" DROP CONSTRAINT "fk_rails_453b7b85cf"
-- down, line 8
ALTER TABLE "comments" DROP COLUMN "order_id"
-- down, line 7
ALTER TABLE "events" DROP CONSTRAINT "fk_rails_0cb5590091"
-- down, line 3
DROP TABLE "a1"
-- file: 20200101000054_refs_opts.rb
-- up, line 3
CREATE TABLE "shipments" ("id" uuid DEFAULT md5(random()::text)::uuid NOT NULL PRIMARY KEY, "order_id" bigint NOT NULL, "carrier_id" bigint, "owner_type" character varying(40) DEFAULT 'User', "owner_id" bigint, "batch_id" uuid, "parent_id" uuid, "created_at" timestamp(3) DEFAULT now(), "updated_at" timestamp(3) DEFAULT now(), CONSTRAINT "fk_rails_9892d6a938"
FOREIGN KEY ("order_id")
  REFERENCES "orders" ("id")
 ON DELETE CASCADE ON UPDATE RESTRICT, CONSTRAINT "ship_carrier_fk"
FOREIGN KEY ("carrier_id")
  REFERENCES "orgs" ("id")
, CONSTRAINT "fk_rails_0deece3678"
FOREIGN KEY ("parent_id")
  REFERENCES "shipments" ("id")
)
-- up, line 3
CREATE UNIQUE INDEX "ship_order" ON "shipments" ("order_id")
-- up, line 3
CREATE INDEX "index_shipments_on_owner" ON "shipments" ("owner_type", "owner_id") WHERE owner_id IS NOT NULL
-- up, line 3
CREATE INDEX "index_shipments_on_batch_id" ON "shipments" ("batch_id" DESC)
-- up, line 3
CREATE INDEX "index_shipments_on_parent_id" ON "shipments" ("parent_id")
-- up, line 11
ALTER TABLE "orders" ADD "warehouse_type" character varying NOT NULL
-- up, line 11
ALTER TABLE "orders" ADD "warehouse_id" integer DEFAULT 0 NOT NULL
-- up, line 11
CREATE UNIQUE INDEX "wh" ON "orders" ("warehouse_type", "warehouse_id")
-- up, line 12
ALTER TABLE "events" ADD "org_id" bigint
-- up, line 12
CREATE INDEX "index_events_on_org_id" ON "events" USING hash ("org_id")
-- up, line 12
ALTER TABLE "events" ADD CONSTRAINT "fk_rails_a11da44093"
FOREIGN KEY ("org_id")
  REFERENCES "orgs" ("id")
-- up, line 13
ALTER TABLE "comments" ADD "product_id" bigint
-- up, line 13
COMMENT ON COLUMN "comments"."product_id" IS 'what it''s about'
-- up, line 13
CREATE INDEX "index_comments_on_product_id" ON "comments" ("product_id")
-- up, line 13
ALTER TABLE "comments" ADD CONSTRAINT "fk_rails_a0d280f6e4"
FOREIGN KEY ("product_id")
  REFERENCES "products" ("id")
-- down, line 13
ALTER TABLE "comments" DROP CONSTRAINT "fk_rails_a0d280f6e4"
-- down, line 13
ALTER TABLE "comments" DROP COLUMN "product_id"
-- down, line 12
ALTER TABLE "events" DROP CONSTRAINT "fk_rails_a11da44093"
-- down, line 12
ALTER TABLE "events" DROP COLUMN "org_id"
-- down, line 11
ALTER TABLE "orders" DROP COLUMN "warehouse_id"
-- down, line 11
ALTER TABLE "orders" DROP COLUMN "warehouse_type"
-- down, line 3
DROP TABLE "shipments"
-- file: 20200101000055_bulk_mix.rb
-- up, line 3
ALTER TABLE "users" ADD "nick" character varying(20) DEFAULT 'x' NOT NULL
-- up, line 3
CREATE INDEX "index_users_on_nick" ON "users" ("nick")
-- up, line 3
ALTER TABLE "users" ADD "pet" character varying(20) DEFAULT 'x' NOT NULL
-- up, line 3
CREATE INDEX "index_users_on_pet" ON "users" ("pet")
-- up, line 3
ALTER TABLE "users" ALTER COLUMN "age" TYPE bigint, ALTER COLUMN "age" SET DEFAULT 3, ALTER COLUMN "age" SET NOT NULL, ALTER COLUMN "status" DROP DEFAULT, ALTER COLUMN "email" SET NOT NULL, ALTER COLUMN "locale" SET NOT NULL
-- up, line 3
ALTER TABLE "users" RENAME COLUMN "bio" TO "biography"
-- up, line 3
ALTER TABLE "users" DROP COLUMN "legacy_code", DROP COLUMN "score"
-- up, line 3
CREATE UNIQUE INDEX "nick_pet" ON "users" ("nick", "pet")
-- up, line 3
DROP INDEX  "index_users_on_email"
-- up, line 3
ALTER TABLE "users" ADD "created_at" timestamp(6), ADD "updated_at" timestamp(6)
-- up, line 3
ALTER TABLE "users" ADD "org_id" bigint
-- up, line 3
CREATE INDEX "index_users_on_org_id" ON "users" ("org_id")
-- up, line 3
ALTER TABLE "users" ADD CONSTRAINT "fk_rails_e73753bccb"
FOREIGN KEY ("org_id")
  REFERENCES "orgs" ("id")
-- up, line 3
ALTER TABLE "users" ADD "extra" jsonb DEFAULT '{}' NOT NULL, ADD "kind" char(3) DEFAULT 'abc', ADD "ratio" decimal(5,2)
-- down, line 21
ALTER TABLE "users" DROP CONSTRAINT "fk_rails_e73753bccb"
-- down, line 21
ALTER TABLE "users" DROP COLUMN "org_id"
-- down, line 21
ALTER TABLE "users" DROP COLUMN "updated_at", DROP COLUMN "created_at"
-- down, line 21
DROP INDEX  "nick_pet"
-- down, line 21
ALTER TABLE "users" RENAME COLUMN "biography" TO "bio"
-- down, line 21
ALTER TABLE "users" ADD "legacy_code" character varying, ADD "score" decimal, DROP COLUMN "nick", DROP COLUMN "pet", DROP COLUMN "extra", DROP COLUMN "kind", DROP COLUMN "ratio"
-- file: 20200101000056_joins_too.rb
-- up, line 3
CREATE TABLE "products_users" ("user_id" bigint NOT NULL, "product_id" bigint NOT NULL)
-- up, line 4
CREATE TABLE "labels" ("tag_id" uuid, "order_id" uuid, "created_at" timestamp(6) NOT NULL, "updated_at" timestamp(6) NOT NULL)
-- up, line 4
CREATE INDEX "index_labels_on_tag_id" ON "labels" ("tag_id")
-- up, line 4
CREATE INDEX "index_labels_on_order_id" ON "labels" ("order_id")
-- up, line 4
CREATE UNIQUE INDEX "index_labels_on_order_id_and_tag_id" ON "labels" ("order_id", "tag_id")
-- up, line 8
CREATE TABLE "music_artists_records" ("music_artist_id" bigint NOT NULL, "music_record_id" bigint NOT NULL, CONSTRAINT "fk_rails_fc45bcf6fc"
FOREIGN KEY ("music_artist_id")
  REFERENCES "orgs" ("id")
, CONSTRAINT "fk_rails_ffbc53f88b"
FOREIGN KEY ("music_record_id")
  REFERENCES "orgs" ("id")
)
-- up, line 9
CREATE TABLE "memberships" ("user_id" bigint, "org_id" bigint, "role" character varying DEFAULT 'member' NOT NULL, PRIMARY KEY ("user_id", "org_id"))
-- up, line 14
CREATE TABLE "codes" ("code" character varying NOT NULL PRIMARY KEY, "n" smallint, "m" bigint, "b" bytea, "t" text, "f" float(24), "d" decimal(10), "i" interval, "ip" inet, "tsv" tsvector, "bits" bit(4), "bv" bit varying(8), "dr" daterange, "ir" int4range, "p" point, "mo" money DEFAULT 3, "ma" macaddr, "x" xml, "o" oid)
-- up, line 14
COMMENT ON TABLE "codes" IS 'c'
-- up, line 14
COMMENT ON COLUMN "codes"."n" IS 'small'
-- down, line 14
DROP TABLE "codes"
-- down, line 9
DROP TABLE "memberships"
-- down, line 8
DROP TABLE "music_artists_records"
-- down, line 4
DROP TABLE "labels"
-- down, line 3
DROP TABLE "products_users"
-- file: 20200101000057_old_fifty.rb
-- up, line 3
CREATE TABLE "v_a" ("id" serial NOT NULL PRIMARY KEY, "user_id" integer, "thing_type" character varying, "thing_id" integer, "x_id" integer, "d" timestamp, "created_at" timestamp NOT NULL, "updated_at" timestamp NOT NULL, CONSTRAINT "fk_rails_6f96039164"
FOREIGN KEY ("user_id")
  REFERENCES "users" ("id")
)
-- up, line 3
CREATE INDEX "index_v_a_on_user_id" ON "v_a" ("user_id")
-- up, line 3
CREATE INDEX "index_v_a_on_thing_type_and_thing_id" ON "v_a" ("thing_type", "thing_id")
-- up, line 3
CREATE UNIQUE INDEX "index_v_a_on_x_id" ON "v_a" ("x_id")
-- up, line 10
CREATE TABLE "v_b" ("id" uuid NOT NULL PRIMARY KEY, "a" character varying)
-- up, line 13
CREATE TABLE "v_c" ("id" bigint NOT NULL PRIMARY KEY)
-- up, line 14
CREATE TABLE "v_d" ("pk" serial NOT NULL PRIMARY KEY)
-- up, line 17
CREATE TABLE "v_a_b" ("v_a_id" integer NOT NULL, "v_b_id" integer NOT NULL)
-- up, line 18
ALTER TABLE "orders" ADD "v_a_id" integer
-- up, line 18
CREATE INDEX "index_orders_on_v_a_id" ON "orders" ("v_a_id")
-- up, line 18
ALTER TABLE "orders" ADD CONSTRAINT "fk_rails_c2ee2228dd"
FOREIGN KEY ("v_a_id")
  REFERENCES "v_a" ("id")
-- up, line 19
ALTER TABLE "orders" ADD "seen_at" timestamp
-- up, line 20
ALTER TABLE "tags" ADD "created_at" timestamp
-- up, line 20
ALTER TABLE "tags" ADD "updated_at" timestamp
-- up, line 21
ALTER TABLE "v_a" RENAME TO "v_z"
-- up, line 21
ALTER INDEX "v_a_pkey" RENAME TO "v_z_pkey"
-- up, line 21
ALTER TABLE "public"."v_a_id_seq" RENAME TO "v_z_id_seq"
-- up, line 21
ALTER INDEX "index_v_a_on_thing_type_and_thing_id" RENAME TO "index_v_z_on_thing_type_and_thing_id"
-- up, line 21
ALTER INDEX "index_v_a_on_user_id" RENAME TO "index_v_z_on_user_id"
-- up, line 21
ALTER INDEX "index_v_a_on_x_id" RENAME TO "index_v_z_on_x_id"
-- up, line 22
ALTER TABLE "v_z" RENAME COLUMN "x_id" TO "y_id"
-- up, line 22
ALTER INDEX "index_v_z_on_x_id" RENAME TO "index_v_z_on_y_id"
-- down, line 22
ALTER TABLE "v_z" RENAME COLUMN "y_id" TO "x_id"
-- down, line 22
ALTER INDEX "index_v_z_on_y_id" RENAME TO "index_v_z_on_x_id"
-- down, line 21
ALTER TABLE "v_z" RENAME TO "v_a"
-- down, line 21
ALTER INDEX "v_z_pkey" RENAME TO "v_a_pkey"
-- down, line 21
ALTER TABLE "public"."v_z_id_seq" RENAME TO "v_a_id_seq"
-- down, line 21
ALTER INDEX "index_v_z_on_thing_type_and_thing_id" RENAME TO "index_v_a_on_thing_type_and_thing_id"
-- down, line 21
ALTER INDEX "index_v_z_on_user_id" RENAME TO "index_v_a_on_user_id"
-- down, line 21
ALTER INDEX "index_v_z_on_x_id" RENAME TO "index_v_a_on_x_id"
-- down, line 20
ALTER TABLE "tags" DROP COLUMN "updated_at"
-- down, line 20
ALTER TABLE "tags" DROP COLUMN "created_at"
-- down, line 19
ALTER TABLE "orders" DROP COLUMN "seen_at"
-- down, line 18
ALTER TABLE "orders" DROP CONSTRAINT "fk_rails_c2ee2228dd"
-- down, line 18
ALTER TABLE "orders" DROP COLUMN "v_a_id"
-- down, line 17
DROP TABLE "v_a_b"
-- down, line 14
DROP TABLE "v_d"
-- down, line 13
DROP TABLE "v_c"
-- down, line 10
DROP TABLE "v_b"
-- down, line 3
DROP TABLE "v_a"
-- file: 20200101000058_old_forty_two.rb
-- up, line 3
DROP TABLE IF EXISTS "w_a"
-- up, line 3
CREATE TABLE "w_a" ("id" serial NOT NULL PRIMARY KEY, "user_id" integer, "org_id" integer, "thing_type" character varying, "thing_id" integer, "created_at" timestamp, "updated_at" timestamp, "at" timestamp NOT NULL, CONSTRAINT "fk_rails_875926e8dd"
FOREIGN KEY ("user_id")
  REFERENCES "users" ("id")
)
-- up, line 3
CREATE INDEX "index_w_a_on_user_id" ON "w_a" ("user_id")
-- up, line 3
CREATE INDEX "index_w_a_on_thing_type_and_thing_id" ON "w_a" ("thing_type", "thing_id")
-- up, line 10
DROP TABLE IF EXISTS "w_b" CASCADE
-- up, line 10
CREATE TABLE "w_b" ("n" serial NOT NULL PRIMARY KEY, "created_at" timestamp NOT NULL, "updated_at" timestamp NOT NULL)
-- up, line 15
ALTER TABLE "w_a" ADD "z_id" integer
-- up, line 15
CREATE INDEX "index_w_a_on_z_id" ON "w_a" ("z_id")
-- up, line 17
CREATE INDEX "index_w_a_on_at" ON "w_a" ("at")
-- up, line 18
ALTER TABLE "w_b" ADD "q_id" integer
-- up, line 19
ALTER TABLE "users" ALTER COLUMN "age" TYPE character varying
-- up, line 19
ALTER TABLE "users" ALTER COLUMN "age" SET DEFAULT '3'
-- up, line 19
UPDATE "users" SET "age"='3' WHERE "age" IS NULL
-- up, line 19
ALTER TABLE "users" ALTER COLUMN "age" SET NOT NULL
-- up, line 20
DROP INDEX  "index_w_a_on_at"
-- up, line 21
DROP INDEX  "index_w_a_on_user_id"
-- down, line 24
DROP TABLE "w_a"
-- down, line 25
DROP TABLE "w_b" CASCADE
-- down, line 26
ALTER TABLE "orders" RENAME TO "orderz"
-- down, line 26
ALTER INDEX "orders_pkey" RENAME TO "orderz_pkey"
-- down, line 26
ALTER TABLE "public"."orders_id_seq" RENAME TO "orderz_id_seq"
-- down, line 26
ALTER INDEX "index_orders_on_org_id_and_state" RENAME TO "index_orderz_on_org_id_and_state"
-- down, line 26
ALTER INDEX "index_orders_on_user_id" RENAME TO "index_orderz_on_user_id"
-- down, line 27
ALTER TABLE "orderz" RENAME TO "orders"
-- down, line 27
ALTER INDEX "orderz_pkey" RENAME TO "orders_pkey"
-- down, line 27
ALTER TABLE "public"."orderz_id_seq" RENAME TO "orders_id_seq"
-- down, line 27
ALTER INDEX "index_orderz_on_org_id_and_state" RENAME TO "index_orders_on_org_id_and_state"
-- down, line 27
ALTER INDEX "index_orderz_on_user_id" RENAME TO "index_orders_on_user_id"
-- down, line 28
ALTER TABLE "orders" RENAME COLUMN "user_id" TO "buyer_id"
-- down, line 28
ALTER INDEX "index_orders_on_user_id" RENAME TO "index_orders_on_buyer_id"
-- file: 20200101000059_idioms.rb
-- up, line 9
ALTER TABLE "orders" ADD "a" character varying
-- up, line 9
ALTER TABLE "orders" ADD "b" integer DEFAULT 0
-- up, line 9
ALTER TABLE "orders" ADD "c" boolean
-- up, line 11
CREATE INDEX "orders_a_idx" ON "orders" ("a")
-- up, line 11
CREATE INDEX "orders_b_idx" ON "orders" ("b")
-- up, line 12
CREATE INDEX "index_orders_on_a_and_b" ON "orders" ("a", "b")
-- up, line 9
ALTER TABLE "events" ADD "a" character varying
-- up, line 9
ALTER TABLE "events" ADD "b" integer DEFAULT 0
-- up, line 9
ALTER TABLE "events" ADD "c" boolean
-- up, line 11
CREATE INDEX "events_a_idx" ON "events" ("a")
-- up, line 11
CREATE INDEX "events_b_idx" ON "events" ("b")
-- up, line 12
CREATE UNIQUE INDEX "index_events_on_a_and_b" ON "events" ("a", "b")
-- up, line 44
ALTER TABLE "users" ADD "x_y" integer DEFAULT 1 NOT NULL
-- up, line 15
ALTER TABLE "users" ALTER COLUMN "x_y" DROP NOT NULL
-- up, line 17
UPDATE users SET age = 1;
UPDATE users SET age = 2
-- up, line 22
ALTER TABLE "tags" ADD "n1" integer
-- up, line 22
ALTER TABLE "tags" ADD "n2" bigint
-- up, line 22
ALTER TABLE "tags" ADD "n3" integer
-- up, line 23
SELECT 'users', 1
-- up, line 23
SELECT 'orders', 2
-- up, line 25
ALTER TABLE "tags" ADD "pg" tsvector
-- up, line 28
ALTER TABLE "tags" ADD "w" character varying(3)
-- up, line 31
ALTER TABLE "tags" ADD "opt" character varying DEFAULT 'q' NOT NULL
-- up, line 32
ALTER TABLE "tags" ADD "wo" character varying DEFAULT '' NOT NULL
-- down, line 35
ALTER TABLE "events" DROP COLUMN "a"
-- down, line 35
ALTER TABLE "events" DROP COLUMN "b"
-- down, line 35
ALTER TABLE "events" DROP COLUMN "c"
-- down, line 35
ALTER TABLE "orders" DROP COLUMN "a"
-- down, line 35
ALTER TABLE "orders" DROP COLUMN "b"
-- down, line 35
ALTER TABLE "orders" DROP COLUMN "c"
-- down, line 37
ALTER TABLE "tags" DROP COLUMN "n3"
-- down, line 37
ALTER TABLE "tags" DROP COLUMN "n2"
-- down, line 37
ALTER TABLE "tags" DROP COLUMN "n1"
-- down, line 38
ALTER TABLE "tags" DROP COLUMN "pg"
-- down, line 39
ALTER TABLE "tags" DROP COLUMN "w"
-- down, line 39
ALTER TABLE "tags" DROP COLUMN "opt"
-- down, line 39
ALTER TABLE "tags" DROP COLUMN "wo"
-- file: 20200101000060_scopes.rb
-- up, line 10
UPDATE "users" SET "active" = FALSE WHERE "users"."active" IS NULL
-- up, line 11
UPDATE "users" SET name = upper(name), age = age + 1 WHERE NOT (("users"."email" = '' OR "users"."email" IS NULL)) AND "users"."status" IN ('a', 'b')
-- up, line 12
DELETE FROM "users" WHERE (age > 60)
-- up, line 14
DELETE FROM "orders" WHERE ("orders"."state" = 'x' AND "orders"."user_id" BETWEEN 1 AND 5 OR "orders"."note" IS NULL)
-- up, line 15
UPDATE "orders" SET "state" = 'old', "total_cents" = NULL WHERE (placed_at < '2020-01-01')
-- up, line 16
INSERT INTO "orders" ("state","note") VALUES ('a', 'it''s'), ('b', NULL) ON CONFLICT  DO NOTHING RETURNING "id"
-- up, line 17
UPDATE "users" SET bio = 'x'
-- up, line 18
UPDATE "tags" SET "color" = 'red' WHERE "tags"."label" = 'q'
-- up, line 19
DELETE FROM "tags"
-- up, line 20
UPDATE tags SET color = 'x'
-- up, line 21
DELETE FROM tags WHERE label = 'q'
-- up, line 22
SELECT 1
-- up, line 23
CREATE INDEX "index_tags_on_color" ON "tags" ("color")
-- up, line 24
SELECT 2
-- down, line 28
UPDATE users SET age = NULL -- nothing
-- down, line 32
DELETE FROM tags
-- file: 20200101000061_key_kinds.rb
-- up, line 3
CREATE TABLE "p_a" ("id" serial NOT NULL PRIMARY KEY)
-- up, line 4
CREATE TABLE "p_b" ("id" integer NOT NULL PRIMARY KEY)
-- up, line 5
CREATE TABLE "p_c" ("id" uuid DEFAULT gen_random_uuid() NOT NULL PRIMARY KEY, "p_a_id" integer, CONSTRAINT "fk_rails_b4f8a947bd"
FOREIGN KEY ("p_a_id")
  REFERENCES "p_a" ("id")
)
-- up, line 5
CREATE INDEX "index_p_c_on_p_a_id" ON "p_c" ("p_a_id")
-- up, line 8
CREATE TABLE "p_d" ("key" bigserial primary key, "n" character varying NOT NULL)
-- up, line 11
CREATE TABLE "p_e" ("u" uuid DEFAULT gen_random_uuid() NOT NULL PRIMARY KEY, "n" bigserial, "m" serial, "z" bigint DEFAULT 0 NOT NULL)
-- up, line 21
CREATE TABLE "p_g" ("id" character varying(36) NOT NULL PRIMARY KEY)
-- up, line 22
CREATE TABLE "p_h" ("id" bigserial primary key, "c" character varying) WITH (fillfactor=70)
-- up, line 22
COMMENT ON TABLE "p_h" IS 'h'
-- up, line 22
COMMENT ON COLUMN "p_h"."c" IS 'cc'
-- up, line 25
CREATE TABLE "p_i" ("id" bigserial NOT NULL PRIMARY KEY, "geo" point, "arr" character varying[] DEFAULT '{a,b}', "d" decimal, "s" character varying, "t" text DEFAULT '' NOT NULL, "dt" date DEFAULT '2020-01-01', "at" timestamp DEFAULT '2020-01-01 10:00:00', "js" json DEFAULT '[]', "bo" boolean DEFAULT TRUE, "i2" smallint DEFAULT 7)
-- up, line 37
ALTER TABLE "p_a" RENAME TO "p_z"
-- up, line 37
ALTER INDEX "p_a_pkey" RENAME TO "p_z_pkey"
-- up, line 37
ALTER TABLE "public"."p_a_id_seq" RENAME TO "p_z_id_seq"
-- up, line 38
ALTER TABLE "p_c" RENAME TO "p_y"
-- up, line 38
ALTER INDEX "index_p_c_on_p_a_id" RENAME TO "index_p_y_on_p_a_id"
-- up, line 39
ALTER TABLE "p_y" RENAME COLUMN "p_a_id" TO "p_z_id"
-- up, line 39
ALTER INDEX "index_p_y_on_p_a_id" RENAME TO "index_p_y_on_p_z_id"
-- up, line 41
ALTER TABLE "p_d" RENAME COLUMN "n" TO "nn"
-- down, line 41
ALTER TABLE "p_d" RENAME COLUMN "nn" TO "n"
-- down, line 39
ALTER TABLE "p_y" RENAME COLUMN "p_z_id" TO "p_a_id"
-- down, line 39
ALTER INDEX "index_p_y_on_p_z_id" RENAME TO "index_p_y_on_p_a_id"
-- down, line 38
ALTER TABLE "p_y" RENAME TO "p_c"
-- down, line 38
ALTER INDEX "index_p_y_on_p_a_id" RENAME TO "index_p_c_on_p_a_id"
-- down, line 37
ALTER TABLE "p_z" RENAME TO "p_a"
-- down, line 37
ALTER INDEX "p_z_pkey" RENAME TO "p_a_pkey"
-- down, line 37
ALTER TABLE "public"."p_z_id_seq" RENAME TO "p_a_id_seq"
-- down, line 25
DROP TABLE "p_i"
-- down, line 22
DROP TABLE "p_h"
-- down, line 21
DROP TABLE "p_g"
-- down, line 11
DROP TABLE "p_e"
-- down, line 8
DROP TABLE "p_d"
-- down, line 5
DROP TABLE "p_c"
-- down, line 4
DROP TABLE "p_b"
-- down, line 3
DROP TABLE "p_a"
-- file: 20200101000062_old_sixty.rb
-- up, line 3
CREATE TABLE "s_a" ("id" bigserial primary key, "who_type" character varying, "who_id" bigint, "x" timestamp, "created_at" timestamp(6) NOT NULL, "updated_at" timestamp(6) NOT NULL, "u_type" character varying, "u_id" bigint)
-- up, line 3
CREATE INDEX "index_s_a_on_who_type_and_who_id" ON "s_a" ("who_type", "who_id")
-- up, line 3
CREATE UNIQUE INDEX "index_s_a_on_u_type_and_u_id" ON "s_a" ("u_type", "u_id")
-- up, line 9
ALTER TABLE "orders" ADD "w_type" character varying
-- up, line 9
ALTER TABLE "orders" ADD "w_id" bigint
-- up, line 9
CREATE INDEX "index_orders_on_w_type_and_w_id" ON "orders" ("w_type", "w_id")
-- up, line 10
ALTER TABLE "events" ADD "r_type" character varying
-- up, line 10
ALTER TABLE "events" ADD "r_id" bigint
-- up, line 10
CREATE INDEX "rr" ON "events" ("r_type", "r_id")
-- up, line 11
CREATE TABLE "orgs_s_a" ("s_a_id" uuid NOT NULL, "org_id" uuid NOT NULL)
-- up, line 12
ALTER TABLE "tags" ADD "created_at" timestamp(6)
-- up, line 12
ALTER TABLE "tags" ADD "updated_at" timestamp(6)
-- up, line 13
ALTER TABLE "users" ADD "v_type" character varying
-- up, line 13
ALTER TABLE "users" ADD "v_id" bigint
-- up, line 13
CREATE INDEX "index_users_on_v_type_and_v_id" ON "users" ("v_type", "v_id")
-- up, line 13
ALTER TABLE "users" ADD "dd" timestamp, ADD "created_at" timestamp(6), ADD "updated_at" timestamp(6)
-- up, line 18
COMMENT ON COLUMN "users"."email" IS 'x'
-- down, line 18
COMMENT ON COLUMN "users"."email" IS NULL
-- down, line 16
ALTER TABLE "users" DROP COLUMN "updated_at"
-- down, line 16
ALTER TABLE "users" DROP COLUMN "created_at"
-- down, line 15
ALTER TABLE "users" DROP COLUMN "dd"
-- down, line 14
ALTER TABLE "users" DROP COLUMN "v_id"
-- down, line 14
ALTER TABLE "users" DROP COLUMN "v_type"
-- down, line 12
ALTER TABLE "tags" DROP COLUMN "updated_at"
-- down, line 12
ALTER TABLE "tags" DROP COLUMN "created_at"
-- down, line 11
DROP TABLE "orgs_s_a"
-- down, line 10
ALTER TABLE "events" DROP COLUMN "r_id"
-- down, line 10
ALTER TABLE "events" DROP COLUMN "r_type"
-- down, line 9
ALTER TABLE "orders" DROP COLUMN "w_id"
-- down, line 9
ALTER TABLE "orders" DROP COLUMN "w_type"
-- down, line 3
DROP TABLE "s_a"
-- file: 20200101000063_old_fifty_one.rb
-- up, line 3
CREATE TABLE "t_a" ("id" uuid DEFAULT gen_random_uuid() NOT NULL PRIMARY KEY, "q_id" bigint, "created_at" timestamp NOT NULL, "updated_at" timestamp NOT NULL)
-- up, line 3
CREATE INDEX "index_t_a_on_q_id" ON "t_a" ("q_id")
-- up, line 7
ALTER TABLE "users" ALTER COLUMN "age" TYPE bigint
-- up, line 7
ALTER TABLE "users" ALTER COLUMN "age" SET DEFAULT 1
-- up, line 7
UPDATE "users" SET "age"=1 WHERE "age" IS NULL
-- up, line 7
ALTER TABLE "users" ALTER COLUMN "age" SET NOT NULL
-- up, line 8
ALTER TABLE "users" ALTER COLUMN "name" TYPE character varying(50)
-- up, line 9
COMMENT ON COLUMN "users"."email" IS 'm'
-- up, line 10
ALTER TABLE "users" ADD "dd" timestamp(6)
-- up, line 12
CREATE TABLE "t_b" ("id" bigserial primary key, "a" character varying)
-- up, line 12
CREATE INDEX "index_t_b_on_a" ON "t_b" ("a") WHERE a > ''
-- up, line 12
COMMENT ON TABLE "t_b" IS 'b'
-- up, line 12
COMMENT ON COLUMN "t_b"."a" IS 'aa'
-- up, line 15
DROP TABLE "t_b"
-- up, line 16
CREATE UNIQUE INDEX "na" ON "users" USING btree ("name", "age" DESC) WHERE age > 0
-- up, line 18
ALTER TABLE "users" ALTER COLUMN "bio" TYPE character varying(100), ALTER COLUMN "bio" SET DEFAULT 'b'
-- up, line 19
ALTER TABLE "users" ALTER COLUMN "status" DROP DEFAULT
-- up, line 20
DROP INDEX  "index_users_on_email"
-- up, line 21
ALTER TABLE "users" DROP COLUMN "legacy_code"
-- up, line 21
ALTER TABLE "users" DROP COLUMN "score"
-- up, line 22
ALTER INDEX "na" RENAME TO "nb"
-- down, line 26
ALTER INDEX "nb" RENAME TO "na"
-- down, line 27
DROP INDEX  "na"
-- down, line 28
ALTER TABLE "users" ALTER COLUMN "age" DROP DEFAULT
-- down, line 29
ALTER TABLE "users" ALTER COLUMN "age" DROP NOT NULL
-- down, line 30
DROP TABLE "t_a"
-- file: 20200101000064_both_ways.rb
-- up, line 5
ALTER TABLE "users" ALTER COLUMN "age" TYPE character varying(5)
-- up, line 10
ALTER TABLE "orders" ADD "promo" character varying(12)
-- up, line 11
CREATE UNIQUE INDEX "index_orders_on_promo" ON "orders" ("promo") WHERE promo IS NOT NULL
-- up, line 12
ALTER TABLE "orders" RENAME COLUMN "note" TO "remark"
-- up, line 13
ALTER TABLE "orders" DROP COLUMN "external_ref"
-- up, line 14
ALTER TABLE "orders" ALTER COLUMN "state" SET DEFAULT 'new'
-- up, line 15
UPDATE "orders" SET "state"='new' WHERE "state" IS NULL
-- up, line 15
ALTER TABLE "orders" ALTER COLUMN "state" SET NOT NULL
-- up, line 16
ALTER TABLE "orders" ADD CONSTRAINT "fk_rails_0dc706ff44"
FOREIGN KEY ("org_id")
  REFERENCES "orgs" ("id")
 ON DELETE CASCADE
-- up, line 19
UPDATE orders SET promo = 'x'
-- up, line 20
ALTER TABLE "orders" ALTER COLUMN "promo" SET DEFAULT 'y'
-- up, line 22
ALTER TABLE "orders" DROP CONSTRAINT "fk_rails_0dc706ff44"
-- up, line 23
DROP INDEX  "index_orders_on_user_id"
-- up, line 24
DROP INDEX  "index_orders_on_org_id_and_state"
-- up, line 29
ALTER TABLE "tags" ADD "tt" character varying
-- up, line 30
CREATE EXTENSION IF NOT EXISTS "plpgsql"
-- up, line 31
ALTER TABLE "users" RENAME COLUMN "name" TO "full_name"
-- up, line 31
ALTER INDEX "index_users_on_name_and_status" RENAME TO "index_users_on_full_name_and_status"
-- up, line 32
ALTER TABLE "products" ADD "created_at" timestamp(0)
-- up, line 32
ALTER TABLE "products" ADD "updated_at" timestamp(0)
-- up, line 34
DROP TABLE "audit_logs" CASCADE
-- down, line 32
ALTER TABLE "products" DROP COLUMN "updated_at"
-- down, line 32
ALTER TABLE "products" DROP COLUMN "created_at"
-- down, line 31
ALTER TABLE "users" RENAME COLUMN "full_name" TO "name"
-- down, line 31
ALTER INDEX "index_users_on_full_name_and_status" RENAME TO "index_users_on_name_and_status"
-- down, line 30
DROP EXTENSION IF EXISTS "plpgsql" CASCADE
-- down, line 29
ALTER TABLE "tags" DROP COLUMN "tt"
-- down, line 24
CREATE INDEX "index_orders_on_org_id_and_state" ON "orders" ("org_id", "state")
-- down, line 23
CREATE INDEX "index_orders_on_user_id" ON "orders" ("user_id")
-- down, line 22
ALTER TABLE "orders" ADD CONSTRAINT "fk_rails_0dc706ff44"
FOREIGN KEY ("org_id")
  REFERENCES "orgs" ("id")
 ON DELETE CASCADE
-- down, line 16
ALTER TABLE "orders" DROP CONSTRAINT "fk_rails_0dc706ff44"
-- down, line 15
ALTER TABLE "orders" ALTER COLUMN "state" DROP NOT NULL
-- down, line 14
ALTER TABLE "orders" ALTER COLUMN "state" DROP DEFAULT
-- down, line 13
ALTER TABLE "orders" ADD "external_ref" character varying
-- down, line 12
ALTER TABLE "orders" RENAME COLUMN "remark" TO "note"
-- down, line 11
DROP INDEX  "index_orders_on_promo"
-- down, line 10
ALTER TABLE "orders" DROP COLUMN "promo"
-- down, line 6
ALTER TABLE "users" ALTER COLUMN "age" TYPE integer USING age::integer
-- file: 20200101000065_by_rule.rb
-- up, line 6
SET lock_timeout = '5s'
-- up, line 8
CREATE INDEX CONCURRENTLY "batch_0" ON "users" ("name", "status")
-- up, line 8
CREATE INDEX CONCURRENTLY "batch_1" ON "users" ("bio")
-- up, line 10
ALTER TABLE "users" ALTER COLUMN "bio" DROP NOT NULL
-- up, line 10
ALTER TABLE "users" ALTER COLUMN "name" DROP NOT NULL
-- up, line 10
ALTER TABLE "users" ALTER COLUMN "status" DROP NOT NULL
-- up, line 11
ALTER TABLE "users" ADD "len_4" integer DEFAULT 1
-- up, line 11
ALTER TABLE "users" ADD "len_6" integer DEFAULT 1
-- up, line 11
ALTER TABLE "users" ADD "len_3" integer DEFAULT 1
-- up, line 12
ALTER TABLE "users" ALTER COLUMN "name" SET DEFAULT 'NAME'
-- up, line 12
ALTER TABLE "users" ALTER COLUMN "status" SET DEFAULT 'STATUS'
-- up, line 12
ALTER TABLE "users" ALTER COLUMN "bio" SET DEFAULT 'BIO'
-- up, line 13
ALTER TABLE "tags" ADD "name_1" integer
-- up, line 13
ALTER TABLE "tags" ADD "bio_3" integer
-- up, line 14
ALTER TABLE "orgs" ADD "statuses" character varying
-- up, line 14
ALTER TABLE "orgs" ADD "names" character varying
-- up, line 15
COMMENT ON TABLE users IS 'Name, Status, Bio'
-- up, line 16
ALTER TABLE "tags" ADD "cb_a" character varying
-- up, line 17
ALTER TABLE "events" ADD "a" integer DEFAULT 2
-- up, line 17
ALTER TABLE "events" ADD "b" integer DEFAULT 1
-- up, line 18
ALTER TABLE "events" ADD "y_z" character varying
-- up, line 19
ALTER TABLE "events" ADD "many" character varying
-- up, line 20
ALTER TABLE "products" ADD "one1" character varying
-- up, line 20
ALTER TABLE "products" ADD "two2" character varying
-- up, line 22
ALTER TABLE "products" ADD "dec" decimal(5,2) DEFAULT 4.5
-- up, line 23
ALTER TABLE "products" ADD "neg" integer DEFAULT 3
-- up, line 25
RESET lock_timeout
-- down, line 28
DROP INDEX  "batch_0"
-- down, line 28
DROP INDEX  "batch_1"
-- file: 20200101000066_of_class.rb
-- up, line 3
ALTER TABLE "users" ADD "cls" character varying
-- up, line 10
UPDATE "users" SET "cls"='d' WHERE "cls" IS NULL
-- up, line 10
ALTER TABLE "users" ALTER COLUMN "cls" SET NOT NULL
-- down, line 7
ALTER TABLE "users" DROP COLUMN "cls"
-- file: 20200101000067_rows_of_models.rb
-- up, line 10
UPDATE "users" SET "status" = 'fresh' WHERE "users"."status" = 'new'
-- up, line 11
UPDATE "users" SET score = 1.5, bio = NULL WHERE (age BETWEEN 1 AND 2)
-- up, line 12
DELETE FROM "users" WHERE ("users"."age" IS NULL OR "users"."age" = 0)
-- up, line 13
UPDATE "users" SET locale = 'xx' WHERE "users"."locale" != 'en'
-- up, line 14
UPDATE "users" SET "active" = TRUE WHERE "users"."id" IN (SELECT "users"."id" FROM "users" WHERE "users"."id" >= 1 LIMIT 5)
-- up, line 15
DELETE FROM "users" WHERE "users"."id" IN (SELECT "users"."id" FROM "users" WHERE ("users"."email" = 'a' OR "users"."email" IS NULL) ORDER BY "users"."id" ASC)
-- up, line 16
DELETE FROM "orders" WHERE 1=0 AND "orders"."note" = 'x'
-- up, line 17
UPDATE "orders" SET "note" = 'it''s', "total_cents" = 5, "placed_at" = NULL
-- up, line 18
DELETE FROM "orders" WHERE "orders"."user_id" IN (SELECT "users"."id" FROM "users" WHERE "users"."active" = TRUE)
-- up, line 20
INSERT INTO "users" ("name","age") VALUES ('x', 3) ON CONFLICT  DO NOTHING RETURNING "id"
-- up, line 21
INSERT INTO "users" ("id","name") VALUES (1, 'y') ON CONFLICT ("id") DO UPDATE SET "name"=excluded."name" RETURNING "id"
-- up, line 23
DELETE FROM "users"
-- up, line 24
UPDATE "tags" SET "color" = 'blue' WHERE "tags"."label" = 'z'
-- up, line 25
DELETE FROM "orders" WHERE "orders"."id" = 5
-- up, line 27
UPDATE users SET age = 1
-- file: 20200101000068_structs.rb
-- up, line 44
ALTER TABLE "orgs" ADD "s1" character varying(5)
-- up, line 44
ALTER TABLE "orgs" ADD "s2" integer
-- up, line 46
ALTER TABLE "users" ADD "x" character varying
-- up, line 46
ALTER TABLE "users" ADD "y" character varying
-- up, line 47
CREATE INDEX "ix_users_x" ON "users" ("x")
-- up, line 46
ALTER TABLE "tags" ADD "z" character varying
-- up, line 47
CREATE INDEX "ix_tags_z" ON "tags" ("z")
-- up, line 24
CREATE INDEX "ix_users_x_y" ON "users" ("x", "y")
-- up, line 35
CREATE INDEX "ix_tags_z_part" ON "tags" ("z") WHERE z <> ''
-- up, line 50
ALTER TABLE "tags" ADD "s1" character varying
-- up, line 51
ALTER TABLE "events" ADD "a2" character varying(2)
-- up, line 51
ALTER TABLE "events" ADD "b1" character varying(1)
-- up, line 53
ALTER TABLE "products" ADD "s2" integer
-- down, line 53
ALTER TABLE "products" DROP COLUMN "s2"
-- down, line 51
ALTER TABLE "events" DROP COLUMN "b1"
-- down, line 51
ALTER TABLE "events" DROP COLUMN "a2"
-- down, line 50
ALTER TABLE "tags" DROP COLUMN "s1"
-- down, line 35
DROP INDEX  "ix_tags_z_part"
-- down, line 24
DROP INDEX  "ix_users_x_y"
-- down, line 47
DROP INDEX  "ix_tags_z"
-- down, line 46
ALTER TABLE "tags" DROP COLUMN "z"
-- down, line 47
DROP INDEX  "ix_users_x"
-- down, line 46
ALTER TABLE "users" DROP COLUMN "y"
-- down, line 46
ALTER TABLE "users" DROP COLUMN "x"
-- down, line 44
ALTER TABLE "orgs" DROP COLUMN "s2"
-- down, line 44
ALTER TABLE "orgs" DROP COLUMN "s1"
-- file: 20200101000069_days.rb
-- up, line 7
CREATE TABLE ev_2024_01 (LIKE events) -- 2024-01-01 2024-02-01
-- up, line 7
CREATE TABLE ev_2024_02 (LIKE events) -- 2024-02-01 2024-03-01
-- up, line 7
CREATE TABLE ev_2024_03 (LIKE events) -- 2024-03-01 2024-04-01
-- up, line 9
SELECT '2024-02-28'
-- up, line 9
SELECT '2024-02-29'
-- up, line 10
SELECT '2024-01-31 2024-02-29 2023-11-30'
-- up, line 11
SELECT '2024-02-01 2023-12-31 2024-02-29 2024-01-17 2025-01-31'
-- up, line 12
SELECT '06 May 24 127 May %', 2056
-- up, line 13
SELECT '2023-02-28 2023-01-01 2024-01-30 2026-01-31'
-- up, line 14
ALTER TABLE "users" ADD "since" date DEFAULT '2024-01-31'
-- up, line 15
ALTER TABLE "users" ADD "n0" character varying
-- up, line 15
ALTER TABLE "users" ADD "n1" character varying
-- up, line 16
ALTER TABLE "tags" ADD "s1" integer
-- up, line 16
ALTER TABLE "tags" ADD "s4" integer
-- up, line 16
ALTER TABLE "tags" ADD "s7" integer
-- up, line 17
SELECT 'ab'
-- up, line 17
SELECT 'c'
-- file: 20200101000070_endless.rb
-- up, line 8
SELECT 2
-- up, line 8
SELECT 4
-- up, line 13
SELECT 'w5'
-- up, line 13
SELECT 'w4'
-- up, line 18
SELECT 'a'
-- up, line 22
SELECT 'b'
-- up, line 23
ALTER TABLE users SET (autovacuum_vacuum_scale_factor = 0.05)
-- up, line 24
SELECT 2.2, 003.142, 1.000000
-- up, line 25
ALTER TABLE orders ADD CONSTRAINT check_2de3ad0d3c CHECK (id > 0) NOT VALID
-- down, line 29
ALTER TABLE orders DROP CONSTRAINT check_2de3ad0d3c
-- down, line 32
SELECT 'pattern'
-- file: 20200101000071_chosen_parent.rb
-- up, line 10
CREATE TABLE "slugs" ("id" serial NOT NULL PRIMARY KEY, "slug" character varying NOT NULL, "sluggable_id" integer NOT NULL, "created_at" timestamp)
-- up, line 15
CREATE UNIQUE INDEX "index_slugs_on_slug_and_sluggable_id" ON "slugs" ("slug", "sluggable_id")
-- down, line 15
DROP INDEX  "index_slugs_on_slug_and_sluggable_id"
-- down, line 10
DROP TABLE "slugs"
-- file: 20200101000072_stored_labels.rb
-- up, line 9
CREATE TABLE "lists" ("id" bigserial primary key, "names" text[], "rest" jsonb)
-- up, line 13
ALTER TABLE "lists" ALTER COLUMN "names" SET DEFAULT '{}'
-- up, line 14
ALTER TABLE "lists" ALTER COLUMN "rest" SET DEFAULT '[]'
-- up, line 17
UPDATE "comments" SET "author_id" = 0 WHERE "comments"."author_id" = 10
-- up, line 18
DELETE FROM "comments" WHERE "comments"."author_id" IN (0, 10)
-- up, line 22
ALTER TABLE "users" ADD "list_id" bigint
-- up, line 22
CREATE INDEX "index_users_on_list_id" ON "users" ("list_id")
-- up, line 23
ALTER TABLE "users" ALTER COLUMN "age" TYPE bigint
-- down, line 22
ALTER TABLE "users" DROP COLUMN "list_id"
-- down, line 14
ALTER TABLE "lists" ALTER COLUMN "rest" DROP DEFAULT
-- down, line 13
ALTER TABLE "lists" ALTER COLUMN "names" DROP DEFAULT
-- down, line 9
DROP TABLE "lists"
-- down, line 23
ALTER TABLE "users" ALTER COLUMN "age" TYPE integer
-- file: 20200101000073_configured.rb
-- up, line 17
CREATE EXTENSION IF NOT EXISTS "hstore"
-- up, line 19
CREATE TABLE "lookups" ("id" bigserial primary key, "meta" hstore DEFAULT '"a"=>"b", "c"=>NULL' NOT NULL, "more" hstore DEFAULT '')
-- up, line 24
CREATE TABLE "plans" ("id" bigserial primary key, "name" character varying NOT NULL, "price" integer DEFAULT 0, "on" boolean DEFAULT TRUE NOT NULL)
-- up, line 29
INSERT INTO "plans" ("name") VALUES ('bronze') RETURNING "id"
-- up, line 29
INSERT INTO "plans" ("name", "price") VALUES ('gold', 1) RETURNING "id"
-- up, line 30
INSERT INTO "plans" ("name", "price") VALUES ('free', NULL) RETURNING "id"
-- up, line 30
INSERT INTO "plans" ("name", "on") VALUES ('pro', FALSE) RETURNING "id"
-- up, line 31
UPDATE plans SET name = 'o''k' WHERE id = 7
-- up, line 32
ALTER TABLE "plans" ADD "up" integer
-- up, line 33
SELECT '2024-03-01'
-- up, line 34
ALTER TABLE "plans" ADD CONSTRAINT "fk_rails_a1b662fc6e"
FOREIGN KEY ("up")
  REFERENCES "lookups" ("id")
-- down, line 38
ALTER TABLE "plans" DROP CONSTRAINT "fk_rails_a1b662fc6e"
-- down, line 39
DROP TABLE "plans"
-- down, line 40
DROP TABLE "lookups"
