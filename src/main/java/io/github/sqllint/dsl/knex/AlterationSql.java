package io.github.sqllint.dsl.knex;

import io.github.sqllint.dsl.javascript.Nothing;
import io.github.sqllint.dsl.javascript.Value;
import io.github.sqllint.dsl.knex.TableBuilder.Alteration;
import java.util.List;
import java.util.stream.Collectors;

/** What Knex writes for what is done to a table besides adding columns. */
final class AlterationSql {
  private final TableSql table;
  private final KeySql keys;
  private int checks;

  AlterationSql(TableSql table) {
    this.table = table;
    this.keys = new KeySql(table);
  }

  String of(Alteration one) {
    List<Value> args = one.args();
    String alter = "alter table " + table.name() + " ";
    Value first = Args.at(args, 0);
    return switch (one.method()) {
      case "index" -> keys.index(args);
      case "unique" -> keys.unique(args);
      case "primary" -> alter + "add " + keys.primary(args);
      case "foreign" -> keys.foreign(one.foreign());
      case "renameColumn" ->
          alter + "rename " + Sql.name(first) + " to " + Sql.name(Args.at(args, 1));
      case "setNullable" -> alter + "alter column " + Sql.name(first) + " drop not null";
      case "dropNullable" -> alter + "alter column " + Sql.name(first) + " set not null";
      case "dropColumn" ->
          alter
              + Args.list(args).stream()
                  .map(column -> "drop column " + Sql.name(column))
                  .collect(Collectors.joining(", "));
      case "dropPrimary", "dropPrimaryIfExists" -> alter + dropPrimary(one.method(), first);
      case "dropUnique", "dropUniqueIfExists" -> alter + drop(one.method(), "unique", args);
      case "dropForeign", "dropForeignIfExists" -> alter + drop(one.method(), "foreign", args);
      case "dropIndex" -> dropIndex(args);
      case "check" -> check(alter, args);
      default -> dropChecks(alter, args);
    };
  }

  private static String start(String method) {
    return method.endsWith("IfExists") ? "drop constraint if exists " : "drop constraint ";
  }

  private String dropPrimary(String method, Value name) {
    return start(method)
        + (Args.isTrue(name) ? Sql.name(name) : Sql.name(table.plainName() + "_pkey"));
  }

  private String drop(String method, String type, List<Value> args) {
    return start(method) + keys.name(Args.at(args, 1), type, Args.at(args, 0));
  }

  private String dropIndex(List<Value> args) {
    String name = keys.name(Args.at(args, 1), "index", Args.at(args, 0));
    return "drop index " + (table.schema().isEmpty() ? "" : Sql.name(table.schema()) + ".") + name;
  }

  private String check(String alter, List<Value> args) {
    Value given = Args.at(args, 2);
    String name = Args.isTrue(given) ? Args.string(given) : table.name() + "_" + ++checks;
    Value predicate = Args.at(args, 0);
    String sql = predicate instanceof RawQuery raw ? raw.sql().text() : Args.string(predicate);
    return alter + "add constraint " + name + " check(" + Sql.numbered(sql) + ")";
  }

  private static String dropChecks(String alter, List<Value> args) {
    if (args.isEmpty() || args.get(0) == Nothing.UNDEFINED) {
      return "";
    }
    // Only the first argument arrives, which may be a list.
    return alter
        + Args.list(List.of(args.get(0))).stream()
            .map(name -> "drop constraint " + Args.string(name))
            .collect(Collectors.joining(", "));
  }
}
