package io.github.sqllint.rules;

import io.github.sqllint.operation.IndexOperation.CreateIndex;
import io.github.sqllint.operation.IndexOperation.DropIndex;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Index;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;
import java.util.Optional;

/** CONCURRENTLY knows no partitioned tables. */
final class ConcurrentlyOnPartitionedTable implements Rule {

  @Override
  public void check(Migration migration, Findings findings) {
    for (Step<CreateIndex> step : migration.steps(CreateIndex.class)) {
      if (step.operation().concurrently()) {
        report(step, step.operation().table(), findings);
      }
    }
    for (Step<DropIndex> step : migration.steps(DropIndex.class)) {
      Optional<Index> index = step.before().indexNamed(step.operation().name());
      if (step.operation().concurrently() && index.isPresent()) {
        report(step, index.get().table(), findings);
      }
    }
  }

  private static void report(Step<?> step, ObjectName table, Findings findings) {
    if (step.before().table(table).filter(Table::isPartitioned).isPresent()) {
      findings.add(
          step,
          "The server refuses the statement: %s is partitioned, and CONCURRENTLY does not work for its indexes.",
          table);
    }
  }
}
