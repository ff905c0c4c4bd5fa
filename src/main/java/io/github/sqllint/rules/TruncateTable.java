package io.github.sqllint.rules;

import io.github.sqllint.impact.Impact;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.TableOperation.Truncate;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;

/** TRUNCATE empties a table in every environment that the migration runs in. */
final class TruncateTable implements Rule {

  @Override
  public void check(Migration migration, Findings findings) {
    for (Step<Truncate> step : migration.lasting(Truncate.class)) {
      ObjectName table = step.operation().table();
      if (!step.before().mayHoldRows(table) || !step.before().mayBeKnownToCode(table)) {
        continue;
      }
      findings.add(
          step,
          "All rows of %s%s are lost. %s.",
          table,
          step.operation().cascade() ? " and of every table that refers to it" : "",
          WhoWaits.on(Impact.of(step), table));
    }
  }
}
