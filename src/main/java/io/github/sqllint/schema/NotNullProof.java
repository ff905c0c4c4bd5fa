package io.github.sqllint.schema;

import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.Expression.Cast;
import io.github.sqllint.operation.Expression.ColumnReference;
import io.github.sqllint.operation.Expression.Literal;
import io.github.sqllint.operation.Expression.Operator;
import io.github.sqllint.operation.Truth;
import java.util.List;
import java.util.Optional;

/**
 * Whether a check lets PostgreSQL 12 and later take a column for not NULL without looking at the
 * rows.
 *
 * <p>The server proves it from the shape of the condition (predicate_implied_by), not from its
 * meaning: {@code c > 0} proves nothing, for a check passes where it is NULL, and {@code (c IS NOT
 * NULL) IS TRUE} proves nothing either. The shapes here were tried on 12 to 18, which agree.
 */
final class NotNullProof {
  private NotNullProof() {}

  static boolean isProof(Expression condition, String column) {
    return implies(condition, true, column);
  }

  /** Whether the column is not NULL wherever the condition has that value. */
  private static boolean implies(Expression condition, boolean value, String column) {
    if (condition instanceof Cast cast) {
      return cast.type().equals(ColumnType.of("boolean")) && implies(cast.value(), value, column);
    }
    if (!(condition instanceof Operator operator)) {
      return false;
    }
    List<Expression> operands = operator.operands();
    return switch (operator.symbol()) {
      case "not" -> implies(operands.get(0), !value, column);
      case "and" -> value ? anyImplies(operands, true, column) : allImply(operands, false, column);
      case "or" -> value ? allImply(operands, true, column) : anyImplies(operands, false, column);
      case "is not null" -> value && isColumnOrRowWith(operands.get(0), column);
      case "is null" -> !value && isColumn(operands.get(0), column);
      case "is distinct from" -> value && isColumnAndNull(operands, column);
      case "is not distinct from" -> !value && isColumnAndNull(operands, column);
      case "=" -> equalsConstant(operands, value, column);
      case "<>" -> equalsConstant(operands, !value, column);
      default -> false;
    };
  }

  private static boolean anyImplies(List<Expression> operands, boolean value, String column) {
    return operands.stream().anyMatch(operand -> implies(operand, value, column));
  }

  /** What can never have the value is left out, as the server does. */
  private static boolean allImply(List<Expression> operands, boolean value, String column) {
    List<Expression> possible =
        operands.stream()
            .filter(operand -> !Truth.of(operand).equals(Optional.of(!value)))
            .toList();
    return !possible.isEmpty()
        && possible.stream().allMatch(operand -> implies(operand, value, column));
  }

  /** {@code (condition) = true}, in either order. */
  private static boolean equalsConstant(List<Expression> operands, boolean value, String column) {
    for (int i = 0; i < 2; i++) {
      Optional<Boolean> constant = Truth.of(operands.get(i));
      if (constant.isPresent()) {
        return implies(operands.get(1 - i), constant.get() == value, column);
      }
    }
    return false;
  }

  private static boolean isColumnAndNull(List<Expression> operands, String column) {
    return isColumn(operands.get(0), column)
        && operands.get(1) instanceof Literal literal
        && literal.isNull();
  }

  private static boolean isColumnOrRowWith(Expression value, String column) {
    boolean row = value instanceof Operator operator && operator.symbol().equals("row");
    return row
        ? value.operands().stream().anyMatch(part -> isColumn(part, column))
        : isColumn(value, column);
  }

  private static boolean isColumn(Expression value, String column) {
    return value instanceof ColumnReference reference && reference.name().equals(column);
  }
}
