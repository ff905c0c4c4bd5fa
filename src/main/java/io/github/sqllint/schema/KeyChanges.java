package io.github.sqllint.schema;

import io.github.sqllint.operation.ConstraintOperation.AddExclusion;
import io.github.sqllint.operation.ConstraintOperation.AddPrimaryKey;
import io.github.sqllint.operation.ConstraintOperation.AddUnique;
import io.github.sqllint.operation.ConstraintOperation.Deferral;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.IndexOperation.Key;
import io.github.sqllint.operation.ObjectName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What new constraints that are backed by an index do to a schema. */
final class KeyChanges {
  private KeyChanges() {}

  static void addPrimaryKey(Draft draft, AddPrimaryKey operation) {
    Optional<Table> table = draft.table(operation.table());
    if (table.isEmpty()) {
      return;
    }
    ObjectName name = table.get().name();
    List<String> columns = columns(draft, name, operation.columns(), operation.usingIndex());
    String chosen =
        operation
            .name()
            .or(operation::usingIndex)
            .orElseGet(() -> draft.names().backing(Constraint.Kind.PRIMARY_KEY, name, columns));
    add(
        draft,
        key(
            draft,
            Constraint.Kind.PRIMARY_KEY,
            name,
            chosen,
            columns,
            operation.deferral(),
            operation.withoutOverlaps() ? "without overlaps" : ""),
        operation.usingIndex(),
        operation.include(),
        false);
    columns.forEach(column -> NotNulls.set(draft, name, column));
  }

  static void addUnique(Draft draft, AddUnique operation) {
    Optional<Table> table = draft.table(operation.table());
    if (table.isEmpty()) {
      return;
    }
    ObjectName name = table.get().name();
    List<String> columns = columns(draft, name, operation.columns(), operation.usingIndex());
    List<String> named = Stream.concat(columns.stream(), operation.include().stream()).toList();
    String chosen =
        operation
            .name()
            .or(operation::usingIndex)
            .orElseGet(() -> draft.names().backing(Constraint.Kind.UNIQUE, name, named));
    add(
        draft,
        key(
            draft,
            Constraint.Kind.UNIQUE,
            name,
            chosen,
            columns,
            operation.deferral(),
            operation.withoutOverlaps() ? "without overlaps" : ""),
        operation.usingIndex(),
        operation.include(),
        operation.nullsNotDistinct());
  }

  static void addExclusion(Draft draft, AddExclusion operation) {
    Optional<Table> table = draft.table(operation.table());
    if (table.isEmpty()) {
      return;
    }
    ObjectName name = table.get().name();
    Exclusion exclusion = new Exclusion(operation.definition());
    List<Key> keys = exclusion.keys(operation.columns());
    String chosen =
        operation
            .name()
            .orElseGet(
                () ->
                    draft
                        .names()
                        .backing(
                            Constraint.Kind.EXCLUSION,
                            name,
                            GeneratedNames.indexColumns(keys, List.of())));
    Constraint constraint =
        key(
                draft,
                Constraint.Kind.EXCLUSION,
                name,
                chosen,
                operation.columns(),
                operation.deferral(),
                operation.definition())
            .withIndex(name.renamed(chosen));
    draft.change(name, t -> t.withConstraint(constraint));
    draft.put(index(draft, constraint, exclusion.method(), keys, List.of(), false));
  }

  /** The columns that are written, or those of the index that becomes the key's. */
  private static List<String> columns(
      Draft draft, ObjectName table, List<String> written, Optional<String> usingIndex) {
    return usingIndex.isEmpty()
        ? written
        : used(draft, table, usingIndex).flatMap(Index::keyColumns).orElse(List.of());
  }

  private static Constraint key(
      Draft draft,
      Constraint.Kind kind,
      ObjectName table,
      String name,
      List<String> columns,
      Deferral deferral,
      String details) {
    return new Constraint(
        table,
        name,
        kind,
        columns,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        true,
        true,
        false,
        deferral,
        details,
        Optional.of(draft.origin()));
  }

  private static void add(
      Draft draft,
      Constraint constraint,
      Optional<String> usingIndex,
      List<String> include,
      boolean nullsNotDistinct) {
    ObjectName table = constraint.table();
    ObjectName place = table.renamed(constraint.name());
    Optional<Index> used = used(draft, table, usingIndex);
    if (used.isPresent()) {
      draft.move(
          used.get(), used.get().withConstraint(Optional.of(constraint.name())).withName(place));
    } else {
      boolean unique = constraint.details().isEmpty();
      String method = unique ? "btree" : "gist";
      draft.put(
          index(draft, constraint, method, keys(constraint.columns()), include, nullsNotDistinct));
    }
    Constraint backed = constraint.withIndex(place);
    draft.change(table, t -> t.withConstraint(backed));
    for (Table partition : draft.schema().partitionsOf(table)) {
      Inheritance.attachIndex(
          draft,
          draft.schema().indexNamed(place).orElseThrow(),
          Optional.of(backed),
          partition.name());
    }
  }

  private static Optional<Index> used(Draft draft, ObjectName table, Optional<String> name) {
    return name.flatMap(n -> draft.schema().indexNamed(table.renamed(n)));
  }

  private static Index index(
      Draft draft,
      Constraint constraint,
      String method,
      List<Key> keys,
      List<String> include,
      boolean nullsNotDistinct) {
    return new Index(
        constraint.table().renamed(constraint.name()),
        constraint.table(),
        constraint.kind() != Constraint.Kind.EXCLUSION,
        method,
        keys,
        include,
        nullsNotDistinct,
        Optional.empty(),
        true,
        Optional.of(constraint.name()),
        Optional.empty(),
        StorageClauses.of(draft),
        Optional.of(draft.origin()));
  }

  private static List<Key> keys(List<String> columns) {
    return columns.stream()
        .map(column -> new Key(new Expression.ColumnReference("", column), ""))
        .toList();
  }
}
