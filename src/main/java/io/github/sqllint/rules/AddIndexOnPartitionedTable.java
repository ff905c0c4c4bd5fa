package io.github.sqllint.rules;

import io.github.sqllint.impact.Effect;
import io.github.sqllint.impact.Impact;
import io.github.sqllint.operation.IndexOperation.CreateIndex;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.LockRule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;

/** An index of a partitioned table is built on all partitions while their writers wait. */
final class AddIndexOnPartitionedTable implements LockRule {

  @Override
  public void check(Migration migration, Findings findings) {
    for (Step<CreateIndex> step : migration.steps(CreateIndex.class)) {
      ObjectName table = step.operation().table();
      boolean partitioned = step.before().table(table).filter(Table::isPartitioned).isPresent();
      if (step.operation().concurrently() || !partitioned || !step.before().mayBeInUse(table)) {
        continue;
      }
      Impact impact = Impact.of(step);
      // Partitions that have such an index already only give it to the new one.
      boolean ready =
          !step.before().partitionsOf(table).isEmpty()
              && impact.effects().stream().noneMatch(Effect::scan);
      if (!impact.builtIndexes().isEmpty() && !ready) {
        findings.add(
            step,
            ConcurrentlyOnPartitionedTable.creation(step, table),
            "%s while the index is built on each partition.",
            WhoWaits.on(impact, table));
      }
    }
  }
}
