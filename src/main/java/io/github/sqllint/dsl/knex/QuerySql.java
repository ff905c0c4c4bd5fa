package io.github.sqllint.dsl.knex;

import io.github.sqllint.dsl.javascript.Bool;
import io.github.sqllint.dsl.javascript.ListValue;
import io.github.sqllint.dsl.javascript.MapValue;
import io.github.sqllint.dsl.javascript.Nothing;
import io.github.sqllint.dsl.javascript.Text;
import io.github.sqllint.dsl.javascript.Thrown;
import io.github.sqllint.dsl.javascript.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What Knex writes for a query. */
final class QuerySql {
  private final Query query;

  QuerySql(Query query) {
    this.query = query;
  }

  String statement() {
    return switch (query.method) {
      case "insert" -> insert();
      case "update" -> update();
      case "del" -> delete();
      case "truncate" -> "truncate " + table() + " restart identity";
      default -> select();
    };
  }

  private String table() {
    if (!Args.isGiven(query.table)) {
      return "";
    }
    if (query.table instanceof QueryBuilder inner) {
      return inner.subquery(true);
    }
    boolean prefixed = Args.isTrue(query.schema) && query.table instanceof Text;
    return prefixed
        ? Sql.name(Args.string(query.schema) + "." + query.table)
        : Sql.name(query.table);
  }

  private String with() {
    if (query.withs.isEmpty()) {
      return "";
    }
    String start = query.recursive ? "with recursive " : "with ";
    return start + String.join(", ", query.withs) + " ";
  }

  private String only() {
    return query.only ? "only " : "";
  }

  private String returning() {
    return Args.isTrue(query.returning) ? " returning " + Sql.names(query.returning) : "";
  }

  private static String spaced(String clause) {
    return clause.isEmpty() ? "" : " " + clause;
  }

  private String select() {
    List<String> parts = new ArrayList<>();
    boolean onlyUnions =
        !query.unions.isEmpty() && query.columns.isEmpty() && !Args.isGiven(query.table);
    if (!onlyUnions) {
      String columns = query.columns.isEmpty() ? "*" : String.join(", ", query.columns);
      String from = table().isEmpty() ? "" : " from " + only() + table();
      parts.add("select " + query.distinct + columns + from);
    }
    parts.addAll(query.joins);
    parts.add(query.wheres.clause());
    String unions = String.join(" ", query.unions);
    if (!onlyUnions && query.wrapsUnions) {
      String first = join(parts);
      parts.clear();
      parts.add("(" + first + ")");
    }
    parts.add(onlyUnions ? unions.substring(unions.indexOf(' ') + 1) : unions);
    parts.add(list("group by ", query.groups));
    parts.add(query.havings.clause());
    parts.add(list("order by ", query.orders));
    parts.add(query.limit.isEmpty() ? "" : "limit " + query.limit);
    parts.add(query.offset.isEmpty() ? "" : "offset " + query.offset);
    parts.add(query.lock);
    return with() + join(parts);
  }

  private static String join(List<String> parts) {
    return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
  }

  private static String list(String start, List<String> items) {
    return items.isEmpty() ? "" : start + String.join(", ", items);
  }

  private String insert() {
    String body = values();
    if (body.isEmpty()) {
      return "";
    }
    return with() + "insert into " + table() + " " + body + conflict() + returning();
  }

  private String values() {
    if (query.insert instanceof RawQuery || query.insert instanceof QueryBuilder) {
      return Sql.name(query.insert);
    }
    List<MapValue> rows = rows();
    if (rows.isEmpty()) {
      return "";
    }
    List<String> columns = columns(rows);
    if (columns.isEmpty()) {
      return rows.size() == 1 ? "default values" : "";
    }
    String values =
        rows.stream()
            .map(row -> columns.stream().map(row::property).map(QuerySql::inserted))
            .map(row -> row.collect(Collectors.joining(", ", "(", ")")))
            .collect(Collectors.joining(", "));
    return "(" + quoted(columns) + ") values " + values;
  }

  private static String inserted(Value value) {
    return value == Nothing.UNDEFINED ? "DEFAULT" : Sql.value(value);
  }

  private static String quoted(List<String> columns) {
    return columns.stream().map(Sql::name).collect(Collectors.joining(", "));
  }

  private List<MapValue> rows() {
    if (query.insert == Nothing.UNDEFINED) {
      return List.of();
    }
    List<Value> given =
        query.insert instanceof ListValue ? Args.items(query.insert) : List.of(query.insert);
    List<MapValue> rows = new ArrayList<>();
    for (Value one : given) {
      if (one instanceof Nothing) {
        break;
      }
      if (!(one instanceof MapValue map) || !map.isKnown()) {
        throw NotKnown.of(one);
      }
      rows.add(map);
    }
    return rows;
  }

  private static List<String> columns(List<MapValue> rows) {
    TreeSet<String> columns = new TreeSet<>();
    rows.forEach(row -> columns.addAll(row.properties().keySet()));
    return List.copyOf(columns);
  }

  private String conflict() {
    if (!Args.isGiven(query.conflict)) {
      return "";
    }
    String target =
        query.conflict instanceof RawQuery raw
            ? " " + raw.sql().text()
            : query.conflict == Bool.TRUE ? "" : " (" + Sql.names(query.conflict) + ")";
    if (!query.merges) {
      return " on conflict" + target + " do nothing";
    }
    String update;
    if (query.merged instanceof MapValue map) {
      update = assignments(map).stream().collect(Collectors.joining(","));
    } else {
      List<String> names =
          query.merged instanceof ListValue
              ? Args.items(query.merged).stream().map(Args::string).toList()
              : columns(rows());
      update =
          names.stream()
              .map(name -> Sql.name(name.substring(name.lastIndexOf('.') + 1)))
              .map(name -> name + " = excluded." + name)
              .collect(Collectors.joining(", "));
    }
    String clause = " on conflict" + target + " do update set " + update;
    return clause + spaced(query.wheres.clause());
  }

  private static List<String> assignments(MapValue map) {
    List<String> all = new ArrayList<>();
    for (String name : map.properties().keySet()) {
      Value value = map.property(name);
      if (value != Nothing.UNDEFINED) {
        all.add(Sql.name(name) + " = " + Sql.value(value));
      }
    }
    return all;
  }

  private String update() {
    MapValue data = new MapValue();
    query.update.forEach(data::with);
    List<String> all = assignments(data);
    query.counters.forEach(
        (column, amount) -> {
          if (!query.update.containsKey(column)) {
            all.add(Sql.name(column) + " = " + Sql.name(column) + " " + amount);
          }
        });
    if (all.isEmpty()) {
      throw Thrown.error("Empty .update() call detected!");
    }
    String from = Args.isTrue(query.from) ? " from " + Sql.name(query.from) : "";
    return with()
        + "update "
        + only()
        + table()
        + " set "
        + String.join(", ", all)
        + from
        + spaced(query.wheres.clause())
        + returning();
  }

  private String delete() {
    List<String> tables = new ArrayList<>();
    List<String> conditions = new ArrayList<>();
    if (Args.isTrue(query.using)) {
      tables.add(Sql.names(query.using));
    }
    for (String join : query.joinTables) {
      String[] parts = join.split("\n", 2);
      tables.add(parts[0]);
      conditions.add(parts[1].replaceFirst("^on ", ""));
    }
    String where = query.wheres.clause();
    if (!conditions.isEmpty()) {
      where = (where.isEmpty() ? "where " : where + " and ") + String.join(" and ", conditions);
    }
    String using = tables.isEmpty() ? "" : " using " + String.join(",", tables);
    if (!query.limit.isEmpty() || !query.havings.clause().isEmpty()) {
      throw Thrown.error("Aborted query compilation");
    }
    return with() + "delete from " + only() + table() + using + spaced(where) + returning();
  }
}
