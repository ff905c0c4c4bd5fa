package io.github.sqllint.rules;

import io.github.sqllint.impact.Impact;
import io.github.sqllint.operation.DataOperation;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.SessionOperation.ResetParameter;
import io.github.sqllint.operation.SessionOperation.SetParameter;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import java.util.List;
import java.util.Optional;

/** Behind a statement that waits for its lock, everybody else waits as well. */
final class MissingLockTimeout implements Rule {
  private static final int LOOKED_BACK = 10;

  @Override
  public void check(Migration migration, Findings findings) {
    if (migration.isDown()) {
      return;
    }
    Optional<Step<?>> first = firstLock(migration);
    if (first.isEmpty()) {
      return;
    }
    boolean usual = isMentioned(migration) || isUsual(migration);
    if (usual || isNewest(migration)) {
      ObjectName blocked = blocked(first.get()).orElseThrow();
      findings.add(
          first.get(),
          "%s %s wait as long as this statement waits for its lock: no lock_timeout is set%s.",
          Impact.of(first.get()).blocksReadsOf(blocked) ? "Queries on" : "Writers of",
          blocked,
          usual ? ", as in other migrations" : "");
    }
  }

  /** Whether most of the last migrations that could block somebody have set one. */
  private static boolean isUsual(Migration migration) {
    List<Migration> earlier = migration.history().migrations().subList(0, migration.number());
    int with = 0;
    int without = 0;
    for (int i = earlier.size() - 1; i >= 0 && with + without < LOOKED_BACK; i--) {
      if (setsOne(earlier.get(i))) {
        with++;
      } else if (mayBlock(earlier.get(i))) {
        without++;
      }
    }
    return with > 0 && with >= without;
  }

  private static boolean isMentioned(Migration migration) {
    for (Step<?> step : migration.steps()) {
      boolean set =
          step.operation() instanceof SetParameter parameter
              && parameter.name().equals("lock_timeout");
      boolean reset =
          step.operation() instanceof ResetParameter parameter
              && parameter.name().equals("lock_timeout");
      if (set || reset) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayBlock(Migration migration) {
    for (Step<?> step : migration.steps()) {
      Optional<ObjectName> relation = step.operation().relation();
      if (relation.isPresent()
          && !(step.operation() instanceof DataOperation)
          && step.before().mayBeInUse(relation.get())) {
        return true;
      }
    }
    return false;
  }

  /** Whether no later migration waits so. */
  private static boolean isNewest(Migration migration) {
    List<Migration> all = migration.history().migrations();
    for (int i = all.size() - 1; all.get(i) != migration; i--) {
      if (firstLock(all.get(i)).isPresent()) {
        return false;
      }
    }
    return true;
  }

  /** The first step that waits without a limit for a lock that keeps others out. */
  private static Optional<Step<?>> firstLock(Migration migration) {
    for (Step<?> step : migration.steps()) {
      if (!step.before().session().limitsLockWait()
          && !Precaution.isOne(migration, step)
          && blocked(step).isPresent()) {
        return Optional.of(step);
      }
    }
    return Optional.empty();
  }

  private static Optional<ObjectName> blocked(Step<?> step) {
    if (step.operation() instanceof DataOperation) {
      return Optional.empty();
    }
    return Impact.of(step).firstBlocked(step.before());
  }

  private static boolean setsOne(Migration migration) {
    for (Step<?> step : migration.steps()) {
      if (step.before().session().limitsLockWait()) {
        return true;
      }
    }
    return false;
  }
}
