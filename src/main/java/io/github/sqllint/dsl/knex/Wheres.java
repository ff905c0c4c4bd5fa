package io.github.sqllint.dsl.knex;

import io.github.sqllint.dsl.javascript.Bool;
import io.github.sqllint.dsl.javascript.Callable;
import io.github.sqllint.dsl.javascript.ListValue;
import io.github.sqllint.dsl.javascript.MapValue;
import io.github.sqllint.dsl.javascript.Nothing;
import io.github.sqllint.dsl.javascript.Numeric;
import io.github.sqllint.dsl.javascript.Text;
import io.github.sqllint.dsl.javascript.Thrown;
import io.github.sqllint.dsl.javascript.Unknown;
import io.github.sqllint.dsl.javascript.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The conditions of a query, as {@code where} and {@code having} collect them. */
final class Wheres {
  private final Function<Callable, QueryBuilder> nested;
  private final String keyword;
  private final boolean marks;
  private final StringBuilder sql = new StringBuilder();
  private String bool = "and";
  private boolean not;

  /**
   * @param nested calls a function with a query of its own, which is the answer
   * @param keyword {@code where} or {@code having}
   * @param marks whether question marks stand for the values
   */
  Wheres(Function<Callable, QueryBuilder> nested, String keyword, boolean marks) {
    this.nested = nested;
    this.keyword = keyword;
    this.marks = marks;
  }

  /** The clause with its keyword; empty where there is no condition. */
  String clause() {
    return sql.isEmpty() ? "" : keyword + " " + sql;
  }

  /** The conditions without the keyword. */
  String conditions() {
    return sql.toString();
  }

  void clear() {
    sql.setLength(0);
  }

  void copyFrom(Wheres other) {
    sql.append(other.sql);
  }

  void or() {
    bool = "or";
  }

  void not() {
    not = true;
  }

  private void add(String condition) {
    if (!condition.isEmpty()) {
      sql.append(sql.isEmpty() ? "" : " " + bool + " ").append(condition);
    }
    bool = "and";
    not = false;
  }

  private String notOr(String word) {
    return not ? "not " + word : word;
  }

  /**
   * Adds what one method says.
   *
   * @param method without {@code or}, {@code and}, {@code not} and the keyword, such as {@code In};
   *     empty for the plain one
   * @return whether there is such a method
   */
  boolean add(String method, List<Value> args) {
    Value column = Args.at(args, 0);
    Value value = query(Args.at(args, 1));
    switch (method) {
      case "" -> plain(args, false);
      case "Column" -> plain(args, true);
      case "Raw" -> raw(column, value);
      case "Wrapped" -> wrapped(column);
      case "Null" -> add(Sql.name(column) + " is " + notOr("null"));
      case "In" -> in(column, value);
      case "Exists" -> add(notOr("exists") + " " + parenthesised(value(query(column))));
      case "Between" -> between(column, value);
      case "Like" -> add(Sql.name(column) + " " + notOr("like ") + value(value));
      case "ILike" -> add(Sql.name(column) + " " + notOr("ilike ") + value(value));
      case "JsonObject" ->
          add(Sql.name(column) + (not ? " != " : " = ") + Sql.quote(Sql.json(value)));
      case "JsonSupersetOf" ->
          add(notOr("") + Sql.name(column) + " @> " + Sql.quote(jsonText(value)));
      case "JsonSubsetOf" ->
          add(notOr("") + Sql.name(column) + " <@ " + Sql.quote(jsonText(value)));
      default -> {
        return false;
      }
    }
    return true;
  }

  /** A query for a function that builds one. */
  private Value query(Value value) {
    return value instanceof Callable function && !(value instanceof RawQuery)
        ? nested.apply(function)
        : value;
  }

  private static String jsonText(Value value) {
    return value instanceof Text text ? text.toString() : Sql.json(value);
  }

  private static String parenthesised(String query) {
    return query.startsWith("(") ? query : "(" + query + ")";
  }

  private static void checkDefined(Value value) {
    if (value == Nothing.UNDEFINED) {
      throw Thrown.error("Undefined binding(s) detected when compiling a query.");
    }
  }

  private String value(Value value) {
    checkDefined(value);
    boolean marked = marks && !(value instanceof RawQuery) && !(value instanceof QueryBuilder);
    return marked ? "?" : Sql.value(value);
  }

  private void plain(List<Value> args, boolean asColumn) {
    Value column = Args.at(args, 0);
    if (column instanceof Unknown) {
      throw NotKnown.of(column);
    }
    if (column instanceof Bool) {
      basic(new Numeric(1), Text.made("="), new Numeric(column == Bool.TRUE ? 1 : 0), false);
    } else if (column instanceof Callable) {
      wrapped(column);
    } else if (column instanceof MapValue map) {
      properties(map, asColumn);
    } else if (column instanceof RawQuery && args.size() == 1) {
      raw(column, Nothing.UNDEFINED);
    } else if (args.size() == 2 && args.get(1) == Nothing.NULL) {
      add("Null", args);
    } else if (args.size() == 2) {
      basic(column, Text.made("="), args.get(1), asColumn);
    } else {
      compared(column, Args.at(args, 1), Args.at(args, 2), asColumn);
    }
  }

  private void compared(Value column, Value operator, Value value, boolean asColumn) {
    String word =
        operator instanceof Text text ? text.toString().toLowerCase(Locale.ROOT).strip() : "";
    not |= word.equals("not in") || word.equals("not between") || word.equals("is not");
    switch (word) {
      case "in", "not in" -> in(column, query(value));
      case "between", "not between" -> between(column, value);
      case "is", "is not" -> {
        if (value != Nothing.NULL) {
          throw Thrown.error("The operator \"" + word + "\" is not permitted");
        }
        add(Sql.name(column) + " is " + notOr("null"));
      }
      default -> basic(column, operator, value, asColumn);
    }
  }

  private void basic(Value column, Value operator, Value value, boolean asColumn) {
    add(
        (not ? "not " : "")
            + Sql.name(column)
            + " "
            + Sql.operator(operator)
            + " "
            + (asColumn ? Sql.name(value) : value(query(value))));
  }

  /** One condition for each property; those of an {@code or} stand in parentheses. */
  private void properties(MapValue map, boolean asColumn) {
    if (!map.isKnown()) {
      throw NotKnown.of(map);
    }
    boolean group = bool.equals("or");
    boolean negated = not;
    Wheres inner = group ? new Wheres(nested, keyword, marks) : this;
    for (String name : map.properties().keySet()) {
      inner.not = negated;
      inner.plain(List.of(Text.made(name), map.property(name)), asColumn);
    }
    if (group) {
      not = false;
      add(inner.sql.isEmpty() ? "" : "(" + inner.sql + ")");
    }
    bool = "and";
    not = false;
  }

  private void raw(Value column, Value bindings) {
    RawQuery raw =
        column instanceof RawQuery given ? given : new RawQuery(column, bindings, null, null);
    add((not ? "not " : "") + (marks ? raw.marked() : raw.sql().text()));
  }

  private void wrapped(Value function) {
    if (!(function instanceof Callable callable)) {
      throw NotKnown.of(function);
    }
    boolean negated = not;
    String outer = bool;
    QueryBuilder inner = nested.apply(callable);
    String conditions = inner.conditions(keyword);
    bool = outer;
    add(conditions.isEmpty() ? "" : (negated ? "not " : "") + "(" + conditions + ")");
  }

  private void in(Value column, Value values) {
    if (values instanceof ListValue && Args.items(values).isEmpty()) {
      boolean all = not;
      not = false;
      plain(List.of(Bool.of(all)), false);
      return;
    }
    String columns = column instanceof ListValue ? "(" + Sql.names(column) + ")" : Sql.name(column);
    add(columns + " " + notOr("in ") + list(values));
  }

  private String list(Value values) {
    checkDefined(values);
    if (!(values instanceof ListValue)) {
      String query = Sql.value(values);
      return values instanceof RawQuery ? "(" + query + ")" : query;
    }
    List<Value> items = Args.items(values);
    if (items.get(0) instanceof ListValue) {
      return items.stream()
          .map(row -> "(" + parameters(Args.items(row)) + ")")
          .collect(Collectors.joining(", ", "(", ")"));
    }
    return "(" + parameters(items) + ")";
  }

  private String parameters(List<Value> items) {
    List<String> all = new ArrayList<>();
    items.forEach(item -> all.add(value(item)));
    return String.join(", ", all);
  }

  private void between(Value column, Value values) {
    List<Value> bounds = Args.items(values);
    if (bounds.size() != 2) {
      throw Thrown.error("You must specify 2 values for the whereBetween clause");
    }
    add(
        Sql.name(column)
            + " "
            + notOr("between")
            + " "
            + value(bounds.get(0))
            + " and "
            + value(bounds.get(1)));
  }
}
