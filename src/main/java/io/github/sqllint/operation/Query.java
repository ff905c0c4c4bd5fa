package io.github.sqllint.operation;

import java.util.List;
import java.util.Set;

/**
 * A SELECT as far as others depend on it.
 *
 * @param text in normal form
 * @param relations every table or view that it reads, in the order of the text, without those that
 *     a WITH clause defines
 * @param columns every name in it that may be a column's
 * @param star whether it takes all columns of some relation
 */
public record Query(String text, List<ObjectName> relations, Set<String> columns, boolean star) {
  /** The words between two queries that make one of them. */
  public static final Set<String> SET_OPERATORS = Set.of("union", "intersect", "except");

  /** The reserved words that end a FROM. */
  public static final Set<String> FROM_ENDS =
      Set.of(
          "where",
          "group",
          "having",
          "window",
          "order",
          "limit",
          "offset",
          "fetch",
          "for",
          "union",
          "intersect",
          "except");

  public Query {
    relations = List.copyOf(relations);
    columns = Set.copyOf(columns);
  }

  /** The same without a relation that it defines itself. */
  public Query without(ObjectName defined) {
    return new Query(
        text, relations.stream().filter(r -> !r.equals(defined)).toList(), columns, star);
  }

  @Override
  public String toString() {
    return text;
  }
}
