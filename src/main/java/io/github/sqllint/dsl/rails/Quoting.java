package io.github.sqllint.dsl.rails;

import io.github.sqllint.dsl.ruby.Callable;
import io.github.sqllint.dsl.ruby.Json;
import io.github.sqllint.dsl.ruby.Texts;
import io.github.sqllint.dsl.ruby.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names and values as SQL, as the adapter of PostgreSQL writes them. */
final class Quoting {
  private static final Pattern NAME_PART = Pattern.compile("[^\".]+|\"[^\"]*\"");

  private static final Set<String> FALSE = Set.of("0", "f", "false", "off", "F", "FALSE", "OFF");

  private Quoting() {}

  /** A table's or index' name, which may have a schema before a dot. */
  static String table(String name) {
    List<String> parts = new ArrayList<>();
    Matcher matcher = NAME_PART.matcher(name);
    while (matcher.find() && parts.size() < 2) {
      parts.add(column(matcher.group().replaceAll("^\"|\"$", "")));
    }
    return parts.isEmpty() ? column(name) : String.join(".", parts);
  }

  static String column(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }

  /** A constant. */
  static String value(Value value) {
    Known.value(value);
    if (value instanceof Placeholders.Placeholder open) {
      return open.sql();
    } else if (value instanceof Value.Nil) {
      return "NULL";
    } else if (value instanceof Value.Bool bool) {
      return bool.value() ? "TRUE" : "FALSE";
    } else if (value instanceof Value.Num number) {
      return number.toString();
    } else if (value instanceof Value.Items || value instanceof Value.Table) {
      return value(json(value));
    }
    return "'" + Known.text(value).replace("'", "''") + "'";
  }

  private static Value json(Value value) {
    return Known.value(Json.text(value));
  }

  /** A default, or another value for a column of a type. */
  static String expression(Value value, String type, boolean array) {
    Known.value(value);
    if (value instanceof Callable callable) {
      return Known.text(callable.call(List.of()));
    }
    if (type.equals("uuid") && value instanceof Value.Text text && text.text().contains("()")) {
      return text.text();
    }
    boolean many = array || type.endsWith("[]");
    if (!many && type.startsWith("bit") && value instanceof Value.Text text) {
      return bits(text.text());
    }
    return value(many ? array(value) : serialized(value, type));
  }

  /** Digits are hexadecimal where there are others than 0 and 1. */
  private static String bits(String digits) {
    return (digits.matches("[01]*") ? "B'" : "X'") + digits.replace("'", "''") + "'";
  }

  private static Value array(Value value) {
    if (!(value instanceof Value.Items items)) {
      return value;
    }
    List<String> elements = new ArrayList<>();
    for (Value each : items.elements()) {
      String text = Known.text(each);
      boolean plain = !text.isEmpty() && text.matches("[^\\s,{}\"\\\\]+") && !text.equals("NULL");
      elements.add(
          each instanceof Value.Nil
              ? "NULL"
              : plain ? text : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
    }
    return Value.Text.of("{" + String.join(",", elements) + "}");
  }

  private static Value serialized(Value value, String type) {
    if (value instanceof Value.Nil) {
      return value;
    }
    int sizes = type.indexOf('(');
    return switch (sizes < 0 ? type : type.substring(0, sizes).strip()) {
      case "boolean", "bool" -> bool(value);
      case "integer", "bigint", "smallint", "serial", "bigserial", "int", "int2", "int4", "int8" ->
          whole(value);
      case "decimal", "numeric", "float", "double precision", "real", "float4", "float8" ->
          point(value);
      case "json", "jsonb" -> json(value);
      case "hstore" -> pairs(value);
      case "string", "text", "citext", "varchar", "character varying", "char" -> characters(value);
      case "datetime", "timestamp", "timestamptz" -> moment(value);
      case "time" -> time(value);
      case "binary", "bytea" -> bytes(value);
      default -> value;
    };
  }

  /** A map as hstore writes it. */
  private static Value pairs(Value value) {
    if (!(value instanceof Value.Table map)) {
      return value;
    }
    List<String> pairs = new ArrayList<>();
    map.entries().forEach((key, each) -> pairs.add(escaped(key) + "=>" + escaped(each)));
    return Value.Text.of(String.join(", ", pairs));
  }

  private static String escaped(Value value) {
    return value instanceof Value.Nil
        ? "NULL"
        : "\"" + Known.text(value).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static Value time(Value value) {
    String text = Texts.plain(value);
    return text != null && text.matches("\\d\\d:\\d\\d") ? Value.Text.of(text + ":00") : value;
  }

  private static Value bytes(Value value) {
    if (!(value instanceof Value.Text text)) {
      return value;
    }
    byte[] bytes = text.text().getBytes(StandardCharsets.UTF_8);
    return Value.Text.of("\\x" + HexFormat.of().formatHex(bytes));
  }

  /** A day, or a minute, is written as the second that it begins with. */
  private static Value moment(Value value) {
    String text = Texts.plain(value);
    if (text == null) {
      return value;
    }
    boolean day = text.matches("\\d{4}-\\d\\d-\\d\\d");
    boolean minute = text.matches("\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d");
    String rest = day ? " 00:00:00" : minute ? ":00" : "";
    return rest.isEmpty() ? value : Value.Text.of(text.replace('T', ' ') + rest);
  }

  private static Value bool(Value value) {
    String text = Texts.plain(value);
    if (value instanceof Value.Bool || text == null) {
      return value;
    }
    return text.isEmpty() ? Value.NIL : Value.of(!FALSE.contains(text));
  }

  private static Value whole(Value value) {
    if (value instanceof Value.Bool bool) {
      return Value.of(bool.value() ? 1L : 0L);
    } else if (value instanceof Value.Num number) {
      return new Value.Num(number.number().setScale(0, RoundingMode.DOWN));
    }
    Matcher digits = Pattern.compile("\\s*(-?\\d+)").matcher(Known.text(value));
    return digits.lookingAt() ? new Value.Num(new BigDecimal(digits.group(1))) : Value.of(0);
  }

  private static Value point(Value value) {
    try {
      BigDecimal number =
          value instanceof Value.Num n ? n.number() : new BigDecimal(Known.text(value).strip());
      BigDecimal plain = number.stripTrailingZeros();
      return new Value.Num(plain.scale() < 1 ? plain.setScale(1) : plain);
    } catch (NumberFormatException e) {
      return value;
    }
  }

  private static Value characters(Value value) {
    if (value instanceof Value.Bool bool) {
      return Value.Text.of(bool.value() ? "t" : "f");
    }
    return value instanceof Value.Num number ? Value.Text.of(number.toString()) : value;
  }

  /** A word of a symbol in capitals. */
  static String capitals(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}
