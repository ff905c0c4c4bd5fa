package io.github.sqllint.rules;

import io.github.sqllint.operation.IndexOperation.CreateIndex;
import io.github.sqllint.operation.IndexOperation.DropIndex;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.rule.Finding.RelatedPlace;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Index;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;
import java.util.List;
import java.util.Optional;

/** CONCURRENTLY knows no partitioned tables. */
final class ConcurrentlyOnPartitionedTable implements Rule {

  @Override
  public void check(Migration migration, Findings findings) {
    for (Step<?> step : migration.steps()) {
      table(step)
          .ifPresent(
              table ->
                  findings.add(
                      step,
                      creation(step, table),
                      "The server refuses the statement: %s is partitioned, and CONCURRENTLY does"
                          + " not work for its indexes.",
                      table));
    }
  }

  /** Where a table was created, as the one place that says that it is partitioned. */
  static List<RelatedPlace> creation(Step<?> step, ObjectName table) {
    return RelatedPlace.of(
        step.before().table(table).flatMap(Table::origin), "the table is created here");
  }

  /** The partitioned table whose index is built or dropped CONCURRENTLY, if it is one. */
  static Optional<ObjectName> table(Step<?> step) {
    Optional<ObjectName> table = Optional.empty();
    if (step.operation() instanceof CreateIndex create && create.concurrently()) {
      table = Optional.of(create.table());
    } else if (step.operation() instanceof DropIndex drop && drop.concurrently()) {
      table = step.before().indexNamed(drop.name()).map(Index::table);
    }
    return table.filter(t -> step.before().table(t).filter(Table::isPartitioned).isPresent());
  }
}
