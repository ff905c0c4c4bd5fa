package io.github.sqllint.rules;

import io.github.sqllint.impact.Impact;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.TableOperation.AlterTableOther;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.LockRule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;

/** SET ACCESS METHOD writes a new copy of a table while everybody waits. */
final class SetAccessMethod implements LockRule {

  @Override
  public void check(Migration migration, Findings findings) {
    for (Step<AlterTableOther> step : migration.steps(AlterTableOther.class)) {
      ObjectName table = step.operation().table();
      if (!step.operation().action().startsWith("SET ACCESS METHOD")
          || !step.before().mayBeInUse(table)) {
        continue;
      }
      Impact impact = Impact.of(step);
      if (impact.rewrites(table)) {
        findings.add(step, "%s while the server writes a new copy.", WhoWaits.on(impact, table));
      }
    }
  }
}
