package io.github.sqllint.dsl.rails;

import io.github.sqllint.dsl.ruby.Invocation;
import io.github.sqllint.dsl.ruby.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows that a model adds, as one statement. */
final class Insertion {
  private Insertion() {}

  static String of(String table, Invocation call) {
    Value given = call.arguments().isEmpty() ? call.named() : Known.value(call.argument(0));
    List<Value> rows = given instanceof Value.Items items ? items.elements() : List.of(given);
    List<String> tuples = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    for (Value row : rows) {
      if (!(Known.value(row) instanceof Value.Table map)) {
        throw new NotKnown("Its rows are no literal maps.");
      }
      if (columns.isEmpty()) {
        map.entries().keySet().forEach(key -> columns.add(Quoting.column(Known.text(key))));
      }
      List<String> values = new ArrayList<>();
      map.entries().values().forEach(value -> values.add(Quoting.value(value)));
      tuples.add("(" + String.join(", ", values) + ")");
    }
    String conflict =
        call.name().startsWith("upsert")
            ? conflict(call, columns)
            : call.name().equals("insert_all") || call.name().equals("insert")
                ? " ON CONFLICT DO NOTHING"
                : "";
    return columns.isEmpty()
        ? "INSERT INTO " + Quoting.table(table) + " DEFAULT VALUES RETURNING \"id\""
        : "INSERT INTO "
            + Quoting.table(table)
            + " ("
            + String.join(call.name().startsWith("create") ? ", " : ",", columns)
            + ") VALUES "
            + String.join(", ", tuples)
            + conflict
            + " RETURNING \"id\"";
  }

  /**
   * The row that {@code create} adds: of a table that is known Rails leaves out what is the default
   * anyway, in the table's order, and tells when the row was made.
   */
  static Value made(Value row, Optional<Facts> table) {
    return row instanceof Value.Table given && table.filter(Facts::isWhole).isPresent()
        ? made(given, table.get())
        : row;
  }

  private static Value made(Value.Table row, Facts table) {
    Value.Table left = Value.Table.empty();
    for (Value name : row.entries().keySet()) {
      if (!table.columns().containsKey(Known.text(name))) {
        throw new NotKnown("What the model does with `" + Known.text(name) + "` is not known.");
      }
    }
    for (String column : table.columns().keySet()) {
      Value value = row.entries().get(Value.Text.symbol(column));
      Value given = value == null ? row.entries().get(Value.Text.of(column)) : value;
      boolean stamp = column.equals("created_at") || column.equals("updated_at");
      if (given == null ? stamp : !isDefault(given, column, table)) {
        left.entries().put(Value.Text.of(column), given == null ? Value.Text.of("now") : given);
      }
    }
    return left;
  }

  private static boolean isDefault(Value value, String column, Facts table) {
    String made = table.defaults().get(column);
    if (value instanceof Value.Nil || value instanceof Value.Unknown) {
      return value instanceof Value.Nil && made == null;
    }
    String type = table.columns().get(column);
    return Quoting.expression(value, type, type.endsWith("[]")).equals(made);
  }

  /** Rows that are there take the values of the new ones. */
  private static String conflict(Invocation call, List<String> columns) {
    Value by = call.named().entries().get(Value.Text.symbol("unique_by"));
    List<String> key = new ArrayList<>();
    if (by instanceof Value.Items several) {
      several.elements().forEach(each -> key.add(Quoting.column(Known.text(each))));
    } else {
      key.add(Quoting.column(by == null || by instanceof Value.Nil ? "id" : Known.text(by)));
    }
    List<String> changes = new ArrayList<>();
    for (String column : columns) {
      if (!key.contains(column)) {
        changes.add(column + "=excluded." + column);
      }
    }
    return " ON CONFLICT ("
        + String.join(",", key)
        + (changes.isEmpty() ? ") DO NOTHING" : ") DO UPDATE SET " + String.join(",", changes));
  }
}
