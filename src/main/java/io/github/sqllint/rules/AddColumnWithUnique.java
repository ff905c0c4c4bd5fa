package io.github.sqllint.rules;

import io.github.sqllint.impact.Impact;
import io.github.sqllint.operation.ConstraintOperation.AddUnique;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.LockRule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;

/** The index of a new unique column is built from all rows, though all are equal there. */
final class AddColumnWithUnique implements LockRule {

  @Override
  public void check(Migration migration, Findings findings) {
    for (Step<AddUnique> step : migration.steps(AddUnique.class)) {
      AddUnique unique = step.operation();
      ObjectName table = unique.table();
      if (!step.before().mayBeInUse(table)
          || AddedColumn.of(migration, step, unique.columns()).isEmpty()
          || AddedColumn.rewritesTable(migration, step, unique.columns())) {
        continue;
      }
      boolean single = unique.columns().size() == 1;
      findings.add(
          step,
          "%s while the unique index on %s%s is built.",
          WhoWaits.on(Impact.of(step), table),
          single ? "the new column " : "new and old columns, ",
          String.join(", ", unique.columns()) + (single ? "" : ","));
    }
  }
}
