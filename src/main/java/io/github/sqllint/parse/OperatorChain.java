package io.github.sqllint.parse;

import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.Expression.Call;
import io.github.sqllint.operation.Expression.Literal;
import io.github.sqllint.operation.Expression.Operator;
import io.github.sqllint.operation.Precedence;
import java.util.ArrayList;
import java.util.List;

/**
 * Values with operators between and before them, put together as PostgreSQL does.
 *
 * <p>JSqlParser knows neither the levels of PostgreSQL's operators nor all of them, so it is shown
 * a plus for each, and what belongs together is decided here.
 */
final class OperatorChain {
  private record Item(Expression value, String prefix, String infix) {}

  private final List<Item> items = new ArrayList<>();
  private int next;

  void value(Expression value) {
    items.add(new Item(value, null, null));
  }

  void prefix(String symbol) {
    items.add(new Item(null, symbol, null));
  }

  void infix(String symbol) {
    items.add(new Item(null, null, symbol));
  }

  Expression together() {
    next = 0;
    return holding(Precedence.ESCAPE);
  }

  /** Left to right, as all of these operators associate. */
  private Expression holding(Precedence loosest) {
    Item first = items.get(next++);
    Expression left =
        first.prefix == null
            ? first.value
            : signed(first.prefix, holding(Precedence.ofPrefix(first.prefix).tighter()));
    while (next < items.size()) {
      Precedence level = Precedence.of(items.get(next).infix);
      if (level.compareTo(loosest) < 0) {
        break;
      }
      String symbol = items.get(next++).infix;
      left = joined(symbol, left, holding(level.tighter()));
    }
    return left;
  }

  /** A signed number is a constant, as it is for the server. */
  private static Expression signed(String sign, Expression value) {
    if (sign.equals("-")
        && value instanceof Literal number
        && Character.isLetterOrDigit(number.text().charAt(0))) {
      return new Literal("-" + number.text());
    }
    return new Operator(sign, List.of(value));
  }

  private static Expression joined(String symbol, Expression left, Expression right) {
    return symbol.equals("at time zone")
        ? new Call("timezone", List.of(right, left), true)
        : new Operator(symbol, List.of(left, right));
  }
}
