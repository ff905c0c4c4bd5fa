package io.github.sqllint.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each layout makes of a folder that it finds by itself. */
class LayoutsTest {
  @TempDir Path folder;

  static Stream<Arguments> folders() {
    return Stream.of(
        Arguments.of(
            "Flyway orders by version, and repeatable scripts come last",
            """
            === V10__c.sql
            === V2.1__b.sql
            === V2_0__a.sql
            === U10__undo.sql
            === R__view.sql
            === R__function.sql
            === afterMigrate.sql
            """,
            """
            flyway in .
            * up   2_0 V2_0__a per_script V2_0__a.sql
            * up   2.1 V2.1__b per_script V2.1__b.sql
            * up   10 V10__c per_script V10__c.sql
            * down 10 V10__c per_script U10__undo.sql
            * up   - R__function per_script R__function.sql
            * up   - R__view per_script R__view.sql
            * up   - afterMigrate per_script afterMigrate.sql
            """),
        Arguments.of(
            "Flyway takes a migration out of its transaction where all of it demands that",
            """
            === V1__a.sql
            CREATE UNIQUE INDEX CONCURRENTLY i ON t (a); -- for lookups
            DROP INDEX CONCURRENTLY j;
            === V2__b.sql
            SET lock_timeout = '5s';
            CREATE INDEX CONCURRENTLY i ON t (a);
            === V3__c.sql
            SELECT 1;
            === V3__c.sql.conf
            executeInTransaction=false
            === V4__d.sql
            CREATE INDEX CONCURRENTLY i ON t (a);
            === V4__d.sql.conf
            executeInTransaction=true
            """,
            """
            flyway in .
            * up   1 V1__a none V1__a.sql
            * up   2 V2__b per_script V2__b.sql
            * up   3 V3__c none V3__c.sql
            * up   4 V4__d per_script V4__d.sql
            """),
        Arguments.of(
            "Flyway does not run a script whose settings say so",
            """
            === V1__a.sql
            === V2__b.sql
            === V2__b.sql.conf
            shouldExecute=false
            """,
            """
            flyway in .
            * up   1 V1__a per_script V1__a.sql
            warning: V2__b.sql is not run: its .conf file says shouldExecute=false
            """),
        Arguments.of(
            "Flyway's settings",
            """
            === flyway.conf
            flyway.sqlMigrationPrefix=M
            flyway.sqlMigrationSeparator=-
            flyway.mixed=true
            === sql/M1-a.sql
            SET lock_timeout = '5s';
            CREATE INDEX CONCURRENTLY i ON t (a);
            === sql/M2-b.sql
            """,
            """
            flyway in sql
            * up   1 M1-a none sql/M1-a.sql
            * up   2 M2-b per_script sql/M2-b.sql
            """),
        Arguments.of(
            "Flyway's settings in TOML",
            """
            === flyway.toml
            [flyway]
            group = true
            === V1__a.sql
            """,
            """
            flyway in .
            * up   1 V1__a per_run V1__a.sql
            """),
        Arguments.of(
            "Flyway's baseline stands for the versions before it",
            """
            === B3__base.sql
            === B2__old.sql
            === V4__a.sql
            """,
            """
            flyway in .
            * up   3 B3__base per_script B3__base.sql
            * up   4 V4__a per_script V4__a.sql
            """),
        Arguments.of(
            "Flyway's baseline is left out where the versions before it are there",
            """
            === B3__base.sql
            === V1__a.sql
            """,
            """
            flyway in .
            * up   1 V1__a per_script V1__a.sql
            warning: B3__base.sql stands for the versions up to its own, which are there too; only \
            they were read
            """),
        Arguments.of(
            "Flyway refuses two files for one version",
            """
            === V1__a.sql
            === V1.0__b.sql
            === U2__c.sql
            """,
            """
            flyway in .
            * up   1.0 V1.0__b per_script V1.0__b.sql
            * up   1 V1__a per_script V1__a.sql
            * down 2 U2__c per_script U2__c.sql
            error: V1__a.sql is version 1.0, and so is V1.0__b.sql
            warning: U2__c.sql undoes a migration that no file applies
            """),
        Arguments.of(
            "golang-migrate orders by number",
            """
            === 000002_b.up.sql
            === 000002_b.down.sql
            === 10_c.up.sql
            === 1_a.up.sql
            """,
            """
            golang-migrate in .
            * up   1 1_a per_string 1_a.up.sql
            * up   000002 000002_b per_string 000002_b.up.sql
            * down 000002 000002_b per_string 000002_b.down.sql
            * up   10 10_c per_string 10_c.up.sql
            """),
        Arguments.of(
            "golang-migrate refuses two files for one direction",
            """
            === 1_a.up.sql
            === 01_b.up.sql
            """,
            """
            golang-migrate in .
            * up   1 1_a per_string 1_a.up.sql
            * up   01 01_b per_string 01_b.up.sql
            error: 01_b.up.sql is version 1, and so is 1_a.up.sql
            """),
        Arguments.of(
            "Pop takes PostgreSQL's file before the one for all databases",
            """
            === 1_a.up.sql
            === 1_a.down.sql
            === 2_b.up.sql
            === 2_b.postgres.up.sql
            === 2_b.mysql.up.sql
            === 2_b.down.sql
            -- Down migrations to 1.x are not available.
            === 3_c.sqlite3.up.sql
            === 4_d.postgres.autocommit.up.sql
            """,
            """
            pop in .
            * up   1 1_a per_script 1_a.up.sql
            * down 1 1_a per_script 1_a.down.sql
            * up   2 2_b per_script 2_b.postgres.up.sql
            * down 2 2_b per_script 2_b.down.sql
            * up   4 4_d per_string 4_d.postgres.autocommit.up.sql
            note: . holds 1 file that PostgreSQL does not get
            note: . holds 2 files that PostgreSQL does not get
            """),
        Arguments.of(
            "plain files are in natural order",
            """
            === 10_c.sql
            === 2_b.sql
            === 2_b.down.sql
            === sign_up.sql
            === cool_down.sql
            === drop_users.sql
            === drop_users_rollback.sql
            === sub/1.sql
            """,
            """
            plain in .
            * up   2_b 2_b unknown 2_b.sql
            * down 2_b 2_b unknown 2_b.down.sql
            * up   10_c 10_c unknown 10_c.sql
            * up   cool_down cool_down unknown cool_down.sql
            * up   drop_users drop_users unknown drop_users.sql
            * down drop_users drop_users unknown drop_users_rollback.sql
            * up   sign_up sign_up unknown sign_up.sql
            * up   sub/1 sub/1 unknown sub/1.sql
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
