package io.github.sqllint.schema;

import io.github.sqllint.operation.ColumnOperation.ChangeColumnType;
import io.github.sqllint.operation.ColumnOperation.SetNotNull;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.Operation;
import java.util.function.UnaryOperator;

/**
 * What a program says of a column that it finds, as {@code existing_type} of Alembic: believed
 * where the migrations do not tell it themselves.
 */
final class Presumptions {
  private Presumptions() {}

  /**
   * @param said what would have made the column so
   */
  static void take(Operation said, Draft draft) {
    if (said instanceof ChangeColumnType type) {
      change(
          draft,
          type.table(),
          type.column(),
          column ->
              column.type().isPresent() ? column : column.withType(type.type(), type.collation()));
    } else if (said instanceof SetNotNull notNull) {
      change(
          draft,
          notNull.table(),
          notNull.column(),
          column -> column.complete() ? column : column.withNotNull(true));
    }
  }

  private static void change(
      Draft draft, ObjectName table, String column, UnaryOperator<Column> change) {
    boolean mayBeThere =
        draft.schema().presence(table) != Presence.ABSENT
            && draft.schema().columnPresence(table, column) != Presence.ABSENT;
    if (mayBeThere) {
      draft.changeColumn(table, column, change);
    }
  }
}
