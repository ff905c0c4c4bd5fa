package io.github.sqllint.impact;

import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.Expression.ColumnReference;
import io.github.sqllint.operation.Expression.Literal;
import io.github.sqllint.operation.Expression.Opaque;
import io.github.sqllint.operation.Expression.Operator;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.Index;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.Schema;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether a condition finds the few rows that it means by an index: it names the first column of
 * one with a value, which is known before any row is looked at.
 *
 * @param table whose rows are looked for
 * @param alias what the statement calls it; its name where nothing else
 * @param alone whether the statement reads no other relation, but lists of values at most
 */
record RowSearch(ObjectName table, String alias, boolean alone, Schema schema) {
  private static final Set<String> LOWER = Set.of(">", ">=");
  private static final Set<String> UPPER = Set.of("<", "<=");

  boolean finds(Expression condition) {
    if (condition instanceof Literal literal) {
      return literal.isNull() || literal.text().equals("false");
    }
    if (!(condition instanceof Operator operator)) {
      return false;
    }
    List<Expression> sides = operator.operands();
    return switch (operator.symbol()) {
      case "and" -> sides.stream().anyMatch(this::finds) || isBetween(sides);
      case "or" -> sides.stream().allMatch(this::finds);
      case "=" ->
          sides.size() == 2
              && (isIndexed(sides.get(0)) && isValue(sides.get(1))
                  || isIndexed(sides.get(1)) && isValue(sides.get(0)));
      case "in", "between" ->
          sides.size() >= 2
              && isIndexed(sides.get(0))
              && sides.stream().skip(1).allMatch(this::isListed);
      default -> false;
    };
  }

  /** BETWEEN in other words. */
  private boolean isBetween(List<Expression> terms) {
    return terms.stream()
        .filter(term -> isBound(term, LOWER))
        .map(term -> term.operands().get(0))
        .anyMatch(
            column ->
                terms.stream()
                    .filter(term -> isBound(term, UPPER))
                    .anyMatch(term -> term.operands().get(0).equals(column)));
  }

  private boolean isBound(Expression term, Set<String> symbols) {
    return term instanceof Operator operator
        && symbols.contains(operator.symbol())
        && isIndexed(operator.operands().get(0))
        && isListed(operator.operands().get(1));
  }

  /** A subquery that asks nothing of the row is worked out once. */
  private boolean isValue(Expression value) {
    boolean once =
        value instanceof Opaque
            && value.text().contains("select ")
            && !value.text().contains(alias + " .")
            && !value.text().contains(alias + ".");
    return once || isListed(value);
  }

  /** A name that is certainly no column of the table is a variable of the block around. */
  private boolean isListed(Expression value) {
    if (value.columnNames().isEmpty()) {
      return true;
    }
    if (value instanceof Opaque) {
      return alone;
    }
    return value instanceof ColumnReference column
        && (column.qualifier().isEmpty()
            ? schema.columnPresence(table, column.name()) == Presence.ABSENT
            : alone && !isOwn(column));
  }

  private boolean isOwn(ColumnReference column) {
    return column.qualifier().isEmpty()
        || column.qualifier().equals(alias)
        || column.qualifier().equals(table.name());
  }

  /** By the place of a row too, which is one block's (PostgreSQL manual, 5.6). */
  private boolean isIndexed(Expression value) {
    if (value instanceof ColumnReference column) {
      return isOwn(column)
          && (column.name().equals("ctid") || isFirstKey(new ColumnReference("", column.name())));
    }
    return isFirstKey(value);
  }

  private boolean isFirstKey(Expression value) {
    return indexesBy(value).findAny().isPresent();
  }

  private Stream<Index> indexesBy(Expression value) {
    return schema.indexesOn(table).stream()
        .filter(index -> index.valid() && !index.isPartial() && !index.keys().isEmpty())
        .filter(index -> index.keys().get(0).expression().equals(value));
  }

  /** Whether an index has a column's values in their order. */
  boolean isOrdered(String column) {
    return indexesBy(new ColumnReference("", column)).anyMatch(i -> i.method().equals("btree"));
  }
}
