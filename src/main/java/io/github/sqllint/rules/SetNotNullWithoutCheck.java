package io.github.sqllint.rules;

import io.github.sqllint.impact.Impact;
import io.github.sqllint.operation.ColumnOperation.SetNotNull;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.rule.Each;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.LockRule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;

/** SET NOT NULL reads the whole table unless a validated check makes that needless. */
final class SetNotNullWithoutCheck implements LockRule {

  @Override
  public void check(Migration migration, Findings findings) {
    for (Step<SetNotNull> step : migration.steps(SetNotNull.class)) {
      ObjectName table = step.operation().table();
      if (!step.before().mayBeInUse(table)) {
        continue;
      }
      Impact impact = Impact.of(step);
      if (impact.scans(table)) {
        findings.add(
            step,
            "%s while the server searches every row for a NULL in %s.",
            WhoWaits.on(impact, table),
            new Each(step.operation().column()));
      }
    }
  }
}
