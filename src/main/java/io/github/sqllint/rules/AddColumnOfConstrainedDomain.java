package io.github.sqllint.rules;

import static io.github.sqllint.rules.RewriteCause.DOMAIN;

import io.github.sqllint.impact.Impact;
import io.github.sqllint.operation.ColumnOperation.AddColumn;
import io.github.sqllint.rule.Each;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.LockRule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import java.util.Optional;

/** A domain is checked for each row that exists, even where all are NULL. */
final class AddColumnOfConstrainedDomain implements LockRule {

  @Override
  public void check(Migration migration, Findings findings) {
    for (Step<AddColumn> step : migration.steps(AddColumn.class)) {
      if (RewriteCause.of(step).equals(Optional.of(DOMAIN))) {
        findings.add(
            step,
            "%s while the table is rewritten to check the domain of %s for each row.",
            WhoWaits.on(Impact.of(step), step.operation().table()),
            new Each(step.operation().column()));
      }
    }
  }
}
