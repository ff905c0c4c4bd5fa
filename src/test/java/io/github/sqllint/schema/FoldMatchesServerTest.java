package io.github.sqllint.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.server.Server;
import io.github.sqllint.source.TransactionMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Runs histories on real servers and compares their catalogues with the folded schema. */
@Tag("server")
class FoldMatchesServerTest {
  private static final Path HISTORIES = Path.of("testdata", "schema", "histories.sql");

  private record Case(String name, int since, String sql) {}

  @TestFactory
  Stream<DynamicTest> theSchemaIsThatOfTheServer() throws Exception {
    List<Case> cases = cases();
    return Server.supported().stream()
        .flatMap(
            major ->
                cases.stream()
                    .filter(c -> major >= c.since())
                    .map(
                        c ->
                            DynamicTest.dynamicTest(
                                major + ": " + c.name(), () -> check(major, c.sql()))));
  }

  private static void check(int major, String sql) throws Exception {
    SortedSet<String> expected;
    try (Server.Database database = Server.of(major).emptyDatabase();
        Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
      expected = CatalogueLines.of(connection);
    }
    SchemaHistory history = Histories.of(TransactionMode.NONE, new ServerVersion(major), sql);
    assertThat(SchemaLines.of(Histories.last(history).after())).isEqualTo(expected);
  }

  /** Each case begins with {@code -- case: name}, perhaps with {@code (since N)}. */
  private static List<Case> cases() throws Exception {
    List<Case> cases = new ArrayList<>();
    for (String text : Files.readString(HISTORIES).split("(?m)^-- case: ")) {
      int end = text.indexOf('\n');
      if (end > 0 && !text.isBlank() && !text.startsWith("--")) {
        String title = text.substring(0, end).strip();
        String since = title.replaceAll(".*\\(since (\\d+)\\)$|.*", "$1");
        cases.add(
            new Case(
                title, since.isEmpty() ? 0 : Integer.parseInt(since), text.substring(end + 1)));
      }
    }
    return cases;
  }
}
