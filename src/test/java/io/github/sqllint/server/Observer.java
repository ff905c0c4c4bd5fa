package io.github.sqllint.server;

import io.github.sqllint.operation.LockMode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Watches, from a second session, what statements do to a database.
 *
 * <p>In a transaction, everything is looked at before it ends. What refuses a transaction block is
 * left to {@link LoneStatement}.
 */
public final class Observer {
  private static final String IN_TRANSACTION_BLOCK = "25001";
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private final Server.Database database;

  public Observer(Server.Database database) {
    this.database = database;
  }

  /** Runs a setup for good and then watches the statements. */
  public Observed watch(List<String> setup, List<String> statements) throws SQLException {
    try (Connection worker = database.connect();
        Connection watcher = database.connect()) {
      for (String statement : setup) {
        execute(worker, statement);
      }
      try {
        return inTransaction(worker, watcher, statements);
      } catch (SQLException e) {
        worker.rollback();
        worker.setAutoCommit(true);
        if (e.getSQLState().equals(IN_TRANSACTION_BLOCK) && statements.size() == 1) {
          return new LoneStatement(database, worker).watch(statements.get(0));
        }
        return Observed.failed(e.getSQLState());
      }
    }
  }

  private static Observed inTransaction(
      Connection worker, Connection watcher, List<String> statements) throws SQLException {
    // Counts from when it waits for a lock, and nobody but the worker holds one.
    execute(watcher, "SET lock_timeout = '1ms'");
    Map<Long, Storage> before = Storage.of(watcher);
    worker.setAutoCommit(false);
    Map<Long, Long> readBefore = blocksRead(worker);
    for (String statement : statements) {
      execute(worker, statement);
    }
    Map<Long, Long> readAfter = blocksRead(worker);
    // Before asking for sizes, which is a reader itself.
    Map<String, LockMode> locks = new TreeMap<>();
    Map<String, LockMode> indexLocks = new TreeMap<>();
    locks(watcher, session(worker))
        .forEach(
            (relation, lock) -> {
              Storage known = before.get(relation);
              if (known != null) {
                (known.isIndex() ? indexLocks : locks).put(known.name(), lock);
              }
            });
    Map<Long, Storage> after = Storage.of(worker);
    Set<String> blocksReads = new TreeSet<>();
    Set<String> blocksWrites = new TreeSet<>();
    for (Storage relation : before.values()) {
      boolean rows = relation.isTable() || relation.isMaterializedView();
      if (rows && waits(watcher, "EXPLAIN SELECT * FROM " + relation.sql())) {
        blocksReads.add(relation.name());
      }
      if (relation.isTable() && waits(watcher, "EXPLAIN DELETE FROM " + relation.sql())) {
        blocksWrites.add(relation.name());
      }
    }
    worker.rollback();
    worker.setAutoCommit(true);
    return new Observed(
        locks,
        indexLocks,
        Storage.rewrites(before, after),
        scans(before, readBefore, readAfter),
        Storage.builtIndexes(before, after),
        blocksReads,
        blocksWrites,
        true,
        Optional.empty());
  }

  static Set<String> scans(
      Map<Long, Storage> relations, Map<Long, Long> before, Map<Long, Long> after) {
    Set<String> found = new TreeSet<>();
    relations.forEach(
        (relation, storage) -> {
          long read = after.getOrDefault(relation, 0L) - before.getOrDefault(relation, 0L);
          if (storage.isScanned(read)) {
            found.add(storage.name());
          }
        });
    return found;
  }

  /** How many blocks of each table the open transaction has read. */
  private static Map<Long, Long> blocksRead(Connection connection) throws SQLException {
    return numbers(
        connection,
        "SELECT oid, pg_stat_get_xact_blocks_fetched(oid) FROM pg_class WHERE relkind IN"
            + " ('r','m')");
  }

  private static Map<Long, LockMode> locks(Connection connection, int session) throws SQLException {
    Map<Long, LockMode> found = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT relation, mode FROM pg_locks WHERE locktype = 'relation' AND granted"
                    + " AND pid = "
                    + session)) {
      while (row.next()) {
        found.merge(row.getLong(1), mode(row.getString(2)), Observer::stronger);
      }
    }
    return found;
  }

  private static LockMode stronger(LockMode one, LockMode other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  /** {@code ShareRowExclusiveLock} is SHARE_ROW_EXCLUSIVE. */
  static LockMode mode(String serverName) {
    String words = serverName.replaceFirst("Lock$", "").replaceAll("(?<=[a-z])(?=[A-Z])", "_");
    return LockMode.valueOf(words.toUpperCase(Locale.ROOT));
  }

  private static boolean waits(Connection watcher, String query) throws SQLException {
    try {
      execute(watcher, query);
      return false;
    } catch (SQLException e) {
      if (e.getSQLState().equals(LOCK_NOT_AVAILABLE)) {
        return true;
      }
      throw e;
    }
  }

  static int session(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
      row.next();
      return row.getInt(1);
    }
  }

  static Map<Long, Long> numbers(Connection connection, String query) throws SQLException {
    Map<Long, Long> found = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        found.put(row.getLong(1), row.getLong(2));
      }
    }
    return found;
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
