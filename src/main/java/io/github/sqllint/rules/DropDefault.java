package io.github.sqllint.rules;

import io.github.sqllint.operation.ColumnOperation;
import io.github.sqllint.operation.ColumnOperation.DropNotNull;
import io.github.sqllint.operation.ColumnOperation.SetDefault;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.TableOperation.AlterTableOther;
import io.github.sqllint.rule.Each;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.Migration;
import java.util.Optional;

/** An INSERT that leaves out a NOT NULL column needs its default. */
final class DropDefault implements Rule {

  @Override
  public void check(Migration migration, Findings findings) {
    if (migration.isDown()) {
      return;
    }
    for (var step : migration.lasting(ColumnOperation.DropDefault.class)) {
      ObjectName table = step.operation().table();
      String name = step.operation().column();
      Optional<Column> column =
          step.before()
              .column(table, name)
              .filter(c -> c.notNull() && (c.defaultValue().isPresent() || !c.complete()));
      if (column.isEmpty()
          || step.before().addedInThisMigration(table, name)
          || !step.before().mayBeKnownToCode(table)) {
        continue;
      }
      boolean replaced =
          migration.inTransactionOf(step).stream()
              .anyMatch(other -> needsNoDefault(other.operation(), table, name));
      if (!replaced) {
        findings.add(
            step,
            "Inserts of running code into %s fail that leave out %s: NOT NULL without a default.",
            table,
            new Each(name));
      }
    }
  }

  private static boolean needsNoDefault(Operation operation, ObjectName table, String column) {
    if (operation instanceof DropNotNull drop) {
      return drop.table().equals(table) && drop.column().equals(column);
    }
    if (operation instanceof SetDefault set) {
      return set.table().equals(table) && set.column().equals(column);
    }
    return operation instanceof AlterTableOther other
        && other.table().equals(table)
        && other.column().equals(Optional.of(column))
        && other.action().contains("ADD GENERATED");
  }
}
