package io.github.sqllint.rules;

import io.github.sqllint.impact.Impact;
import io.github.sqllint.operation.ConstraintOperation.AddExclusion;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.LockRule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;

/** An exclusion constraint always builds its index while nobody may read or write. */
final class AddExclusionConstraint implements LockRule {

  @Override
  public void check(Migration migration, Findings findings) {
    for (Step<AddExclusion> step : migration.steps(AddExclusion.class)) {
      ObjectName table = step.operation().table();
      if (step.before().mayBeInUse(table)) {
        findings.add(
            step,
            "%s while the index of the constraint is built from all rows.",
            WhoWaits.on(Impact.of(step), table));
      }
    }
  }
}
