package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import java.util.List;
import java.util.Set;

/** The foreign keys that cannot be without something of the table they point to. */
final class DependentKeys {
  private DependentKeys() {}

  /**
   * Those that rest on a unique index without a constraint, which is gone; one that another key of
   * the same columns can carry is taken to rest on that.
   */
  static List<Constraint> through(Index dropped, Schema schema) {
    ObjectName table = dropped.table();
    Set<String> columns = Set.copyOf(columnsOf(dropped));
    boolean another =
        schema.indexesOn(table).stream()
            .anyMatch(index -> index.unique() && Set.copyOf(columnsOf(index)).equals(columns));
    return another
        ? List.of()
        : schema.foreignKeysTo(table).stream()
            .filter(key -> Set.copyOf(needed(key)).equals(columns))
            .filter(key -> !dropped.cameAfter(key))
            .toList();
  }

  private static List<String> columnsOf(Index index) {
    return GeneratedNames.indexColumns(index.keys(), List.of());
  }

  /** Those that need a key with this column. */
  static List<Constraint> to(ObjectName table, String column, Schema schema) {
    return schema.foreignKeysTo(table).stream()
        .filter(key -> needed(key).contains(column))
        .toList();
  }

  /** Those that refer to just the columns of this key. */
  static List<Constraint> needing(Constraint dropped, ObjectName table, Schema schema) {
    Set<String> columns = Set.copyOf(dropped.columns());
    boolean primary = dropped.kind() == Constraint.Kind.PRIMARY_KEY;
    return schema.foreignKeysTo(table).stream()
        .filter(
            key -> (needed(key).isEmpty() && primary) || Set.copyOf(needed(key)).equals(columns))
        .toList();
  }

  private static List<String> needed(Constraint key) {
    return key.reference().orElseThrow().columns();
  }
}
