package io.github.sqllint.rules;

import io.github.sqllint.impact.Impact;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.TableOperation.Vacuum;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.LockRule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;

/** VACUUM FULL writes a new copy of a table while everybody waits. */
final class VacuumFull implements LockRule {

  @Override
  public void check(Migration migration, Findings findings) {
    for (Step<Vacuum> step : migration.steps(Vacuum.class)) {
      ObjectName table = step.operation().table();
      if (step.operation().full() && step.before().mayBeInUse(table)) {
        findings.add(
            step, "%s while the server writes a new copy.", WhoWaits.on(Impact.of(step), table));
      }
    }
  }
}
