package io.github.sqllint.dsl.javascript;

import io.github.sqllint.dsl.JsonString;
import io.github.sqllint.source.HostText;
import io.github.sqllint.source.TooLarge;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Values as values of another type. */
public final class Conversion {
  private Conversion() {}

  /** A value as a string; what is not known stays so. */
  public static Value text(Value value) {
    if (value instanceof Text) {
      return value;
    }
    if (value instanceof Numeric || value instanceof Bool) {
      return Text.made(value.toString());
    }
    if (value instanceof Nothing) {
      return Text.made(value == Nothing.NULL ? "null" : "undefined");
    }
    if (value instanceof ListValue list && list.isKnown()) {
      return join(list.items(), Text.made(","));
    }
    if (value instanceof Printed printed) {
      return printed.print();
    }
    return value instanceof Unknown ? value : new Unknown("What this prints is not known here.");
  }

  /** Something of the tool that is a string where one is asked for. */
  public interface Printed {
    Value print();
  }

  /** Strings with another one between them. */
  static Value join(List<Value> items, Text between) {
    List<HostText> joined = new ArrayList<>();
    for (Value each : items) {
      Value item = each instanceof Nothing ? Text.made("") : text(each);
      if (!(item instanceof Text part)) {
        return item;
      }
      if (!joined.isEmpty()) {
        joined.add(between.text());
      }
      joined.add(part.text());
    }
    return new Text(HostText.joined(joined));
  }

  /** A value as a number; not a number where it is none, empty where it is not known. */
  static Optional<Double> number(Value value) {
    if (value instanceof Numeric numeric) {
      return Optional.of(numeric.number());
    }
    if (value instanceof Bool bool) {
      return Optional.of(bool == Bool.TRUE ? 1.0 : 0.0);
    }
    if (value == Nothing.NULL) {
      return Optional.of(0.0);
    }
    if (value instanceof Text text) {
      return Optional.of(parse(text.toString().strip()));
    }
    return value instanceof Nothing || value instanceof MapValue
        ? Optional.of(Double.NaN)
        : Optional.empty();
  }

  static double parse(String text) {
    try {
      if (text.isEmpty()) {
        return 0;
      }
      if (text.startsWith("0x") || text.startsWith("0X")) {
        return Long.parseLong(text.substring(2), 16);
      }
      if (text.startsWith("0b") || text.startsWith("0B")) {
        return Long.parseLong(text.substring(2), 2);
      }
      if (text.startsWith("0o") || text.startsWith("0O")) {
        return Long.parseLong(text.substring(2), 8);
      }
      String digits = text.endsWith("n") ? text.substring(0, text.length() - 1) : text;
      boolean letters = digits.endsWith("d") || digits.endsWith("f") || digits.contains("a");
      return letters ? Double.NaN : Double.parseDouble(digits);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /** A value as {@code JSON.stringify} writes it. */
  public static Value json(Value value, String indent) {
    StringBuilder out = new StringBuilder();
    Unknown unknown = json(value, indent, "\n", out);
    if (unknown != null) {
      return unknown;
    }
    return out.isEmpty() ? Nothing.UNDEFINED : Text.made(out.toString());
  }

  private static Unknown json(Value value, String indent, String line, StringBuilder out) {
    if (value instanceof Text text) {
      out.append(quote(text.toString()));
    } else if (value instanceof Numeric number) {
      out.append(number.isFinite() ? number.toString() : "null");
    } else if (value instanceof Bool) {
      out.append(value);
    } else if (value == Nothing.NULL) {
      out.append("null");
    } else if (value instanceof ListValue list && list.isKnown()) {
      List<String> items = new ArrayList<>();
      for (Value item : list.items()) {
        StringBuilder one = new StringBuilder();
        Unknown unknown = json(item, indent, line + indent, one);
        if (unknown != null) {
          return unknown;
        }
        items.add(one.isEmpty() ? "null" : one.toString());
      }
      wrap('[', ']', items, indent, line, out);
    } else if (value instanceof MapValue map
        && map.isKnown()
        && !(map.property("toJSON") instanceof Callable)) {
      List<String> items = new ArrayList<>();
      for (String name : map.properties().keySet()) {
        StringBuilder one = new StringBuilder();
        Unknown unknown = json(map.property(name), indent, line + indent, one);
        if (unknown != null) {
          return unknown;
        }
        if (!one.isEmpty()) {
          items.add(quote(name) + (indent.isEmpty() ? ":" : ": ") + one);
        }
      }
      wrap('{', '}', items, indent, line, out);
    } else if (!(value instanceof Nothing) && !(value instanceof Callable)) {
      return value instanceof Unknown unknown
          ? unknown
          : new Unknown("What this prints is not known here.");
    }
    return null;
  }

  private static void wrap(
      char open, char close, List<String> items, String indent, String line, StringBuilder out) {
    TooLarge.text(items.stream().mapToLong(String::length).sum());
    boolean lines = !indent.isEmpty() && !items.isEmpty();
    out.append(open).append(lines ? line + indent : "");
    out.append(String.join(lines ? "," + line + indent : ",", items));
    out.append(lines ? line : "").append(close);
  }

  private static String quote(String text) {
    return JsonString.quoted(text, c -> false);
  }
}
