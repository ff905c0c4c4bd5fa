package io.github.sqllint.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The layouts that the project around the files, or a plan beside them, tells apart. */
class ProjectsTest {
  @TempDir Path folder;

  static Stream<Arguments> folders() {
    return Stream.of(
        Arguments.of(
            "sqitch",
            """
            === sqitch.plan
            %syntax-version=1.0.0
            %project=shop

            users 2024-01-01T00:00:00Z Ann <ann@example.org> # users
            orders [users] 2024-01-02T00:00:00Z Ann <ann@example.org> # orders
            @v1 2024-01-03T00:00:00Z Ann <ann@example.org> # first
            users [users@v1] 2024-01-04T00:00:00Z Ann <ann@example.org> # again
            @v2 2024-01-05T00:00:00Z Ann <ann@example.org> # second
            gone 2024-01-06T00:00:00Z Ann <ann@example.org> # gone
            === deploy/users.sql
            === deploy/users@v1.sql
            === deploy/orders.sql
            === revert/orders.sql
            === revert/users@v1.sql
            === verify/users.sql
            === deploy/forgotten.sql
            """,
            """
            sqitch in .
            * up   users@v1 users@v1 none deploy/users@v1.sql
            * down users@v1 users@v1 none revert/users@v1.sql
            * up   orders orders none deploy/orders.sql
            * down orders orders none revert/orders.sql
            * up   users users none deploy/users.sql
            plain in .
            * up   deploy/forgotten deploy/forgotten unknown deploy/forgotten.sql
            error: sqitch.plan:9 names gone, but there is no script deploy/gone.sql
            warning: deploy/forgotten.sql is no migration of sqitch; it was read on its own
            """),
        Arguments.of(
            "sqitch refuses a change that is planned twice, or requires one that is not planned",
            """
            === sqitch.plan
            a 2024-01-01T00:00:00Z Ann <ann@example.org> # a
            b [a c other:x !a] 2024-01-02T00:00:00Z Ann <ann@example.org> # b
            a 2024-01-03T00:00:00Z Ann <ann@example.org> # again
            === deploy/a.sql
            === deploy/b.sql
            """,
            """
            sqitch in .
            * up   a a none deploy/a.sql
            * up   b b none deploy/b.sql
            error: sqitch.plan:2 lets b require c, which no line before it names
            error: sqitch.plan:3 names a a second time
            """),
        Arguments.of(
            "Diesel and Prisma want a file in each folder",
            """
            === d/1_a/up.sql
            === d/1_a/down.sql
            === d/2_b/upp.sql
            === d/docs/readme.md
            === p/1_a/migration.sql
            === p/2_b/notes.md
            """,
            """
            diesel in d
            * up   1 1_a per_script d/1_a/up.sql
            * down 1 1_a per_script d/1_a/down.sql
            plain in d/2_b
            * up   upp upp unknown d/2_b/upp.sql
            prisma in p
            * up   1_a 1_a per_string p/1_a/migration.sql
            error: d/2_b holds no up.sql
            error: p/2_b holds no migration.sql
            """),
        Arguments.of(
            "Diesel orders versions as text, without their hyphens",
            """
            === 2024-01-02-000000_b/up.sql
            === 2024-01-02-000000_b/down.sql
            === 20240101000000_a/up.sql
            === 2024-01-03-000000_c/up.sql
            === 2024-01-03-000000_c/metadata.toml
            run_in_transaction = false
            """,
            """
            diesel in .
            * up   20240101000000 20240101000000_a per_script 20240101000000_a/up.sql
            * up   20240102000000 2024-01-02-000000_b per_script 2024-01-02-000000_b/up.sql
            * down 20240102000000 2024-01-02-000000_b per_script 2024-01-02-000000_b/down.sql
            * up   20240103000000 2024-01-03-000000_c per_string 2024-01-03-000000_c/up.sql
            """),
        Arguments.of(
            "Hasura",
            """
            === 1700000000000_a/up.sql
            === 1700000000000_a/down.sql
            === 1700000000001_b/up.sql
            """,
            """
            hasura in .
            * up   1700000000000 1700000000000_a per_script 1700000000000_a/up.sql
            * down 1700000000000 1700000000000_a per_script 1700000000000_a/down.sql
            * up   1700000000001 1700000000001_b per_script 1700000000001_b/up.sql
            """),
        Arguments.of(
            "Hasura by its configuration, ordered by number",
            """
            === config.yaml
            version: 3
            metadata_directory: metadata
            === 10_b/up.sql
            === 2_a/up.sql
            """,
            """
            hasura in .
            * up   2 2_a per_script 2_a/up.sql
            * up   10 10_b per_script 10_b/up.sql
            """),
        Arguments.of(
            "Prisma",
            """
            === 20240102_b/migration.sql
            === 20240101_a/migration.sql
            === 20240101_a/down.sql
            === migration_lock.toml
            """,
            """
            prisma in .
            * up   20240101_a 20240101_a per_string 20240101_a/migration.sql
            * down 20240101_a 20240101_a per_string 20240101_a/down.sql
            * up   20240102_b 20240102_b per_string 20240102_b/migration.sql
            """),
        Arguments.of(
            "Prisma 7.4 sends statement by statement",
            """
            === package.json
            {"devDependencies": {"prisma": "^7.10.1"}}
            === prisma/migrations/1_a/migration.sql
            """,
            """
            prisma in prisma/migrations
            * up   1_a 1_a none prisma/migrations/1_a/migration.sql
            """),
        Arguments.of(
            "Drizzle",
            """
            === meta/_journal.json
            {"entries": [{"idx": 0, "tag": "0000_z"}, {"idx": 1, "tag": "0001_a"}, {"idx": 2, "tag": "0002_x"}]}
            === 0000_z.sql
            SELECT 1;--> statement-breakpoint
            SELECT 2
            --> statement-breakpoint
            SELECT 3
            === 0001_a.sql
            === 0003_b.sql
            """,
            """
            drizzle in .
            * up   0000_z 0000_z per_run 0000_z.sql: SELECT 1; | SELECT 2 | SELECT 3
            * up   0001_a 0001_a per_run 0001_a.sql
            plain in .
            * up   0003_b 0003_b unknown 0003_b.sql
            error: meta/_journal.json names 0002_x, but there is no file 0002_x.sql
            warning: 0003_b.sql is no migration of drizzle; it was read on its own
            """),
        Arguments.of(
            "Supabase",
            """
            === supabase/migrations/2_b.sql
            CREATE INDEX CONCURRENTLY i ON t (a);
            === supabase/migrations/1_a.sql
            """,
            """
            supabase in supabase/migrations
            * up   1 1_a per_string supabase/migrations/1_a.sql
            * up   2 2_b none supabase/migrations/2_b.sql
            """),
        Arguments.of(
            "sqlx",
            """
            === Cargo.toml
            [dependencies]
            sqlx = { version = "0.8" }
            === migrations/1_a.up.sql
            === migrations/1_a.down.sql
            === migrations/2_b.up.sql
            -- no-transaction
            CREATE INDEX CONCURRENTLY i ON t (a);
            """,
            """
            sqlx in migrations
            * up   1 1_a.up per_script migrations/1_a.up.sql
            * down 1 1_a.up per_script migrations/1_a.down.sql
            * up   2 2_b.up per_string migrations/2_b.up.sql
            """),
        Arguments.of(
            "refinery reads the folders below its own, and takes files out of their transaction",
            """
            === Cargo.toml
            [dependencies]
            refinery = "0.9"
            === m/V1__a.sql
            === m/more/V2__b.sql
            -- refinery:noTransaction
            CREATE INDEX CONCURRENTLY i ON t (a);
            """,
            """
            refinery in m
            * up   1 V1__a per_script m/V1__a.sql
            * up   2 V2__b per_string m/more/V2__b.sql
            """),
        Arguments.of(
            "refinery",
            """
            === Cargo.toml
            [dependencies]
            refinery = "0.8"
            === V1__a.sql
            === U2__b.sql
            """,
            """
            refinery in .
            * up   1 V1__a per_script V1__a.sql
            * up   2 U2__b per_script U2__b.sql
            """),
        Arguments.of(
            "node-pg-migrate in two files",
            """
            === package.json
            {"devDependencies": {"node-pg-migrate": "^8.0.0"}}
            === 1_a.up.sql
            === 1_a.down.sql
            """,
            """
            node-pg-migrate in .
            * up   1 1_a per_run 1_a.up.sql
            * down 1 1_a per_run 1_a.down.sql
            """),
        Arguments.of(
            "Atlas by its sums",
            """
            === atlas.sum
            === 20240101_a.sql
            """,
            """
            atlas in .
            * up   20240101 20240101_a per_script 20240101_a.sql
            """),
        Arguments.of(
            "Atlas by what it tells its linter",
            """
            === 20240101_a.sql
            -- atlas:nolint
            SELECT 1;
            """,
            """
            atlas in .
            * up   20240101 20240101_a per_script 20240101_a.sql
            """),
        Arguments.of(
            "golang-migrate, linted by Atlas",
            """
            === atlas.sum
            === 20240101_a.up.sql
            -- atlas:nolint
            ALTER TABLE a DROP COLUMN b;
            === 20240101_a.down.sql
            """,
            """
            golang-migrate in .
            * up   20240101 20240101_a per_string 20240101_a.up.sql
            * down 20240101 20240101_a per_string 20240101_a.down.sql
            """));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("folders")
  void reads(String what, String files, String expected) {
    MigrationTree tree = new MigrationTree(folder);
    tree.write("=== .git/HEAD\n" + files);
    assertThat(tree.read((String) null)).isEqualTo(expected);
  }

  @Test
  void aFileOfAMigrationsOwnFolderBringsTheOtherMigrations() {
    MigrationTree tree = new MigrationTree(folder);
    tree.write("=== m/1_a/up.sql\n=== m/2_b/up.sql\n=== m/2_b/down.sql\n=== other/1_x/up.sql");
    assertThat(tree.read(List.of("m/2_b/up.sql")))
        .isEqualTo(
            """
            diesel in m
              up   1 1_a per_script m/1_a/up.sql
            * up   2 2_b per_script m/2_b/up.sql
              down 2 2_b per_script m/2_b/down.sql
            """);
  }

  @Test
  void aScriptOfSqitchBringsItsPlan() {
    MigrationTree tree = new MigrationTree(folder);
    tree.write("=== sqitch.plan\na x\nb/c x\n=== deploy/a.sql\n=== deploy/b/c.sql");
    assertThat(tree.read(List.of("deploy/b/c.sql")))
        .isEqualTo(
            """
            sqitch in .
              up   a a none deploy/a.sql
            * up   b/c b/c none deploy/b/c.sql
            """);
  }

  @Test
  void aFolderOfSqitchBringsThePlanAndTheOtherDirection() {
    MigrationTree tree = new MigrationTree(folder);
    tree.write("=== sqitch.plan\na x\nb x\n=== deploy/a.sql\n=== deploy/b.sql\n=== revert/a.sql");
    assertThat(tree.read(List.of("deploy")))
        .isEqualTo(
            """
            sqitch in .
            * up   a a none deploy/a.sql
              down a a none revert/a.sql
            * up   b b none deploy/b.sql
            """);
  }
}
