package io.github.sqllint.rules;

import io.github.sqllint.impact.Impact;
import io.github.sqllint.operation.ColumnDefinition;
import io.github.sqllint.operation.ColumnOperation.AddColumn;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;

/** A serial or identity column numbers the rows that exist. */
final class AddColumnAutoIncrement implements Rule {

  @Override
  public void check(Migration migration, Findings findings) {
    for (Step<AddColumn> step : migration.steps(AddColumn.class)) {
      ObjectName table = step.operation().table();
      ColumnDefinition column = step.operation().definition();
      boolean numbers = column.type().isSerial() || column.identity().isPresent();
      if (!numbers || !step.before().mayBeInUse(table)) {
        continue;
      }
      Impact impact = Impact.of(step);
      if (impact.rewrites(table)) {
        findings.add(
            step,
            "%s while the table is rewritten with a number for %s in each row.",
            WhoWaits.on(impact, table),
            column.name());
      }
    }
  }
}
