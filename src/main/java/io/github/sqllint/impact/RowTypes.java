package io.github.sqllint.impact;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Table;
import java.util.Optional;

/** Tables whose columns hold rows of another table. */
final class RowTypes {
  private RowTypes() {}

  /**
   * The server puts no other values into rows of which another table has copies
   * (find_composite_type_dependencies of its source).
   */
  static void mustBeUnused(ObjectName table, Schema schema, Work work) {
    Optional<Table> user =
        schema.tablesUsingType(table).stream()
            .filter(other -> other.columns().all().stream().anyMatch(c -> holds(c, table)))
            .findFirst();
    if (user.isPresent()) {
      String reason = "A column of " + user.get().name() + " holds rows of " + table + ".";
      work.fail("0A000", true, reason);
    }
  }

  private static boolean holds(Column column, ObjectName table) {
    return column.type().filter(type -> type.name().equals(table.name())).isPresent();
  }
}
