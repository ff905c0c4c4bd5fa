package io.github.sqllint.rules;

import io.github.sqllint.impact.Effect;
import io.github.sqllint.impact.Impact;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.PartitionOperation.AttachPartition;
import io.github.sqllint.operation.TableOperation.CreateTable;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.LockRule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;
import java.util.Optional;

/** A new partition makes the server read the default one for rows that now belong elsewhere. */
final class AddPartitionBesideDefault implements LockRule {

  @Override
  public void check(Migration migration, Findings findings) {
    for (Step<AttachPartition> step : migration.steps(AttachPartition.class)) {
      report(step, step.operation().table(), findings);
    }
    for (Step<CreateTable> step : migration.steps(CreateTable.class)) {
      step.operation().partitionOf().ifPresent(parent -> report(step, parent, findings));
    }
  }

  private static void report(Step<?> step, ObjectName parent, Findings findings) {
    Impact impact = Impact.of(step);
    if (impact.effects().stream().noneMatch(Effect::scan)) {
      return; // Most partitions stand beside no default one, and there may be thousands.
    }
    step.before().partitionsOf(parent).stream()
        .filter(partition -> partition.lineage().bound().equals(Optional.of("default")))
        .map(Table::name)
        .filter(partition -> impact.scans(partition) && step.before().mayBeInUse(partition))
        .findFirst()
        .ifPresent(
            partition ->
                findings.add(
                    step,
                    "%s, and those of %s, while each row of the default partition is checked.",
                    WhoWaits.on(impact, partition),
                    parent));
  }
}
