package io.github.sqllint.server;

import io.github.sqllint.operation.LockMode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * A statement that refuses a transaction block, so that its locks are gone when it is over.
 *
 * <p>It is sent again and again, each time against relations that another session holds, and called
 * off as soon as it waits: what it waits for is the first lock on a relation that is more than a
 * reader's. At last nothing holds it up.
 */
final class LoneStatement {
  private final Server.Database database;
  private final Connection worker;

  LoneStatement(Server.Database database, Connection worker) {
    this.database = database;
    this.worker = worker;
  }

  Observed watch(String statement) throws SQLException {
    try (Connection watcher = database.connect()) {
      Map<Long, Storage> before = Storage.of(watcher);
      Map<Long, Long> readBefore = blocksRead(watcher);
      Map<String, LockMode> locks = locks(watcher, before, statement);
      if (locks == null) {
        return failure(statement);
      }
      Map<Long, Long> readAfter = blocksRead(watcher);
      Map<Long, Storage> after = Storage.of(watcher);
      return new Observed(
          locks,
          Map.of(),
          Storage.rewrites(before, after),
          Observer.scans(before, readBefore, readAfter),
          Storage.builtIndexes(before, after),
          Set.of(),
          Set.of(),
          false,
          Optional.empty());
    }
  }

  private Observed failure(String statement) {
    try {
      Observer.execute(worker, statement);
      throw new IllegalStateException("failed before and succeeds now: " + statement);
    } catch (SQLException e) {
      return Observed.failed(e.getSQLState());
    }
  }

  /** The first lock on each table; null where the statement fails. */
  private Map<String, LockMode> locks(
      Connection watcher, Map<Long, Storage> relations, String statement) throws SQLException {
    Map<String, LockMode> found = new TreeMap<>();
    Set<String> seen = new TreeSet<>();
    int session = Observer.session(worker);
    while (true) {
      try (Connection blocker = database.connect()) {
        blocker.setAutoCommit(false);
        for (Storage relation : relations.values()) {
          if (!seen.contains(relation.name())) {
            hold(blocker, relation);
          }
        }
        CompletableFuture<Void> run = CompletableFuture.runAsync(() -> run(statement));
        Optional<Wait> wait = awaited(watcher, session, run);
        if (wait.isEmpty()) {
          blocker.rollback();
          return run.isCompletedExceptionally() ? null : found;
        }
        Storage relation = relations.get(wait.get().relation());
        found.put(relation.name(), wait.get().lock());
        seen.add(relation.name());
        Observer.execute(watcher, "SELECT pg_cancel_backend(" + session + ")");
        run.handle((nothing, cancelled) -> nothing).join();
        blocker.rollback();
      }
    }
  }

  private record Wait(long relation, LockMode lock) {}

  private static void hold(Connection blocker, Storage relation) throws SQLException {
    if (relation.isTable()) {
      Observer.execute(blocker, "LOCK TABLE ONLY " + relation.sql() + " IN EXCLUSIVE MODE");
    } else if (relation.isMaterializedView()) {
      Observer.execute(
          blocker, "ALTER MATERIALIZED VIEW " + relation.sql() + " SET (autovacuum_enabled)");
    }
  }

  private void run(String statement) {
    try {
      Observer.execute(worker, statement);
    } catch (SQLException e) {
      throw new CompletionException(e);
    }
  }

  /** What the session waits for, as soon as it does; empty where it comes to its end. */
  private static Optional<Wait> awaited(
      Connection watcher, int session, CompletableFuture<Void> run) throws SQLException {
    while (!run.isDone()) {
      try (Statement statement = watcher.createStatement();
          ResultSet row =
              statement.executeQuery(
                  "SELECT relation, mode FROM pg_locks WHERE locktype = 'relation'"
                      + " AND NOT granted AND pid = "
                      + session)) {
        if (row.next()) {
          return Optional.of(new Wait(row.getLong(1), Observer.mode(row.getString(2))));
        }
      }
    }
    return Optional.empty();
  }

  /** How many blocks of each table were read so far, those of the worker's session included. */
  private Map<Long, Long> blocksRead(Connection watcher) throws SQLException {
    if (worker.getMetaData().getDatabaseMajorVersion() >= 15) {
      Observer.execute(worker, "SELECT pg_stat_force_next_flush()");
    } else {
      // A session hands its statistics over when half a second has passed since the last time.
      Observer.execute(worker, "SELECT pg_sleep(0.6)");
      Observer.execute(watcher, "SELECT pg_sleep(0.1)");
      Observer.execute(watcher, "SELECT pg_stat_clear_snapshot()");
    }
    return Observer.numbers(
        watcher,
        "SELECT oid, pg_stat_get_blocks_fetched(oid) FROM pg_class WHERE relkind IN ('r','m')");
  }
}
