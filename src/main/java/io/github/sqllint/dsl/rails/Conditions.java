package io.github.sqllint.dsl.rails;

import io.github.sqllint.dsl.ruby.Formats;
import io.github.sqllint.dsl.ruby.Invocation;
import io.github.sqllint.dsl.ruby.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/** The conditions and assignments of a model's calls as SQL. */
final class Conditions {
  private Conditions() {}

  /** The arguments of {@code where}. */
  static String of(String table, Invocation call) {
    List<String> conditions = new ArrayList<>();
    List<Value> arguments = call.all();
    if (!arguments.isEmpty() && arguments.get(0) instanceof Value.Table map) {
      map.entries().forEach((key, value) -> conditions.add(condition(table, key, value)));
    } else {
      conditions.add("(" + filled(arguments) + ")");
    }
    return String.join(" AND ", conditions);
  }

  /** The arguments of {@code where.not}. */
  static String negated(String table, Invocation call) {
    List<Value> arguments = call.all();
    if (!arguments.isEmpty()
        && arguments.get(0) instanceof Value.Table map
        && map.entries().size() == 1) {
      var entry = map.entries().entrySet().iterator().next();
      String condition = condition(table, entry.getKey(), entry.getValue());
      return opposite(entry.getValue(), condition);
    }
    return "NOT (" + of(table, call) + ")";
  }

  private static String opposite(Value value, String condition) {
    if (value instanceof Value.Nil) {
      return condition.replace(" IS NULL", " IS NOT NULL");
    }
    if (value instanceof Relation) {
      return condition.replaceFirst(" IN \\(", " NOT IN (");
    }
    boolean none =
        value instanceof Value.Items items
            && items.elements().stream().anyMatch(Value.Nil.class::isInstance);
    if (value instanceof Value.Items && !none && condition.contains(" IN (")) {
      return condition.replaceFirst(" IN \\(", " NOT IN (");
    }
    boolean equal = value instanceof Value.Text || value instanceof Value.Num;
    return equal || value instanceof Value.Bool || value instanceof Value.Items && !none
        ? condition.replaceFirst("\" = ", "\" != ")
        : "NOT (" + condition + ")";
  }

  private static String condition(String table, Value key, Value value) {
    if (Known.value(value) instanceof Value.Table inner) {
      List<String> conditions = new ArrayList<>();
      inner.entries().forEach((k, v) -> conditions.add(condition(Known.text(key), k, v)));
      return String.join(" AND ", conditions);
    }
    String name = Known.text(key);
    String column =
        name.contains(".")
            ? Quoting.table(name)
            : Quoting.table(table) + "." + Quoting.column(name);
    if (value instanceof Value.Nil) {
      return column + " IS NULL";
    } else if (value instanceof Value.Items items) {
      return in(column, items.elements());
    } else if (value instanceof Relation rows) {
      return column + " IN (" + rows.query() + ")";
    } else if (value instanceof Value.Interval range) {
      return between(column, range);
    }
    return column + " = " + Quoting.value(value);
  }

  private static String in(String column, List<Value> values) {
    List<String> constants = new ArrayList<>();
    boolean none = false;
    for (Value value : values) {
      none |= value instanceof Value.Nil;
      if (!(value instanceof Value.Nil)) {
        constants.add(Quoting.value(value));
      }
    }
    String in =
        switch (constants.size()) {
          case 0 -> "1=0";
          case 1 -> column + " = " + constants.get(0);
          default -> column + " IN (" + String.join(", ", constants) + ")";
        };
    return none ? "(" + in + " OR " + column + " IS NULL)" : in;
  }

  private static String between(String column, Value.Interval range) {
    if (range.from() instanceof Value.Num
        && range.to() instanceof Value.Num
        && !range.exclusive()) {
      return column
          + " BETWEEN "
          + Quoting.value(range.from())
          + " AND "
          + Quoting.value(range.to());
    }
    List<String> bounds = new ArrayList<>();
    if (!(range.from() instanceof Value.Nil)) {
      bounds.add(column + " >= " + Quoting.value(range.from()));
    }
    if (!(range.to() instanceof Value.Nil)) {
      bounds.add(column + (range.exclusive() ? " < " : " <= ") + Quoting.value(range.to()));
    }
    return String.join(" AND ", bounds);
  }

  /**
   * A text of SQL whose places {@code ?} and {@code :name} are filled with the values behind it.
   */
  private static String filled(List<Value> arguments) {
    if (arguments.size() == 1 && arguments.get(0) instanceof Value.Items items) {
      return filled(items.elements());
    }
    String sql = arguments.isEmpty() ? "" : Known.text(arguments.get(0));
    if (arguments.size() == 2 && arguments.get(1) instanceof Value.Table map) {
      for (Map.Entry<Value, Value> entry : map.entries().entrySet()) {
        String constant = constant(entry.getValue());
        sql =
            sql.replaceAll(
                "(?<!:):" + Known.text(entry.getKey()) + "\\b", Matcher.quoteReplacement(constant));
      }
      return sql;
    }
    if (arguments.size() > 1 && sql.indexOf('?') < 0 && sql.indexOf('%') >= 0) {
      return formatted(sql, arguments.subList(1, arguments.size()));
    }
    StringBuilder result = new StringBuilder();
    boolean open = arguments.stream().anyMatch(Placeholders.Placeholder.class::isInstance);
    int next = 1;
    for (char c : sql.toCharArray()) {
      if (c == '?' && next < arguments.size()) {
        result.append(constant(arguments.get(next++)));
      } else if (c == '?' && open) {
        // A list of values that is not known may be among them.
        result.append(Placeholders.SQL);
      } else {
        result.append(c);
      }
    }
    return result.toString();
  }

  /** A format, whose values are escaped but not put in quotation marks. */
  private static String formatted(String format, List<Value> values) {
    List<Value> escaped = new ArrayList<>();
    for (Value value : values) {
      escaped.add(
          value instanceof Value.Num ? value : Value.Text.of(Known.text(value).replace("'", "''")));
    }
    return Known.text(Formats.format(Value.Text.of(format), escaped));
  }

  private static String constant(Value value) {
    if (value instanceof Value.Items items) {
      List<String> constants = new ArrayList<>();
      items.elements().forEach(each -> constants.add(Quoting.value(each)));
      return String.join(",", constants);
    }
    return Quoting.value(value);
  }

  /** What {@code update_all} sets. */
  static String assignments(Invocation call) {
    List<Value> arguments = call.all();
    if (!arguments.isEmpty() && arguments.get(0) instanceof Value.Table map) {
      List<String> all = new ArrayList<>();
      map.entries()
          .forEach(
              (key, value) ->
                  all.add(Quoting.column(Known.text(key)) + " = " + Quoting.value(value)));
      return String.join(", ", all);
    }
    return filled(arguments);
  }

  private static Value open(Invocation call, String reason) {
    try {
      String sql = filled(Placeholders.behindText(call).arguments());
      return new Placeholders.OpenText(sql, reason);
    } catch (NotKnown e) {
      return new Value.Unknown("a value put into a text of SQL");
    }
  }

  /** A text of SQL with values put in, or with placeholders; unknown where the text is. */
  static Value sanitized(Invocation call) {
    try {
      return Value.Text.of(filled(call.arguments()));
    } catch (NotKnown e) {
      return open(call, e.getMessage());
    }
  }
}
