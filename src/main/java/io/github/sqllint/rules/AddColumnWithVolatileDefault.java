package io.github.sqllint.rules;

import io.github.sqllint.impact.Impact;
import io.github.sqllint.operation.ColumnDefinition;
import io.github.sqllint.operation.ColumnOperation.AddColumn;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Domain;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;

/** A default that differs from row to row has to be written into each row. */
final class AddColumnWithVolatileDefault implements Rule {

  @Override
  public void check(Migration migration, Findings findings) {
    for (Step<AddColumn> step : migration.steps(AddColumn.class)) {
      ObjectName table = step.operation().table();
      ColumnDefinition column = step.operation().definition();
      boolean defaultDecides =
          column.defaultValue().isPresent()
              && step.before().server().since(11)
              && DomainOf.column(column, step.before()).filter(Domain::isConstrained).isEmpty();
      if (!defaultDecides || !step.before().mayBeInUse(table)) {
        continue;
      }
      Impact impact = Impact.of(step);
      if (impact.rewrites(table)) {
        findings.add(
            step,
            "%s while the table is rewritten with a value of its own for %s in each row.",
            WhoWaits.on(impact, table),
            column.name());
      }
    }
  }
}
