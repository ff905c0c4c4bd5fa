package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Sql.Chain;
import io.github.sqllint.dsl.alembic.Value.Member;
import io.github.sqllint.dsl.alembic.Value.Text;
import io.github.sqllint.dsl.alembic.Value.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables that statements of SQLAlchemy name. */
final class Tables {
  private Tables() {}

  static boolean is(Value value) {
    String name = Sql.name(Chain.of(value).root());
    return name.equals("table")
        || name.equals("Table")
        || (value instanceof Type type && Models.isModel(type))
        || (value instanceof Member member && member.name().equals("__table__"));
  }

  /** A table's quoted name with its schema. */
  static String name(Value value) {
    if (value instanceof Type type && Models.isModel(type)) {
      Value table = type.member("__tablename__").orElse(Values.NONE);
      return table instanceof Text
          ? Quoting.table(table, Models.schema(type))
          : name(type.member("__table__").orElse(Values.NONE));
    }
    if (value instanceof Member member && member.name().equals("__table__")) {
      return name(member.object());
    }
    Value root = Chain.of(value).root();
    String made = Sql.name(root);
    if (made.equals("table") || made.equals("Table")) {
      Arguments given = Sql.arguments(root);
      return Quoting.table(given.need(0, "name"), given.given("schema"));
    }
    throw Values.notKnown(value);
  }

  /** The columns that the file says of a table, by their quoted names. */
  static Map<String, Value> columns(Value table) {
    Map<String, Value> columns = new LinkedHashMap<>();
    for (Value part : Sql.arguments(made(table)).positional()) {
      if (NewColumn.is(part) || Sql.name(part).equals("column")) {
        columns.put(SqlText.of(part, Columns.BARE), part);
      }
    }
    return columns;
  }

  private static Value made(Value table) {
    if (table instanceof Member member && member.name().equals("__table__")) {
      return made(member.object());
    }
    return table instanceof Type type && Models.isModel(type) ? Models.table(type) : table;
  }

  /**
   * A row with what SQLAlchemy adds of itself.
   *
   * @param option the argument of a column that says what it adds
   */
  static Map<String, Value> filled(
      Map<String, Value> row, Map<String, Value> columns, String option) {
    Map<String, Value> filled = new LinkedHashMap<>(row);
    columns.forEach(
        (name, column) -> {
          Optional<Value> added = Sql.arguments(Chain.of(column).root()).given(option);
          if (added.isPresent() && !row.containsKey(name)) {
            filled.put(name, constant(added.get()));
          }
        });
    return ordered(filled, List.copyOf(columns.keySet()));
  }

  private static Value constant(Value value) {
    if (value instanceof Text || value instanceof Value.Number || value instanceof Value.Truth) {
      return value;
    }
    throw new NotKnown("a column of its table has a default that is made in Python");
  }

  /** Values by columns in the order of the table, in which SQLAlchemy writes them. */
  static Map<String, Value> ordered(Map<String, Value> row, List<String> columns) {
    if (!columns.containsAll(row.keySet())) {
      return row;
    }
    Map<String, Value> ordered = new LinkedHashMap<>();
    for (String column : columns) {
      if (row.containsKey(column)) {
        ordered.put(column, row.get(column));
      }
    }
    return ordered;
  }

  /** How a column's table is written in front of the column. */
  static String reference(Value table) {
    return name(table);
  }

  /** The name of a model's attribute in the database. */
  static String column(Type model, String attribute) {
    Optional<Value> column = model.member(attribute);
    if (column.isPresent() && Sql.name(column.get()).equals("Column")) {
      Arguments given = Sql.arguments(column.get());
      if (!given.positional().isEmpty() && given.positional().get(0) instanceof Text name) {
        return name.toString();
      }
    }
    return attribute;
  }
}
