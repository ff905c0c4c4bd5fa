package io.github.sqllint.rules;

import io.github.sqllint.operation.ColumnOperation;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Presence;

/** There is no moment at which a renamed column suits both the old and the new code. */
final class RenameColumn implements Rule {

  @Override
  public void check(Migration migration, Findings findings) {
    if (migration.isDown()) {
      return;
    }
    for (var step : migration.lasting(ColumnOperation.RenameColumn.class)) {
      ObjectName table = step.operation().table();
      String column = step.operation().column();
      if (step.before().addedInThisMigration(table, column)
          || !step.before().mayBeKnownToCode(table)
          || OldName.isKeptByView(migration, step, table)
          || OldName.isNewName(migration, step, table)) {
        continue;
      }
      boolean isReplaced = migration.after().columnPresence(table, column) == Presence.PRESENT;
      findings.add(
          step,
          isReplaced
              ? "Running code that names %s of %s meets another column: the values are in %s now."
              : "Running code that names %s of %s fails as soon as the column is called %s.",
          column,
          table,
          step.operation().newName());
    }
  }
}
