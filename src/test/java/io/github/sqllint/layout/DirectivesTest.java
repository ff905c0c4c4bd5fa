package io.github.sqllint.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The layouts whose files say by directives what leads up and what leads down. */
class DirectivesTest {
  @TempDir Path folder;

  static Stream<Arguments> folders() {
    return Stream.of(
        Arguments.of(
            "dbmate",
            """
            === 20240102_b.sql
            -- migrate:up transaction:false
            CREATE INDEX CONCURRENTLY i ON t (a);
            -- migrate:down
            DROP INDEX i;
            -- migrate:up
            SELECT 1;
            === 20240101_a.sql
            -- made by hand
            -- migrate:up
            CREATE TABLE t (a int);
            === 3_c.sql
            SELECT 0;
            -- migrate:up
            -- migrate:sideways
            """,
            """
            dbmate in .
            * up   3 3_c per_script 3_c.sql:
            * up   20240101 20240101_a per_script 20240101_a.sql: CREATE TABLE t (a int);
            * up   20240102 20240102_b per_string 20240102_b.sql: CREATE INDEX CONCURRENTLY i ON t \
            (a);
            * down 20240102 20240102_b per_script 20240102_b.sql: DROP INDEX i;
            * up   20240102 20240102_b per_script 20240102_b.sql: SELECT 1;
            error: 3_c.sql:1 holds a statement before its first migrate:up
            error: 3_c.sql:3 holds the unknown directive `-- migrate:sideways`
            """),
        Arguments.of(
            "goose",
            """
            === 00001_a.sql
            -- +goose Up
            CREATE TABLE t (a int);
            -- +goose StatementBegin
            CREATE FUNCTION f() RETURNS int AS $$ SELECT 1; $$ LANGUAGE sql;
            -- +goose StatementEnd
            -- +goose Down
            DROP FUNCTION f(); DROP TABLE t;
            === 00002_b.sql
            -- +goose NO TRANSACTION
            -- +goose Up
            SELECT 1;
            === 00003_c.sql
            -- +goose Down
            -- +goose Upp
            === 4.sql
            """,
            """
            goose in .
            * up   00001 00001_a per_script 00001_a.sql: CREATE TABLE t (a int); | CREATE FUNCTION \
            f() RETURNS int AS $$ SELECT 1; $$ LANGUAGE sql; |
            * down 00001 00001_a per_script 00001_a.sql: DROP FUNCTION f(); DROP TABLE t;
            * up   00002 00002_b none 00002_b.sql: SELECT 1;
            * down 00003 00003_c per_script 00003_c.sql:  |
            plain in .
            * up   4 4 unknown 4.sql
            error: 00003_c.sql:2 holds the unknown directive `-- +goose Upp`
            error: 00003_c.sql has no line `-- +goose Up`
            warning: 00003_c.sql undoes a migration that no file applies
            warning: 4.sql is no migration of goose; it was read on its own
            """),
        Arguments.of(
            "goose and sql-migrate end a statement where a line ends in a semicolon",
            """
            === 1_a.sql
            -- +goose Up
            CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$
            BEGIN
              RETURN 1; -- one
            END
            $$;
            -- +goose Down
            DROP FUNCTION f();
            === 2_b.sql
            -- +goose Up
            SELECT 1; SELECT 2
            -- +goose Down
            === 3_c.sql
            -- +goose Up
            -- +goose StatementBegin
            SELECT 1;
            === 4_d.sql
            -- +goose Up
            SELECT 1; -- done
            SELECT ';' -- one;
              AS x;
            -- +goose StatementBegin
            DO $$ BEGIN
              PERFORM 1;
            END $$
            -- +goose StatementEnd
            === 5_e.go
            === 5_e_test.go
            """,
            """
            goose in .
            * up   1 1_a per_script 1_a.sql: CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS \
            $$⏎BEGIN⏎RETURN 1; -- one⏎END⏎$$;
            * down 1 1_a per_script 1_a.sql: DROP FUNCTION f();
            * up   2 2_b per_script 2_b.sql: SELECT 1; SELECT 2
            * down 2 2_b per_script 2_b.sql:
            * up   3 3_c per_script 3_c.sql:  | SELECT 1;
            * up   4 4_d per_script 4_d.sql: SELECT 1; -- done⏎SELECT ';' -- one;⏎AS x; | DO $$ \
            BEGIN⏎PERFORM 1;⏎END $$ |
            error: 1_a.sql:4 is cut at this semicolon, in the middle of the statement of line 2: it \
            needs `-- +goose StatementBegin` and StatementEnd around it
            error: 2_b.sql:2 ends a part without a semicolon at the end of a line, which is refused
            error: 3_c.sql:2 holds a `-- +goose StatementBegin` without a StatementEnd
            warning: . holds migrations in Go, which were not read: 5_e.go
            """),
        Arguments.of(
            "sql-migrate",
            """
            === 10_b.sql
            -- +migrate Up notransaction
            SELECT 1;
            -- +migrate Down
            SELECT 2;
            === 2_a.sql
            SELECT 0;
            -- +migrate Up
            SELECT 3;
            """,
            """
            sql-migrate in .
            * up   2_a 2_a per_script 2_a.sql: SELECT 3;
            * up   10_b 10_b none 10_b.sql: SELECT 1;
            * down 10_b 10_b per_script 10_b.sql: SELECT 2;
            error: 2_a.sql:1 holds a statement before the directive that says which way it leads
            """),
        Arguments.of(
            "tern's directives with a slip in them are comments to it",
            """
            === 1_a.sql
            CREATE TABLE t (a int);
            ---- create above/drop below ----
            DROP TABLE t;
            === 2_b.sql
            -- tern: disable-tx
            SELECT 1;
            ---- create above / drop below ----
            """,
            """
            tern in .
            * up   1 1_a per_script 1_a.sql
            * up   2 2_b per_script 2_b.sql: -- tern: disable-tx⏎SELECT 1;
            * down 2 2_b per_script 2_b.sql:
            error: 1_a.sql:2 holds the unknown directive `---- create above/drop below ----`
            error: 2_b.sql:1 holds the unknown directive `-- tern: disable-tx`
            """),
        Arguments.of(
            "tern",
            """
            === 001_a.sql
            CREATE TABLE t (a int);
            ---- create above / drop below ----
            DROP TABLE t;
            === 002_b.sql
            ---- tern: disable-tx ----
            SELECT 1;
            === 004_d.sql
            SELECT 2;
            === 005_e.sql
            """,
            """
            tern in .
            * up   001 001_a per_script 001_a.sql: CREATE TABLE t (a int);
            * down 001 001_a per_script 001_a.sql: DROP TABLE t;
            * up   002 002_b none 002_b.sql
            * up   004 004_d per_script 004_d.sql
            * up   005 005_e per_script 005_e.sql
            error: 004_d.sql comes after a gap: tern refuses to run without migration 3
            """),
        Arguments.of(
            "MyBatis",
            """
            === 20240102_b.sql
            -- // b
            SELECT 1;
            -- //@UNDO
            SELECT 2;
            === 20240101_a.sql
            -- // a
            === bootstrap.sql
            """,
            """
            mybatis in .
            * up   - bootstrap per_script bootstrap.sql
            * up   20240101 20240101_a per_script 20240101_a.sql
            * up   20240102 20240102_b per_script 20240102_b.sql: -- // b⏎SELECT 1;
            * down 20240102 20240102_b per_script 20240102_b.sql: SELECT 2;
            """),
        Arguments.of(
            "MyBatis commits each statement where the environment says so",
            """
            === environments/development.properties
            auto_commit=true
            === scripts/1_a.sql
            SELECT 1;
            -- //@UNDO
            SELECT 2;
            === scripts/onabort.sql
            SELECT 3;
            """,
            """
            mybatis in scripts
            * up   1 1_a none scripts/1_a.sql: SELECT 1;
            * down 1 1_a none scripts/1_a.sql: SELECT 2;
            """),
        Arguments.of(
            "dbmate refuses a file without an up block",
            """
            === 1_a.sql
            -- migrate:up
            SELECT 1;
            === 2_b.sql
            -- migrate:down
            SELECT 2;
            """,
            """
            dbmate in .
            * up   1 1_a per_script 1_a.sql: SELECT 1;
            * down 2 2_b per_script 2_b.sql: SELECT 2;
            error: 2_b.sql has no line `-- migrate:up`
            warning: 2_b.sql undoes a migration that no file applies
            """),
        Arguments.of(
            "node-pg-migrate",
            """
            === 1700000000001_b.sql
            -- Down Migration
            SELECT 2;
            -- Up Migration
            SELECT 1;
            === 1700000000000_a.sql
            SELECT 0;
            """,
            """
            node-pg-migrate in .
            * up   1700000000000 1700000000000_a per_run 1700000000000_a.sql
            * up   1700000000001 1700000000001_b per_run 1700000000001_b.sql: -- Up Migration⏎SELECT 1;
            * down 1700000000001 1700000000001_b per_run 1700000000001_b.sql: -- Down \
            Migration⏎SELECT 2;
            """),
        Arguments.of(
            "Liquibase",
            """
            === a.sql
            --liquibase formatted sql
            --changeset ann:1
            CREATE TABLE t (a int);
            --rollback DROP TABLE
            --rollback   t;
            --changeset "bob b":"2 x" runInTransaction:false dbms:postgresql,h2
            CREATE INDEX CONCURRENTLY i ON t (a);
            /* liquibase rollback
            DROP INDEX i;
            */
            --changeset bob:3 dbms:mysql
            OPTIMIZE TABLE t;
            --changeset bob:4 endDelimiter:// splitStatements:true
            SELECT 1 //
            SELECT 2 //
            --rollback empty
            --changeset
            -changeset bob:5
            SELECT 5;
            """,
            """
            liquibase in .
            * up   ann:1 a ann:1 per_script a.sql: CREATE TABLE t (a int);⏎--rollback DROP \
            TABLE⏎--rollback   t;
            * down ann:1 a ann:1 per_script a.sql: DROP TABLE⏎t;
            * up   bob b:2 x a bob b:2 x none a.sql: CREATE INDEX CONCURRENTLY i ON t (a);⏎/* \
            liquibase rollback⏎DROP INDEX i;⏎*/
            * down bob b:2 x a bob b:2 x none a.sql: DROP INDEX i;
            * up   bob:4 a bob:4 per_script a.sql: SELECT 1 | SELECT 2 | --rollback empty
            * down bob:4 a bob:4 per_script a.sql:
            error: a.sql:18 holds `-changeset bob:5` with one hyphen, which is no directive
            error: a.sql:17 holds a changeset without author:id
            """),
        Arguments.of(
            "Liquibase refuses a second changeset of one id, and takes misspelt directives for"
                + " remarks",
            """
            === a.sql
            --liquibase formatted sql
            --changeset ann:1
            CREATE TABLE t (a int);
            --rolback DROP TABLE t;
            --changeset ann:1
            SELECT 1;
            --changset ann:3
            SELECT 2;
            -- changes that ann:4 made, and a rollback of none
            """,
            """
            liquibase in .
            * up   ann:1 a ann:1 per_script a.sql: CREATE TABLE t (a int);⏎--rolback DROP TABLE t;
            * up   ann:1 a ann:1 per_script a.sql: SELECT 1;⏎--changset ann:3⏎SELECT 2;⏎-- changes \
            that ann:4 made, and a rollback of none
            error: a.sql:4 holds the unknown directive `--rolback DROP TABLE t;`
            error: a.sql:7 holds the unknown directive `--changset ann:3`
            error: a.sql:5 holds a second changeset ann:1, which Liquibase refuses
            """),
        Arguments.of(
            "Liquibase's files are in the order of the changelog that includes them",
            """
            === db.changelog-master.yaml
            databaseChangeLog:
              - include:
                  file: db/changelog/sub/more.xml
              - include:
                  file: a.sql
                  relativeToChangelogFile: true
              - include:
                  file: gone.sql
            === sub/more.xml
            <databaseChangeLog><include file="b.sql" relativeToChangelogFile="true"/></databaseChangeLog>
            === sub/b.sql
            --liquibase formatted sql
            --changeset x:1
            === a.sql
            --liquibase formatted sql
            --changeset x:2
            === late.sql
            --liquibase formatted sql
            --changeset x:3
            """,
            """
            liquibase in .
            * up   x:1 b x:1 per_script sub/b.sql:
            * up   x:2 a x:2 per_script a.sql:
            * up   x:3 late x:3 per_script late.sql:
            error: db.changelog-master.yaml includes gone.sql, which is not there
            warning: late.sql is included by no changelog; it was read as the last
            """),
        Arguments.of(
            "Atlas",
            """
            === 1_a.sql
            -- atlas:txmode none

            CREATE INDEX CONCURRENTLY i ON t (a);
            === 2_b.sql
            SELECT 1;
            -- atlas:nolint
            -- atlas:txmode none
            SELECT 2;
            === 10_c.sql
            -- atlas:txtar

            -- checks.sql --
            SELECT NOT EXISTS (SELECT FROM t);

            -- migration.sql --
            DROP TABLE t;

            -- down.sql --
            CREATE TABLE t (a int);
            === 3_d.sql
            -- atlas:checkpoint
            """,
            """
            atlas in .
            * up   10 10_c per_script 10_c.sql: DROP TABLE t;
            * down 10 10_c per_script 10_c.sql: CREATE TABLE t (a int);
            * up   1 1_a none 1_a.sql
            * up   2 2_b per_script 2_b.sql
            warning: 2_b.sql:3 holds a txmode that Atlas takes for a remark on a statement: it goes at \
            the very top, with a blank line below
            warning: 3_d.sql is a checkpoint of the files before it, which are there too; only they \
            were read
            """),
        Arguments.of(
            "Atlas's header ends at a blank line, its directives are known, and its files have"
                + " sums",
            """
            === atlas.sum
            h1:abc=
            1_a.sql h1:abc=
            2_b.sql h1:abc=
            === 1_a.sql
            -- atlas:txmode none
            SELECT 1;
            === 1_c.sql
            -- atlas:txmod none

            SELECT 2;
            === 3_d.sql
            -- atlas:nolint drop

            SELECT 3;
            """,
            """
            atlas in .
            * up   1 1_a per_script 1_a.sql
            * up   1 1_c per_script 1_c.sql
            * up   3 3_d per_script 3_d.sql
            error: 1_c.sql is version 1, and so is 1_a.sql
            error: atlas.sum names 2_b.sql, but there is no such file
            warning: 1_a.sql:1 holds a txmode that Atlas takes for a remark on a statement: it goes at \
            the very top, with a blank line below
            error: 1_c.sql:1 holds the unknown directive `-- atlas:txmod none`
            """),
        Arguments.of(
            "Alembic's printed SQL, with a block outside of its one transaction",
            """
            === out.sql
            BEGIN;

            CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL);

            -- Running upgrade  -> a

            SELECT 1;

            -- Running upgrade a -> b

            COMMIT;
            SELECT 2;
            BEGIN;

            COMMIT;
            """,
            """
            generated in .
            * up   a a per_run out.sql: CREATE TABLE alembic_version (version_num VARCHAR(32) NOT \
            NULL);⏎-- Running upgrade  -> a⏎SELECT 1;
            * up   b b per_run out.sql: COMMIT;⏎SELECT 2;⏎BEGIN;
            """),
        Arguments.of(
            "Alembic's printed downgrade leads on from a schema that is not known",
            """
            === out.sql
            BEGIN;

            -- Running downgrade b -> a
            DROP INDEX i;

            -- Running downgrade a ->
            DROP TABLE t;

            COMMIT;
            """,
            """
            generated in .
            * up   b b per_run out.sql: -- Running downgrade b -> a⏎DROP INDEX i;
            * up   a a per_run out.sql: DROP TABLE t;
            """),
        Arguments.of(
            "Django's printed SQL for an index that is made concurrently",
            """
            === out.sql
            --
            -- Concurrently create index i on field(s) x of model author
            --
            CREATE INDEX CONCURRENTLY "i" ON "author" ("x");
            """,
            """
            generated in .
            * up   out out none out.sql
            """),
        Arguments.of(
            "Alembic's printed SQL in one transaction",
            """
            === up.sql.sql
            BEGIN;

            -- Running upgrade  -> 1975ea

            CREATE TABLE t (a int);

            -- Running upgrade 1975ea -> ae10

            ALTER TABLE t ADD b int;

            COMMIT;
            """,
            """
            generated in .
            * up   1975ea 1975ea per_run up.sql.sql: -- Running upgrade  -> 1975ea⏎CREATE TABLE t (a int);
            * up   ae10 ae10 per_run up.sql.sql: ALTER TABLE t ADD b int;
            """),
        Arguments.of(
            "Alembic's printed SQL in a transaction each",
            """
            === out.sql
            BEGIN;

            -- Running upgrade  -> a
            SELECT 1;
            COMMIT;

            BEGIN;

            -- Running upgrade a -> b
            SELECT 2;
            COMMIT;
            """,
            """
            generated in .
            * up   a a none out.sql: BEGIN;⏎-- Running upgrade  -> a⏎SELECT 1;⏎COMMIT;
            * up   b b none out.sql: BEGIN;⏎-- Running upgrade a -> b⏎SELECT 2;⏎COMMIT;
            """),
        Arguments.of(
            "Django's printed SQL",
            """
            === out.sql
            BEGIN;
            --
            -- Create model Book
            --
            CREATE TABLE "book" ("id" bigint);
            COMMIT;
            """,
            """
            generated in .
            * up   out out none out.sql
            """));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("folders")
  void reads(String what, String files, String expected) {
    MigrationTree tree = new MigrationTree(folder);
    tree.write(files);
    assertThat(tree.read((String) null)).isEqualTo(expected);
  }
}
