package io.github.sqllint.rules;

import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.Expression.ColumnReference;
import io.github.sqllint.operation.Expression.Literal;
import io.github.sqllint.operation.Expression.Opaque;
import io.github.sqllint.operation.Expression.Operator;
import io.github.sqllint.operation.Truth;
import io.github.sqllint.schema.Constraint.Kind;
import io.github.sqllint.schema.Table;
import java.util.List;
import java.util.Optional;

/** The WHERE of an UPDATE or DELETE. */
final class Condition {
  private Condition() {}

  /** Whether it may leave out a row: it is there, and not true of every row as {@code 1 = 1} is. */
  static boolean filters(Optional<Expression> where) {
    return where.filter(condition -> !Truth.of(condition).orElse(false)).isPresent();
  }

  /**
   * Whether it picks single rows by a constant, as {@code id = 7} does for a key; so it may where
   * the keys of the table are not known.
   */
  static boolean mayBeLookup(Expression condition, Optional<Table> table) {
    if (!(condition instanceof Operator operator)) {
      return false;
    }
    if (operator.symbol().equals("and")) {
      return operator.operands().stream().anyMatch(part -> mayBeLookup(part, table));
    }
    if (operator.symbol().equals("or")) {
      return operator.operands().stream().allMatch(part -> mayBeLookup(part, table));
    }
    boolean compares = operator.symbol().equals("=") || operator.symbol().equals("in");
    return compares
        && operator.operands().get(0) instanceof ColumnReference column
        && operator.operands().stream().skip(1).allMatch(Condition::isConstant)
        && table.map(t -> mayBeKey(column.name(), t)).orElse(true);
  }

  /** A value, or a placeholder for one. */
  private static boolean isConstant(Expression value) {
    return value instanceof Literal
        || value instanceof Opaque opaque
            && opaque.text().startsWith("${")
            && opaque.columns().isEmpty();
  }

  private static boolean mayBeKey(String column, Table table) {
    return !table.constraints().complete()
        || table.constraints().all().stream()
            .filter(c -> c.kind() == Kind.PRIMARY_KEY || c.kind() == Kind.UNIQUE)
            .anyMatch(key -> key.columns().equals(List.of(column)));
  }
}
