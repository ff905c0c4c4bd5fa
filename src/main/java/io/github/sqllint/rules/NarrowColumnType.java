package io.github.sqllint.rules;

import io.github.sqllint.impact.Impact;
import io.github.sqllint.operation.ColumnOperation.ChangeColumnType;
import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import java.util.Optional;

/** Values that a column holds may have no room in its new type. */
final class NarrowColumnType implements Rule {

  @Override
  public void check(Migration migration, Findings findings) {
    for (Step<ChangeColumnType> step : migration.steps(ChangeColumnType.class)) {
      Optional<Narrowing> narrowing = narrowing(step);
      ObjectName table = step.operation().table();
      if (narrowing.isEmpty() || !step.before().mayBeInUse(table)) {
        continue;
      }
      findings.add(
          step,
          narrowing.get() == Narrowing.FAILS
              ? "The statement fails if a value of %s in %s has no room in %s. %s until it is known."
              : "Values of %s in %s are rounded or cut to %s. %s meanwhile.",
          step.operation().column(),
          table,
          step.operation().type(),
          WhoWaits.on(Impact.of(step), table));
    }
  }

  /** Empty where every value has room, or the present type is not known. */
  static Optional<Narrowing> narrowing(Step<ChangeColumnType> step) {
    Optional<ColumnType> from =
        step.before()
            .column(step.operation().table(), step.operation().column())
            .flatMap(Column::type);
    return from.flatMap(type -> Narrowing.of(type, step.operation().type()));
  }
}
