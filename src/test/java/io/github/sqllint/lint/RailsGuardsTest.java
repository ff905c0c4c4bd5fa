package io.github.sqllint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.layout.MigrationFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the history answers migrations of Rails that ask what there is. */
class RailsGuardsTest {
  private static final String ADD = "add_column :users, :name, :text, null: false";
  private static final String REFUSED = "add-column-not-null-without-default";
  private static final String USERS = "create_table(:users) { |t| t.text :%s }";

  @TempDir Path folder;

  private int files;

  @Test
  void aColumnThatAnEarlierMigrationHasAddedIsNotAddedAgain() throws IOException {
    up(USERS.formatted("name"));
    up(ADD + " unless column_exists?(:users, :name)");
    up("unless connection.table_exists?(:users)", "  create_table(:users)", "end");
    assertThat(found()).isEmpty();
  }

  @Test
  void oneThatCertainlyIsMissingIsAddedAsIfNothingHadBeenAsked() throws IOException {
    up(USERS.formatted("email"));
    up(ADD + " unless column_exists?(:users, :name)");
    up("add_column :users, :name, :text");
    assertThat(found()).containsExactly("2 " + REFUSED, "3 duplicate-object");
  }

  @Test
  void ofATableThatNoMigrationMakesItIsNotKnown() throws IOException {
    up(ADD + " unless column_exists?(:users, :name)");
    assertThat(found()).containsExactly("1 " + REFUSED);
  }

  @Test
  void anEarlyReturnOrNextEndsWhatFindsItsColumn() throws IOException {
    up(USERS.formatted("name"));
    up("return if column_exists?(:users, :name)", ADD);
    up("has = column_exists?(:users, :name)", "if !has", ADD, "else", "return", "end", ADD);
    up("return unless missing?", ADD, "end", "def missing?", "!column_exists?(:users, :name)");
    up(
        "%w[age name].each do |name|",
        "  next if column_exists?(:users, name)",
        "  add_column :users, name, :text, null: false",
        "end");
    assertThat(found()).containsExactly("5 " + REFUSED);
  }

  @Test
  void severalAnswersDecideTogetherAndWhatIsMadeOfOneDoesNot() throws IOException {
    up(USERS.formatted("name"));
    up("if table_exists?(:users) && !column_exists?(:users, :name)", ADD, "end");
    up("unless column_exists?(:users, :name) || ENV['FORCE']", ADD, "end");
    up("if table_exists?(:users) || column_exists?(:users, :name)", "else", ADD, "end");
    assertThat(found()).isEmpty();
    up("if column_exists?(:users, :name) == false", "add_column :users, :c, :text", "end");
    up("add_column :users, :c, :text");
    assertThat(found()).isEmpty();
  }

  @Test
  void aWayBackIsAskedWhenItRuns() throws IOException {
    up(USERS.formatted("email"));
    up(
        "add_column :users, :name, :text",
        "end",
        "def down",
        "remove_column :users, :name if column_exists?(:users, :name)");
    up(
        "add_column :users, :age, :text",
        "end",
        "def down",
        "remove_column :users, :age unless column_exists?(:users, :age)");
    assertThat(found()).contains("3 empty-down").noneMatch(one -> one.startsWith("2 "));
  }

  @Test
  void aChangeThatOnlyTheWayThereGuardsTakesAwayWhatItHasNotMade() throws IOException {
    up(USERS.formatted("email"));
    write(
        "def change\n  reversible do |way|\n"
            + "    way.up { return if table_exists?(:users) }\n  end\n"
            + "  create_table(:users) { |t| t.text :email }\nend");
    assertThat(found()).contains("2 incomplete-down");
  }

  @Test
  void aTableThatTheDumpLacksAndNoMigrationMakesIsNotThere() throws IOException {
    up("execute 'SELECT 1'");
    up("return unless table_exists?(:blobs)", "change_column_null :blobs, :name, false");
    up("return unless table_exists?(:blobs)", "change_column_null :blobs, :name, false");
    assertThat(found()).isNotEmpty();
    String dump = "ActiveRecord::Schema[7.0].define(version: %d) do\n%send\n";
    Path file = folder.resolve("db/schema.rb");
    Files.writeString(file, dump.formatted(3, ""));
    assertThat(found()).isEmpty();
    Files.writeString(file, dump.formatted(2, ""));
    assertThat(found()).containsExactly("3 set-not-null-without-check");
    Files.writeString(file, dump.formatted(3, "  create_table 'blobs' do |t|\n  end\n"));
    assertThat(found()).isNotEmpty();
  }

  private void up(String... lines) throws IOException {
    write("def up\n" + String.join("\n", lines) + "\nend");
  }

  private void write(String body) throws IOException {
    Path migrations = Files.createDirectories(folder.resolve("db/migrate"));
    String ruby = "class M < ActiveRecord::Migration[7.0]\n" + body + "\nend\n";
    files++;
    Files.writeString(migrations.resolve(files + "_m" + files + ".rb"), ruby);
  }

  /**
   * The number of the file and the rule; those about ways back only where they say what is left.
   */
  private List<String> found() {
    MigrationFiles migrations =
        MigrationFiles.read(List.of(folder.resolve("db/migrate")), Optional.empty());
    return Linter.lintAll(
            List.of(migrations.projects().get(0).history()), Config.standard(LocalDate::now))
        .findings()
        .stream()
        .filter(finding -> !finding.rule().equals("missing-down"))
        .filter(finding -> !finding.rule().equals("missing-lock-timeout"))
        .map(
            finding ->
                Path.of(finding.file().path()).getFileName().toString().replaceAll("_.*", "")
                    + " "
                    + finding.rule())
        .toList();
  }
}
