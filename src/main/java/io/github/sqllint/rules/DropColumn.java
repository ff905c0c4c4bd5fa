package io.github.sqllint.rules;

import io.github.sqllint.operation.ColumnOperation;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.rule.Each;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
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
      String lost = Kept.areLost(table, migration, step);
      boolean isBack = migration.after().columnPresence(table, column) == Presence.PRESENT;
      findings.add(
          step,
          isBack
              ? "The values of %s of %s %s, though the column comes back."
              : "Running code that names %s of %s fails, and the values stored there %s.",
          isBack ? column : new Each(column),
          table,
          lost);
    }
  }
}
