package io.github.sqllint.rules;

import io.github.sqllint.operation.DataOperation;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.TableOperation;
import io.github.sqllint.operation.ViewOperation.DropMaterializedView;
import io.github.sqllint.operation.ViewOperation.DropView;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.Step;

/** A dropped table or view is missed by the code that still runs, and a table's rows are gone. */
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
    for (Step<DropView> step : migration.lasting(DropView.class)) {
      judge(step.operation().name(), step, migration, findings);
    }
    for (Step<DropMaterializedView> step : migration.lasting(DropMaterializedView.class)) {
      judge(step.operation().name(), step, migration, findings);
    }
  }

  /** Of a view that code may read now, and that is not made anew, as where a column changes. */
  private static void judge(
      ObjectName view, Step<? extends Operation> step, Migration migration, Findings findings) {
    boolean isGone =
        step.before().presence(view) != Presence.ABSENT
            && migration.after().presence(view) == Presence.ABSENT;
    boolean isKnown =
        step.before().mayBeKnownToCode(view) && !OldName.isNewName(migration, step, view);
    if (isGone && isKnown && !Precaution.isOne(migration, step)) {
      findings.add(step, "Running code that reads the view %s fails.", view);
    }
  }
}
