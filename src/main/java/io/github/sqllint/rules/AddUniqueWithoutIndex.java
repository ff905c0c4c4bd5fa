package io.github.sqllint.rules;

import io.github.sqllint.impact.Impact;
import io.github.sqllint.operation.ConstraintOperation.AddUnique;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.LockRule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;

/** A unique constraint that brings no index builds one while nobody may read or write. */
final class AddUniqueWithoutIndex implements LockRule {

  @Override
  public void check(Migration migration, Findings findings) {
    for (Step<AddUnique> step : migration.steps(AddUnique.class)) {
      AddUnique unique = step.operation();
      ObjectName table = unique.table();
      if (unique.usingIndex().isPresent()
          || !step.before().mayBeInUse(table)
          || AddedColumn.of(migration, step, unique.columns()).isPresent()) {
        continue;
      }
      findings.add(
          step,
          "%s while the unique index on %s is built.",
          WhoWaits.on(Impact.of(step), table),
          String.join(", ", unique.columns()));
    }
  }
}
