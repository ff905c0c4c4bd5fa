package io.github.sqllint.impact;

import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.Expression.Operator;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.Constraint;
import io.github.sqllint.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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

  private Bounds() {}

  /** Whether another bound overlaps this one, which is taken apart once for all of them. */
  static Predicate<String> overlapping(String bound) {
    String own = normal(bound);
    Matcher range = RANGE.matcher(own);
    if (range.matches()) {
      List<String> from = Constants.listed(range.group(1));
      List<String> to = Constants.listed(range.group(2));
      return other -> overlapsRange(from, to, RANGE.matcher(normal(other)));
    }
    Matcher list = LIST.matcher(own);
    if (list.matches()) {
      List<String> values = Constants.listed(list.group(1));
      return other -> overlapsList(values, LIST.matcher(normal(other)));
    }
    Optional<HashBound> hash = HashBound.of(own);
    return other ->
        own.equals("default")
            ? normal(other).equals(own)
            : hash.flatMap(h -> HashBound.of(normal(other)).filter(h::overlaps)).isPresent();
  }

  private static boolean overlapsRange(List<String> from, List<String> to, Matcher other) {
    return other.matches()
        && before(from, Constants.listed(other.group(2)))
        && before(Constants.listed(other.group(1)), to);
  }

  private static boolean overlapsList(List<String> values, Matcher other) {
    return other.matches()
        && Constants.listed(other.group(1)).stream()
            .anyMatch(value -> values.stream().anyMatch(own -> Constants.same(own, value)));
  }

  /** The values that a range begins and ends with; empty for another bound. */
  static Optional<List<List<String>>> ends(String bound) {
    Matcher range = RANGE.matcher(normal(bound));
    return range.matches()
        ? Optional.of(List.of(Constants.listed(range.group(1)), Constants.listed(range.group(2))))
        : Optional.empty();
  }

  /** Whether a range certainly ends where it begins, or before. */
  static boolean holdNothing(List<String> from, List<String> to) {
    return from.equals(to) || before(to, from);
  }

  /** Whether one certainly lies before another; the first columns that differ tell. */
  private static boolean before(List<String> left, List<String> right) {
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      if (!Constants.same(left.get(i), right.get(i))) {
        return Constants.before(left.get(i), right.get(i));
      }
    }
    return false;
  }

  private static String normal(String bound) {
    return Constants.folded(bound.strip());
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
    return list.matches()
        && known.stream().anyMatch(c -> c.isOneOf(Constants.listed(list.group(1))));
  }

  /** Whether the valid checks of a table say that none of its rows belongs to a bound. */
  static boolean excludedBy(String bound, Table parent, Table table) {
    return table.checks().stream()
        .filter(check -> check.validated() && check.enforced())
        .flatMap(check -> check.condition().stream())
        .anyMatch(condition -> excludes(bound, parent, condition));
  }

  /** Whether no row that meets a condition can be in a partition, by its own bound. */
  static boolean excludes(String bound, Table parent, Expression condition) {
    Optional<String> key = singleKey(parent);
    return key.isPresent() && excludes(normal(bound), parent, key.get(), condition, false);
  }

  /**
   * As above.
   *
   * @param negated whether it is the rows that do not meet the condition
   */
  private static boolean excludes(
      String bound, Table parent, String key, Expression condition, boolean negated) {
    if (!(condition instanceof Operator operator)) {
      return false;
    }
    List<Expression> operands = operator.operands();
    switch (operator.symbol()) {
      case "not":
        return excludes(bound, parent, key, operands.get(0), !negated);
      case "and", "or":
        boolean one = operator.symbol().equals("and") != negated;
        return one
            ? operands.stream().anyMatch(o -> excludes(bound, parent, key, o, negated))
            : operands.stream().allMatch(o -> excludes(bound, parent, key, o, negated));
      default:
        return Comparison.of(operator, key)
            .map(c -> negated ? c.negated() : c)
            .filter(c -> excludes(bound, typeOf(parent, key), c))
            .isPresent();
    }
  }

  private static boolean excludes(String bound, Optional<ColumnType> type, Comparison known) {
    Matcher range = RANGE.matcher(bound);
    if (range.matches()) {
      return known.isBelow(range.group(1)) || known.isAtLeast(range.group(2));
    }
    Matcher list = LIST.matcher(bound);
    return list.matches()
        && Constants.listed(list.group(1)).stream()
            .allMatch(value -> !Constants.isNull(value) && known.excludes(value, type));
  }

  /** Whether a partition certainly takes the rows with this key; empty where it may. */
  static Optional<Boolean> takes(String bound, Table parent, String value) {
    Optional<String> key = singleKey(parent);
    if (key.isEmpty() || bound.equalsIgnoreCase("default")) {
      return Optional.empty();
    }
    Comparison known = new Comparison("=", List.of(Constants.plain(value)));
    if (excludes(normal(bound), typeOf(parent, key.get()), known)) {
      return Optional.of(false);
    }
    Matcher range = RANGE.matcher(normal(bound));
    Matcher list = LIST.matcher(normal(bound));
    boolean inside =
        range.matches()
            ? known.isAtLeast(range.group(1)) && known.isBelow(range.group(2))
            : list.matches() && known.isOneOf(Constants.listed(list.group(1)));
    return inside ? Optional.of(true) : Optional.empty();
  }

  /** Whether a condition gives the key of partitioned rows, and siblings take all of them. */
  static boolean excludesDefault(Table parent, List<Table> siblings, Expression condition) {
    Optional<String> key = singleKey(parent);
    return key.isPresent()
        && comparisons(condition, key.get()).stream()
            .filter(Comparison::isList)
            .anyMatch(
                c ->
                    c.values().stream()
                        .allMatch(
                            value ->
                                siblings.stream()
                                    .flatMap(s -> s.lineage().bound().stream())
                                    .anyMatch(bound -> takes(bound, parent, value).orElse(false))));
  }

  private static Optional<ColumnType> typeOf(Table parent, String key) {
    return parent.column(key).flatMap(Column::type);
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

  private static List<Comparison> comparisons(Expression condition, String column) {
    List<Comparison> found = new ArrayList<>();
    collect(condition, column, found);
    return found;
  }

  private static void collect(Expression condition, String column, List<Comparison> found) {
    if (condition instanceof Operator operator) {
      if (operator.symbol().equals("and")) {
        operator.operands().forEach(operand -> collect(operand, column, found));
      } else {
        Comparison.of(operator, column).ifPresent(found::add);
      }
    }
  }
}
