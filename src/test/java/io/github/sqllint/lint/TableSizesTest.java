package io.github.sqllint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.layout.MigrationFiles;
import io.github.sqllint.rule.Finding;
import io.github.sqllint.source.SourceFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a team says of its tables decides what is a hazard on them. */
class TableSizesTest {
  private static final List<SourceFile> FILES =
      List.of(
          new SourceFile("V1__users.sql", "CREATE TABLE users (id bigint, name text);"),
          new SourceFile(
              "V2__users.sql",
              "SET lock_timeout = '1s';\n"
                  + "CREATE INDEX users_name ON users (name);\n"
                  + "UPDATE users SET name = '';\n"
                  + "ALTER TABLE users DROP COLUMN name;\n"));

  @Test
  void nothingTakesTimeOnASmallTable() {
    assertThat(rules(Key.SMALL_TABLES)).containsExactly("update-without-where", "drop-column");
  }

  @Test
  void anEmptyTableHasNoRowsToLoseEither() {
    assertThat(rules(Key.EMPTY_TABLES)).containsExactly("drop-column");
  }

  private static List<String> rules(Key<List<String>> key) {
    Settings settings = Settings.NONE.with(key, List.of("users"), "test");
    Config config = Config.of(settings, () -> LocalDate.EPOCH);
    MigrationFiles files = MigrationFiles.of(FILES, Optional.empty());
    return Linter.lintAll(List.of(files.projects().get(0).history()), config).findings().stream()
        .map(Finding::rule)
        .toList();
  }
}
