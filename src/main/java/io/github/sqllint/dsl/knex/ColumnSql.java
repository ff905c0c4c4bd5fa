package io.github.sqllint.dsl.knex;

import io.github.sqllint.dsl.javascript.Bool;
import io.github.sqllint.dsl.javascript.ListValue;
import io.github.sqllint.dsl.javascript.MapValue;
import io.github.sqllint.dsl.javascript.Nothing;
import io.github.sqllint.dsl.javascript.Thrown;
import io.github.sqllint.dsl.javascript.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What Knex writes for a column. */
final class ColumnSql {
  private static final List<String> CHECKS =
      List.of(
          "check",
          "checkPositive",
          "checkNegative",
          "checkIn",
          "checkNotIn",
          "checkBetween",
          "checkLength",
          "checkRegex");

  private final ColumnBuilder column;
  private final TableSql table;
  private final List<String> additional = new ArrayList<>();
  private String type;

  ColumnSql(ColumnBuilder column, TableSql table) {
    this.column = column;
    this.table = table;
  }

  ColumnBuilder column() {
    return column;
  }

  /** The statements that follow: comments, and the checks of a column that is altered. */
  List<String> additional() {
    return additional;
  }

  String name() {
    Value name = Args.at(column.args, 0);
    if (Args.isTrue(name)) {
      return Args.string(name);
    }
    if (!column.isIncrements()) {
      throw Thrown.error("You did not specify a column name for the " + column.type + " column.");
    }
    return "id";
  }

  private String quoted() {
    Value name = Args.at(column.args, 0);
    return Args.isTrue(name) ? Sql.name(name) : Sql.name(name());
  }

  /** The column as CREATE TABLE and ADD COLUMN take it. */
  String definition() {
    StringBuilder sql = new StringBuilder(quoted()).append(' ').append(type());
    for (String part : modifiers()) {
      sql.append(' ').append(part);
    }
    return sql.toString();
  }

  private List<String> modifiers() {
    List<String> parts = new ArrayList<>();
    if (!column.isIncrements()) {
      if (column.modifiers.containsKey("nullable")) {
        parts.add(isNotNull() ? "not null" : "null");
      }
      if (column.modifiers.containsKey("defaultTo")) {
        parts.add(defaultTo());
      }
    }
    comment();
    if (!column.isIncrements()) {
      for (String check : CHECKS) {
        if (column.modifiers.containsKey(check)) {
          parts.add(check(check, column.modifiers.get(check)));
        }
      }
    }
    parts.removeIf(String::isEmpty);
    return parts;
  }

  boolean isNotNull() {
    List<Value> args = column.modifiers.get("nullable");
    Value value = args == null ? Nothing.UNDEFINED : Args.at(args, 0);
    return value.truth().isEmpty() ? Args.isTrue(value) : value == Bool.FALSE;
  }

  String defaultTo() {
    Value value = Args.at(column.modifiers.get("defaultTo"), 0);
    String kind = column.type.toLowerCase(Locale.ROOT);
    String written;
    if (value == Nothing.UNDEFINED) {
      written = "";
    } else if (value == Nothing.NULL) {
      written = "null";
    } else if (value instanceof RawQuery raw) {
      written = raw.sql().text();
    } else if (kind.equals("bool")) {
      boolean off = !Args.isTrue(value) || Args.string(value).equals("false");
      written = off ? "'0'" : "'1'";
    } else if (kind.startsWith("json")
        && (value instanceof MapValue || value instanceof ListValue)) {
      written = "'" + Sql.json(value) + "'";
    } else {
      written = Sql.quote(Args.string(value));
    }
    return "default " + written;
  }

  private void comment() {
    List<Value> args = column.modifiers.get("comment");
    if (args == null) {
      return;
    }
    Value text = Args.at(args, 0);
    String escaped =
        Args.isTrue(text) ? "'" + Args.string(text).replaceAll("(?<!')'(?!')", "''") + "'" : "NULL";
    additional.add("comment on column " + table.name() + "." + quoted() + " is " + escaped);
  }

  private String check(String kind, List<Value> args) {
    String name = quoted();
    int last = Set.of("checkPositive", "checkNegative").contains(kind) ? 0 : 1;
    Value constraint = Args.at(args, kind.equals("checkLength") ? 2 : last);
    Value first = Args.at(args, 0);
    String predicate =
        switch (kind) {
          case "checkPositive" -> name + " > 0";
          case "checkNegative" -> name + " < 0";
          case "checkIn", "checkNotIn" ->
              name
                  + (kind.equals("checkIn") ? " in (" : " not in (")
                  + Args.items(first).stream().map(Sql::literal).collect(Collectors.joining(","))
                  + ")";
          case "checkBetween" -> between(name, Args.items(first));
          case "checkLength" ->
              "length("
                  + name
                  + ") "
                  + Sql.operator(first)
                  + " "
                  + Args.number(Args.at(args, 1), 0);
          case "checkRegex" -> name + " ~ " + Sql.literal(first);
          default -> throw Thrown.error("check is not a function");
        };
    boolean named = Args.isTrue(constraint);
    if (!column.alters) {
      return (named ? "constraint " + Args.string(constraint) + " " : "")
          + "check ("
          + predicate
          + ")";
    }
    String given = named ? Args.string(constraint) : table.plainName() + "_" + name() + "_1";
    additional.add(
        "alter table " + table.name() + " add constraint " + given + " check(" + predicate + ")");
    return "";
  }

  private static String between(String name, List<Value> given) {
    boolean single =
        given.size() == 2
            && !(given.get(0) instanceof ListValue)
            && !(given.get(1) instanceof ListValue);
    List<Value> intervals = single ? List.of(new ListValue(given)) : given;
    return intervals.stream()
        .map(Args::items)
        .map(
            pair ->
                name
                    + " between "
                    + Sql.literal(Args.at(pair, 0))
                    + " and "
                    + Sql.literal(Args.at(pair, 1)))
        .collect(Collectors.joining(" or "));
  }

  /** The type; asked for the first time, an enumeration is created before the table. */
  String type() {
    if (type == null) {
      type = ColumnTypes.of(column, table, this::quoted);
    }
    return type;
  }
}
