package io.github.sqllint.operation;

import io.github.sqllint.operation.Expression.Cast;
import io.github.sqllint.operation.Expression.Literal;
import io.github.sqllint.operation.Expression.Operator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Whether a condition has the same value for every row, as {@code 1 = 1} has. */
public final class Truth {
  private static final Optional<Boolean> TRUE = Optional.of(true);
  private static final Optional<Boolean> FALSE = Optional.of(false);

  private Truth() {}

  /** Empty where the value depends on the row, is NULL, or cannot be told. */
  public static Optional<Boolean> of(Expression condition) {
    if (condition instanceof Literal literal) {
      return switch (literal.text()) {
        case "true" -> TRUE;
        case "false" -> FALSE;
        default -> Optional.empty();
      };
    }
    if (condition instanceof Cast cast && cast.type().equals(ColumnType.of("boolean"))) {
      return cast.value() instanceof Literal literal
          ? ofSpelling(literal.text().replace("'", ""))
          : of(cast.value());
    }
    return condition instanceof Operator operator
        ? of(operator.symbol(), operator.operands())
        : Optional.empty();
  }

  private static Optional<Boolean> of(String symbol, List<Expression> operands) {
    return switch (symbol) {
      case "not", "is not true" -> of(operands.get(0)).map(value -> !value);
      case "is true", "is not false" -> of(operands.get(0));
      case "is false" -> of(operands.get(0)).map(value -> !value);
      case "and" -> all(operands, true);
      case "or" -> all(operands, false);
      case "is null" -> isNull(operands.get(0));
      case "is not null" -> isNull(operands.get(0)).map(value -> !value);
      case "=", "<>", "<", ">", "<=", ">=" -> comparison(symbol, operands);
      default -> Optional.empty();
    };
  }

  /** The spellings of a boolean that the server takes (manual, 8.6), the rarer ones left out. */
  private static Optional<Boolean> ofSpelling(String word) {
    return switch (word) {
      case "true", "t", "yes", "on", "1" -> TRUE;
      case "false", "f", "no", "off", "0" -> FALSE;
      default -> Optional.empty();
    };
  }

  /** The neutral value where all have it, the other where one has that. */
  private static Optional<Boolean> all(List<Expression> operands, boolean neutral) {
    Optional<Boolean> result = Optional.of(neutral);
    for (Expression operand : operands) {
      Optional<Boolean> value = of(operand);
      if (value.isPresent() && value.get() != neutral) {
        return value;
      }
      result = value.isEmpty() ? value : result;
    }
    return result;
  }

  private static Optional<Boolean> isNull(Expression value) {
    return value instanceof Literal literal ? Optional.of(literal.isNull()) : Optional.empty();
  }

  private static Optional<Boolean> comparison(String symbol, List<Expression> operands) {
    Optional<Integer> order = order(operands.get(0), operands.get(1));
    return order.map(
        sign ->
            switch (symbol) {
              case "=" -> sign == 0;
              case "<>" -> sign != 0;
              case "<" -> sign < 0;
              case ">" -> sign > 0;
              case "<=" -> sign <= 0;
              default -> sign >= 0;
            });
  }

  /** Of two constants: strings are only equal or not, for their order is the collation's. */
  private static Optional<Integer> order(Expression left, Expression right) {
    if (!(left instanceof Literal one) || !(right instanceof Literal other)) {
      Optional<Boolean> first = of(left);
      Optional<Boolean> second = of(right);
      return first.flatMap(value -> second.map(value::compareTo));
    }
    if (isNumber(one) && isNumber(other)) {
      return Optional.of(new BigDecimal(one.text()).compareTo(new BigDecimal(other.text())));
    }
    boolean strings = one.text().startsWith("'") && other.text().startsWith("'");
    return strings && one.equals(other) ? Optional.of(0) : Optional.empty();
  }

  private static boolean isNumber(Literal literal) {
    return literal.text().matches("-?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})");
  }
}
