package io.github.sqllint.impact;

import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How long a transaction shuts others out of one relation: a lock is held until the transaction
 * ends (PostgreSQL manual, 13.3), whatever its later statements are about.
 *
 * @param lock the strongest one that is taken on the relation
 * @param since the statement that first makes others wait
 * @param until the transaction's last statement
 * @param work the statements from {@code since} on that read, rewrite or index a whole table while
 *     others wait
 */
public record LockWindow(
    ObjectName relation,
    LockMode lock,
    StatementImpact since,
    StatementImpact until,
    List<StatementImpact> work) {
  public LockWindow {
    work = List.copyOf(work);
  }

  /**
   * The windows of each transaction that has several statements, in the order of the script; a
   * statement that commits by itself has none, and neither has one of which it is not known how it
   * is run.
   */
  public static List<LockWindow> of(List<StatementImpact> statements) {
    List<LockWindow> windows = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= statements.size(); i++) {
      if (i == statements.size() || !together(statements.get(start), statements.get(i))) {
        if (i - start > 1) {
          windows.addAll(ofTransaction(statements.subList(start, i)));
        }
        start = i;
      }
    }
    return windows;
  }

  private static boolean together(StatementImpact one, StatementImpact other) {
    return one.transaction().isCertain()
        && one.transaction().number() == other.transaction().number()
        && one.statement().statement().file() == other.statement().statement().file();
  }

  private static List<LockWindow> ofTransaction(List<StatementImpact> statements) {
    Map<ObjectName, Integer> since = new LinkedHashMap<>();
    Map<ObjectName, LockMode> locks = new LinkedHashMap<>();
    for (int i = 0; i < statements.size(); i++) {
      for (Effect effect : statements.get(i).impact().effects()) {
        if (effect.lock().blocksWrites()) {
          since.putIfAbsent(effect.relation(), i);
          locks.merge(effect.relation(), effect.lock(), LockWindow::stronger);
        }
      }
    }
    List<LockWindow> windows = new ArrayList<>();
    StatementImpact last = statements.get(statements.size() - 1);
    since.forEach(
        (relation, first) -> {
          List<StatementImpact> held = statements.subList(first, statements.size());
          List<StatementImpact> work = held.stream().filter(LockWindow::works).toList();
          if (held.size() > 1) {
            windows.add(new LockWindow(relation, locks.get(relation), held.get(0), last, work));
          }
        });
    return windows;
  }

  /** Whether this one keeps more people waiting, or for more work, than another one. */
  public boolean isWiderThan(LockWindow other) {
    if (work.size() != other.work.size()) {
      return work.size() > other.work.size();
    }
    return lock.compareTo(other.lock) > 0;
  }

  private static boolean works(StatementImpact statement) {
    Impact impact = statement.impact();
    return !impact.builtIndexes().isEmpty()
        || impact.effects().stream().anyMatch(effect -> effect.scan() || effect.rewrite());
  }

  private static LockMode stronger(LockMode one, LockMode other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
