package io.github.sqllint.rules;

import io.github.sqllint.operation.DataOperation;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.TableOperation;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Presence;

/** A dropped table is missed by the code that still runs, and its rows are gone. */
final class DropTable implements Rule {

  /** Whether it got its name here, and its rows were copied to the table that took its place. */
  private static boolean wasMoved(Migration migration, ObjectName table) {
    return migration.steps(TableOperation.RenameTable.class).stream()
            .map(step -> step.operation().table().renamed(step.operation().newName()))
            .anyMatch(table::equals)
        && migration.steps(DataOperation.Insert.class).stream()
            .anyMatch(step -> step.operation().reads().contains(table));
  }

  @Override
  public void check(Migration migration, Findings findings) {
    if (migration.isDown()) {
      return;
    }
    for (var step : migration.lasting(TableOperation.DropTable.class)) {
      ObjectName table = step.operation().table();
      boolean nothingToDrop = step.before().presence(table) == Presence.ABSENT;
      if (nothingToDrop
          || Precaution.isOne(migration, step)
          || wasMoved(migration, table)
          || !step.before().mayBeKnownToCode(table)) {
        continue;
      }
      boolean isBack = migration.after().presence(table) == Presence.PRESENT;
      findings.add(
          step,
          isBack
              ? "All rows of %s %s, though a table of the name comes back."
              : "All rows of %s %s, and running code that names the table fails.",
          table,
          Kept.areLost(table, migration, step));
    }
  }
}
