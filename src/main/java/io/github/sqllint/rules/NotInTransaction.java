package io.github.sqllint.rules;

import io.github.sqllint.impact.Impact;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;

/** Some statements commit by themselves, so no transaction may be open. */
final class NotInTransaction implements Rule {

  @Override
  public void check(Migration migration, Findings findings) {
    for (Step<?> step : migration.steps()) {
      boolean refused =
          step.transaction().isCertain()
              && !ConcurrentlyInTransaction.isConcurrent(step.operation())
              && !Impact.of(step).transactional();
      if (refused) {
        findings.add(
            step,
            ConcurrentlyInTransaction.begin(migration, step),
            "The server refuses the statement: it cannot run %s.",
            ConcurrentlyInTransaction.where(step));
      }
    }
  }
}
