package io.github.sqllint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperationsCommandTest {
  private static final String SQL =
      """
      ALTER TABLE "Users"
        ADD COLUMN größe int NOT NULL,
        ALTER COLUMN name TYPE varchar(100);
      FROBNICATE users;
      DO $$ BEGIN
        IF true THEN DROP TABLE old; END IF;
      END $$;
      """;

  @TempDir Path folder;

  @Test
  void programsAreToldEveryOperationAndWhatWasNotUnderstood() throws IOException {
    Golden.verify("reports/operations-json.golden", operations("json"));
  }

  @Test
  void peopleAreToldTheSameInLines() throws IOException {
    Golden.verify("reports/operations-text.golden", operations("text"));
  }

  @Test
  void everyScriptHasItsEntry() throws IOException {
    Files.writeString(folder.resolve("000001_a.up.sql"), "CREATE TABLE a (id int);");
    Files.writeString(folder.resolve("000001_a.down.sql"), "DROP TABLE a;");
    String json = Run.of("operations", "-f", "json", folder.toString()).out();
    assertThat(json).containsSubsequence("up.sql", "\"up\"", "down.sql", "\"down\"");
  }

  @Test
  void whatPsqlRunsInThePlaceOfALineIsSeenOnceByEveryCommand() throws IOException {
    Files.createDirectories(folder.resolve("sql"));
    Files.writeString(folder.resolve("a.sql"), "\\i sql/x.sql\n");
    Files.writeString(folder.resolve("a.down.sql"), "DROP TABLE a;\n");
    Files.writeString(folder.resolve("sql/x.sql"), "\nCREATE TABLE a (id int PRIMARY KEY);\n");
    String at = folder.toString();
    String operations = Run.of("operations", "-f", "json", at).out();
    assertThat(operations).containsOnlyOnce("\"create-table\"");
    assertThat(operations).containsSubsequence("a.sql\"", "psql-command", "sql/x.sql\"", "2");
    assertThat(Run.of("locks", "-f", "json", at).out()).containsOnlyOnce("CREATE TABLE a");
    assertThat(Run.of("rollback", at).out()).contains("a: reverses");
    assertThat(Run.of("check", at).exit()).isZero();
    String part = at + "/sql/x.sql";
    assertThat(Run.of("operations", "-f", "json", part).out()).containsOnlyOnce("create-table");
    Files.writeString(folder.resolve("b.sql"), "\\i sql/x.sql\n");
    String both = Run.of("operations", "-f", "json", at + "/b.sql", at + "/a.sql", part).out();
    assertThat(both).containsOnlyOnce("create-table");
  }

  @Test
  void thousandsOfFilesAreOneCall() throws IOException {
    List<String> args = new ArrayList<>(List.of("operations", "-f", "json", "--layout", "plain"));
    for (int i = 0; i < 3_000; i++) {
      Path file = folder.resolve("statement" + i + ".sql");
      args.add(Files.writeString(file, "DROP TABLE t" + i + ";\n").toString());
    }
    Run run = Run.of(args.toArray(String[]::new));
    assertThat(run.exit()).isZero();
    assertThat(run.out().lines().filter(line -> line.contains("\"drop-table\""))).hasSize(3_000);
  }

  /** With all of them in memory at once it took 80 MB. */
  @Test
  void aFileIsForgottenOnceItIsWritten() throws Exception {
    String sql = "ALTER TABLE t ADD COLUMN c varchar(9) NOT NULL DEFAULT 'x', ADD CHECK (c > 0);\n";
    for (int i = 1; i <= 1_000; i++) {
      Files.writeString(folder.resolve("V" + i + "__a.sql"), sql.repeat(20));
    }
    Path out = folder.resolve("out");
    int exit =
        ChildJvm.run(
            List.of("-Xmx32m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
            List.of(
                "net.sf.jsqlparser.parser.CCJSqlParser",
                "org.pcollections.TreePMap",
                "picocli.CommandLine",
                "com.fasterxml.jackson.core.JsonFactory"),
            out,
            List.of("operations", "-f", "json", folder.toString()));
    try (Stream<String> lines = Files.lines(out)) {
      assertThat(lines.filter(line -> line.contains("\"add-column\""))).hasSize(20_000);
    }
    assertThat(exit).isZero();
  }

  private String operations(String format) throws IOException {
    Path file = Files.writeString(folder.resolve("V1__a.sql"), SQL);
    Run run = Run.of("operations", "--format", format, file.toString());
    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
    return run.out().replace(folder.toString(), "db");
  }
}
