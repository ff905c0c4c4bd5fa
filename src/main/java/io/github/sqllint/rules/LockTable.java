package io.github.sqllint.rules;

import io.github.sqllint.impact.Impact;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.TableOperation;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.LockRule;
import io.github.sqllint.schema.Migration;

/** A lock that is taken by hand stays until the transaction ends. */
final class LockTable implements LockRule {

  @Override
  public void check(Migration migration, Findings findings) {
    for (var step : migration.steps(TableOperation.LockTable.class)) {
      ObjectName table = step.operation().table();
      if (step.operation().mode().blocksWrites() && step.before().mayBeInUse(table)) {
        findings.add(step, "%s until the transaction ends.", WhoWaits.on(Impact.of(step), table));
      }
    }
  }
}
