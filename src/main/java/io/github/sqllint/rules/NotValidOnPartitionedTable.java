package io.github.sqllint.rules;

import io.github.sqllint.operation.ConstraintOperation.AddForeignKey;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;

/** Before PostgreSQL 18 a partitioned table has no foreign key that is NOT VALID. */
final class NotValidOnPartitionedTable implements Rule {

  @Override
  public void check(Migration migration, Findings findings) {
    for (Step<AddForeignKey> step : migration.steps(AddForeignKey.class)) {
      ObjectName table = step.operation().table();
      boolean partitioned = step.before().table(table).filter(Table::isPartitioned).isPresent();
      if (step.operation().notValid() && partitioned && !step.before().server().since(18)) {
        findings.add(
            step,
            "The server refuses the statement: %s is partitioned, and cannot have a foreign key"
                + " that is NOT VALID.",
            table);
      }
    }
  }
}
