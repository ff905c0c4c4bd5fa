package io.github.sqllint.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a tool would refuse, or pass over, in its folder is said with the names of the files. */
class BadProjectsTest {
  @TempDir Path folder;

  static Stream<Arguments> folders() {
    return Stream.of(
        Arguments.of(
            "goose, two files of one version",
            "=== 1_a.sql\n-- +goose Up\nSELECT 1;\n=== 01_b.sql\n-- +goose Up\nSELECT 2;\n",
            "error: 01_b.sql is version 1, and so is 1_a.sql"),
        Arguments.of(
            "goose, a second Up",
            "=== 1_a.sql\n-- +goose Up\nSELECT 1;\n-- +goose Up\nSELECT 2;\n",
            "error: 1_a.sql:3 holds a second `-- +goose Up`"),
        Arguments.of(
            "tern, two files of one version",
            "=== tern.conf\n=== 1_a.sql\nSELECT 1;\n=== 001_b.sql\nSELECT 2;\n",
            "error: 001_b.sql is version 1, and so is 1_a.sql"),
        Arguments.of(
            "MyBatis, two files of one version",
            "=== 1_a.sql\nSELECT 1;\n-- //@UNDO\n=== 1_b.sql\nSELECT 1;\n",
            "error: 1_b.sql is version 1, and so is 1_a.sql"),
        Arguments.of(
            "sqlx, two files of one version",
            "=== sqlx.toml\n=== 1_a.sql\n=== 1_b.sql\n",
            "error: 1_b.sql is version 1, and so is 1_a.sql"),
        Arguments.of(
            "sqlx, two files for one direction",
            "=== sqlx.toml\n=== 1_a.up.sql\n=== 1_a.down.sql\n=== 1_b.down.sql\n",
            "error: 1_b.down.sql undoes version 1, and so undoes 1_a.down.sql"),
        Arguments.of(
            "refinery, two files of one version",
            "=== refinery.toml\n=== V1__a.sql\n=== U1__b.sql\n",
            "error: V1__a.sql is version 1, and so is U1__b.sql"),
        Arguments.of(
            "Supabase, two files of one version",
            "=== supabase/migrations/1_a.sql\n=== supabase/migrations/1_b.sql\n",
            "error: supabase/migrations/1_b.sql is version 1, and so is"
                + " supabase/migrations/1_a.sql"),
        Arguments.of(
            "Diesel, two folders of one version",
            "=== 2024-01-01-000000_a/up.sql\n=== 20240101000000_b/up.sql\n",
            "error: 20240101000000_b/up.sql is version 20240101000000, and so is"
                + " 2024-01-01-000000_a/up.sql"),
        Arguments.of(
            "Hasura, two folders of one version",
            "=== 1700000000000_a/up.sql\n=== 1700000000000_b/up.sql\n",
            "error: 1700000000000_b/up.sql is version 1700000000000, and so is"
                + " 1700000000000_a/up.sql"),
        Arguments.of(
            "node-pg-migrate, one file beside two for each direction",
            "=== package.json\n{\"dependencies\": {\"node-pg-migrate\": \"8\"}}\n=== .git/HEAD\n"
                + "=== 1_a.up.sql\n=== 1_a.sql\n-- Up Migration\n",
            "error: 1_a.up.sql is version 1_a, and so is 1_a.sql"),
        Arguments.of(
            "golang-migrate, a down without an up",
            "=== 1_a.up.sql\n=== 2_b.down.sql\n",
            "warning: 2_b.down.sql undoes a migration that no file applies"),
        Arguments.of(
            "Diesel, a down without an up",
            "=== 1_a/up.sql\n=== 2_b/down.sql\n",
            "warning: 2_b/down.sql undoes a migration that no file applies"),
        Arguments.of(
            "Flyway, an undo of another version",
            "=== V1__a.sql\n=== U2__a.sql\n",
            "warning: U2__a.sql undoes a migration that no file applies"),
        Arguments.of(
            "plain files, a down without an up",
            "=== a.sql\n=== b.down.sql\n",
            "warning: b.down.sql undoes a migration that no file applies"),
        Arguments.of(
            "files of two tools in one folder",
            "=== V1__a.sql\n=== V2__b.sql\n=== 3_c.up.sql\n",
            "warning: 3_c.up.sql is no migration of flyway; it was read on its own"),
        Arguments.of(
            "sql-migrate, a statement before the first directive",
            "=== 1_a.sql\nSELECT 1;\n-- +migrate Up\nSELECT 2;\n",
            "error: 1_a.sql:1 holds a statement before the directive that says which way it leads"),
        Arguments.of(
            "Drizzle, a journal that names a missing file",
            "=== meta/_journal.json\n{\"entries\": [{\"tag\": \"0000_a\"}]}\n=== 0001_b.sql\n",
            "error: meta/_journal.json names 0000_a, but there is no file 0000_a.sql"),
        Arguments.of(
            "sqitch, a plan whose scripts are all elsewhere",
            "=== sqitch.plan\n%project=x\na 2024-01-01T00:00:00Z A <a@b>\n=== deploy/b.sql\n",
            "error: sqitch.plan:2 names a, but there is no script deploy/a.sql"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("folders")
  void isSaid(String what, String files, String said) {
    MigrationTree tree = new MigrationTree(folder);
    tree.write(files);
    assertThat(tree.read((String) null).lines()).contains(said);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("folders")
  void andEveryFileIsReadAllTheSame(String what, String files, String said) {
    MigrationTree tree = new MigrationTree(folder);
    tree.write(files);
    String read = tree.read((String) null);
    assertThat(files.lines().filter(line -> line.endsWith(".sql")).map(line -> line.substring(4)))
        .allSatisfy(file -> assertThat(read).contains(" " + file));
  }
}
