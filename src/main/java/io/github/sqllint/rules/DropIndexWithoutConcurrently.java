package io.github.sqllint.rules;

import io.github.sqllint.impact.Impact;
import io.github.sqllint.operation.IndexOperation.DropIndex;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.LockRule;
import io.github.sqllint.schema.Index;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.Step;
import java.util.Optional;

/** A plain DROP INDEX keeps everybody out of the table, and queues behind everybody first. */
final class DropIndexWithoutConcurrently implements LockRule {

  @Override
  public void check(Migration migration, Findings findings) {
    for (Step<DropIndex> step : migration.steps(DropIndex.class)) {
      ObjectName name = step.operation().name();
      if (step.operation().concurrently()
          || step.before().presence(name) == Presence.ABSENT
          || Precaution.isOne(migration, step)) {
        continue;
      }
      Optional<Index> index = step.before().indexNamed(name);
      if (index.isEmpty()) {
        findings.add(step, "Readers and writers of the table of the index %s wait.", name);
      } else if (index.get().constraint().isEmpty()
          && step.before().mayBeInUse(index.get().table())) {
        ObjectName table = index.get().table();
        findings.add(
            step,
            "%s, behind all who use the table, until the index %s is dropped.",
            WhoWaits.on(Impact.of(step), table),
            name);
      }
    }
  }
}
