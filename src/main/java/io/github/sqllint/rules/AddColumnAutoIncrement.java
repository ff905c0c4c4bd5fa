package io.github.sqllint.rules;

import static io.github.sqllint.rules.RewriteCause.NUMBERING;

import io.github.sqllint.impact.Impact;
import io.github.sqllint.operation.ColumnOperation.AddColumn;
import io.github.sqllint.rule.Each;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.LockRule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import java.util.Optional;

/** A serial or identity column numbers the rows that exist. */
final class AddColumnAutoIncrement implements LockRule {

  @Override
  public void check(Migration migration, Findings findings) {
    for (Step<AddColumn> step : migration.steps(AddColumn.class)) {
      if (RewriteCause.of(step).equals(Optional.of(NUMBERING))) {
        findings.add(
            step,
            "%s while the table is rewritten with a number for %s in each row.",
            WhoWaits.on(Impact.of(step), step.operation().table()),
            new Each(step.operation().column()));
      }
    }
  }
}
