package io.github.sqllint.rules;

import io.github.sqllint.impact.Impact;
import io.github.sqllint.operation.ConstraintOperation.AddCheck;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.LockRule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import java.util.List;

/** The check of a new column is verified for every row, though all rows are equal there. */
final class AddColumnWithCheck implements LockRule {

  @Override
  public void check(Migration migration, Findings findings) {
    for (Step<AddCheck> step : migration.steps(AddCheck.class)) {
      ObjectName table = step.operation().table();
      List<String> columns = List.copyOf(step.operation().condition().columnNames());
      if (!step.before().mayBeInUse(table)
          || AddedColumn.of(migration, step, columns).isEmpty()
          || AddedColumn.rewritesTable(migration, step, columns)) {
        continue;
      }
      Impact impact = Impact.of(step);
      if (impact.scans(table)) {
        findings.add(
            step,
            "%s while every row is checked for the new column %s.",
            WhoWaits.on(impact, table),
            AddedColumn.of(migration, step, columns).get().operation().column());
      }
    }
  }
}
