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

/**
 * What conditions say of the bounds of partitions, as far as plain constants go (PostgreSQL manual,
 * 5.12.2.2). What is not certain is not claimed.
 */
final class Bounds {
  private Bounds() {}

  /** Whether the valid checks of a table say that all its rows keep to a bound. */
  static boolean provedBy(String bound, Table parent, Table table) {
    Optional<String> key = singleKey(parent);
    if (key.isEmpty() || !knowsNoNull(table, key.get())) {
      return false;
    }
    List<Comparison> known = comparisons(table, key.get());
    PartitionBound wanted = PartitionBound.of(bound);
    if (wanted.isRange()) {
      return known.stream().anyMatch(c -> c.isAtLeast(wanted.from()))
          && known.stream().anyMatch(c -> c.isBelow(wanted.to()));
    }
    return wanted.isList() && known.stream().anyMatch(c -> c.isOneOf(wanted.values()));
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
    return key.isPresent()
        && excludes(PartitionBound.of(bound), parent, key.get(), condition, false);
  }

  /**
   * As above.
   *
   * @param negated whether it is the rows that do not meet the condition
   */
  private static boolean excludes(
      PartitionBound bound, Table parent, String key, Expression condition, boolean negated) {
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

  private static boolean excludes(
      PartitionBound bound, Optional<ColumnType> type, Comparison known) {
    if (bound.isRange()) {
      return known.isBelow(bound.from()) || known.isAtLeast(bound.to());
    }
    return bound.isList()
        && bound.values().stream()
            .allMatch(value -> !Constants.isNull(value) && known.excludes(value, type));
  }

  /** Whether a partition certainly takes the rows with this key; empty where it may. */
  static Optional<Boolean> takes(String text, Table parent, String value) {
    Optional<String> key = singleKey(parent);
    PartitionBound bound = PartitionBound.of(text);
    if (key.isEmpty() || bound.isDefault()) {
      return Optional.empty();
    }
    Comparison known = new Comparison("=", List.of(Constants.plain(value)));
    if (excludes(bound, typeOf(parent, key.get()), known)) {
      return Optional.of(false);
    }
    boolean inside =
        bound.isRange()
            ? known.isAtLeast(bound.from()) && known.isBelow(bound.to())
            : bound.isList() && known.isOneOf(bound.values());
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
