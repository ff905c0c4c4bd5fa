package io.github.sqllint.schema;

import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.Expression.ColumnReference;
import io.github.sqllint.operation.Expression.Operator;

/** Whether a check says that a column is not NULL. */
final class NotNullProof {
  private NotNullProof() {}

  static boolean isProof(Expression condition, String column) {
    return condition instanceof Operator operator
        && operator.symbol().equals("is not null")
        && operator.operands().get(0) instanceof ColumnReference reference
        && reference.name().equals(column);
  }
}
