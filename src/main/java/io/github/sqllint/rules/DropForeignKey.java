package io.github.sqllint.rules;

import io.github.sqllint.impact.Impact;
import io.github.sqllint.operation.ConstraintOperation.DropConstraint;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.LockRule;
import io.github.sqllint.schema.Constraint;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import java.util.Optional;

/** Dropping a foreign key locks the table that it refers to as well. */
final class DropForeignKey implements LockRule {

  @Override
  public void check(Migration migration, Findings findings) {
    if (migration.isDown()) {
      return;
    }
    for (Step<DropConstraint> step : migration.steps(DropConstraint.class)) {
      ObjectName table = step.operation().table();
      Optional<ObjectName> referenced =
          step.before()
              .constraint(table, step.operation().name())
              .flatMap(Constraint::reference)
              .map(Constraint.Reference::table);
      if (referenced.isPresent()
          && step.before().mayBeInUse(table)
          && !DroppedLater.is(migration, step, table)) {
        findings.add(
            step,
            "%s, behind all who use them, until %s is dropped.",
            WhoWaits.on(Impact.of(step), table, referenced.get()),
            step.operation().name());
      }
    }
  }
}
