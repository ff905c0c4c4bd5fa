package io.github.sqllint.operation;

import io.github.sqllint.operation.Expression.Cast;
import io.github.sqllint.operation.Expression.ColumnReference;
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

    /**
     * Whether every value is taken as it is: without USING, and with {@code USING c} or {@code
     * USING c::type} of the new type. Any other expression makes the server rewrite the table,
     * {@code c::text::type} included.
     */
    public boolean keepsValues() {
      return using
          .map(
              value ->
                  value instanceof Cast cast && cast.type().equals(type) ? cast.value() : value)
          .map(value -> value instanceof ColumnReference found && found.name().equals(column))
          .orElse(true);
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("hasUsing", using.isPresent());
    }
  }
}
