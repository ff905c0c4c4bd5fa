package io.github.sqllint.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.source.Direction;
import io.github.sqllint.source.Script;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.TransactionMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KnexTest {
  @TempDir Path folder;

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
  void aFileWhoseMigrationAFunctionMakesIsOneToo() {
    String made =
        "const { addTable } = require('../../utils');\nmodule.exports = addTable('t', {});\n";
    List<Script> scripts =
        read("1_a.js", PLAIN, "2_b.js", made, "3_c.js", "module.exports = { up: 1 };\n")
            .projects()
            .get(0)
            .history()
            .scripts();
    assertThat(scripts)
        .extracting(KnexTest::shown)
        .containsExactly(
            "1_a UP PER_RUN", "1_a DOWN PER_SCRIPT", "2_b UP UNKNOWN", "2_b DOWN UNKNOWN");
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

  @ParameterizedTest
  @MethodSource("knexfiles")
  void theKnexfileMayTurnTransactionsOff(String name, String text, TransactionMode usually)
      throws IOException {
    Files.createDirectories(folder.resolve("db/migrations"));
    Files.createDirectories(folder.resolve(".git"));
    Files.writeString(folder.resolve("db/migrations/1_a.js"), PLAIN);
    String own = PLAIN + "exports.config = { transaction: true };";
    Files.writeString(folder.resolve("db/migrations/2_b.js"), own);
    Files.writeString(folder.resolve(name), text);
    List<Script> scripts =
        MigrationFiles.read(List.of(folder.resolve("db/migrations")), Optional.empty())
            .projects()
            .get(0)
            .history()
            .scripts();
    boolean shared = usually == TransactionMode.PER_RUN;
    assertThat(scripts)
        .extracting(KnexTest::shown)
        .containsExactly(
            "1_a UP " + usually,
            "1_a DOWN " + (shared ? TransactionMode.PER_SCRIPT : usually),
            "2_b UP " + (shared ? TransactionMode.PER_RUN : TransactionMode.PER_SCRIPT),
            "2_b DOWN PER_SCRIPT");
  }

  static Stream<Arguments> knexfiles() {
    String off = "migrations: { disableTransactions: true }";
    return Stream.of(
        Arguments.of("knexfile.js", "module.exports = { " + off + " };", TransactionMode.NONE),
        Arguments.of(
            "db/knexfile.ts",
            "const migrations = { disableTransactions: true };\n"
                + "const config: { [key: string]: Knex.Config } = {\n"
                + "  development: { client: 'pg', migrations }, production: { migrations } };\n"
                + "export default config;",
            TransactionMode.NONE),
        Arguments.of(
            "knexfile.js",
            "module.exports = { test: { " + off + " }, production: { client: 'pg' } };",
            TransactionMode.PER_RUN),
        Arguments.of(
            "knexfile.js",
            "module.exports = { test: { " + off + " }, other: { migrations: {} } };",
            TransactionMode.UNKNOWN),
        Arguments.of(
            "knexfile.js",
            "module.exports = { migrations: { disableTransactions: process.env.FAST === '1' } };",
            TransactionMode.UNKNOWN),
        Arguments.of(
            "knexfile.js",
            "module.exports = { migrations: { directory: './db/migrations',\n"
                + "  disableTransactions: true } };",
            TransactionMode.NONE),
        Arguments.of(
            "knexfile.js",
            "module.exports = { migrations: { directory: './seeds', disableTransactions: true } };",
            TransactionMode.PER_RUN),
        Arguments.of(
            "knexfile.js",
            "module.exports = { migrations: { tableName: 'knex_migrations' } };",
            TransactionMode.PER_RUN));
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
