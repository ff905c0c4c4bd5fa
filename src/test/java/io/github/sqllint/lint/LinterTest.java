package io.github.sqllint.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sqllint.rule.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinterTest {
  @TempDir Path folder;

  @BeforeEach
  void aHistory() throws IOException {
    Files.writeString(
        folder.resolve("V1__users.sql"), "CREATE TABLE users (id bigint PRIMARY KEY);");
    Files.writeString(folder.resolve("V2__drop.sql"), "DROP TABLE users;");
    Files.writeString(folder.resolve("V3__more.sql"), "SELECT 1;");
  }

  @Test
  void aFindingReadsAsOneLine() throws IOException {
    Report report = Linter.lint(folder, Config.standard(LocalDate::now));
    assertThat(report.files()).isEqualTo(3);
    assertThat(report.findings().get(0).toString())
        .startsWith(folder + "/V2__drop.sql:1:1: warning[drop-table] ");
  }

  @Test
  void aFileIsReportedAloneWithItsSiblingsAsHistory() throws IOException {
    Report report = Linter.lint(folder.resolve("V3__more.sql"), Config.standard(LocalDate::now));
    assertThat(report.files()).isEqualTo(1);
    assertThat(report.findings()).isEmpty();
  }

  @Test
  void aPlaceWithoutMigrationsIsNoSafePlace() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThatThrownBy(() -> Linter.lint(empty, Config.standard(LocalDate::now)))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(
            () -> Linter.lint(folder.resolve("nowhere"), Config.standard(LocalDate::now)))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void manyFilesAreReportedInTheirOrderWithFingerprintsOfTheirOwn() throws IOException {
    StringBuilder order = new StringBuilder();
    for (int i = 4; i < 150; i++) {
      String file = "V" + i + "__t" + i + ".sql";
      String sql = "CREATE TABLE t%1$d (id bigint PRIMARY KEY);\nDROP TABLE s%1$d;".formatted(i);
      Files.writeString(folder.resolve(file), sql);
      order.append(file).append('\n');
    }
    Report report = Linter.lint(folder, Config.standard(LocalDate::now));
    List<Finding> drops =
        report.findings().stream()
            .filter(finding -> finding.rule().equals("drop-table") && finding.span().start() > 0)
            .toList();
    StringBuilder reported = new StringBuilder();
    drops.forEach(drop -> reported.append(Path.of(drop.file().path()).getFileName()).append('\n'));
    assertThat(reported).hasToString(order.toString());
    assertThat(drops).extracting(Finding::fingerprint).doesNotHaveDuplicates();
  }

  @Test
  void theCallersStackMayBeSmall() throws Exception {
    String nested = "(".repeat(5_000) + "1" + ")".repeat(5_000);
    Files.writeString(
        folder.resolve("V4__deep.sql"),
        "UPDATE users SET id = " + nested + "; CREATE VIEW deep AS SELECT " + nested + " AS one;");
    AtomicReference<Object> result = new AtomicReference<>();
    Runnable lint =
        () -> {
          try {
            result.set(Linter.lint(folder, Config.standard(LocalDate::now)));
          } catch (IOException | StackOverflowError e) {
            result.set(e);
          }
        };
    Thread thread = new Thread(null, lint, "small", 256 * 1024);
    thread.start();
    thread.join();
    assertThat(result.get()).isInstanceOf(Report.class);
  }
}
