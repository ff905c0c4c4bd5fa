package io.github.sqllint.rules;

import io.github.sqllint.operation.DataOperation.Update;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;

/** One UPDATE of a whole table locks every row until it ends. */
final class UpdateWithoutWhere implements Rule {

  @Override
  public void check(Migration migration, Findings findings) {
    for (Step<Update> step : migration.steps(Update.class)) {
      ObjectName table = step.operation().table();
      boolean filtered = Condition.filters(step.operation().where());
      if (filtered || !step.before().mayBeInUse(table)) {
        continue;
      }
      findings.add(
          step,
          "Writers of %s wait: every row is changed, and stays locked until the transaction ends.",
          table);
    }
  }
}
