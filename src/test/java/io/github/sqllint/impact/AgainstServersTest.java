package io.github.sqllint.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ReadScript;
import io.github.sqllint.parse.ScriptReader;
import io.github.sqllint.schema.SchemaHistory;
import io.github.sqllint.schema.ServerVersion;
import io.github.sqllint.server.Observed;
import io.github.sqllint.server.Observer;
import io.github.sqllint.server.Server;
import io.github.sqllint.server.ServerCase;
import io.github.sqllint.source.Direction;
import io.github.sqllint.source.Script;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.TransactionMode;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** What is claimed of statements is what real servers do. */
@Tag("server")
class AgainstServersTest {

  @TestFactory
  Stream<DynamicContainer> serversAgree() throws IOException {
    List<ServerCase> cases = ServerCase.read(AgainstServersTest.class, "cases.sql");
    return Server.majors().stream()
        .map(
            major ->
                dynamicContainer(
                    "PostgreSQL " + major,
                    cases.stream()
                        .filter(c -> major >= c.since())
                        .map(c -> dynamicTest(c.name(), () -> compare(c, major)))));
  }

  private static void compare(ServerCase example, int major) throws Exception {
    Observed seen;
    try (Server.Database database = Server.of(major).emptyDatabase()) {
      seen = new Observer(database).watch(example.setup(), example.statements());
    } catch (SQLException e) {
      // A case may stand on what the majors before the supported ones do not have.
      assumeThat(major).as("the setup fails: " + e.getMessage()).isGreaterThanOrEqualTo(15);
      throw e;
    }
    List<Impact> said = impacts(example, new ServerVersion(major));
    if (seen.error().isPresent()) {
      assertThat(said)
          .as("a failure with " + seen.error().get())
          .anyMatch(i -> i.failure().isPresent());
      return;
    }
    assertThat(said)
        .as("no certain failure")
        .noneMatch(i -> i.failure().filter(Failure::certain).isPresent());
    assertThat(locks(said, seen.transactional())).as("locks").isEqualTo(seen.locks());
    assertThat(effects(said, Effect::rewrite)).as("rewrites").isEqualTo(seen.rewrites());
    assertThat(effects(said, e -> e.scan() && e.filled())).as("scans").isEqualTo(seen.scans());
    assertThat(said.stream().allMatch(Impact::transactional)).isEqualTo(seen.transactional());
    if (seen.transactional()) {
      assertThat(names(said.stream().map(Impact::blocksReads)))
          .as("reads")
          .isEqualTo(seen.blocksReads());
      assertThat(names(said.stream().map(Impact::blocksWrites)))
          .as("writes")
          .isEqualTo(seen.blocksWrites());
    }
  }

  private static List<Impact> impacts(ServerCase example, ServerVersion server) {
    List<ReadScript> scripts =
        List.of(script("1", example.setup()), script("2", example.statements()));
    return StatementImpact.of(SchemaHistory.of(scripts, server).migrations().get(1)).stream()
        .map(StatementImpact::impact)
        .toList();
  }

  private static ReadScript script(String version, List<String> statements) {
    String text = statements.stream().map(s -> s + ";\n").collect(Collectors.joining());
    SourceFile file = new SourceFile("V" + version + ".sql", text);
    return ScriptReader.read(
        Script.whole(file, version, "V" + version, Direction.UP, TransactionMode.PER_SCRIPT));
  }

  /** Outside of a transaction a reader's lock is not seen. */
  private static Map<String, LockMode> locks(List<Impact> impacts, boolean all) {
    Map<String, LockMode> found = new TreeMap<>();
    for (Impact impact : impacts) {
      for (Effect effect : impact.effects()) {
        if (all || effect.lock() != LockMode.ACCESS_SHARE) {
          found.merge(
              effect.relation().toString(),
              effect.lock(),
              (one, other) -> one.compareTo(other) > 0 ? one : other);
        }
      }
    }
    return found;
  }

  private static Set<String> effects(List<Impact> impacts, Predicate<Effect> kind) {
    return impacts.stream()
        .flatMap(impact -> impact.effects().stream())
        .filter(kind)
        .map(effect -> effect.relation().toString())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> names(Stream<? extends Collection<ObjectName>> relations) {
    return relations
        .flatMap(Collection::stream)
        .map(ObjectName::toString)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
