package io.github.sqllint.rules;

import io.github.sqllint.impact.Effect;
import io.github.sqllint.impact.Impact;
import io.github.sqllint.operation.DataOperation;
import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.TableOperation;
import io.github.sqllint.operation.ViewOperation.RefreshMaterializedView;
import io.github.sqllint.schema.Step;
import io.github.sqllint.server.Observed;
import io.github.sqllint.server.Observer;
import io.github.sqllint.server.SampleRows;
import io.github.sqllint.server.Server;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Compares what is said of a flagged statement with what it does to tables with rows. */
final class FlaggedStatement {
  private final Server.Database database;
  private final Connection connection;
  private final List<Step<?>> statement;
  private final String sql;

  FlaggedStatement(Server.Database database, Connection connection, List<Step<?>> statement) {
    this.database = database;
    this.connection = connection;
    this.statement = statement;
    this.sql = statement.get(0).statement().statement().text();
  }

  /** Whether it was done for good, as what refuses a transaction block is. */
  boolean observe(String place, List<String> mistakes) throws SQLException {
    List<String> filled = SampleRows.fill(connection, name -> !isNew(name));
    Set<String> readable = SampleRows.tablesWithRows(connection);
    Observed seen = new Observer(database).watch(List.of(), List.of(sql));
    empty(filled);
    if (seen.error().isPresent() && !filled.isEmpty()) {
      readable = SampleRows.tablesWithRows(connection);
      seen = new Observer(database).watch(List.of(), List.of(sql));
    }
    if (seen.error().isPresent()) {
      return false;
    }
    List<String> differences = new ArrayList<>();
    Impact said = Impact.of(statement);
    boolean all = seen.transactional();
    differ("locks", locks(said, all), old(seen.locks()), differences);
    if (!empties(statement.get(0).operation())) {
      differ("rewrites", names(said, Effect::rewrite), old(seen.rewrites()), differences);
    }
    if (statement.stream().noneMatch(FlaggedStatement::mayUseAnIndex)) {
      Set<String> scans = names(said, Effect::scan);
      scans.retainAll(readable);
      differ("scans", old(scans), old(seen.scans()), differences);
    }
    differences.forEach(difference -> mistakes.add(place + difference + ": " + sql));
    return !all;
  }

  /** It takes new storage too, but writes nothing to it. */
  private static boolean empties(Operation operation) {
    return operation instanceof TableOperation.Truncate
        || (operation instanceof RefreshMaterializedView refresh && !refresh.withData());
  }

  private void empty(List<String> tables) throws SQLException {
    if (!tables.isEmpty()) {
      try (Statement truncate = connection.createStatement()) {
        truncate.execute("TRUNCATE " + String.join(", ", tables));
      }
    }
  }

  /** Whether it is the planner's choice how it finds the rows of a condition. */
  private static boolean mayUseAnIndex(Step<?> step) {
    return step.operation() instanceof DataOperation.Update update && update.where().isPresent()
        || step.operation() instanceof DataOperation.Delete delete && delete.where().isPresent();
  }

  /** Whether nobody else would see it yet, if the migration ran in its transaction. */
  private boolean isNew(String relation) {
    return Step.before(statement).createdInThisTransaction(ObjectName.of(relation));
  }

  /** Outside of a transaction a reader's lock is not seen. */
  private static Map<String, LockMode> locks(Impact said, boolean all) {
    Map<String, LockMode> locks = new TreeMap<>();
    for (Effect effect : said.effects()) {
      if (all || effect.lock() != LockMode.ACCESS_SHARE) {
        locks.put(effect.relation().toString(), effect.lock());
      }
    }
    return locks;
  }

  private static Set<String> names(Impact said, Predicate<Effect> kind) {
    return said.effects().stream()
        .filter(kind)
        .map(effect -> effect.relation().toString())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> old(Collection<String> relations) {
    Set<String> old = new TreeSet<>(relations);
    old.removeIf(this::isNew);
    return old;
  }

  private Map<String, LockMode> old(Map<String, LockMode> locks) {
    Map<String, LockMode> old = new TreeMap<>(locks);
    old.keySet().removeIf(this::isNew);
    return old;
  }

  private static void differ(String what, Object said, Object seen, List<String> differences) {
    if (!said.equals(seen)) {
      differences.add(what + " said " + said + ", seen " + seen);
    }
  }
}
