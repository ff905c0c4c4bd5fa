package io.github.sqllint.rules;

import io.github.sqllint.impact.Impact;
import io.github.sqllint.operation.ColumnOperation.ChangeColumnType;
import io.github.sqllint.operation.Expression.Cast;
import io.github.sqllint.operation.Expression.ColumnReference;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.rule.Each;
import io.github.sqllint.rule.Finding.RelatedPlace;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import java.util.List;
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
          lastType(migration, step),
          narrowing.get() == Narrowing.FAILS
              ? "The statement fails if a value of %s in %s has no room in %s. %s until it is"
                  + " known."
              : "Values of %s in %s are rounded or cut to %s. %s meanwhile.",
          new Each(step.operation().column()),
          table,
          step.operation().type(),
          WhoWaits.on(Impact.of(step), table));
    }
  }

  /** Where the column got the type that it has. */
  private static List<RelatedPlace> lastType(Migration migration, Step<ChangeColumnType> step) {
    ObjectName table = step.before().resolve(step.operation().table());
    String column = step.operation().column();
    Optional<Step<ChangeColumnType>> change =
        migration.history().migrations().stream()
            .takeWhile(earlier -> earlier != migration)
            .flatMap(earlier -> earlier.steps(ChangeColumnType.class).stream())
            .filter(earlier -> earlier.before().resolve(earlier.operation().table()).equals(table))
            .filter(earlier -> earlier.operation().column().equals(column))
            .reduce((first, second) -> second);
    String remark = column + " gets its type here";
    return change.isPresent()
        ? List.of(RelatedPlace.of(change.get(), remark))
        : ColumnPlace.of(step.before().column(table, column), remark);
  }

  /** Empty where every value has room, or what becomes of the values is not known. */
  static Optional<Narrowing> narrowing(Step<ChangeColumnType> step) {
    ChangeColumnType change = step.operation();
    Optional<Narrowing> narrowing =
        step.before()
            .column(change.table(), change.column())
            .flatMap(Column::type)
            .flatMap(from -> Narrowing.of(from, change.type()));
    if (change.using().isEmpty()) {
      return narrowing;
    }
    boolean isCast =
        change.using().get() instanceof Cast cast && cast.value() instanceof ColumnReference;
    return narrowing.filter(n -> isCast).map(n -> n.byCast(change.type()));
  }
}
