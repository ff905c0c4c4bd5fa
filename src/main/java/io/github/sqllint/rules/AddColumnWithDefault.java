package io.github.sqllint.rules;

import static io.github.sqllint.rules.RewriteCause.DEFAULT;

import io.github.sqllint.impact.Impact;
import io.github.sqllint.operation.ColumnOperation.AddColumn;
import io.github.sqllint.rule.Each;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.LockRule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import java.util.Optional;

/** Before PostgreSQL 11 every default has to be written into each row. */
final class AddColumnWithDefault implements LockRule {

  @Override
  public void check(Migration migration, Findings findings) {
    for (Step<AddColumn> step : migration.steps(AddColumn.class)) {
      if (RewriteCause.of(step).equals(Optional.of(DEFAULT)) && !step.before().server().since(11)) {
        findings.add(
            step,
            "%s while the table is rewritten with the default of %s in each row.",
            WhoWaits.on(Impact.of(step), step.operation().table()),
            new Each(step.operation().column()));
      }
    }
  }
}
