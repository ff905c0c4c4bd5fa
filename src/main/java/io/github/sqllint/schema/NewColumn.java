package io.github.sqllint.schema;

import io.github.sqllint.operation.ColumnDefinition;
import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.OwnedBy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What a column definition puts into a schema: the column and, for some, its sequence. */
final class NewColumn {
  private NewColumn() {}

  static ColumnDefinition plain(String name, ColumnType type) {
    return new ColumnDefinition(
        name,
        type,
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of());
  }

  /** Adds columns to a table, or merges them with those that the table inherits. */
  static void add(Draft draft, ObjectName table, List<ColumnDefinition> definitions) {
    boolean partition = draft.schema().table(table).filter(Table::isPartition).isPresent();
    List<Column> columns = new ArrayList<>();
    for (ColumnDefinition definition : definitions) {
      columns.add(
          draft
              .schema()
              .column(table, definition.name())
              .map(inherited -> merged(inherited, definition, partition))
              .orElseGet(() -> column(draft, table, definition)));
    }
    draft.change(table, t -> t.withColumns(t.columns().withAll(columns)));
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      if (column.notNull()) {
        Optional<String> name = definitions.get(i).notNullName();
        NotNulls.set(draft, table, column.name(), name, false, false);
      }
      column
          .identity()
          .ifPresent(
              identity ->
                  sequence(
                      draft,
                      table,
                      column.name(),
                      column.type().orElseThrow(),
                      identity.options(),
                      true));
    }
  }

  private static final String NAME = "sequence name ";

  /** What an identity's options call its sequence, in its table's schema where they tell none. */
  private static Optional<ObjectName> named(ObjectName table, String options) {
    int at = options.indexOf(NAME);
    if (at < 0) {
      return Optional.empty();
    }
    String rest = options.substring(at + NAME.length());
    int end = rest.indexOf(' ') < 0 ? rest.length() : rest.indexOf(' ');
    ObjectName name = ObjectName.written(rest.substring(0, end));
    return Optional.of(name.schema().isPresent() ? name : table.renamed(name.name()));
  }

  /** The sequence of a serial or identity column, named as the server does. */
  static ObjectName sequence(
      Draft draft,
      ObjectName table,
      String column,
      ColumnType type,
      String options,
      boolean identity) {
    ObjectName name =
        named(table, options)
            .orElseGet(() -> table.renamed(draft.names().relation(table, column, "seq")));
    String as = "as " + type + (options.isEmpty() ? "" : " " + options);
    draft.put(
        new Sequence(
            name,
            table.schema().filter(Session.TEMPORARY::equals).isPresent(),
            as,
            Optional.of(new OwnedBy(table, column)),
            identity,
            Settings.NONE,
            Optional.of(draft.origin())));
    return name;
  }

  private static Column column(Draft draft, ObjectName table, ColumnDefinition definition) {
    ColumnType type = definition.type();
    Column column = Column.of(definition, draft.origin());
    if (type.isSerial()) {
      ColumnType integer = integerOf(type);
      ObjectName sequence = sequence(draft, table, definition.name(), integer, "", false);
      return column
          .withType(integer, definition.collation())
          .withNotNull(true)
          .withDefault(Optional.of(nextValue(sequence)));
    }
    draft.meet(type);
    ColumnType canonical = draft.schema().canonical(type);
    boolean valued =
        column.defaultValue().isPresent()
            || definition.generated().isPresent()
            || definition.identity().isPresent()
            || draft.schema().hasDefault(canonical);
    return column
        .withType(canonical, definition.collation())
        .withNullSince(
            valued ? OptionalInt.empty() : OptionalInt.of(draft.origin().transaction().number()));
  }

  /** What a definition of its own adds; only then does the column outlive its parent's. */
  private static Column merged(Column inherited, ColumnDefinition definition, boolean partition) {
    Column column =
        definition.defaultValue().isPresent()
            ? inherited.withDefault(definition.defaultValue())
            : inherited;
    Column generated =
        definition.generated().isPresent() ? column.withGenerated(definition.generated()) : column;
    return generated
        .withNotNull(inherited.notNull() || definition.notNull())
        .withInherited(partition);
  }

  private static ColumnType integerOf(ColumnType serial) {
    return switch (serial.name()) {
      case "bigserial", "serial8" -> ColumnType.of("bigint");
      case "smallserial", "serial2" -> ColumnType.of("smallint");
      default -> ColumnType.of("integer");
    };
  }

  private static Expression nextValue(ObjectName sequence) {
    Expression name = new Expression.Literal("'" + sequence + "'");
    return new Expression.Call(
        "nextval", List.of(new Expression.Cast(name, ColumnType.of("regclass"))));
  }
}
