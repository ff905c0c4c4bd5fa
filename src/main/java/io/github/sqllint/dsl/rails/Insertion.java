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
            ? " ON CONFLICT (\"id\") DO NOTHING"
            : call.name().equals("insert_all") ? " ON CONFLICT DO NOTHING" : "";
    return columns.isEmpty()
        ? "INSERT INTO " + Quoting.table(table) + " DEFAULT VALUES RETURNING \"id\""
        : "INSERT INTO "
            + Quoting.table(table)
            + " ("
            + String.join(", ", columns)
            + ") VALUES "
            + String.join(", ", tuples)
            + conflict
            + " RETURNING \"id\"";
  }
}
