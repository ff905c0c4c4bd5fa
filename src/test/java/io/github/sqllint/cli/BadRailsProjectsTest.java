package io.github.sqllint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with a file of Rails is said with its place, and hides no other file. */
@Timeout(60)
class BadRailsProjectsTest {
  private static final String BEGIN = "class %s < ActiveRecord::Migration[6.1]\n  def change\n";
  private static final String END = "  end\nend\n";

  @TempDir Path folder;
  private Path migrations;

  @BeforeEach
  void besideTwoSoundFiles() throws IOException {
    migrations = Files.createDirectories(folder.resolve("db/migrate"));
    write("10_drop_users.rb", migration("DropUsers", "    drop_table :users\n"));
    write("30_drop_orders.rb", migration("DropOrders", "    drop_table :orders\n"));
  }

  static Stream<Arguments> files() {
    return Stream.of(
        Arguments.of(
            "a bracket that nothing closes",
            "20_a.rb",
            migration("A", "    add_column(:a, :b\n"),
            "20_a.rb:4 has `end` where Ruby wants `)`"),
        Arguments.of(
            "a text that nothing closes",
            "20_a.rb",
            migration("A", "    execute \"SELECT\n"),
            "20_a.rb:3 has a `\"` that no `\"` closes"),
        Arguments.of(
            "a here-document that no line ends",
            "20_a.rb",
            migration("A", "    execute <<~SQL\n      SELECT 1\n"),
            "20_a.rb:3 has a here-document that no line `SQL` ends"),
        Arguments.of(
            "an `end` that is missing",
            "20_a.rb",
            migration("A", "    if true\n      drop_table :a\n"),
            "20_a.rb:7 has the end of the file where Ruby wants `end`"),
        Arguments.of(
            "an `end` too many",
            "20_a.rb",
            migration("A", "  end\n"),
            "20_a.rb:5 has `end` where Ruby wants a statement"),
        Arguments.of(
            "something that is no Ruby",
            "20_a.rb",
            "%PDF-1.4\nActiveRecord::Migration\n",
            "20_a.rb:1 has `%` where Ruby wants a value"),
        Arguments.of("an empty file", "20_a.rb", "", "20_a.rb is no migration of rails"),
        Arguments.of(
            "Ruby that is no migration",
            "20_a.rb",
            "class A\n  def up\n    drop_table :a\n  end\nend\n",
            "20_a.rb is no migration of rails"),
        Arguments.of(
            "a number that is used twice",
            "0010_a.rb",
            "# frozen_string_literal: true\n\n" + migration("A", ""),
            "10_drop_users.rb:1 is version 0010, and so is "),
        Arguments.of(
            "a name that is used twice",
            "40_drop_users.rb",
            migration("DropUsers", ""),
            "40_drop_users.rb is the migration `drop_users`, and so is "),
        Arguments.of(
            "a name with capitals",
            "20_DropAll.rb",
            migration("DropAll", ""),
            "20_DropAll.rb has a name that Rails refuses: only a-z, 0-9 and _ may stand in it"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void isSaid(String what, String name, String ruby, String said) throws IOException {
    write(name, ruby);
    Run run = Run.of(migrations.toString());
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains(migrations + "/" + said).doesNotContain("Exception");
    assertThat(run.out()).contains("10_drop_users.rb:3:5").contains("30_drop_orders.rb:3:5");
  }

  @Test
  void aFileThatIsNotUtf8() throws IOException {
    Path file = migrations.resolve("20_a.rb");
    Files.write(file, migration("A", "    # \u00e9\n").getBytes(StandardCharsets.ISO_8859_1));
    Run run = Run.of(migrations.toString());
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains(file + " is not UTF-8 text: byte 0xE9 at line 3, column 7");
    assertThat(run.out()).contains("10_drop_users.rb:3:5").contains("30_drop_orders.rb:3:5");
  }

  @Test
  void ofTwoClassesTheOneIsReadThatTheFileIsCalledAfter() throws IOException {
    String other = migration("Other", "    drop_table :others\n");
    write("20_mine.rb", migration("Mine", "    drop_table :mine\n") + other);
    Run run = Run.of(migrations.toString());
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).contains("20_mine.rb:3:5").doesNotContain("20_mine.rb:8:5");
  }

  @Test
  void aClassOfTheApplicationsOwnIsAMigrationToo() throws IOException {
    String ruby = "class Own < Shop::Migration[2.1]\n  def up\n    drop_table :a\n  end\nend\n";
    write("20_own.rb", ruby);
    write("21_ours.rb", ruby.replace("Own < Shop::Migration[2.1]", "Ours < OurMigration"));
    Run run = Run.of(migrations.toString());
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).contains("20_own.rb:3:5").contains("21_ours.rb:3:5");
  }

  @Test
  void aBrokenFileAmongThousands() throws IOException {
    for (int i = 100; i < 3_100; i++) {
      write(i + "_m" + i + ".rb", migration("M" + i, "    create_table :t" + i + "\n"));
    }
    write("2000_m2000.rb", migration("M2000", "    create_table(:t2000\n"));
    Run run = Run.of(migrations.toString());
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("2000_m2000.rb:4 has `end` where Ruby wants `)`");
    assertThat(run.err()).contains("of 3,001 migrations");
    assertThat(run.out()).contains("10_drop_users.rb:3:5").contains("30_drop_orders.rb:3:5");
  }

  private static String migration(String name, String body) {
    return BEGIN.formatted(name) + body + END;
  }

  private void write(String name, String ruby) throws IOException {
    Files.writeString(migrations.resolve(name), ruby);
  }
}
