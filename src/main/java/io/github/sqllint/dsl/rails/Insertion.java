package io.github.sqllint.dsl.rails;

import io.github.sqllint.dsl.ruby.Invocation;
import io.github.sqllint.dsl.ruby.Value;
import java.util.ArrayList;
import java.util.List;

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
