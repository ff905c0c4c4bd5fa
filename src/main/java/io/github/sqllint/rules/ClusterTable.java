package io.github.sqllint.rules;

import io.github.sqllint.impact.Impact;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.TableOperation.Cluster;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.LockRule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;

/** CLUSTER writes a sorted copy of a table while everybody waits. */
final class ClusterTable implements LockRule {

  @Override
  public void check(Migration migration, Findings findings) {
    for (Step<Cluster> step : migration.steps(Cluster.class)) {
      ObjectName table = step.operation().table();
      if (step.before().mayBeInUse(table)) {
        findings.add(
            step, "%s while the server writes a sorted copy.", WhoWaits.on(Impact.of(step), table));
      }
    }
  }
}
