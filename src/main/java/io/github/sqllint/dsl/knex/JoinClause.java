package io.github.sqllint.dsl.knex;

import io.github.sqllint.dsl.javascript.Callable;
import io.github.sqllint.dsl.javascript.HostObject;
import io.github.sqllint.dsl.javascript.ListValue;
import io.github.sqllint.dsl.javascript.MapValue;
import io.github.sqllint.dsl.javascript.Run;
import io.github.sqllint.dsl.javascript.Text;
import io.github.sqllint.dsl.javascript.Value;
import io.github.sqllint.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The conditions of a join. */
final class JoinClause implements HostObject {
  private static final Set<String> METHODS =
      Set.of(
          "on",
          "andOn",
          "orOn",
          "onVal",
          "andOnVal",
          "orOnVal",
          "using",
          "onNull",
          "andOnNull",
          "orOnNull",
          "onNotNull",
          "andOnNotNull",
          "orOnNotNull",
          "onIn",
          "andOnIn",
          "orOnIn",
          "onNotIn",
          "andOnNotIn",
          "orOnNotIn",
          "onBetween",
          "andOnBetween",
          "onExists",
          "andOnExists",
          "type");

  private final StringBuilder sql = new StringBuilder();
  private String lost;

  @Override
  public boolean isLostTo(String reason) {
    lost = reason;
    return true;
  }

  /** The clause with its keyword; empty where there is no condition. */
  String clause() {
    if (lost != null) {
      throw new NotKnown(lost);
    }
    return sql.isEmpty() || sql.indexOf("using ") == 0 ? sql.toString() : "on " + sql;
  }

  @Override
  public boolean has(String method) {
    return METHODS.contains(method);
  }

  @Override
  public Value invoke(String method, List<Value> args, Span site, Run run) {
    boolean or = method.startsWith("or");
    String plain = method.replaceFirst("^(or|and)(?=On)", "").toLowerCase(Locale.ROOT);
    Value column = Args.at(args, 0);
    args.forEach(RawQuery::checkMarks);
    switch (plain) {
      case "on", "onval" -> on(plain.equals("onval"), or, args, site, run);
      case "using" -> sql.append("using (").append(Sql.names(column)).append(')');
      case "onnull" -> add(or, Sql.name(column) + " is null");
      case "onnotnull" -> add(or, Sql.name(column) + " is not null");
      case "onin", "onnotin" -> {
        Value list = Args.at(args, 1);
        String values = list instanceof ListValue ? Sql.values(Args.items(list)) : Sql.value(list);
        String in = plain.equals("onin") ? " in " : " not in ";
        add(or, Sql.name(column) + in + (values.startsWith("(") ? values : "(" + values + ")"));
      }
      case "type" -> {
        return this;
      }
      default -> throw new NotKnown("What " + method + " adds to a join is not followed here.");
    }
    return this;
  }

  private void add(boolean or, String condition) {
    sql.append(sql.isEmpty() ? "" : or ? " or " : " and ").append(condition);
  }

  void on(boolean values, boolean or, List<Value> args, Span site, Run run) {
    Value first = Args.at(args, 0);
    if (first instanceof Callable function) {
      JoinClause inner = new JoinClause();
      function.call(inner, List.of(inner), site, run);
      add(or, "(" + inner.sql + ")");
    } else if (first instanceof MapValue map && map.isKnown()) {
      for (String name : map.properties().keySet()) {
        on(values, or, List.of(Text.made(name), map.property(name)), site, run);
      }
    } else if (args.size() == 1) {
      add(or, Sql.name(first));
    } else {
      Value operator = args.size() == 2 ? Text.made("=") : args.get(1);
      Value second = args.get(args.size() - 1);
      boolean query = second instanceof QueryBuilder;
      String right = values || query ? Sql.value(second) : Sql.name(second);
      add(or, Sql.name(first) + " " + Sql.operator(operator) + " " + right);
    }
  }
}
