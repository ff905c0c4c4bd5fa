package io.github.sqllint.rules;

import io.github.sqllint.operation.ColumnOperation;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.rule.Each;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.Migration;
import java.util.Optional;

/** Code that reads a column which was never NULL may not cope with the first one. */
final class DropNotNull implements Rule {

  @Override
  public void check(Migration migration, Findings findings) {
    if (migration.isDown()) {
      return;
    }
    for (var step : migration.lasting(ColumnOperation.DropNotNull.class)) {
      ObjectName table = step.operation().table();
      String name = step.operation().column();
      Optional<Column> column = step.before().column(table, name);
      boolean mayBeNull = column.filter(c -> c.complete() && !c.notNull()).isPresent();
      if (mayBeNull
          || step.before().addedInThisMigration(table, name)
          || !step.before().mayBeKnownToCode(table)) {
        continue;
      }
      findings.add(
          step, "Running code that reads %s of %s may meet its first NULL.", new Each(name), table);
    }
  }
}
