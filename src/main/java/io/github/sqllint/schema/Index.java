package io.github.sqllint.schema;

import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.Expression.ColumnReference;
import io.github.sqllint.operation.IndexOperation.CreateIndex;
import io.github.sqllint.operation.IndexOperation.Key;
import io.github.sqllint.operation.ObjectName;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An index of a table or materialized view.
 *
 * @param valid whether queries may use it; a failed CONCURRENTLY and ON ONLY leave it invalid
 * @param constraint the constraint that it backs, which has its name
 * @param parent the index of the partitioned table that it is a part of
 */
public record Index(
    ObjectName name,
    ObjectName table,
    boolean unique,
    String method,
    List<Key> keys,
    List<String> include,
    boolean nullsNotDistinct,
    Optional<Expression> predicate,
    boolean valid,
    Optional<String> constraint,
    Optional<ObjectName> parent,
    Settings settings,
    Optional<Origin> origin)
    implements Relation {
  public Index {
    keys = List.copyOf(keys);
    include = List.copyOf(include);
  }

  @Override
  public String kind() {
    return "index";
  }

  /** The key columns in order; empty where a key is an expression. */
  public Optional<List<String>> keyColumns() {
    if (keys.stream().allMatch(key -> key.expression() instanceof ColumnReference)) {
      return Optional.of(
          keys.stream().map(key -> ((ColumnReference) key.expression()).name()).toList());
    }
    return Optional.empty();
  }

  /** Every column in its keys, INCLUDE and predicate. */
  public Set<String> columns() {
    Set<String> columns = new TreeSet<>(include);
    keys.forEach(key -> columns.addAll(key.expression().columnNames()));
    predicate.ifPresent(p -> columns.addAll(p.columnNames()));
    return columns;
  }

  public boolean mentions(String column) {
    return columns().contains(column);
  }

  /** Whether it holds only some rows. */
  public boolean isPartial() {
    return predicate.isPresent();
  }

  public boolean hasExpressions() {
    return keyColumns().isEmpty();
  }

  /**
   * Whether it is the same but for name, table and what it belongs to, so that one can be a part of
   * the other (CompareIndexInfo of the server's source).
   */
  public boolean isLike(Index other) {
    return unique == other.unique
        && nullsNotDistinct == other.nullsNotDistinct
        && method.equals(other.method)
        && hasKeysOf(other.keys)
        && include.equals(other.include)
        && predicate.equals(other.predicate);
  }

  /** As {@link #isLike(Index)}, of an index that is not there yet. */
  public boolean isLike(CreateIndex create) {
    return unique == create.unique()
        && nullsNotDistinct == create.nullsNotDistinct()
        && method.equals(create.method())
        && hasKeysOf(create.keys())
        && include.equals(create.include())
        && predicate.equals(create.predicate());
  }

  /** The order in an index need not be that of the other. */
  private boolean hasKeysOf(List<Key> others) {
    return keys.stream()
        .map(Index::unordered)
        .toList()
        .equals(others.stream().map(Index::unordered).toList());
  }

  private static Key unordered(Key key) {
    return new Key(key.expression(), key.unordered());
  }

  @Override
  public Set<ObjectKey> links() {
    Set<ObjectKey> links = new HashSet<>();
    links.add(ObjectKey.relation(table));
    parent.ifPresent(p -> links.add(ObjectKey.relation(p)));
    keys.forEach(key -> links.addAll(Links.of(key.expression())));
    predicate.ifPresent(p -> links.addAll(Links.of(p)));
    return links;
  }

  Index withName(ObjectName newName) {
    return new Index(
        newName,
        table,
        unique,
        method,
        keys,
        include,
        nullsNotDistinct,
        predicate,
        valid,
        constraint.map(c -> newName.name()),
        parent,
        settings,
        origin);
  }

  /** The index of a table that has another name or is another table. */
  Index withTable(ObjectName newTable) {
    return new Index(
        new ObjectName(newTable.schema(), name.name()),
        newTable,
        unique,
        method,
        keys,
        include,
        nullsNotDistinct,
        predicate,
        valid,
        constraint,
        parent,
        settings,
        origin);
  }

  Index withConstraint(Optional<String> newConstraint) {
    return new Index(
        name,
        table,
        unique,
        method,
        keys,
        include,
        nullsNotDistinct,
        predicate,
        valid,
        newConstraint,
        parent,
        settings,
        origin);
  }

  Index withParent(Optional<ObjectName> newParent) {
    return new Index(
        name,
        table,
        unique,
        method,
        keys,
        include,
        nullsNotDistinct,
        predicate,
        valid,
        constraint,
        newParent,
        settings,
        origin);
  }

  Index withValid(boolean isValid) {
    return new Index(
        name,
        table,
        unique,
        method,
        keys,
        include,
        nullsNotDistinct,
        predicate,
        isValid,
        constraint,
        parent,
        settings,
        origin);
  }

  Index withSettings(Settings newSettings) {
    return new Index(
        name,
        table,
        unique,
        method,
        keys,
        include,
        nullsNotDistinct,
        predicate,
        valid,
        constraint,
        parent,
        newSettings,
        origin);
  }

  Index mentioning(Renaming renaming) {
    return new Index(
        name,
        table,
        unique,
        method,
        keys.stream().map(k -> new Key(renaming.in(k.expression()), k.options())).toList(),
        renaming.in(include),
        nullsNotDistinct,
        predicate.map(renaming::in),
        valid,
        constraint,
        parent,
        settings,
        origin);
  }

  /** Whether a migration built it after that of a foreign key, which so rests on another index. */
  public boolean cameAfter(Constraint key) {
    Optional<Integer> built = origin.map(Origin::migration);
    return key.origin().filter(o -> built.filter(b -> o.migration() < b).isPresent()).isPresent();
  }
}
