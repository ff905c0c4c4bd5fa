package io.github.sqllint.rules;

import io.github.sqllint.operation.IndexOperation.CreateIndex;
import io.github.sqllint.operation.IndexOperation.DropIndex;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;

/** IF NOT EXISTS takes the invalid index of a failed build for the index. */
final class ConcurrentlyIfNotExists implements Rule {

  @Override
  public void check(Migration migration, Findings findings) {
    for (Step<CreateIndex> step : migration.steps(CreateIndex.class)) {
      CreateIndex create = step.operation();
      if (!create.concurrently() || !create.ifNotExists() || create.name().isEmpty()) {
        continue;
      }
      String name = create.name().get();
      boolean dropped =
          migration.steps(DropIndex.class).stream()
              .anyMatch(drop -> drop.operation().name().name().equals(name));
      if (!dropped) {
        findings.add(
            step,
            "Writers of %s keep up an invalid %s for ever if a first try fails: the second one leaves it as it is.",
            create.table(),
            name);
      }
    }
  }
}
