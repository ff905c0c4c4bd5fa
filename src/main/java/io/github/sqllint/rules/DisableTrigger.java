package io.github.sqllint.rules;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.TriggerOperation;
import io.github.sqllint.operation.TriggerOperation.EnableTrigger;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;

/** A disabled trigger is disabled for everybody. */
final class DisableTrigger implements Rule {

  @Override
  public void check(Migration migration, Findings findings) {
    for (var step : migration.lasting(TriggerOperation.DisableTrigger.class)) {
      ObjectName table = step.operation().table();
      String name = step.operation().name();
      boolean enabledAgain =
          migration.inTransactionOf(step).stream()
              .map(Step::operation)
              .anyMatch(
                  operation ->
                      operation instanceof EnableTrigger enable
                          && enable.table().equals(table)
                          && (enable.name().equals(name) || enable.name().equals("all")));
      if (!enabledAgain && step.before().mayBeInUse(table)) {
        findings.add(
            step,
            "Rows that anybody writes to %s from now on miss what %s does.",
            table,
            name.equals("all") || name.equals("user") ? "every trigger" : "the trigger " + name);
      }
    }
  }
}
