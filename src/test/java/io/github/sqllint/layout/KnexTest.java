package io.github.sqllint.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.source.Direction;
import io.github.sqllint.source.Script;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.TransactionMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KnexTest {
  private static final String PLAIN =
      "exports.up = (knex) => knex.schema.dropTable('a');\n"
          + "exports.down = (knex) => knex.schema.createTable('a', (t) => t.increments());\n";

  @Test
  void eachFileIsAnUpAndADownScriptInTheOrderOfTheNames() {
    assertThat(read("20240102_b.js", PLAIN, "20240101_a.ts", PLAIN).projects().get(0).history())
        .extracting(history -> history.scripts().stream().map(KnexTest::shown).toList())
        .isEqualTo(
            List.of(
                "20240101_a UP PER_RUN",
                "20240101_a DOWN PER_SCRIPT",
                "20240102_b UP PER_RUN",
                "20240102_b DOWN PER_SCRIPT"));
  }

  @Test
  void aFileMayOptOutOfTheTransaction() {
    for (String config :
        List.of(
            "exports.config = { transaction: false };",
            "const config = { transaction: false }; module.exports.config = config;",
            "export const config = { transaction: false };",
            "const config = { transaction: false }; export { config };")) {
      List<Script> scripts = read("1_a.mjs", PLAIN + config).projects().get(0).history().scripts();
      assertThat(scripts).extracting(Script::transaction).containsOnly(TransactionMode.NONE);
    }
  }

  @Test
  void whereOneFileOptsOutEachOtherOneOfTheRunHasATransactionOfItsOwn() {
    List<Script> scripts =
        read("1_a.js", PLAIN, "2_b.js", PLAIN + "exports.config = { transaction: false };")
            .projects()
            .get(0)
            .history()
            .scripts();
    assertThat(scripts)
        .extracting(KnexTest::shown)
        .containsExactly(
            "1_a UP PER_SCRIPT", "1_a DOWN PER_SCRIPT", "2_b UP NONE", "2_b DOWN NONE");
  }

  @Test
  void aFileWithoutADownHasNoDownScript() {
    List<Script> scripts =
        read("1_a.js", "exports.up = (k) => k.raw('select 1');")
            .projects()
            .get(0)
            .history()
            .scripts();
    assertThat(scripts).extracting(Script::direction).containsExactly(Direction.UP);
  }

  @Test
  void aBrokenFileIsToldWithItsLineAndTheOthersAreRead() {
    MigrationFiles files =
        read("1_a.js", PLAIN, "2_b.js", "exports.up = async (knex) => {\n  knex.raw('x);\n};\n");
    assertThat(files.problems())
        .extracting(Problem::text)
        .containsExactly("2_b.js:2 holds a string that does not end");
    assertThat(files.projects().get(0).history().scripts()).hasSize(2);
  }

  @Test
  void aStatementThatShouldExportWhatRunsAndIsNotUnderstoodIsToldWithItsLine() {
    MigrationFiles files =
        read("1_a.js", PLAIN, "2_b.js", "exports.up = (k) =>\n  k.schema.dropTable('x' @ 3);\n");
    assertThat(files.problems())
        .extracting(Problem::text)
        .containsExactly("2_b.js:2 has @ where a , is expected");
    assertThat(files.projects().get(0).history().scripts()).hasSize(2);
  }

  private static String shown(Script script) {
    return script.name() + " " + script.direction() + " " + script.transaction();
  }

  private static MigrationFiles read(String... namesAndTexts) {
    List<SourceFile> files = new ArrayList<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      files.add(new SourceFile(namesAndTexts[i], namesAndTexts[i + 1]));
    }
    return MigrationFiles.of(files, Optional.empty());
  }
}
