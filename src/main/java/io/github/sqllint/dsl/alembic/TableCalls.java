package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Text;
import io.github.sqllint.source.EmittedSql.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The calls of {@code op} that change tables, to the statements that each sends. */
final class TableCalls {
  private TableCalls() {}

  /** The statements of a call; empty for a call that is none of these. */
  static Optional<List<String>> statements(String call, Arguments given) {
    return switch (call) {
      case "add_column" -> Optional.of(addColumn(given));
      case "drop_column" -> Optional.of(List.of(dropColumn(given)));
      case "alter_column" -> Optional.of(AlterColumn.statements(given));
      case "drop_table" -> Optional.of(List.of(dropTable(given)));
      case "rename_table" -> Optional.of(List.of(renameTable(given)));
      case "create_index" -> Optional.of(List.of(createIndex(given)));
      case "drop_index" -> Optional.of(List.of(dropIndex(given)));
      case "create_table_comment" ->
          Optional.of(List.of(comment(given, given.given(1, "comment"), 3)));
      case "drop_table_comment" -> Optional.of(List.of(comment(given, Optional.empty(), 2)));
      default -> ConstraintCalls.statement(call, given).map(List::of);
    };
  }

  /** What is known of what a call sends, whatever its other arguments are. */
  static Optional<Outline> outline(String call, Arguments given) {
    try {
      return switch (call) {
        case "add_column", "drop_column", "alter_column" ->
            Optional.of(altered(given, 0, "table_name", "schema"));
        case "drop_constraint",
            "create_unique_constraint",
            "create_check_constraint",
            "create_exclude_constraint",
            "create_primary_key" ->
            Optional.of(altered(given, 1, "table_name", "schema"));
        case "create_foreign_key" ->
            Optional.of(altered(given, 1, "source_table", "source_schema"));
        case "rename_table" -> Optional.of(altered(given, 0, "old_table_name", "schema"));
        case "drop_index" -> Optional.of(altered(given, 1, "table_name", "schema"));
        case "create_index" -> {
          Outline table = altered(given, 1, "table_name", "schema");
          yield Optional.of(new Outline("create index", table.table()));
        }
        default -> Optional.empty();
      };
    } catch (NotKnown e) {
      return Optional.empty();
    }
  }

  private static Outline altered(Arguments given, int place, String table, String schema) {
    return new Outline("alter table", Quoting.table(given.need(place, table), given.given(schema)));
  }

  private static String table(Arguments given, int schemaPlace) {
    return Quoting.table(given.need(0, "table_name"), given.given(schemaPlace, "schema"));
  }

  private static List<String> addColumn(Arguments given) {
    String table = table(given, 2);
    String plain = Quoting.plain(given.need(0, "table_name"));
    NewColumn column = NewColumn.of(given.need(1, "column"));
    boolean key = column.flag("primary_key");
    List<String> statements = new ArrayList<>();
    String absent = given.flag("if_not_exists") ? "IF NOT EXISTS " : "";
    String definition = column.definition(key, key && column.canCount());
    statements.add("ALTER TABLE " + table + " ADD COLUMN " + absent + definition);
    for (String constraint : NewTable.ofColumn(column)) {
      statements.add("ALTER TABLE " + table + " ADD " + constraint);
    }
    if (column.flag("index")) {
      statements.add(NewTable.index(column, plain, given.given(2, "schema")));
    }
    column
        .comment()
        .ifPresent(
            text ->
                statements.add(TableComments.column(table, column.quoted(), Optional.of(text))));
    return statements;
  }

  private static String dropColumn(Arguments given) {
    return "ALTER TABLE "
        + table(given, 2)
        + " DROP COLUMN "
        + (given.flag("if_exists") ? "IF EXISTS " : "")
        + Quoting.of(given.need(1, "column_name"));
  }

  private static String dropTable(Arguments given) {
    return "DROP TABLE " + (given.flag("if_exists") ? "IF EXISTS " : "") + table(given, 1);
  }

  private static String renameTable(Arguments given) {
    Value old = given.need(0, "old_table_name");
    return "ALTER TABLE "
        + Quoting.table(old, given.given(2, "schema"))
        + " RENAME TO "
        + Quoting.of(given.need(1, "new_table_name"));
  }

  private static String createIndex(Arguments given) {
    Value table = given.need(1, "table_name");
    Value columns = given.need(2, "columns");
    Arguments options =
        given.at(4, "unique").isPresent() ? given.with("unique", given.at(4, "unique")) : given;
    return Indexes.create(
        given.need(0, "index_name"),
        Quoting.plain(table),
        Quoting.table(table, given.given(3, "schema")),
        given.given(3, "schema"),
        columns instanceof Text ? List.of(columns) : Values.elements(columns),
        options);
  }

  private static String dropIndex(Arguments given) {
    return Indexes.drop(given.need(0, "index_name"), given.given(2, "schema"), given);
  }

  private static String comment(Arguments given, Optional<Value> comment, int schemaPlace) {
    return TableComments.table(table(given, schemaPlace), comment);
  }
}
