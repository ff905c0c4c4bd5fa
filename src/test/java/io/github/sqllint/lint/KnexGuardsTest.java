package io.github.sqllint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the history answers migrations of Knex that ask what there is. */
class KnexGuardsTest {
  private static final String ADD =
      "await knex.schema.alterTable('users', (t) => { t.text('name').notNullable(); });";

  private static final String REFUSED = "add-column-not-null-without-default";

  private final LintedFolder folder;

  private int files;

  KnexGuardsTest(@TempDir Path top) {
    folder = new LintedFolder(top);
  }

  @Test
  void aColumnThatAnEarlierMigrationHasAddedIsNotAddedAgain() throws IOException {
    migration("await knex.schema.createTable('users', (t) => { t.text('name'); });");
    migration("if (!(await knex.schema.hasColumn('users', 'name'))) " + ADD);
    assertThat(found()).isEmpty();
  }

  @Test
  void oneThatCertainlyIsMissingIsAddedAsIfNothingHadBeenAsked() throws IOException {
    migration("await knex.schema.createTable('users', (t) => { t.text('email'); });");
    migration("if (!(await knex.schema.hasColumn('users', 'name'))) " + ADD);
    migration("await knex.schema.alterTable('users', (t) => { t.text('name'); });");
    assertThat(found()).containsExactly("2 " + REFUSED, "3 duplicate-object");
  }

  @Test
  void ofATableThatNoMigrationMakesItIsNotKnown() throws IOException {
    migration("if (!(await knex.schema.hasColumn('users', 'name'))) " + ADD);
    assertThat(found()).containsExactly("1 " + REFUSED);
  }

  @Test
  void anEarlyReturnEndsAMigrationThatFindsItsColumn() throws IOException {
    migration("await knex.schema.createTable('users', (t) => { t.text('name'); });");
    migration("if (await knex.schema.hasColumn('users', 'name')) return;", ADD);
    migration(
        "const has = await knex.schema.hasColumn('users', 'name');",
        "if (!has) { " + ADD + " } else { return; }",
        ADD);
    migration(
        "for (const name of ['age', 'name']) {",
        "  if (await knex.schema.hasColumn('users', name)) continue;",
        "  await knex.schema.alterTable('users', (t) => { t.text(name).notNullable(); });",
        "}");
    assertThat(found()).containsExactly("4 " + REFUSED);
  }

  @Test
  void aBuilderThatIsReturnedOnlyWhereATableIsMissingIsNotSent() throws IOException {
    migration("await knex.schema.createTable('users', (t) => { t.text('name'); });");
    migration(
        "return knex.schema.hasTable('users').then((exists) => {",
        "  if (!exists) return knex.schema.createTable('users', (t) => { t.text('a'); });",
        "});");
    migration(
        "const exists = await knex.schema.hasTable('users');",
        "return exists ? null : knex.schema.createTable('users', (t) => { t.text('a'); });");
    assertThat(found()).isEmpty();
  }

  @Test
  void severalAnswersDecideTogether() throws IOException {
    migration("await knex.schema.createTable('users', (t) => { t.text('name'); });");
    migration(
        "const [table, column] = await Promise.all([",
        "  knex.schema.hasTable('elsewhere'), knex.schema.hasColumn('users', 'name')]);",
        "if (table && !column) " + ADD,
        "if (!(table || column)) " + ADD,
        "if (column === false) " + ADD,
        "if (!Boolean(column)) " + ADD,
        "if (!table || column) await knex.schema.dropTable('users');");
    assertThat(found()).containsExactly("2 drop-table");
  }

  @Test
  void anAnswerIsThatOfTheMomentOfTheQuestion() throws IOException {
    migration(
        "const had = await knex.schema.hasTable('users');",
        "await knex.schema.dropTableIfExists('users');",
        "await knex.schema.createTable('users', (t) => { t.text('name'); });",
        "if (!had) await knex.schema.alterTable('users', (t) => { t.dropColumn('name'); });");
    migration(
        "const had = await knex.schema.hasTable('users');",
        "await knex.schema.dropTable('users');",
        "if (had) await knex.schema.createTable('users', (t) => { t.text('name'); });");
    migration("if (!(await knex.schema.hasColumn('users', 'name'))) " + ADD);
    assertThat(found()).containsExactly("2 drop-table");
  }

  @Test
  void whatAConditionMadeSureOfIsKnownWhicheverWayWasGone() throws IOException {
    migration(
        "if (!(await knex.schema.hasTable('users'))) {",
        "  await knex.schema.createTable('users', (t) => { t.text('email'); });",
        "}",
        "if (!(await knex.schema.hasColumn('users', 'name'))) " + ADD);
    migration("if (!(await knex.schema.hasColumn('users', 'name'))) " + ADD);
    migration("if (!(await knex.schema.hasTable('users'))) await knex.schema.dropTable('b');");
    assertThat(found()).containsExactly("1 " + REFUSED);
  }

  @Test
  void whatOneWayAloneTellsIsNotKnownBehindIt() throws IOException {
    migration(
        "if (!(await knex.schema.hasTable('users')))",
        "  await knex.schema.createTable('other', (t) => { t.text('a'); });");
    migration("if (!(await knex.schema.hasTable('users'))) await knex.schema.dropTable('b');");
    assertThat(found()).containsExactly("2 drop-table");
  }

  @Test
  void aStatementThatIsNotKnownLeavesNoAnswerCertain() throws IOException {
    migration("await knex.schema.createTable('users', (t) => { t.text('name'); });");
    migration("await knex.raw(process.env.SQL);");
    migration("if (!(await knex.schema.hasColumn('users', 'name'))) " + ADD);
    assertThat(found()).containsExactly("3 " + REFUSED);
  }

  private void migration(String... lines) throws IOException {
    folder.write(
        "2024010" + ++files + "_a.js",
        "exports.up = async (knex) => { "
            + String.join("\n", lines)
            + " };\nexports.down = async () => {};\n");
  }

  /** The errors and warnings about what applying does, with the number of the migration. */
  private List<String> found() throws IOException {
    return folder
        .dangers()
        .map(
            finding ->
                LintedFolder.place(finding).replaceFirst("2024010(\\d)_a.*", "$1 ")
                    + finding.rule())
        .toList();
  }
}
