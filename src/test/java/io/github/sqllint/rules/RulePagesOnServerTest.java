package io.github.sqllint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.impact.Effect;
import io.github.sqllint.impact.Impact;
import io.github.sqllint.lint.ExampleRun;
import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.TableOperation;
import io.github.sqllint.operation.Unrecognised;
import io.github.sqllint.parse.ScriptReader;
import io.github.sqllint.rule.Example;
import io.github.sqllint.rule.RulePage;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.SchemaHistory;
import io.github.sqllint.schema.ServerVersion;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Transaction;
import io.github.sqllint.server.Observed;
import io.github.sqllint.server.Observer;
import io.github.sqllint.server.Server;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Every example of every page runs on a real server: what is not flagged and what is to be done
 * instead succeeds, and what is flagged takes the locks and writes the tables that the finding
 * says, or is refused.
 */
@Tag("server")
class RulePagesOnServerTest {
  private static final String NO_TRANSACTION = "25P01";

  /** No such table, other object or savepoint, and no SQL. */
  private static final Set<String> UNKNOWN = Set.of("42P01", "42704", "3B001", "42601");

  /** The server of the examples that do not ask for another. */
  private static final int MAJOR = Server.majors().get(0);

  @TestFactory
  Stream<DynamicTest> everyExampleRuns() {
    return RulePagesTest.pageFiles().stream()
        .map(RulePagesTest::read)
        .map(page -> DynamicTest.dynamicTest(page.id(), () -> run(page)));
  }

  /** Other objects than tables, such as tablespaces, are not looked up. */
  private static boolean isAboutKnownTable(Step<?> step) {
    return !(step.operation() instanceof TableOperation.AlterTableOther)
        && !(step.operation() instanceof Unrecognised)
        && step.operation().relation().flatMap(step.before()::relation).isPresent();
  }

  private static void run(RulePage page) throws SQLException {
    List<String> mistakes = new ArrayList<>();
    for (Example example : page.examples()) {
      int major = example.server().orElse(MAJOR);
      if (Server.majors().contains(major)) {
        try (Server.Database database = Server.of(major).newDatabase();
            Connection connection = database.connect()) {
          new Session(page, example, major, database, connection).run(mistakes);
        }
      }
    }
    assertThat(mistakes).isEmpty();
  }

  /** One example on its own database. */
  private record Session(
      RulePage page, Example example, int major, Server.Database database, Connection connection) {

    void run(List<String> mistakes) throws SQLException {
      SchemaHistory history =
          SchemaHistory.of(
              ExampleRun.scripts(example).stream().map(ScriptReader::read).toList(),
              new ServerVersion(major));
      for (Migration migration : history.migrations()) {
        Set<Integer> flagged = flaggedLines(migration);
        for (List<Step<?>> statement : migration.statements()) {
          String sql = statement.get(0).statement().statement().text();
          boolean isFlagged =
              statement.stream().anyMatch(step -> flagged.contains(lineOf(migration, step)));
          // What the open transaction of the example holds would keep the observer waiting.
          boolean open = statement.get(0).transaction().kind() == Transaction.Kind.EXPLICIT;
          boolean ran = isFlagged && !open && observe(sql, statement, mistakes);
          if (!ran) {
            execute(sql, isFlagged, statement, mistakes);
          }
        }
      }
    }

    private Set<Integer> flaggedLines(Migration migration) {
      Set<Integer> lines = new TreeSet<>();
      example.files().stream()
          .filter(file -> file.name().equals(migration.script().file().path()))
          .flatMap(file -> file.flags().stream())
          .forEach(flag -> lines.add(flag.line()));
      return lines;
    }

    private static int lineOf(Migration migration, Step<?> step) {
      return migration.script().file().position(step.span().start()).line();
    }

    /** Compares what is said of a statement with what it does; whether it is done for good. */
    private boolean observe(String sql, List<Step<?>> statement, List<String> mistakes)
        throws SQLException {
      Impact said = Impact.of(statement);
      Observed seen = new Observer(database).watch(List.of(), List.of(sql));
      if (seen.error().isPresent()) {
        return false;
      }
      Map<String, LockMode> locks = new TreeMap<>();
      Set<String> rewrites = new TreeSet<>();
      for (Effect effect : said.effects()) {
        if (seen.transactional() || effect.lock() != LockMode.ACCESS_SHARE) {
          locks.put(effect.relation().toString(), effect.lock());
        }
        if (effect.rewrite()) {
          rewrites.add(effect.relation().toString());
        }
      }
      Map<String, LockMode> seenLocks = new TreeMap<>(seen.locks());
      seenLocks.keySet().removeIf(name -> isNew(name, statement));
      differ("locks", sql, locks, seenLocks, mistakes);
      // TRUNCATE takes new storage too, but writes nothing to it.
      if (!(statement.get(0).operation() instanceof TableOperation.Truncate)) {
        Set<String> seenRewrites = new TreeSet<>(seen.rewrites());
        seenRewrites.removeIf(name -> isNew(name, statement));
        differ("rewrites", sql, rewrites, seenRewrites, mistakes);
      }
      return !seen.transactional();
    }

    /** Whether nobody else would see it yet, if the migration ran in its transaction. */
    private static boolean isNew(String relation, List<Step<?>> statement) {
      return Step.before(statement).createdInThisTransaction(ObjectName.of(relation));
    }

    private void differ(String what, String sql, Object said, Object seen, List<String> mistakes) {
      if (!said.equals(seen)) {
        mistakes.add(place() + what + " said " + said + ", seen " + seen + ": " + sql);
      }
    }

    private void execute(
        String sql, boolean isFlagged, List<Step<?>> statement, List<String> mistakes) {
      Optional<SQLException> error = error(sql);
      if (error.filter(e -> e.getSQLState().equals(NO_TRANSACTION)).isPresent()) {
        error = error("BEGIN; " + sql + "; COMMIT");
      }
      boolean refused = isFlagged && Impact.of(statement).failure().isPresent();
      error
          .filter(e -> !refused && !isUnknown(e.getSQLState(), statement))
          .ifPresent(e -> mistakes.add(place() + e.getMessage() + ": " + sql));
    }

    /** Whether the example is about what no migration tells, or about what is no SQL. */
    private static boolean isUnknown(String sqlstate, List<Step<?>> statement) {
      return UNKNOWN.contains(sqlstate)
          && statement.stream().noneMatch(RulePagesOnServerTest::isAboutKnownTable);
    }

    private Optional<SQLException> error(String sql) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(sql);
        return Optional.empty();
      } catch (SQLException e) {
        return Optional.of(e);
      }
    }

    private String place() {
      return "rules/%s.md:%d %s: ".formatted(page.id(), example.line(), example.section());
    }
  }
}
