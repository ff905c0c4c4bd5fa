package io.github.sqllint.rules;

import io.github.sqllint.operation.ColumnOperation.AddColumn;
import io.github.sqllint.operation.ColumnOperation.DropDefault;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;

/** Code that does not know a new NOT NULL column cannot insert once its default is gone. */
final class AddNotNullDefaultThenDropDefault implements Rule {

  @Override
  public void check(Migration migration, Findings findings) {
    if (migration.isDown()) {
      return;
    }
    for (Step<DropDefault> step : migration.steps(DropDefault.class)) {
      ObjectName table = step.operation().table();
      String column = step.operation().column();
      boolean refusesNull = step.before().column(table, column).filter(Column::notNull).isPresent();
      boolean added =
          migration.steps(AddColumn.class).stream()
              .map(Step::operation)
              .filter(add -> add.definition().defaultValue().isPresent())
              .anyMatch(add -> add.table().equals(table) && add.column().equals(column));
      if (added && refusesNull && step.before().mayBeKnownToCode(table)) {
        findings.add(
            step,
            "Inserts of running code into %s fail: it does not know the new NOT NULL column %s.",
            table,
            column);
      }
    }
  }
}
