package io.github.sqllint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is no migration is named in a sentence or found with its line; the time limits catch hangs.
 */
@Timeout(60)
class BadInputTest {
  @TempDir Path folder;

  @Test
  void aPathThatIsNotThere() {
    refused("no such file or folder: " + folder + "/none.sql", folder + "/none.sql");
  }

  @Test
  void aBinaryFile() throws IOException {
    Path file = folder.resolve("V1__a.sql");
    Files.write(file, new byte[] {'S', 'Q', 'L', '\n', 0, 1, 2, (byte) 0xFF});
    refused(file + " is binary", file.toString());
  }

  @Test
  void aFileThatIsNotUtf8() throws IOException {
    Path file = folder.resolve("V1__a.sql");
    Files.write(file, new byte[] {'-', '-', ' ', (byte) 0xE9, '\n'});
    refused("byte 0xE9 at line 1, column 4", file.toString());
  }

  @Test
  void aFileThatMayNotBeRead() throws IOException {
    Path file = Files.writeString(folder.resolve("V1__a.sql"), "SELECT 1;");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeThat(Files.isReadable(file)).as("root may read everything").isFalse();
    refused("permission denied", file.toString());
  }

  @Test
  void aFileWhoseReadingFails() {
    assumeThat(Path.of("/proc/self/mem")).exists();
    refused("/proc/self/mem cannot be read", "/proc/self/mem");
  }

  @Test
  void aDeviceThatNeverEnds() {
    assumeThat(Path.of("/dev/zero")).exists();
    refused("/dev/zero cannot be read: it is larger than 256 MB", "/dev/zero");
  }

  @Test
  void aPipeInAFolder() throws Exception {
    Path pipe = folder.resolve("V1__a.sql");
    int exit = new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
    assumeThat(exit).as("this system has named pipes").isZero();
    Files.writeString(folder.resolve("V2__b.sql"), "DROP TABLE t;");
    Run run = Run.of(folder.toString());
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).contains("V2__b.sql:1:1");
    assertThat(run.err()).contains("V1__a.sql is a pipe, socket or device");
  }

  @Test
  void anEmptyPath() {
    refused("a path is empty; this folder is '.'", "");
  }

  @Test
  void whatCanBeReadIsStillLinted() throws IOException {
    Files.write(folder.resolve("V1__a.sql"), new byte[] {0});
    Files.writeString(folder.resolve("V2__b.sql"), "DROP TABLE t;");
    Run run = Run.of(folder.toString());
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).contains("V2__b.sql:1:1");
    assertThat(run.err()).contains("V1__a.sql is binary");
  }

  @Test
  void anEmptyFolder() {
    refused(folder + " holds no .sql file", folder.toString());
  }

  @Test
  void anUnterminatedQuote() throws IOException {
    Run run = lint("SELECT 1;\nINSERT INTO t VALUES ('a);\nDROP TABLE t;\n");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).contains("[unparsed-statement]").contains("V1__a.sql:2:");
  }

  @Test
  void anUnterminatedDollarQuote() throws IOException {
    Run run = lint("SELECT 1;\nDO $x$ BEGIN END; $y$;\n");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).contains("[unparsed-statement]").contains("V1__a.sql:2:");
  }

  @Test
  void aStatementOfTenMegabytes() throws IOException {
    String rows = "(1, 'some text'),\n".repeat(600_000);
    Run run = lint("INSERT INTO t VALUES\n" + rows + "(2, 'x');\nALTER TABLE t DROP COLUMN c;\n");
    assertThat(run.out()).contains("V1__a.sql:600003:").doesNotContain("unparsed-statement");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void tenMegabytesOnOneLine() throws IOException {
    Run run =
        lint("INSERT INTO t VALUES " + "(1, 'text'),".repeat(900_000) + "(2, 'x'); DROP TABLE t");
    assertThat(run.out())
        .contains("[drop-table]")
        .contains("[missing-lock-timeout]")
        .hasLineCount(22);
  }

  @Test
  void fourMegabytesOfJsonWithThousandsOfLongStrings() throws IOException {
    StringBuilder json = new StringBuilder("[\n");
    for (int i = 0; i < 5_000; i++) {
      json.append("  \"").append(i).append(" a long string".repeat(60)).append("\",\n");
    }
    Run run = lint(json + "  1\n]\n");
    assertThat(run.err())
        .isEqualTo("5,001 warnings in 1 of 1 migration (1 statement, 1 not understood)\n");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void oneStatementOnThousandsOfTables() throws IOException {
    StringBuilder tables = new StringBuilder();
    StringBuilder names = new StringBuilder("t0");
    for (int i = 0; i < 4_000; i++) {
      tables.append("CREATE TABLE t").append(i).append(" (a int);\n");
      names.append(i == 0 ? "" : ", t" + i);
    }
    Files.writeString(folder.resolve("V1__a.sql"), tables);
    Files.writeString(folder.resolve("V2__b.sql"), "TRUNCATE " + names + ";");
    Files.writeString(folder.resolve("V3__c.sql"), "DROP TABLE " + names + ";");
    Run run = Run.of("--rule=missing-lock-timeout=off", folder.toString());
    assertThat(run.err())
        .isEqualTo("4,000 errors, 4,000 warnings in 2 of 3 migrations (4,002 statements)\n");
  }

  @Test
  void aBlockOfThousandsOfStatements() throws IOException {
    String updates = "  UPDATE t SET a = lower('x') WHERE b = 2;\n".repeat(6_000);
    Run run = lint("DO $$\nBEGIN\n" + updates + "  DROP TABLE u;\nEND $$;\n");
    assertThat(run.out()).contains("[drop-table]").contains("V1__a.sql:6003:");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void fortyLevelsOfViewsThatReadTwoBelowThem() throws IOException {
    StringBuilder sql = new StringBuilder("CREATE TABLE t (a int);\n");
    sql.append("CREATE VIEW v0 AS SELECT a FROM t; CREATE VIEW w0 AS SELECT a FROM t;\n");
    for (int i = 1; i < 40; i++) {
      String both = " AS SELECT v.a FROM v%d v JOIN w%d w USING (a);\n".formatted(i - 1, i - 1);
      sql.append("CREATE VIEW v").append(i).append(both);
      sql.append("CREATE VIEW w").append(i).append(both);
    }
    Run run = lint(sql + "CREATE TABLE q AS SELECT a FROM v39;\nDROP VIEW v0;\n");
    assertThat(run.out()).contains("[fails-on-server]").contains("V1__a.sql:82:");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void fiveThousandParentheses() throws IOException {
    Run run =
        lint("SELECT 1;\nUPDATE t SET a = " + "(".repeat(5_000) + "1" + ")".repeat(5_000) + ";\n");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).contains("V1__a.sql:2:");
    assertThat(run.err()).doesNotContain("\tat ").contains("2 statements");
  }

  @Test
  void fiveThousandParenthesesThatNeverClose() throws IOException {
    Run run = lint("SELECT 1;\nALTER TABLE t ADD CHECK " + "(".repeat(5_000) + ";\n");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).contains("[unparsed-statement]").contains("V1__a.sql:2:");
  }

  @Test
  void aFileThatIsOneComment() throws IOException {
    for (String comment : new String[] {"/* nothing */", "-- nothing", "", "\uFEFF"}) {
      Run run = lint(comment);
      assertThat(run.exit()).isZero();
      assertThat(run.err()).isEqualTo("nothing found in 1 migration (0 statements)\n");
    }
    Run open = lint("SELECT 1;\n/* never closed");
    assertThat(open.exit()).isEqualTo(1);
    assertThat(open.out()).contains("[unparsed-statement]").contains("V1__a.sql:2:1");
  }

  private Run lint(String sql) throws IOException {
    Run run = Run.of(Files.writeString(folder.resolve("V1__a.sql"), sql).toString());
    assertThat(run.err()).doesNotContain("defect");
    return run;
  }

  private static void refused(String message, String... args) {
    Run run = Run.of(args);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("sqllint: ").contains(message).hasLineCount(1);
  }
}
