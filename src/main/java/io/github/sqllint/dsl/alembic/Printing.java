package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Dictionary;
import io.github.sqllint.dsl.alembic.Value.Items;
import io.github.sqllint.dsl.alembic.Value.None;
import io.github.sqllint.dsl.alembic.Value.Number;
import io.github.sqllint.dsl.alembic.Value.Text;
import io.github.sqllint.dsl.alembic.Value.Truth;
import io.github.sqllint.dsl.python.Expression.Kind;
import io.github.sqllint.source.HostText;
import io.github.sqllint.source.TooLarge;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Values as Python prints them. */
final class Printing {
  /** The format specification of Python, 6.1.3.1 of the library reference. */
  private static final Pattern FORMAT =
      Pattern.compile("(?:(.)?([<>=^]))?([+-]?)(0?)(\\d*)([,_]?)(?:\\.(\\d+))?([a-zA-Z%]?)");

  private Printing() {}

  /** As {@code str()} prints it. */
  static HostText str(Value value) {
    if (value instanceof Text text) {
      return text.text();
    }
    if (value instanceof Value.Instance instance && PythonEnums.isEnum(instance.type())) {
      boolean plain = instance.type().isA("StrEnum") || instance.type().isA("IntEnum");
      return plain
          ? str(instance.fields().get("value"))
          : HostText.made(instance.type().name() + "." + instance.fields().get("name"));
    }
    if (value instanceof Value.Moment moment) {
      return HostText.made(Moments.iso(moment, ' '));
    }
    if (value instanceof Value.Made made) {
      return SqlText.printed(made);
    }
    return HostText.made(repr(value));
  }

  static String repr(Value value) {
    if (value instanceof Text text) {
      String plain = text.toString();
      char quote = plain.contains("'") && !plain.contains("\"") ? '"' : '\'';
      String escaped = plain.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
      return quote + (quote == '\'' ? escaped.replace("'", "\\'") : escaped) + quote;
    }
    if (value instanceof Number number) {
      return Numbers.print(number);
    }
    if (value instanceof Truth truth) {
      return truth.is() ? "True" : "False";
    }
    if (value instanceof None) {
      return "None";
    }
    if (value instanceof Items items) {
      String inner =
          items.elements().stream().map(Printing::repr).collect(Collectors.joining(", "));
      TooLarge.text(inner.length());
      return switch (items.kind()) {
        case TUPLE -> "(" + inner + (items.elements().size() == 1 ? ",)" : ")");
        case SET -> items.elements().isEmpty() ? "set()" : "{" + inner + "}";
        default -> "[" + inner + "]";
      };
    }
    if (value instanceof Dictionary dictionary) {
      String inner =
          dictionary.entries().values().stream()
              .map(entry -> repr(entry.key()) + ": " + repr(entry.value()))
              .collect(Collectors.joining(", ", "{", "}"));
      TooLarge.text(inner.length());
      return inner;
    }
    throw Values.notKnown(value);
  }

  /** What {@code !r} or {@code !s} makes of a value before it is printed; null asks for neither. */
  static Value converted(Value value, String conversion) {
    if (conversion == null || conversion.isEmpty()) {
      return value;
    }
    HostText text = conversion.equals("s") ? str(value) : HostText.made(repr(value));
    if (conversion.equals("a") && text.text().chars().anyMatch(c -> c > '~')) {
      throw new NotKnown("it prints letters by their numbers, which is not followed");
    }
    return new Text(text);
  }

  /** As {@code format()} prints it. */
  static HostText format(Value value, String specification) {
    if (specification.isEmpty()) {
      return str(value);
    }
    if (value instanceof Value.Moment moment) {
      return Moments.formatted(moment, specification);
    }
    Matcher parts = FORMAT.matcher(specification);
    if (!parts.matches()) {
      throw new NotKnown("it holds the format `" + specification + "`, which is not followed");
    }
    HostText body = value instanceof Number number ? number(number, parts) : text(value, parts);
    int width = parts.group(5).isEmpty() ? 0 : Integer.parseInt(parts.group(5));
    int missing = Math.min(width, 10_000) - body.length();
    if (missing <= 0) {
      return body;
    }
    boolean zeros = !parts.group(4).isEmpty();
    if (zeros && parts.group(2) == null && body.text().matches("[+-].*")) {
      throw new NotKnown("it puts zeros behind a sign, which is not followed");
    }
    String fill = parts.group(1) != null ? parts.group(1) : zeros ? "0" : " ";
    String align = parts.group(2);
    boolean right = align == null ? value instanceof Number : !align.equals("<");
    int before = "^".equals(align) ? missing / 2 : right ? missing : 0;
    return HostText.made(fill.repeat(before)).plus(body).plus(fill.repeat(missing - before));
  }

  private static HostText text(Value value, Matcher parts) {
    HostText text = str(value);
    String limit = parts.group(7);
    return limit == null
        ? text
        : text.substring(0, Math.min(text.length(), Integer.parseInt(limit)));
  }

  private static HostText number(Number number, Matcher parts) {
    String kind = parts.group(8);
    String places = parts.group(7);
    String printed =
        switch (kind) {
          case "" -> Numbers.print(number);
          case "d" -> Numbers.print(whole(number));
          case "f" ->
              Numbers.held(number)
                  .setScale(places == null ? 6 : Integer.parseInt(places), RoundingMode.HALF_EVEN)
                  .toPlainString();
          case "x" -> whole(number).number().toBigInteger().toString(16);
          case "X" -> whole(number).number().toBigInteger().toString(16).toUpperCase(Locale.ROOT);
          case "o" -> whole(number).number().toBigInteger().toString(8);
          case "b" -> whole(number).number().toBigInteger().toString(2);
          default -> throw new NotKnown("it holds a number's format that is not followed");
        };
    String shown = parts.group(6).isEmpty() ? printed : grouped(printed, parts);
    boolean plus = parts.group(3).equals("+") && number.number().signum() >= 0;
    return HostText.made(plus ? "+" + shown : shown);
  }

  /** A number with a sign between each three digits before its point. */
  private static String grouped(String printed, Matcher parts) {
    if (!parts.group(8).matches("[df]?") || !parts.group(4).isEmpty()) {
      throw new NotKnown("it holds a number's format that is not followed");
    }
    String digits = printed.replaceAll("[.e].*", "");
    return digits.replaceAll("(?<=\\d)(?=(\\d{3})+$)", parts.group(6))
        + printed.substring(digits.length());
  }

  private static Number whole(Number number) {
    if (!number.whole()) {
      throw new NotKnown("it prints a number with a fraction as a whole one");
    }
    return number;
  }

  static boolean isTuple(Value value) {
    return value instanceof Items items && items.kind() == Kind.TUPLE;
  }
}
