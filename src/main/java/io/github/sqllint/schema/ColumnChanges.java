package io.github.sqllint.schema;

import io.github.sqllint.operation.ColumnOperation.AddColumn;
import io.github.sqllint.operation.ColumnOperation.ChangeColumnType;
import io.github.sqllint.operation.ColumnOperation.DropColumn;
import io.github.sqllint.operation.ColumnOperation.DropDefault;
import io.github.sqllint.operation.ColumnOperation.DropNotNull;
import io.github.sqllint.operation.ColumnOperation.RenameColumn;
import io.github.sqllint.operation.ColumnOperation.SetDefault;
import io.github.sqllint.operation.ColumnOperation.SetNotNull;
import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.ObjectName;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What changes of columns do to a schema. */
final class ColumnChanges {
  private ColumnChanges() {}

  static void addTo(Changes changes) {
    changes
        .on(AddColumn.class, ColumnChanges::add)
        .on(DropColumn.class, ColumnChanges::drop)
        .on(RenameColumn.class, ColumnChanges::rename)
        .on(SetNotNull.class, (draft, o) -> NotNulls.set(draft, o.table(), o.column()))
        .on(DropNotNull.class, (draft, o) -> NotNulls.drop(draft, o.table(), o.column()))
        .on(
            SetDefault.class,
            (draft, o) ->
                changeAll(draft, o.table(), o.column(), c -> c.withDefault(Optional.of(o.value()))))
        .on(
            DropDefault.class,
            (draft, o) ->
                changeAll(draft, o.table(), o.column(), c -> c.withDefault(Optional.empty())))
        .on(ChangeColumnType.class, ColumnChanges::changeType);
  }

  private static void add(Draft draft, AddColumn operation) {
    Optional<Table> table = draft.table(operation.table());
    Presence before = draft.schema().columnPresence(operation.table(), operation.column());
    if (table.isEmpty() || operation.ifNotExists() && before == Presence.PRESENT) {
      return;
    }
    ObjectName name = table.get().name();
    NewColumn.add(draft, name, List.of(operation.definition()));
    draft
        .schema()
        .column(name, operation.column())
        .ifPresent(column -> giveToChildren(draft, name, column.withInherited(true)));
  }

  /** A child that has such a column already keeps it as it is. */
  private static void giveToChildren(Draft draft, ObjectName table, Column column) {
    for (Table child : draft.schema().childrenOf(table)) {
      if (child.column(column.name()).isEmpty()) {
        draft.change(child.name(), t -> t.withColumn(column));
        giveToChildren(draft, child.name(), column);
      }
    }
  }

  private static void drop(Draft draft, DropColumn operation) {
    draft
        .table(operation.table())
        .ifPresent(
            table -> {
              if (draft.isOnly()) {
                Inheritance.leave(draft, table.name(), operation.column());
              }
              new Removal(draft).column(table, operation.column());
            });
  }

  private static void rename(Draft draft, RenameColumn operation) {
    Renaming renaming = new Renaming(operation.column(), operation.newName());
    Optional<View> view = draft.schema().view(operation.table());
    if (view.isPresent()) {
      ViewChanges.rename(draft, view.get(), renaming);
      return;
    }
    draft.table(operation.table()).ifPresent(table -> new Renames(draft).column(table, renaming));
  }

  /** The collation, where the statement gives none, and the storage become the new type's. */
  private static void changeType(Draft draft, ChangeColumnType operation) {
    draft.meet(operation.type());
    changeAll(
        draft,
        operation.table(),
        operation.column(),
        c ->
            withDefaultOf(c, draft.schema().canonical(operation.type()))
                .withType(draft.schema().canonical(operation.type()), operation.collation())
                .withSettings(c.settings().without("storage").without("compression")));
  }

  /** A string that is the default keeps the type that it was given, under a cast. */
  private static Column withDefaultOf(Column column, ColumnType newType) {
    Optional<ColumnType> type = column.type().filter(t -> !t.equals(newType));
    Optional<Expression> value = column.defaultValue().filter(ColumnChanges::isString);
    return type.isPresent() && value.isPresent()
        ? column.withDefault(Optional.of(new Expression.Cast(value.get(), plain(type.get()))))
        : column;
  }

  private static ColumnType plain(ColumnType type) {
    return new ColumnType(type.schema(), type.name(), List.of(), type.dimensions());
  }

  private static boolean isString(Expression value) {
    return value instanceof Expression.Literal literal && literal.text().startsWith("'");
  }

  /** Changes a column of a table and of its children. */
  private static void changeAll(
      Draft draft, ObjectName table, String column, UnaryOperator<Column> change) {
    draft.changeColumn(table, column, change);
    for (Table child : draft.childrenReached(table)) {
      changeAll(draft, child.name(), column, change);
    }
  }
}
