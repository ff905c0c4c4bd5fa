package io.github.sqllint.rules;

import io.github.sqllint.impact.Impact;
import io.github.sqllint.operation.ConstraintOperation.AddForeignKey;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.LockRule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;

/** A foreign key that is checked at once keeps writers out of both tables. */
final class AddForeignKeyWithoutNotValid implements LockRule {

  @Override
  public void check(Migration migration, Findings findings) {
    for (Step<AddForeignKey> step : migration.steps(AddForeignKey.class)) {
      AddForeignKey key = step.operation();
      ObjectName table = key.table();
      if (key.notValid()
          || step.isOpen()
          || !step.before().mayBeInUse(table)
          || AddedColumn.rewritesTable(migration, step, key.columns())) {
        continue;
      }
      Impact impact = Impact.of(step);
      if (impact.scans(table)) {
        findings.add(
            step,
            "%s while every row of %s is checked against %s.",
            WhoWaits.on(impact, table, key.references()),
            table,
            key.references());
      }
    }
  }
}
