package io.github.sqllint.rules;

import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.Expression.Literal;
import io.github.sqllint.operation.Expression.Operator;
import java.util.Optional;

/** The WHERE of an UPDATE or DELETE. */
final class Condition {
  private Condition() {}

  /** Whether it may leave out a row: it is there, and not plainly true as {@code 1 = 1} is. */
  static boolean filters(Optional<Expression> where) {
    return where.filter(condition -> !isTrue(condition)).isPresent();
  }

  private static boolean isTrue(Expression condition) {
    if (condition instanceof Literal literal) {
      return literal.text().equals("true");
    }
    return condition instanceof Operator comparison
        && comparison.symbol().equals("=")
        && comparison.operands().get(0) instanceof Literal left
        && left.equals(comparison.operands().get(1));
  }
}
