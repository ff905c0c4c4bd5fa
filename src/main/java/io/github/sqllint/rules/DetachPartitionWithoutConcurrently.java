package io.github.sqllint.rules;

import io.github.sqllint.impact.Impact;
import io.github.sqllint.operation.PartitionOperation.DetachPartition;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.LockRule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import java.util.Optional;

/** A plain DETACH keeps everybody out of the whole partitioned table. */
final class DetachPartitionWithoutConcurrently implements LockRule {

  @Override
  public void check(Migration migration, Findings findings) {
    for (Step<DetachPartition> step : migration.steps(DetachPartition.class)) {
      DetachPartition detach = step.operation();
      boolean possible =
          step.before().server().since(14)
              && step.before().partitionsOf(detach.table()).stream()
                  .noneMatch(p -> p.lineage().bound().equals(Optional.of("default")));
      if (detach.concurrently()
          || detach.finish()
          || !possible
          || !step.before().mayBeInUse(detach.table())) {
        continue;
      }
      findings.add(
          step,
          "%s, behind all who use the table, until %s is detached.",
          WhoWaits.on(Impact.of(step), detach.table()),
          detach.partition());
    }
  }
}
