package io.github.sqllint.reversal;

import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.Expression.Call;
import io.github.sqllint.operation.Expression.Cast;
import io.github.sqllint.operation.Expression.ColumnReference;
import io.github.sqllint.operation.Expression.Opaque;
import io.github.sqllint.operation.Expression.Operator;
import java.util.List;

/** Expressions in which something is otherwise, and the rest as it was. */
final class Operands {
  private Operands() {}

  /** With the table's name as a part of the column's, so that none is taken for another's. */
  static Expression qualified(Expression expression) {
    if (expression instanceof ColumnReference column) {
      return new ColumnReference("", column.text());
    }
    return with(expression, expression.operands().stream().map(Operands::qualified).toList());
  }

  /** Without casts and without the names of tables before those of columns. */
  static Expression bare(Expression expression) {
    if (expression instanceof ColumnReference column) {
      return new ColumnReference("", column.name());
    }
    if (expression instanceof Cast cast) {
      return bare(cast.value());
    }
    return with(expression, expression.operands().stream().map(Operands::bare).toList());
  }

  /** Whether something in it is not taken apart. */
  static boolean isOpaque(Expression expression) {
    return expression instanceof Opaque
        || expression.operands().stream().anyMatch(Operands::isOpaque);
  }

  static Expression with(Expression expression, List<Expression> operands) {
    if (expression instanceof Call call) {
      return new Call(call.name(), operands, call.words());
    }
    if (expression instanceof Cast cast) {
      return new Cast(operands.get(0), cast.type());
    }
    return expression instanceof Operator operator
        ? new Operator(operator.symbol(), operands)
        : expression;
  }
}
