package io.github.sqllint.dsl.knex;

import io.github.sqllint.dsl.javascript.Bool;
import io.github.sqllint.dsl.javascript.Callable;
import io.github.sqllint.dsl.javascript.Conversion;
import io.github.sqllint.dsl.javascript.ListValue;
import io.github.sqllint.dsl.javascript.MapValue;
import io.github.sqllint.dsl.javascript.Nothing;
import io.github.sqllint.dsl.javascript.Numeric;
import io.github.sqllint.dsl.javascript.Text;
import io.github.sqllint.dsl.javascript.Thrown;
import io.github.sqllint.dsl.javascript.Unknown;
import io.github.sqllint.dsl.javascript.Value;
import io.github.sqllint.dsl.javascript.WrittenDate;
import io.github.sqllint.source.HostText;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Names and values as Knex writes them for PostgreSQL. */
final class Sql {
  private static final Set<String> OPERATORS =
      Set.of(
          "=",
          "<",
          ">",
          "<=",
          "<=>",
          ">=",
          "<>",
          "!=",
          "like",
          "not like",
          "between",
          "not between",
          "ilike",
          "not ilike",
          "exists",
          "not exist",
          "rlike",
          "not rlike",
          "regexp",
          "not regexp",
          "match",
          "similar to",
          "not similar to",
          "&",
          "|",
          "^",
          "<<",
          ">>",
          "~",
          "~=",
          "~*",
          "!~",
          "!~*",
          "#",
          "&&",
          "@>",
          "<@",
          "||",
          "&<",
          "&>",
          "-|-",
          "@@",
          "!!",
          "?",
          "?|",
          "?&");

  private Sql() {}

  /** A name in quotes, or whatever else stands for one. */
  static String name(Value value) {
    if (value instanceof RawQuery raw) {
      return raw.sql().text();
    }
    if (value instanceof QueryBuilder query) {
      return query.subquery(false);
    }
    if (value instanceof Unknown) {
      throw NotKnown.of(value);
    }
    if (value instanceof Callable) {
      throw new NotKnown("What the function here builds is not followed.");
    }
    if (value instanceof MapValue map) {
      return aliases(map);
    }
    return value instanceof Numeric ? value.toString() : name(Args.string(value));
  }

  private static String aliases(MapValue map) {
    if (!map.isKnown()) {
      throw NotKnown.of(map);
    }
    return map.properties().keySet().stream()
        .map(
            alias -> {
              Value of = map.property(alias);
              String inner = of instanceof QueryBuilder ? "(" + name(of) + ")" : name(of);
              return inner + " as " + identifier(alias);
            })
        .collect(Collectors.joining(", "));
  }

  /** A name with the parts that points divide, and with an alias. */
  static String name(String name) {
    int alias = name.toLowerCase(Locale.ROOT).indexOf(" as ");
    if (alias >= 0) {
      return name(name.substring(0, alias)) + " as " + identifier(name.substring(alias + 4));
    }
    StringBuilder quoted = new StringBuilder();
    int from = 0;
    for (int point = name.indexOf('.'); point >= 0; point = name.indexOf('.', from)) {
      quoted.append(identifier(name.substring(from, point))).append('.');
      from = point + 1;
    }
    return quoted.append(identifier(name.substring(from))).toString();
  }

  static String identifier(String name) {
    String plain = name.strip();
    return plain.equals("*") ? plain : "\"" + plain.replace("\"", "\"\"") + "\"";
  }

  /** Names with commas between them. */
  static String names(Value value) {
    return value instanceof ListValue ? names(Args.items(value)) : name(value);
  }

  static String names(List<Value> values) {
    return values.stream().map(Sql::name).collect(Collectors.joining(", "));
  }

  /** A value where SQL takes one, which may be a query. */
  static String value(Value value) {
    if (value instanceof RawQuery raw) {
      return raw.sql().text();
    }
    if (value instanceof QueryBuilder query) {
      return query.subquery(true);
    }
    if (value instanceof Callable) {
      throw new NotKnown("What the function here builds is not followed.");
    }
    return literal(value);
  }

  /** Values with commas between them. */
  static String values(List<Value> values) {
    return values.stream().map(Sql::value).collect(Collectors.joining(", "));
  }

  /** A value as a literal. */
  static String literal(Value value) {
    if (value instanceof Nothing) {
      return "NULL";
    }
    if (value instanceof Bool || value instanceof Numeric) {
      return value.toString();
    }
    if (value instanceof ListValue) {
      return quote(array(Args.items(value)));
    }
    if (value instanceof MapValue) {
      return quote(json(value));
    }
    if (value instanceof RawQuery raw) {
      return raw.sql().text();
    }
    return quote(Args.string(value instanceof WrittenDate date ? date.written() : value));
  }

  static String quote(String text) {
    String doubled = text.replace("'", "''");
    return doubled.indexOf('\\') < 0
        ? "'" + doubled + "'"
        : "E'" + doubled.replace("\\", "\\\\") + "'";
  }

  static String json(Value value) {
    Value text = Conversion.json(value, "");
    if (text instanceof Text known) {
      return known.toString();
    }
    throw NotKnown.of(text);
  }

  private static String array(List<Value> items) {
    return items.stream()
        .map(
            item -> {
              if (item instanceof Nothing) {
                return "NULL";
              }
              if (item instanceof ListValue) {
                return array(Args.items(item));
              }
              return item instanceof Numeric ? item.toString() : json(item);
            })
        .collect(Collectors.joining(",", "{", "}"));
  }

  /** Whether a text has a question mark that Knex takes for the place of a value. */
  static boolean hasMark(String sql) {
    for (int at = sql.indexOf('?'); at >= 0; at = sql.indexOf('?', at + 1)) {
      if (isMark(sql, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMark(String sql, int at) {
    return sql.charAt(at) == '?' && (at == 0 || sql.charAt(at - 1) != '\\');
  }

  /** A text with numbers for its marks, for which no values are sent. */
  static String numbered(String sql) {
    return numbered(HostText.made(sql)).text();
  }

  /** As {@link #numbered(String)}, with the places of what stays. */
  static HostText numbered(HostText sql) {
    HostText out = sql;
    int number = 0;
    for (int i = 0; i < out.length(); i++) {
      if (isMark(out.text(), i)) {
        out = out.replacing(i, "$" + ++number);
      }
    }
    return out;
  }

  static String operator(Value value) {
    if (value instanceof RawQuery raw) {
      return raw.sql().text();
    }
    String operator = Args.isGiven(value) ? Args.string(value).toLowerCase(Locale.ROOT) : "";
    if (!OPERATORS.contains(operator)) {
      throw Thrown.error("The operator \"" + operator + "\" is not permitted");
    }
    return operator;
  }
}
