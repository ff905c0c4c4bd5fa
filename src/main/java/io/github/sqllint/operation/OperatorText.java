package io.github.sqllint.operation;

import io.github.sqllint.operation.Expression.Call;
import io.github.sqllint.operation.Expression.Cast;
import io.github.sqllint.operation.Expression.ColumnReference;
import io.github.sqllint.operation.Expression.Literal;
import io.github.sqllint.operation.Expression.Opaque;
import io.github.sqllint.operation.Expression.Operator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How an {@link Operator} is written, and where parentheses are needed. */
final class OperatorText {
  private static final Set<String> CLOSED =
      Set.of("array", "row", "any", "all", "exists", "case", "case of", "[]");

  private OperatorText() {}

  static String of(Operator operator) {
    List<Expression> operands = operator.operands();
    return switch (operator.symbol()) {
      case "array" -> subquery(operator) ? "array" + list(operands) : array(operands);
      case "row", "any", "all", "exists" ->
          operator.symbol() + (subquery(operator) ? list(operands) : "(" + list(operands) + ")");
      case "case", "case of" -> choice(operator.symbol(), operands);
      case "[]" -> subscripted(operands.get(0)) + "[" + operands.get(1).text() + "]";
      case "in", "not in" -> membership(operator);
      case "between", "not between", "between symmetric", "not between symmetric" ->
          infix(operands.subList(0, 2), " " + operator.symbol() + " ")
              + " and "
              + nested(operands.get(2));
      case "like", "not like", "ilike", "not ilike", "similar to", "not similar to" ->
          infix(operands.subList(0, 2), " " + operator.symbol() + " ")
              + (operands.size() == 3 ? " escape " + nested(operands.get(2)) : "");
      default ->
          operands.size() == 1 ? unary(operator) : infix(operands, " " + operator.symbol() + " ");
    };
  }

  /** In parentheses where it would not stay together otherwise. */
  static String nested(Expression expression) {
    boolean whole =
        (expression instanceof Literal literal && !literal.text().startsWith("-"))
            || expression instanceof ColumnReference
            || expression instanceof Call
            || expression instanceof Cast
            || isSubquery(expression)
            || (expression instanceof Opaque opaque && opaque.text().indexOf(' ') < 0)
            || (expression instanceof Operator operator
                && (CLOSED.contains(operator.symbol()) || operator.symbol().startsWith(".")));
    return whole ? expression.text() : "(" + expression.text() + ")";
  }

  /** Only a column, or an element of one, may stand before a subscript as it is. */
  private static String subscripted(Expression array) {
    boolean bare =
        array instanceof ColumnReference
            || (array instanceof Operator operator
                && (operator.symbol().equals("[]") || operator.symbol().startsWith(".")));
    return bare ? array.text() : "(" + array.text() + ")";
  }

  private static String unary(Operator operator) {
    String symbol = operator.symbol();
    String only = nested(operator.operands().get(0));
    if (symbol.startsWith(".")) {
      return "(" + only + ")" + symbol;
    }
    boolean behind = symbol.startsWith("is ") || symbol.startsWith("collate ");
    return behind ? only + " " + symbol : symbol + " " + only;
  }

  private static String membership(Operator operator) {
    List<Expression> set = operator.operands().subList(1, operator.operands().size());
    boolean subquery = set.size() == 1 && isSubquery(set.get(0));
    return nested(operator.operands().get(0))
        + " "
        + operator.symbol()
        + " "
        + (subquery ? list(set) : "(" + list(set) + ")");
  }

  private static String choice(String symbol, List<Expression> operands) {
    boolean compares = symbol.equals("case of");
    StringBuilder text = new StringBuilder("case");
    if (compares) {
      text.append(' ').append(operands.get(0).operands().get(0).text());
    }
    int i = 0;
    for (; i + 1 < operands.size(); i += 2) {
      Expression when = operands.get(i);
      text.append(" when ").append((compares ? when.operands().get(1) : when).text());
      text.append(" then ").append(operands.get(i + 1).text());
    }
    if (i < operands.size()) {
      text.append(" else ").append(operands.get(i).text());
    }
    return text.append(" end").toString();
  }

  private static String array(List<Expression> operands) {
    return "array[" + list(operands) + "]";
  }

  private static boolean subquery(Operator operator) {
    return operator.operands().size() == 1 && isSubquery(operator.operands().get(0));
  }

  private static boolean isSubquery(Expression expression) {
    return expression instanceof Opaque opaque && opaque.text().startsWith("(");
  }

  private static String list(List<Expression> operands) {
    return operands.stream().map(Expression::text).collect(Collectors.joining(", "));
  }

  private static String infix(List<Expression> operands, String between) {
    return operands.stream().map(OperatorText::nested).collect(Collectors.joining(between));
  }
}
