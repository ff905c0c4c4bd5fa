package io.github.sqllint.rules;

import io.github.sqllint.impact.Impact;
import io.github.sqllint.operation.IndexOperation.CreateIndex;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.LockRule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;
import java.util.List;
import java.util.Optional;

/** A plain CREATE INDEX keeps writers out until the index stands. */
final class AddIndexWithoutConcurrently implements LockRule {

  @Override
  public void check(Migration migration, Findings findings) {
    for (Step<CreateIndex> step : migration.steps(CreateIndex.class)) {
      ObjectName table = step.operation().table();
      boolean partitioned = step.before().table(table).filter(Table::isPartitioned).isPresent();
      if (step.operation().concurrently() || partitioned || !step.before().mayBeInUse(table)) {
        continue;
      }
      Impact impact = Impact.of(step);
      if (!impact.builtIndexes().isEmpty()) {
        Optional<HeldLock> held = HeldLock.onReaders(table, migration, step);
        findings.add(
            step,
            held.map(HeldLock::start).orElse(List.of()),
            "%s while the index %s is built.",
            WhoWaits.on(impact, table, held),
            String.join(", ", impact.builtIndexes()));
      }
    }
  }
}
