package io.github.sqllint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings in migrations of Knex whose values are known only when they run. */
class KnexFindingsTest {
  private final LintedFolder folder;

  KnexFindingsTest(@TempDir Path top) {
    folder = new LintedFolder(top);
  }

  @Test
  void anUpdateOfARangeThatIsNotKnownIsOneOfManyRows() throws IOException {
    assertThat(
            found(
                """
                exports.up = async (knex) => {
                  await knex.schema.table('visits', (t) => t.integer('user_id'));
                  const last = await knex('visits').orderBy('id', 'desc').first();
                  await knex('visits').update({ user_id: last.id }).whereBetween('id', [1, last.id]);
                };
                """))
        .containsExactly(
            "20240101_a.js:4 backfill-with-schema-change Readers and writers of visits wait under the"
                + " lock of an earlier statement until the rows of visits are changed.");
  }

  @Test
  void anUpdateOfSingleRowsIsNone() throws IOException {
    assertThat(
            found(
                """
                exports.up = async (knex) => {
                  await knex.schema.table('users', (t) => t.string('role'));
                  await knex('users').whereIn('email', [process.env.A, process.env.B]).update({ role: 'x' });
                  await knex('users').insert({ email: process.env.A });
                };
                """))
        .isEmpty();
  }

  @Test
  void aNameThatIsNotKnownIsStillNotAnalysed() throws IOException {
    assertThat(
            found(
                """
                exports.up = async (knex) => {
                  await knex(process.env.TABLE).update({ role: 'x' });
                };
                """))
        .allMatch(finding -> finding.startsWith("20240101_a.js:2 unparsed-statement"))
        .hasSize(1);
  }

  /** What is found in one migration, but for time-outs and the way back. */
  private List<String> found(String text) throws IOException {
    folder.write("migrations/20240101_a.js", text);
    return folder
        .findings("migrations")
        .map(LintedFolder::described)
        .filter(f -> !f.contains("missing-"))
        .toList();
  }
}
