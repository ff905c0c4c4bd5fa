package io.github.sqllint.rules;

import io.github.sqllint.operation.ConstraintOperation;
import io.github.sqllint.operation.ConstraintOperation.AddCheck;
import io.github.sqllint.operation.ConstraintOperation.AddForeignKey;
import io.github.sqllint.operation.ConstraintOperation.AddNotNullConstraint;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Constraint;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import java.util.List;
import java.util.Optional;

/** A constraint that stays NOT VALID says nothing of the rows that were there before it. */
final class NotValidNeverValidated implements Rule {

  @Override
  public void check(Migration migration, Findings findings) {
    List<Migration> all = migration.history().migrations();
    if (migration.isDown() || migration == all.get(all.size() - 1)) {
      return;
    }
    for (Step<ConstraintOperation> step : migration.steps(ConstraintOperation.class)) {
      if (!isNotValid(step.operation())) {
        continue;
      }
      Optional<Constraint> left =
          Lasting.constraint(migration, step).filter(c -> !c.validated() && c.enforced());
      if (left.isPresent()) {
        findings.add(
            step,
            "Old rows of %s may break %s: no later migration validates it.",
            left.get().table(),
            left.get().name());
      }
    }
  }

  private static boolean isNotValid(ConstraintOperation operation) {
    return (operation instanceof AddForeignKey key && key.notValid())
        || (operation instanceof AddCheck check && check.notValid())
        || (operation instanceof AddNotNullConstraint notNull && notNull.notValid());
  }
}
