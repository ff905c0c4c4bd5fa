package io.github.sqllint.operation;

import java.util.Map;
import java.util.Optional;

/** A change to one column of a table. */
public sealed interface ColumnOperation extends Operation {
  ObjectName table();

  String column();

  @Override
  default Optional<ObjectName> relation() {
    return Optional.of(table());
  }

  record AddColumn(ObjectName table, ColumnDefinition definition, boolean ifNotExists)
      implements ColumnOperation {
    @Override
    public String column() {
      return definition.name();
    }
  }

  record DropColumn(ObjectName table, String column, boolean ifExists, boolean cascade)
      implements ColumnOperation {}

  record RenameColumn(ObjectName table, String column, String newName) implements ColumnOperation {}

  record SetNotNull(ObjectName table, String column) implements ColumnOperation {}

  record DropNotNull(ObjectName table, String column) implements ColumnOperation {}

  record SetDefault(ObjectName table, String column, Expression value) implements ColumnOperation {}

  record DropDefault(ObjectName table, String column) implements ColumnOperation {}

  record ChangeColumnType(
      ObjectName table,
      String column,
      ColumnType type,
      Optional<String> collation,
      Optional<Expression> using)
      implements ColumnOperation {
    @Override
    public Map<String, Object> facts() {
      return Map.of("hasUsing", using.isPresent());
    }
  }
}
