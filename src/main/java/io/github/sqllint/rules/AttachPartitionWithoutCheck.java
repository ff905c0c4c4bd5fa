package io.github.sqllint.rules;

import io.github.sqllint.impact.Impact;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.PartitionOperation.AttachPartition;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.LockRule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;

/** A table that becomes a partition is read unless a check says that its rows belong there. */
final class AttachPartitionWithoutCheck implements LockRule {

  @Override
  public void check(Migration migration, Findings findings) {
    for (Step<AttachPartition> step : migration.steps(AttachPartition.class)) {
      ObjectName partition = step.operation().partition();
      Impact impact = Impact.of(step);
      if (impact.scans(partition) && step.before().mayBeInUse(partition)) {
        findings.add(
            step,
            "%s while each of its rows is checked against the bounds in %s.",
            WhoWaits.on(impact, partition),
            step.operation().table());
      }
    }
  }
}
