package io.github.sqllint.dsl.ruby;

import io.github.sqllint.dsl.ruby.Value.Unknown;
import io.github.sqllint.source.HostText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code format}: values put into a text at places marked with a percent sign. */
public final class Formats {
  private static final Pattern PLACE =
      Pattern.compile(
          "%(?:(?<flags>[-+0"
              + " ]*\\d*(?:\\.\\d+)?)(?<kind>[sdiuf])|<(?<typed>\\w+)>(?<width>[-0]*\\d*(?:\\.\\d+)?)(?<as>[sdf])"
              + "|\\{(?<named>\\w+)\\}|%|(?<other>.))");

  private Formats() {}

  /** A text with values put in; unknown where one is, or where a place is not followed. */
  public static Value format(Value.Text pattern, List<Value> arguments) {
    HostText text = pattern.host();
    Matcher place = PLACE.matcher(text.text());
    List<HostText> parts = new ArrayList<>();
    int start = 0;
    int next = 0;
    while (place.find()) {
      parts.add(text.substring(start, place.start()));
      start = place.end();
      if (place.group().equals("%%")) {
        parts.add(text.substring(place.start(), place.start() + 1));
        continue;
      }
      if (place.group("other") != null) {
        return new Unknown("a value in a format");
      }
      Value value = value(place, arguments, next);
      next += place.group("kind") == null ? 0 : 1;
      String flags = place.group("typed") == null ? place.group("flags") : place.group("width");
      flags = flags == null ? "" : flags;
      boolean fraction = "f".equals(place.group("kind")) || "f".equals(place.group("as"));
      HostText inserted =
          value == null ? null : fraction ? fraction(value, flags) : Texts.inserted(value);
      flags = fraction ? flags.replaceAll("\\..*", "") : flags;
      if (inserted == null || flags.contains("+") || flags.contains(" ") || flags.contains(".")) {
        return value instanceof Unknown ? value : new Unknown("a value in a format");
      }
      parts.add(flags.isEmpty() ? inserted : padded(inserted, flags));
    }
    parts.add(text.substring(start, text.length()));
    return new Value.Text(HostText.joined(parts), false);
  }

  /**
   * A number with six places behind the point, or with as many as the flags say; null for others.
   */
  private static HostText fraction(Value value, String flags) {
    if (!(value instanceof Value.Num number)) {
      return null;
    }
    int point = flags.indexOf('.');
    int places = point < 0 ? 6 : Integer.parseInt(flags.substring(point + 1));
    BigDecimal binary = new BigDecimal(number.number().doubleValue());
    return places > 100
        ? null
        : HostText.made(binary.setScale(places, RoundingMode.HALF_EVEN).toPlainString());
  }

  /** With blanks before it, or zeros, or with {@code -} blanks behind it. */
  private static HostText padded(HostText text, String flags) {
    String digits = flags.replaceAll("^[-0]*", "");
    int missing = (digits.isEmpty() ? 0 : Integer.parseInt(digits)) - text.length();
    boolean zeros = flags.startsWith("0");
    HostText pad = HostText.made((zeros ? "0" : " ").repeat(Math.max(0, Math.min(missing, 1000))));
    return flags.startsWith("-") ? text.plus(pad) : pad.plus(text);
  }

  private static Value value(Matcher place, List<Value> arguments, int next) {
    String name = place.group("typed") != null ? place.group("typed") : place.group("named");
    if (name == null) {
      return next < arguments.size() ? arguments.get(next) : null;
    }
    return !arguments.isEmpty() && arguments.get(arguments.size() - 1) instanceof Value.Table table
        ? table.entries().get(Value.Text.symbol(name))
        : null;
  }
}
