package io.github.sqllint.rules;

import io.github.sqllint.operation.ColumnOperation;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.rule.Each;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Presence;

/** A dropped column is missed by the code that still runs, and its values are gone. */
final class DropColumn implements Rule {

  @Override
  public void check(Migration migration, Findings findings) {
    if (migration.isDown()) {
      return;
    }
    for (var step : migration.lasting(ColumnOperation.DropColumn.class)) {
      ObjectName table = step.operation().table();
      String column = step.operation().column();
      boolean nothingToDrop = step.before().columnPresence(table, column) == Presence.ABSENT;
      if (nothingToDrop
          || step.before().addedInThisMigration(table, column)
          || !step.before().mayBeKnownToCode(table)) {
        continue;
      }
      boolean isBack = migration.after().columnPresence(table, column) == Presence.PRESENT;
      boolean isWorkedOut =
          step.before().column(table, column).flatMap(Column::generated).isPresent();
      if (isBack && !isWorkedOut) {
        findings.add(
            step,
            "The values of %s of %s %s, though the column comes back.",
            column,
            table,
            Kept.areLost(table, migration, step));
      } else if (!isBack) {
        String lost = ", and the values stored there " + Kept.areLost(table, migration, step);
        findings.add(
            step,
            "Running code that names %s of %s fails%s.",
            new Each(column),
            table,
            isWorkedOut ? "" : lost);
      }
    }
  }
}
