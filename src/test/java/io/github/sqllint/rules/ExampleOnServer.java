package io.github.sqllint.rules;

import io.github.sqllint.impact.Impact;
import io.github.sqllint.lint.ExampleRun;
import io.github.sqllint.operation.TableOperation;
import io.github.sqllint.operation.Unrecognised;
import io.github.sqllint.parse.ScriptReader;
import io.github.sqllint.rule.Example;
import io.github.sqllint.rule.RulePage;
import io.github.sqllint.schema.CatalogueLines;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.SchemaHistory;
import io.github.sqllint.schema.ServerVersion;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Transaction;
import io.github.sqllint.server.Server;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/** One example of a page, run in a database of its own; what is wrong with it is collected. */
final class ExampleOnServer {
  private static final String NO_TRANSACTION = "25P01";

  /** No such table, other object or savepoint, and no SQL. */
  private static final Set<String> UNKNOWN = Set.of("42P01", "42704", "3B001", "42601");

  private final RulePage page;
  private final Example example;
  private final Server.Database database;
  private final boolean watches;
  private final SchemaHistory history;
  private final List<String> mistakes = new ArrayList<>();

  /** The catalogues before the first up script and after each of them; null where not asked for. */
  private final List<SortedSet<String>> catalogues = new ArrayList<>();

  /**
   * An example that has not run yet.
   *
   * @param watches whether what is flagged is compared with what it does
   */
  ExampleOnServer(
      RulePage page, Example example, int major, Server.Database database, boolean watches) {
    this.page = page;
    this.example = example;
    this.database = database;
    this.watches = watches;
    this.history =
        SchemaHistory.of(
            ExampleRun.scripts(example).stream().map(ScriptReader::read).toList(),
            new ServerVersion(major));
  }

  List<String> mistakes() {
    return mistakes;
  }

  /** The catalogue that all up scripts leave. */
  SortedSet<String> end() {
    return catalogues.get(catalogues.size() - 1);
  }

  /** The catalogues that the scripts with something flagged leave, and that of the end. */
  List<SortedSet<String>> ends() {
    List<SortedSet<String>> ends = new ArrayList<>();
    for (int i = 0; i < history.migrations().size(); i++) {
      if (!file(history.migrations().get(i)).flags().isEmpty()) {
        ends.add(catalogues.get(i + 1));
      }
    }
    ends.add(end());
    return ends;
  }

  /** Why the end is not that of the flagged form, if the example says so. */
  Optional<String> endsDifferently() {
    return history.migrations().stream()
        .flatMap(up -> file(up).endsDifferently().stream())
        .findFirst();
  }

  String place() {
    return "rules/%s.md:%d %s: ".formatted(page.id(), example.line(), example.section());
  }

  /** Runs the up scripts. */
  void up() throws SQLException {
    try (Connection connection = database.connect()) {
      boolean all = example.section().equals("Instead");
      catalogues.add(all ? CatalogueLines.withDefinitions(connection) : null);
      for (Migration migration : history.migrations()) {
        run(connection, migration);
        boolean last = catalogues.size() == history.migrations().size();
        boolean flagged = !file(migration).flags().isEmpty();
        boolean asked = all || flagged || (last && example.section().equals("Flagged"));
        catalogues.add(asked ? CatalogueLines.withDefinitions(connection) : null);
      }
    }
  }

  /**
   * Runs the down scripts, the last first. Each has to give back the catalogue from before; what
   * one says to leave otherwise, one that runs after it has to mend, or to say so too.
   */
  void down() throws SQLException {
    try (Connection connection = database.connect()) {
      boolean excused = false;
      for (int i = history.migrations().size() - 1; i >= 0; i--) {
        Migration up = history.migrations().get(i);
        Optional<Migration> down =
            history.downs().stream().filter(d -> d.up().filter(up::equals).isPresent()).findFirst();
        if (down.isPresent()) {
          run(connection, down.get());
          SortedSet<String> found = CatalogueLines.withDefinitions(connection);
          excused = compare(down.get(), i <= 1, excused, catalogues.get(i), found);
        } else if (i > 0 && !catalogues.get(i).equals(catalogues.get(i + 1))) {
          mistakes.add(place() + file(up).name() + " has no way back: write its down script");
          return;
        }
      }
    }
  }

  /**
   * Notes what is wrong with the way back.
   *
   * @param last whether no later script can mend it
   * @param excused whether one before it left something otherwise and says so
   * @return whether that is still so
   */
  private boolean compare(
      Migration down,
      boolean last,
      boolean excused,
      SortedSet<String> before,
      SortedSet<String> found) {
    boolean same = before.equals(found);
    boolean says = file(down).endsDifferently().isPresent();
    if (same && says) {
      mistakes.add(place() + file(down).name() + " gives all back, which is not as it says");
    }
    if (!same && !says && (last || !excused)) {
      mistakes.add(
          place()
              + file(down).name()
              + " does not give back the schema from before; mend it, or write"
              + " '-- ends differently: reason' into it"
              + RulePagesOnServerTest.difference(before, found));
    }
    return !same;
  }

  private Example.File file(Migration migration) {
    String path = migration.script().file().path();
    return example.files().stream().filter(f -> f.name().equals(path)).findFirst().orElseThrow();
  }

  private void run(Connection connection, Migration migration) throws SQLException {
    List<Integer> flagged = file(migration).flags().stream().map(Example.Flag::line).toList();
    for (List<Step<?>> statement : migration.statements()) {
      boolean isFlagged =
          statement.stream()
              .map(step -> migration.script().file().position(step.span().start()).line())
              .anyMatch(flagged::contains);
      // What the open transaction of the example holds would keep the observer waiting.
      boolean open = statement.get(0).transaction().kind() == Transaction.Kind.EXPLICIT;
      boolean ran =
          isFlagged
              && !open
              && watches
              && new FlaggedStatement(database, connection, statement).observe(place(), mistakes);
      if (!ran) {
        execute(connection, isFlagged, statement);
      }
    }
  }

  private void execute(Connection connection, boolean isFlagged, List<Step<?>> statement) {
    String sql = statement.get(0).statement().statement().text();
    Optional<SQLException> error = error(connection, sql);
    if (error.filter(e -> e.getSQLState().equals(NO_TRANSACTION)).isPresent()) {
      error = error(connection, "BEGIN; " + sql + "; COMMIT");
    }
    boolean refused = isFlagged && Impact.of(statement).failure().isPresent();
    error
        .filter(e -> !refused && !isUnknown(e.getSQLState(), statement))
        .ifPresent(e -> mistakes.add(place() + e.getMessage() + ": " + sql));
  }

  /** Whether the example is about what no migration tells, or about what is no SQL. */
  private static boolean isUnknown(String sqlstate, List<Step<?>> statement) {
    return UNKNOWN.contains(sqlstate)
        && statement.stream().noneMatch(ExampleOnServer::isAboutKnownTable);
  }

  /** Other objects than tables, such as tablespaces, are not looked up. */
  private static boolean isAboutKnownTable(Step<?> step) {
    return !(step.operation() instanceof TableOperation.AlterTableOther)
        && !(step.operation() instanceof Unrecognised)
        && step.operation().relation().flatMap(step.before()::relation).isPresent();
  }

  private static Optional<SQLException> error(Connection connection, String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
      return Optional.empty();
    } catch (SQLException e) {
      return Optional.of(e);
    }
  }
}
