package io.github.sqllint.rules;

import io.github.sqllint.operation.ObjectOperation.DropObject;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;

/** Nothing is left of a dropped database. */
final class DropDatabase implements Rule {

  @Override
  public void check(Migration migration, Findings findings) {
    for (Step<DropObject> step : migration.steps(DropObject.class)) {
      if (step.operation().kind().equals("database")) {
        findings.add(step, "The whole database %s is lost.", step.operation().name());
      }
    }
  }
}
