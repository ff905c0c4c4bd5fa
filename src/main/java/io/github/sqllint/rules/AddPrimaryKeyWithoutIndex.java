package io.github.sqllint.rules;

import io.github.sqllint.impact.Impact;
import io.github.sqllint.operation.ColumnOperation.AddColumn;
import io.github.sqllint.operation.ConstraintOperation.AddPrimaryKey;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.LockRule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import java.util.Optional;

/** A primary key that brings no index builds one while nobody may read or write. */
final class AddPrimaryKeyWithoutIndex implements LockRule {

  @Override
  public void check(Migration migration, Findings findings) {
    for (Step<AddPrimaryKey> step : migration.steps(AddPrimaryKey.class)) {
      AddPrimaryKey key = step.operation();
      ObjectName table = key.table();
      Optional<Step<AddColumn>> added = AddedColumn.of(migration, step, key.columns());
      if (key.usingIndex().isPresent() || !step.before().mayBeInUse(table) || added.isPresent()) {
        continue;
      }
      findings.add(
          step,
          "%s while the index of the key on %s is built.",
          WhoWaits.on(Impact.of(step), table),
          String.join(", ", key.columns()));
    }
  }
}
