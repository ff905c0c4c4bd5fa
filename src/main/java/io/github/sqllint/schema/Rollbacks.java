package io.github.sqllint.schema;

import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.SessionOperation.Rollback;
import io.github.sqllint.operation.SessionOperation.RollbackToSavepoint;
import io.github.sqllint.operation.SessionOperation.Savepoint;
import java.util.HashSet;
import java.util.Set;

/** What the rollbacks of a script take back. */
final class Rollbacks {
  private Rollbacks() {}

  static boolean areIn(Migration migration) {
    for (Step<?> step : migration.steps()) {
      if (step.operation() instanceof Rollback || step.operation() instanceof RollbackToSavepoint) {
        return true;
      }
    }
    return false;
  }

  /** Whether a later statement of a step's transaction certainly takes its effect back. */
  static boolean takeBack(Step<?> step, Migration migration) {
    if (!step.transaction().isCertain()) {
      return false;
    }
    boolean later = false;
    Set<String> savepoints = new HashSet<>();
    for (Step<?> other : migration.inTransactionOf(step)) {
      if (other == step) {
        later = true;
      } else if (later && !other.conditional()) {
        if (other.operation() instanceof Savepoint savepoint) {
          savepoints.add(savepoint.name());
        } else if (isBack(other.operation(), savepoints)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether an operation goes back to before all savepoints of these names; one that is not among
   * them is older, for else the server refuses it and the whole transaction with it.
   */
  private static boolean isBack(Operation operation, Set<String> newer) {
    return operation instanceof Rollback
        || (operation instanceof RollbackToSavepoint back && !newer.contains(back.name()));
  }
}
