package io.github.sqllint.dsl.knex;

import io.github.sqllint.dsl.javascript.Callable;
import io.github.sqllint.dsl.javascript.Nothing;
import io.github.sqllint.dsl.javascript.Run;
import io.github.sqllint.dsl.javascript.Thrown;
import io.github.sqllint.dsl.javascript.Unknown;
import io.github.sqllint.dsl.javascript.Value;
import io.github.sqllint.dsl.knex.SchemaBuilder.Call;
import io.github.sqllint.dsl.knex.SchemaBuilder.Made;
import io.github.sqllint.source.HostText;
import java.util.ArrayList;
import java.util.List;

/** What Knex sends for one call of its schema builder. */
final class SchemaSql {
  private final Call call;
  private final Value schema;
  private final Run run;

  SchemaSql(Call call, Value schema, Run run) {
    this.call = call;
    this.schema = schema;
    this.run = run;
  }

  List<Made> statements() {
    try {
      return switch (call.method()) {
        case "hasTable", "hasColumn" -> List.of();
        case "raw" -> raw();
        case "createTable", "createTableIfNotExists", "createTableLike", "table", "alterTable" ->
            table();
        case "createView", "createViewOrReplace", "createMaterializedView", "view", "alterView" ->
            view();
        default -> List.of(made(HostText.made(simple()), "", false));
      };
    } catch (NotKnown e) {
      return List.of(made(HostText.made(""), e.reason(), true));
    }
  }

  /** Knex takes each question mark that is not escaped for the place of a value. */
  private Made made(HostText sql, String gap, boolean conditional) {
    boolean bound = call.method().equals("raw") && arg(1) != Nothing.UNDEFINED;
    HostText sent = bound || !gap.isEmpty() ? sql : Sql.numbered(sql);
    return new Made(sent, gap, call.site(), conditional || call.conditional(), call.conditions());
  }

  private Value arg(int index) {
    return Args.at(call.args(), index);
  }

  private List<Made> raw() {
    try {
      HostText sql = new RawQuery(arg(0), arg(1), null, call.site()).sql();
      return List.of(made(sql, "", false));
    } catch (NotKnown e) {
      List<Made> all = new ArrayList<>();
      all.add(made(HostText.made(""), e.reason(), true));
      if (arg(1) == Nothing.UNDEFINED) {
        PartlyKnown.statements(arg(0)).forEach(known -> all.add(made(known, "", false)));
      }
      return all;
    }
  }

  private String schemaName() {
    return Args.isTrue(schema) ? Args.string(schema) : "";
  }

  private String qualified(Value name) {
    if (schemaName().isEmpty()) {
      return Sql.name(name);
    }
    return Sql.name(schemaName() + "." + Args.string(name));
  }

  private List<Made> table() {
    boolean alters = call.method().equals("table") || call.method().equals("alterTable");
    boolean copies = call.method().equals("createTableLike");
    String name = Args.string(arg(0));
    Value callback = arg(copies ? 2 : 1);
    TableBuilder table = new TableBuilder(alters, run.doubts());
    if (callback instanceof Callable function) {
      function.call(table, List.of(table), call.site(), run);
    } else if (callback instanceof Unknown) {
      throw NotKnown.of(callback);
    } else if (!copies) {
      throw Thrown.error("A callback function must be supplied");
    }
    TableSql sql = new TableSql(table, schemaName(), name);
    List<TableSql.Line> lines =
        alters
            ? sql.alter()
            : sql.create(
                call.method().equals("createTableIfNotExists"), copies ? Args.string(arg(1)) : "");
    List<Made> all = new ArrayList<>();
    for (TableSql.Line line : lines) {
      all.add(made(HostText.made(line.sql()), line.gap(), line.conditional()));
    }
    return all;
  }

  private List<Made> view() {
    String name = qualified(arg(0));
    ViewBuilder view = new ViewBuilder(run.doubts());
    if (!(arg(1) instanceof Callable function)) {
      throw NotKnown.of(arg(1));
    }
    function.call(view, List.of(view), call.site(), run);
    List<Made> all = new ArrayList<>();
    if (call.method().endsWith("iew") && !call.method().startsWith("create")) {
      for (String sql : view.alterations(name)) {
        all.add(made(HostText.made(sql), "", false));
      }
    } else {
      all.add(made(HostText.made(view.create(call.method(), name)), "", false));
    }
    return all;
  }

  private String simple() {
    String method = call.method();
    String exists = method.endsWith("IfExists") ? "if exists " : "";
    String notExists = method.endsWith("IfNotExists") ? "if not exists " : "";
    String cascade = Args.isTrue(arg(1)) ? " cascade" : "";
    return switch (method.replace("IfNotExists", "").replace("IfExists", "")) {
      case "dropTable" -> "drop table " + exists + qualified(arg(0));
      case "dropView" -> "drop view " + exists + qualified(arg(0));
      case "dropMaterializedView" -> "drop materialized view " + exists + qualified(arg(0));
      case "renameTable" -> "alter table " + qualified(arg(0)) + " rename to " + Sql.name(arg(1));
      case "renameView" -> "alter view " + Sql.name(arg(0)) + " rename to " + Sql.name(arg(1));
      case "createSchema" -> "create schema " + notExists + Sql.name(arg(0));
      case "dropSchema" -> "drop schema " + exists + Sql.name(arg(0)) + cascade;
      case "createExtension" -> "create extension " + notExists + Sql.name(arg(0));
      case "dropExtension" -> "drop extension " + exists + Sql.name(arg(0));
      default ->
          "refresh materialized view"
              + (arg(1) != Nothing.UNDEFINED && Args.isTrue(arg(1)) ? " concurrently " : " ")
              + Sql.name(arg(0));
    };
  }
}
