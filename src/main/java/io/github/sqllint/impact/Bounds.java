package io.github.sqllint.impact;

import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.Expression.Cast;
import io.github.sqllint.operation.Expression.ColumnReference;
import io.github.sqllint.operation.Expression.Literal;
import io.github.sqllint.operation.Expression.Operator;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.Constraint;
import io.github.sqllint.schema.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bounds of partitions, as far as plain constants go: whether two overlap, and whether a check
 * says that rows keep to one (PostgreSQL manual, 5.12.2.2). What is not certain is not claimed.
 */
final class Bounds {
  private static final Pattern RANGE =
      Pattern.compile("for values from \\((.*)\\) to \\((.*)\\)", Pattern.DOTALL);
  private static final Pattern LIST = Pattern.compile("for values in \\((.*)\\)", Pattern.DOTALL);
  private static final Pattern HASH =
      Pattern.compile("for values with \\(modulus (\\d+), remainder (\\d+)\\)");

  private Bounds() {}

  static boolean overlap(String one, String other) {
    String left = normal(one);
    String right = normal(other);
    if (left.equals("default") || right.equals("default")) {
      return left.equals(right);
    }
    Matcher leftRange = RANGE.matcher(left);
    Matcher rightRange = RANGE.matcher(right);
    if (leftRange.matches() && rightRange.matches()) {
      return before(leftRange.group(1), rightRange.group(2))
          && before(rightRange.group(1), leftRange.group(2));
    }
    Matcher leftList = LIST.matcher(left);
    Matcher rightList = LIST.matcher(right);
    if (leftList.matches() && rightList.matches()) {
      List<String> common = new ArrayList<>(values(leftList.group(1)));
      common.retainAll(values(rightList.group(1)));
      return !common.isEmpty();
    }
    return HASH.matcher(left).matches() && left.equals(right);
  }

  private static String normal(String bound) {
    return bound.strip().toLowerCase(Locale.ROOT);
  }

  private static List<String> values(String list) {
    return Arrays.stream(list.split(",")).map(String::strip).toList();
  }

  /** Whether one end certainly lies before another. */
  private static boolean before(String one, String other) {
    return compare(one, other).filter(order -> order < 0).isPresent();
  }

  /** The order of two constants; empty where it is not certain. */
  private static Optional<Integer> compare(String one, String other) {
    String left = one.strip();
    String right = other.strip();
    if (left.equals(right)) {
      return Optional.of(0);
    }
    if (left.equals("minvalue") || right.equals("maxvalue")) {
      return Optional.of(-1);
    }
    if (left.equals("maxvalue") || right.equals("minvalue")) {
      return Optional.of(1);
    }
    String number = "-?\\d+(\\.\\d+)?";
    if (left.matches(number) && right.matches(number)) {
      return Optional.of(new BigDecimal(left).compareTo(new BigDecimal(right)));
    }
    // Dates and times in ISO form are in the order of their letters.
    String date = "'\\d{4}-\\d{2}-\\d{2}( \\d{2}:\\d{2}(:\\d{2})?)?'";
    return left.matches(date) && right.matches(date)
        ? Optional.of(Integer.signum(left.substring(1).compareTo(right.substring(1))))
        : Optional.empty();
  }

  /** Whether the valid checks of a table say that all its rows keep to a bound. */
  static boolean provedBy(String bound, Table parent, Table table) {
    Optional<String> key = singleKey(parent);
    if (key.isEmpty() || !knowsNoNull(table, key.get())) {
      return false;
    }
    List<Comparison> known = comparisons(table, key.get());
    Matcher range = RANGE.matcher(normal(bound));
    if (range.matches()) {
      return known.stream().anyMatch(c -> c.isAtLeast(range.group(1)))
          && known.stream().anyMatch(c -> c.isBelow(range.group(2)));
    }
    Matcher list = LIST.matcher(normal(bound));
    return list.matches() && known.stream().anyMatch(c -> c.isOneOf(values(list.group(1))));
  }

  /** Whether the valid checks of a table say that none of its rows belongs to a bound. */
  static boolean excludedBy(String bound, Table parent, Table table) {
    return table.checks().stream()
        .filter(check -> check.validated() && check.enforced())
        .flatMap(check -> check.condition().stream())
        .anyMatch(condition -> excludes(bound, parent, condition));
  }

  /** Whether no row that meets a condition can be in a range partition. */
  static boolean excludes(String bound, Table parent, Expression condition) {
    Optional<String> key = singleKey(parent);
    Matcher range = RANGE.matcher(normal(bound));
    return key.isPresent() && range.matches() && excludes(range, key.get(), condition, false);
  }

  /**
   * As above.
   *
   * @param negated whether it is the rows that do not meet the condition
   */
  private static boolean excludes(
      Matcher range, String key, Expression condition, boolean negated) {
    if (!(condition instanceof Operator operator)) {
      return false;
    }
    List<Expression> operands = operator.operands();
    switch (operator.symbol()) {
      case "not":
        return excludes(range, key, operands.get(0), !negated);
      case "and", "or":
        boolean one = operator.symbol().equals("and") != negated;
        return one
            ? operands.stream().anyMatch(o -> excludes(range, key, o, negated))
            : operands.stream().allMatch(o -> excludes(range, key, o, negated));
      default:
        List<Comparison> known = new ArrayList<>();
        collect(operator, key, known);
        return known.stream()
            .map(c -> negated ? c.negated() : c)
            .anyMatch(c -> c.isBelow(range.group(1)) || c.isAtLeast(range.group(2)));
    }
  }

  private static Optional<String> singleKey(Table parent) {
    List<String> key = Partitions.keyOf(parent);
    return key.size() == 1 && !Partitions.strategyOf(parent).equals("hash")
        ? Optional.of(key.get(0))
        : Optional.empty();
  }

  private static boolean knowsNoNull(Table table, String column) {
    return table.column(column).filter(Column::notNull).isPresent() || table.provesNotNull(column);
  }

  private static List<Comparison> comparisons(Table table, String column) {
    List<Comparison> found = new ArrayList<>();
    for (Constraint check : table.checks()) {
      if (check.validated() && check.enforced()) {
        check.condition().ifPresent(condition -> collect(condition, column, found));
      }
    }
    return found;
  }

  private static void collect(Expression condition, String column, List<Comparison> found) {
    if (!(condition instanceof Operator operator)) {
      return;
    }
    List<Expression> operands = operator.operands();
    if (operator.symbol().equals("and")) {
      operands.forEach(operand -> collect(operand, column, found));
    } else if (operands.size() >= 2
        && operands.get(0) instanceof ColumnReference reference
        && reference.name().equals(column)) {
      List<String> values = operands.stream().skip(1).flatMap(o -> constant(o).stream()).toList();
      if (values.size() == operands.size() - 1) {
        found.add(new Comparison(operator.symbol(), values));
      }
    }
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
        ? Optional.of(literal.text().toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /** What a check says of the key: {@code key >= 5}. */
  private record Comparison(String symbol, List<String> values) {

    /** The comparison that holds where this one does not; one that says nothing where unknown. */
    Comparison negated() {
      String other =
          switch (symbol) {
            case "<" -> ">=";
            case "<=" -> ">";
            case ">" -> "<=";
            case ">=" -> "<";
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
      return bound.strip().equals("minvalue")
          || (lower && compare(values.get(0), bound).filter(order -> order >= 0).isPresent());
    }

    boolean isBelow(String bound) {
      return bound.strip().equals("maxvalue")
          || switch (symbol) {
            case "<" -> compare(values.get(0), bound).filter(order -> order <= 0).isPresent();
            case "<=", "=" -> before(values.get(0), bound);
            case "between" -> values.size() > 1 && before(values.get(1), bound);
            default -> false;
          };
    }

    boolean isOneOf(List<String> allowed) {
      return (symbol.equals("=") || symbol.equals("in")) && allowed.containsAll(values);
    }
  }
}
