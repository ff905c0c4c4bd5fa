package io.github.sqllint.operation;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A change to an index. */
public sealed interface IndexOperation extends Operation {

  /**
   * @param name empty where the server makes one up; the schema is always the table's
   * @param only whether ON ONLY leaves the partitions out
   * @param method {@code btree} where not written
   * @param include the columns of INCLUDE
   * @param parameters of WITH, in normal form; empty where there are none
   * @param predicate the WHERE of a partial index
   */
  record CreateIndex(
      ObjectName table,
      Optional<String> name,
      boolean unique,
      boolean concurrently,
      boolean ifNotExists,
      boolean only,
      String method,
      List<Key> keys,
      List<String> include,
      boolean nullsNotDistinct,
      Optional<String> parameters,
      Optional<Expression> predicate)
      implements IndexOperation {
    public CreateIndex {
      keys = List.copyOf(keys);
      include = List.copyOf(include);
    }

    @Override
    public Optional<ObjectName> relation() {
      return Optional.of(table);
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("partial", predicate.isPresent());
    }
  }

  /**
   * One key of an index.
   *
   * @param expression a {@link Expression.ColumnReference} for a plain column
   * @param options collation, operator class and order in normal form without defaults; empty where
   *     there are none
   */
  record Key(Expression expression, String options) {
    private static final List<String> ORDERS = List.of("nulls first", "nulls last", "desc", "asc");

    /** The options but for the order. */
    public String unordered() {
      String rest = options;
      for (String order : ORDERS) {
        if (rest.endsWith(order)) {
          rest = rest.substring(0, rest.length() - order.length()).strip();
        }
      }
      return rest;
    }

    // Written out: a usual run calls it, see StartUpTest.
    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && options.equals(that.options)
          && expression.equals(that.expression);
    }

    @Override
    public int hashCode() {
      return 31 * expression.hashCode() + options.hashCode();
    }

    @Override
    public String toString() {
      String text = expression.text();
      return options.isEmpty() ? text : text + " " + options;
    }
  }

  /** One per index of the statement. */
  record DropIndex(ObjectName name, boolean concurrently, boolean ifExists, boolean cascade)
      implements IndexOperation {}

  /**
   * @param kind {@code index}, {@code table}, {@code schema}, {@code database} or {@code system}
   * @param name empty for the current database
   */
  record Reindex(String kind, Optional<ObjectName> name, boolean concurrently)
      implements IndexOperation {
    @Override
    public Optional<ObjectName> relation() {
      return kind.equals("table") ? name : Optional.empty();
    }
  }
}
