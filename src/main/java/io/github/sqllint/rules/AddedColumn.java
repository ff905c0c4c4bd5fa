package io.github.sqllint.rules;

import io.github.sqllint.impact.Impact;
import io.github.sqllint.operation.ColumnOperation.AddColumn;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import java.util.List;
import java.util.Optional;

/** A column and a constraint on it that one statement adds. */
final class AddedColumn {
  private AddedColumn() {}

  /** The step of the same statement that adds one of these columns. */
  static Optional<Step<AddColumn>> of(Migration migration, Step<?> step, List<String> columns) {
    return migration.steps(AddColumn.class).stream()
        .filter(add -> add.statement() == step.statement())
        .filter(add -> columns.contains(add.operation().column()))
        .findFirst();
  }

  /**
   * Whether the same statement adds one of these columns at the price of a rewrite: that is the
   * hazard then, and a column without a value is the way out of both.
   */
  static boolean rewritesTable(Migration migration, Step<?> step, List<String> columns) {
    return of(migration, step, columns)
        .filter(add -> Impact.of(add).rewrites(add.operation().table()))
        .isPresent();
  }
}
