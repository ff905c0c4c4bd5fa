package io.github.sqllint.rules;

import io.github.sqllint.operation.ConstraintOperation.AddForeignKey;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.LockRule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;

/** Before PostgreSQL 18 a partitioned table has no foreign key that is NOT VALID. */
final class NotValidOnPartitionedTable implements LockRule {

  @Override
  public void check(Migration migration, Findings findings) {
    for (Step<AddForeignKey> step : migration.steps(AddForeignKey.class)) {
      ObjectName table = step.operation().table();
      if (isRefused(step.before(), step.operation())) {
        findings.add(
            step,
            ConcurrentlyOnPartitionedTable.creation(step, table),
            "The server refuses the statement: %s is partitioned, and cannot have a foreign key"
                + " that is NOT VALID.",
            table);
      }
    }
  }

  static boolean isRefused(Schema before, AddForeignKey key) {
    boolean partitioned = before.table(key.table()).filter(Table::isPartitioned).isPresent();
    return key.notValid() && partitioned && !before.server().since(18);
  }
}
