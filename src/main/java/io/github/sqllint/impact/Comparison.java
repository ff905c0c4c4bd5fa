package io.github.sqllint.impact;

import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.Expression.Cast;
import io.github.sqllint.operation.Expression.ColumnReference;
import io.github.sqllint.operation.Expression.Literal;
import io.github.sqllint.operation.Expression.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a condition says of one column by constants: {@code key >= 5}, {@code key in (1, 2)}.
 *
 * @param symbol as in {@link Operator}
 * @param values in the form of {@link Constants}
 */
record Comparison(String symbol, List<String> values) {

  /** The comparison that an expression is; empty where it is another one. */
  static Optional<Comparison> of(Operator written, String column) {
    Operator operator = listed(written);
    List<Expression> operands = operator.operands();
    boolean here =
        operands.size() >= 2
            && operands.get(0) instanceof ColumnReference reference
            && reference.name().equals(column);
    if (!here) {
      return Optional.empty();
    }
    List<String> values =
        operands.stream().skip(1).flatMap(operand -> constant(operand).stream()).toList();
    return values.size() == operands.size() - 1
        ? Optional.of(
            new Comparison(operator.symbol().equals("!=") ? "<>" : operator.symbol(), values))
        : Optional.empty();
  }

  /** {@code = ANY (ARRAY[…])} as IN, and {@code <> ALL (ARRAY[…])} as NOT IN. */
  private static Operator listed(Operator operator) {
    boolean any = operator.symbol().equals("=");
    if (operator.operands().size() != 2
        || !(any || operator.symbol().equals("<>"))
        || !(operator.operands().get(1) instanceof Operator group)
        || !group.symbol().equals(any ? "any" : "all")
        || group.operands().size() != 1) {
      return operator;
    }
    Expression array = group.operands().get(0);
    while (array instanceof Cast cast) {
      array = cast.value();
    }
    if (!(array instanceof Operator elements) || !elements.symbol().equals("array")) {
      return operator;
    }
    List<Expression> operands = new ArrayList<>();
    operands.add(operator.operands().get(0));
    operands.addAll(elements.operands());
    return new Operator(any ? "in" : "not in", operands);
  }

  private static Optional<String> constant(Expression expression) {
    if (expression instanceof Cast cast) {
      return constant(cast.value());
    }
    if (expression instanceof Operator sign
        && sign.symbol().equals("-")
        && sign.operands().size() == 1) {
      return constant(sign.operands().get(0)).map(value -> "-" + value);
    }
    return expression instanceof Literal literal
        ? Optional.of(Constants.plain(literal.text()))
        : Optional.empty();
  }

  /** The comparison that holds where this one does not; one that says nothing where unknown. */
  Comparison negated() {
    String other =
        switch (symbol) {
          case "<" -> ">=";
          case "<=" -> ">";
          case ">" -> "<=";
          case ">=" -> "<";
          case "=" -> "<>";
          case "<>" -> "=";
          case "in" -> "not in";
          case "not in" -> "in";
          default -> "not " + symbol;
        };
    return new Comparison(other, values);
  }

  boolean isAtLeast(String bound) {
    boolean lower =
        switch (symbol) {
          case ">=", ">", "=", "between" -> true;
          default -> false;
        };
    return Constants.plain(bound).equals("minvalue")
        || (lower
            && Constants.compare(values.get(0), bound).filter(order -> order >= 0).isPresent());
  }

  boolean isBelow(String bound) {
    return Constants.plain(bound).equals("maxvalue")
        || switch (symbol) {
          case "<" -> Constants.compare(values.get(0), bound).filter(o -> o <= 0).isPresent();
          case "<=", "=" -> Constants.before(values.get(0), bound);
          case "between" -> values.size() > 1 && Constants.before(values.get(1), bound);
          default -> false;
        };
  }

  /** Whether it names all values that the column can have. */
  boolean isList() {
    return symbol.equals("=") || symbol.equals("in");
  }

  boolean isOneOf(List<String> allowed) {
    return isList() && values.stream().allMatch(value -> Constants.isAmong(allowed, value));
  }

  /** Whether it certainly leaves a value out. */
  boolean excludes(String value, Optional<ColumnType> type) {
    return switch (symbol) {
      case "=", "in" -> values.stream().allMatch(v -> Constants.differ(v, value, type));
      case "<>", "not in" -> values.stream().anyMatch(v -> Constants.same(v, value));
      case "<" -> isOrder(value, 0, 1);
      case "<=" -> isOrder(value, 1, 1);
      case ">" -> isOrder(value, -1, 0);
      case ">=" -> isOrder(value, -1, -1);
      default -> false;
    };
  }

  /** Whether a value is certainly in this order to the first of its own. */
  private boolean isOrder(String value, int least, int most) {
    return Constants.compare(value, values.get(0))
        .filter(order -> order >= least && order <= most)
        .isPresent();
  }
}
