package io.github.sqllint.dsl.knex;

import io.github.sqllint.dsl.javascript.Bool;
import io.github.sqllint.dsl.javascript.ListValue;
import io.github.sqllint.dsl.javascript.MapValue;
import io.github.sqllint.dsl.javascript.Nothing;
import io.github.sqllint.dsl.javascript.Numeric;
import io.github.sqllint.dsl.javascript.Text;
import io.github.sqllint.dsl.javascript.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The methods of a query besides its conditions and joins. */
final class QueryParts {
  private static final Set<String> AGGREGATES =
      Set.of("count", "min", "max", "sum", "avg", "countDistinct", "sumDistinct", "avgDistinct");

  private final Query query;

  QueryParts(Query query) {
    this.query = query;
  }

  /** Adds what a method says; whether there is such a method. */
  boolean add(String method, List<Value> args) {
    if (AGGREGATES.contains(method)) {
      aggregate(method, args);
      return true;
    }
    return data(method, args) || tables(method, args) || clauses(method, args);
  }

  private boolean data(String method, List<Value> args) {
    Value first = Args.at(args, 0);
    switch (method) {
      case "insert" -> {
        query.method = "insert";
        query.insert = first;
        returning(Args.at(args, 1));
      }
      case "update" -> update(args);
      case "increment", "decrement" -> count(method.equals("increment"), args);
      case "clearCounters" -> query.counters.clear();
      case "del", "delete" -> {
        query.method = "del";
        returning(first);
      }
      case "truncate" -> {
        query.method = "truncate";
        query.table = Args.isTrue(first) ? first : query.table;
      }
      case "returning" -> query.returning = first;
      case "updateFrom" -> query.from = first;
      case "columnInfo" -> query.method = "columnInfo";
      default -> {
        return false;
      }
    }
    return true;
  }

  private void returning(Value value) {
    if (Args.isTrue(value) && !(value instanceof ListValue list && list.items().isEmpty())) {
      query.returning = value;
    }
  }

  private void update(List<Value> args) {
    query.method = "update";
    Value first = Args.at(args, 0);
    Value second = Args.at(args, 1);
    if (first instanceof Text) {
      Value value = second instanceof MapValue ? Text.made(Sql.json(second)) : second;
      query.update.put(first.toString(), value);
      returning(Args.at(args, 2));
      return;
    }
    if (!(first instanceof MapValue map) || !map.isKnown()) {
      throw NotKnown.of(first);
    }
    map.properties().keySet().forEach(name -> query.update.put(name, map.property(name)));
    returning(second);
  }

  private void count(boolean up, List<Value> args) {
    query.method = "update";
    Value first = Args.at(args, 0);
    if (first instanceof MapValue map && map.isKnown()) {
      for (String name : map.properties().keySet()) {
        counter(name, map.property(name), up);
      }
      return;
    }
    Value amount = Args.isGiven(Args.at(args, 1)) ? args.get(1) : new Numeric(1);
    counter(Args.string(first), amount, up);
  }

  private void counter(String column, Value amount, boolean up) {
    String number = Args.string(amount);
    boolean negative = number.startsWith("-");
    String size = negative ? number.substring(1) : number;
    query.counters.put(column, (up == negative ? "- " : "+ ") + size);
  }

  private boolean tables(String method, List<Value> args) {
    Value first = Args.at(args, 0);
    switch (method) {
      case "table", "from", "into" -> {
        query.table = first;
        query.only = Args.at(args, 1) instanceof MapValue map && map.property("only") == Bool.TRUE;
      }
      case "fromRaw" ->
          query.table =
              first instanceof RawQuery ? first : new RawQuery(first, Args.at(args, 1), null, null);
      case "withSchema" -> query.schema = first;
      case "as" -> query.alias = first;
      case "using" -> query.using = first;
      case "with", "withMaterialized", "withNotMaterialized", "withRecursive" -> with(method, args);
      case "union" -> unions("union", args);
      case "unionAll" -> unions("union all", args);
      case "intersect" -> unions("intersect", args);
      case "except" -> unions("except", args);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void with(String method, List<Value> args) {
    query.recursive |= method.equals("withRecursive");
    boolean listed = Args.isGiven(Args.at(args, 2));
    Value inner = Args.at(args, listed ? 2 : 1);
    String list = listed ? "(" + Sql.names(args.get(1)) + ")" : "";
    String how =
        switch (method) {
          case "withMaterialized" -> "materialized ";
          case "withNotMaterialized" -> "not materialized ";
          default -> "";
        };
    query.withs.add(
        Sql.names(Args.at(args, 0)) + list + " as " + how + "(" + Sql.name(inner) + ")");
  }

  private void unions(String word, List<Value> args) {
    List<Value> all = new ArrayList<>(args);
    boolean wraps = !all.isEmpty() && all.get(all.size() - 1) instanceof Bool;
    boolean wrap = wraps && all.remove(all.size() - 1) == Bool.TRUE;
    query.wrapsUnions |= wrap;
    for (Value one : Args.list(all)) {
      String sql = Sql.name(one);
      query.unions.add(word + " " + (wrap ? "(" + sql + ")" : sql));
    }
  }

  private boolean clauses(String method, List<Value> args) {
    Value first = Args.at(args, 0);
    switch (method) {
      case "select", "columns", "column" -> columns(Args.list(args));
      case "distinct" -> {
        query.distinct = "distinct ";
        columns(Args.list(args));
      }
      case "distinctOn" -> query.distinct = "distinct on (" + Sql.names(Args.list(args)) + ") ";
      case "first" -> {
        columns(Args.list(args));
        query.method = "first";
        query.limit = "1";
      }
      case "pluck" -> columns(List.of(first));
      case "groupBy" ->
          query.groups.add(
              first instanceof RawQuery ? Sql.name(first) : Sql.names(Args.list(args)));
      case "groupByRaw" -> query.groups.add(raw(args));
      case "orderBy" -> order(args);
      case "orderByRaw" -> query.orders.add(raw(args));
      case "limit" -> query.limit = Args.string(first);
      case "offset" -> query.offset = Args.string(first).equals("0") ? "" : Args.string(first);
      case "forUpdate", "forShare", "forNoKeyUpdate", "forKeyShare" -> lock(method, args);
      case "skipLocked" -> query.lock += " skip locked";
      case "noWait" -> query.lock += " nowait";
      case "clearSelect" -> query.columns.clear();
      case "clearWhere" -> query.wheres.clear();
      case "clearOrder" -> query.orders.clear();
      case "clearGroup" -> query.groups.clear();
      case "clearHaving" -> query.havings.clear();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void lock(String method, List<Value> args) {
    String words = method.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    List<Value> tables = Args.list(args);
    query.lock = words + (tables.isEmpty() ? "" : " of " + Sql.names(tables));
  }

  private static String raw(List<Value> args) {
    Value first = Args.at(args, 0);
    return first instanceof RawQuery written
        ? written.sql().text()
        : new RawQuery(first, Args.at(args, 1), null, null).sql().text();
  }

  private void columns(List<Value> columns) {
    for (Value column : columns) {
      if (column != Nothing.UNDEFINED) {
        query.columns.add(
            column instanceof QueryBuilder inner ? inner.subquery(false) : Sql.name(column));
      }
    }
  }

  private void order(List<Value> args) {
    Value first = Args.at(args, 0);
    if (!(first instanceof ListValue)) {
      order(first, Args.at(args, 1), Args.at(args, 2));
      return;
    }
    for (Value one : Args.items(first)) {
      if (one instanceof MapValue map) {
        order(map.property("column"), map.property("order"), map.property("nulls"));
      } else {
        order(one, Nothing.UNDEFINED, Nothing.UNDEFINED);
      }
    }
  }

  private void order(Value column, Value direction, Value nulls) {
    String way = Args.isGiven(direction) ? Args.string(direction) : "asc";
    boolean known = way.equalsIgnoreCase("asc") || way.equalsIgnoreCase("desc");
    String behind = Args.isTrue(nulls) ? " nulls " + Args.string(nulls) : "";
    query.orders.add(Sql.name(column) + " " + (known ? way : "asc") + behind);
  }

  private void aggregate(String method, List<Value> args) {
    boolean distinct = method.endsWith("Distinct");
    String function = distinct ? method.substring(0, method.length() - 8) : method;
    Value column = Args.at(args, 0);
    Value options = Args.at(args, Math.max(0, args.size() - 1));
    String alias =
        args.size() > 1 && options instanceof MapValue map && Args.isTrue(map.property("as"))
            ? " as " + Sql.name(map.property("as"))
            : "";
    if (column instanceof MapValue map && map.isKnown()) {
      for (String name : map.properties().keySet()) {
        query.columns.add(function + "(" + Sql.name(map.property(name)) + ") as " + Sql.name(name));
      }
      return;
    }
    String text = Args.isGiven(column) && !(column instanceof RawQuery) ? plain(column) : "*";
    int as = text.toLowerCase(Locale.ROOT).indexOf(" as ");
    if (as >= 0) {
      alias = " as " + Sql.name(text.substring(as + 4));
      text = text.substring(0, as);
    }
    String inner =
        column instanceof RawQuery || column instanceof ListValue
            ? Sql.names(column)
            : Sql.name(text);
    query.columns.add(function + "(" + (distinct ? "distinct " : "") + inner + ")" + alias);
  }

  private static String plain(Value column) {
    return column instanceof ListValue ? "" : Args.string(column);
  }
}
