package io.github.sqllint.rules;

import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.ConstraintOperation.AddForeignKey;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.Constraint;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;
import java.util.List;
import java.util.Optional;

/** A referring column of a smaller type runs out of room before the referenced one. */
final class ForeignKeyTypeMismatch implements Rule {
  private static final List<String> STRINGS = List.of("varchar", "text", "char", "citext");

  /** Each holds all that the ones before it hold. */
  private static final List<String> INTEGERS = List.of("smallint", "integer", "bigint");

  @Override
  public void check(Migration migration, Findings findings) {
    if (migration.isDown()) {
      return;
    }
    for (Step<AddForeignKey> step : migration.steps(AddForeignKey.class)) {
      AddForeignKey key = step.operation();
      List<String> referenced = referencedColumns(step);
      for (int i = 0; i < key.columns().size() && referenced.size() == key.columns().size(); i++) {
        Optional<ColumnType> from = type(step, key.table(), key.columns().get(i));
        Optional<ColumnType> to = type(step, key.references(), referenced.get(i));
        if (from.isPresent() && to.isPresent() && !fit(from.get(), to.get())) {
          findings.add(
              step,
              ColumnPlace.of(
                  step.before().column(key.references(), referenced.get(i)),
                  referenced.get(i) + " is created here"),
              "%s of %s is %s, but refers to %s of %s, which is %s.",
              key.columns().get(i),
              key.table(),
              from.get(),
              referenced.get(i),
              key.references(),
              to.get());
          break;
        }
      }
    }
  }

  private static List<String> referencedColumns(Step<AddForeignKey> step) {
    AddForeignKey key = step.operation();
    return key.referencedColumns().isEmpty()
        ? step.before()
            .table(key.references())
            .flatMap(Table::primaryKey)
            .map(Constraint::columns)
            .orElse(List.of())
        : key.referencedColumns();
  }

  private static Optional<ColumnType> type(Step<?> step, ObjectName table, String column) {
    return step.before()
        .column(table, column)
        .flatMap(Column::type)
        .filter(type -> step.before().type(type).isEmpty());
  }

  private static boolean fit(ColumnType from, ColumnType to) {
    int referenced = INTEGERS.indexOf(to.name());
    return from.name().equals(to.name())
        || (referenced >= 0 && INTEGERS.indexOf(from.name()) > referenced)
        || (STRINGS.contains(from.name()) && STRINGS.contains(to.name()));
  }
}
