package io.github.sqllint.rules;

import io.github.sqllint.impact.Impact;
import io.github.sqllint.operation.ConstraintOperation.AddCheck;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.LockRule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import java.util.List;

/** A check that is verified at once keeps everybody out while every row is read. */
final class AddCheckWithoutNotValid implements LockRule {

  @Override
  public void check(Migration migration, Findings findings) {
    for (Step<AddCheck> step : migration.steps(AddCheck.class)) {
      AddCheck check = step.operation();
      ObjectName table = check.table();
      if (check.notValid()
          || step.isOpen()
          || !step.before().mayBeInUse(table)
          || AddedColumn.of(migration, step, List.copyOf(check.condition().columnNames()))
              .isPresent()) {
        continue;
      }
      Impact impact = Impact.of(step);
      if (impact.scans(table)) {
        findings.add(step, "%s while every row is checked.", WhoWaits.on(impact, table));
      }
    }
  }
}
