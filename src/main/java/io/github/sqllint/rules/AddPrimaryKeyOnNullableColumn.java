package io.github.sqllint.rules;

import io.github.sqllint.impact.Impact;
import io.github.sqllint.operation.ConstraintOperation.AddPrimaryKey;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.LockRule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;

/** A primary key sets NOT NULL by the way, and reads the whole table for it. */
final class AddPrimaryKeyOnNullableColumn implements LockRule {

  @Override
  public void check(Migration migration, Findings findings) {
    for (Step<AddPrimaryKey> step : migration.steps(AddPrimaryKey.class)) {
      ObjectName table = step.operation().table();
      if (step.operation().usingIndex().isEmpty() || !step.before().mayBeInUse(table)) {
        continue;
      }
      Impact impact = Impact.of(step);
      if (impact.scans(table)) {
        findings.add(
            step,
            "%s while the server searches every row for a NULL in the columns of %s.",
            WhoWaits.on(impact, table),
            step.operation().usingIndex().get());
      }
    }
  }
}
