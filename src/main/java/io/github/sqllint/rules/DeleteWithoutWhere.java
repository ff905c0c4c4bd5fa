package io.github.sqllint.rules;

import io.github.sqllint.operation.DataOperation.Delete;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;

/** A DELETE without a condition empties the table. */
final class DeleteWithoutWhere implements Rule {

  @Override
  public void check(Migration migration, Findings findings) {
    for (Step<Delete> step : migration.lasting(Delete.class)) {
      ObjectName table = step.operation().table();
      boolean filtered = Condition.filters(step.operation().where());
      if (filtered || !step.before().mayBeInUse(table)) {
        continue;
      }
      findings.add(
          step,
          "All rows of %s are lost, and each stays locked until the transaction ends.",
          table);
    }
  }
}
