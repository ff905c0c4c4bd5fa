package io.github.sqllint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.rule.Example;
import io.github.sqllint.rule.RulePage;
import io.github.sqllint.schema.ServerVersion;
import io.github.sqllint.server.Server;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every example of every page runs on real servers: what is not flagged and what is to be done
 * instead succeeds, what is flagged takes the locks and reads and writes the tables that the
 * finding says, or is refused. What is to be done instead leaves the same catalogue as what is
 * flagged, and its way back the one from before.
 */
@Tag("server")
class RulePagesOnServerTest {
  private static final String NO_SQL = "There is no SQL for it: ";

  @TestFactory
  Stream<DynamicContainer> everyExampleRuns() {
    List<RulePage> pages = RulePagesTest.pageFiles().stream().map(RulePagesTest::read).toList();
    return Server.supported().stream()
        .map(
            major ->
                DynamicContainer.dynamicContainer(
                    "PostgreSQL " + major,
                    pages.stream()
                        .map(page -> DynamicTest.dynamicTest(page.id(), () -> run(page, major)))));
  }

  @Test
  void everyPageShowsWhatToDoInstead() {
    assertThat(RulePagesTest.pageFiles().stream().map(RulePagesTest::read))
        .allMatch(
            page ->
                page.sections().get("Instead").startsWith(NO_SQL)
                    || page.examples().stream().anyMatch(e -> e.section().equals("Instead")));
  }

  private static void run(RulePage page, int major) throws SQLException {
    List<String> mistakes = new ArrayList<>();
    List<SortedSet<String>> ends = new ArrayList<>();
    List<ExampleOnServer> insteads = new ArrayList<>();
    for (Example example : page.examples()) {
      boolean asked =
          major >= ServerVersion.OLDEST_SUPPORTED.major() || example.server().isPresent();
      if (asked && example.server().orElse(major) == major) {
        try (Server.Database database = Server.of(major).emptyDatabase()) {
          ExampleOnServer run =
              new ExampleOnServer(page, example, major, database, watches(example, major));
          run.up();
          if (example.section().equals("Flagged") && example.server().isEmpty()) {
            ends.addAll(run.ends());
          } else if (example.section().equals("Instead")) {
            run.down();
            insteads.add(run);
          }
          mistakes.addAll(run.mistakes());
        }
      }
    }
    for (ExampleOnServer instead : insteads) {
      mistakes.addAll(comparison(instead, ends));
    }
    assertThat(mistakes).isEmpty();
  }

  /** AgainstServersTest compares every kind of statement on every server; one is enough here. */
  private static boolean watches(Example example, int major) {
    return example.server().isPresent() || major == Server.majors().get(0);
  }

  /** What is wrong with the end of what is to be done instead of what ends in one of these. */
  private static List<String> comparison(ExampleOnServer instead, List<SortedSet<String>> ends) {
    Optional<String> reason = instead.endsDifferently();
    boolean same = ends.contains(instead.end());
    if (same && reason.isPresent()) {
      return List.of(instead.place() + "it ends in the same schema, which is not as it says");
    }
    if (same || reason.isPresent() || ends.isEmpty()) {
      return List.of();
    }
    return List.of(
        instead.place()
            + "ends in another schema than any flagged form; let it reach the same, or write"
            + " '-- ends differently: reason' into its last up script"
            + ends.stream()
                .map(end -> difference(end, instead.end()))
                .min(Comparator.comparing(String::length))
                .orElse(""));
  }

  /** The lines that only one of two catalogues has. */
  static String difference(SortedSet<String> wanted, SortedSet<String> found) {
    StringBuilder text = new StringBuilder();
    SortedSet<String> missing = new TreeSet<>(wanted);
    missing.removeAll(found);
    missing.forEach(line -> text.append("\n  missing: ").append(line));
    SortedSet<String> added = new TreeSet<>(found);
    added.removeAll(wanted);
    added.forEach(line -> text.append("\n  more: ").append(line));
    return text.toString();
  }
}
