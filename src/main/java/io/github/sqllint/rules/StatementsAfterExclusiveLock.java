package io.github.sqllint.rules;

import io.github.sqllint.impact.Impact;
import io.github.sqllint.operation.ConstraintOperation.ValidateConstraint;
import io.github.sqllint.operation.TableOperation.CreateTableAs;
import io.github.sqllint.operation.ViewOperation.CreateMaterializedView;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.LockRule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import java.util.Optional;

/** A long statement that keeps nobody out does so under the lock of an earlier one. */
final class StatementsAfterExclusiveLock implements LockRule {

  @Override
  public void check(Migration migration, Findings findings) {
    for (Step<?> step : migration.steps()) {
      if (!takesLong(step) || ValidateInSameTransaction.addition(migration, step).isPresent()) {
        continue;
      }
      Optional<HeldLock> held = HeldLock.before(migration, step);
      if (held.isPresent()) {
        findings.add(step, held.get().start(), "%s until this one is done.", held.get().whoWaits());
      }
    }
  }

  /** Whether it reads many rows and alone keeps neither readers nor writers out. */
  private static boolean takesLong(Step<?> step) {
    if (step.operation() instanceof ValidateConstraint validate) {
      return step.before().mayBeInUse(validate.table()) && Impact.of(step).scans(validate.table());
    }
    if (step.operation() instanceof CreateTableAs create) {
      return create.query().relations().stream().anyMatch(step.before()::mayBeInUse);
    }
    return step.operation() instanceof CreateMaterializedView create
        && create.withData()
        && create.query().relations().stream().anyMatch(step.before()::mayBeInUse);
  }
}
