package io.github.sqllint.reversal;

import io.github.sqllint.operation.ColumnType;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The value that a type reads from a string constant, in one spelling (PostgreSQL manual, 8): the
 * server keeps the value, not the string.
 */
final class Constants {
  private static final Pattern INTEGER = Pattern.compile("([-+]?)0*(\\d+)");
  private static final Pattern DECIMAL = Pattern.compile("([-+]?)0*(\\d*)(\\.\\d+)");
  private static final Pattern RANGE =
      Pattern.compile("\\s*([\\[(])\\s*(-?\\d{1,9})?\\s*,\\s*(-?\\d{1,9})?\\s*([\\])])\\s*");
  private static final Pattern CLOCK =
      Pattern.compile("(\\d\\d?):(\\d\\d)(?::(\\d\\d)(\\.\\d{1,6})?)?(?: *([ap])m)?");
  private static final Pattern DIGITS = Pattern.compile("(\\d\\d)(\\d\\d)(\\d\\d)?");
  private static final Pattern ZONED =
      Pattern.compile("(.*?) *(?:(z|utc|gmt)|([-+])(\\d\\d?):?(\\d\\d)?)");
  private static final Pattern SHORT_DATE = Pattern.compile("^(\\d{4})(\\d\\d)(\\d\\d)(?![\\d-])");
  private static final Pattern MOMENT =
      Pattern.compile("(\\d{4})-(\\d\\d?)-(\\d\\d?)(?:[ T](\\d\\d?):(\\d\\d)(?::(\\d\\d))?)?");
  private static final Pattern TIME = Pattern.compile("([-+]?)(\\d+):(\\d\\d)(?::(\\d\\d))?");
  private static final Pattern AMOUNT = Pattern.compile("([-+]?\\d+) *([a-z]+) *");

  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("s", "1 second"),
          Map.entry("sec", "1 second"),
          Map.entry("second", "1 second"),
          Map.entry("m", "60 second"),
          Map.entry("min", "60 second"),
          Map.entry("minute", "60 second"),
          Map.entry("h", "3600 second"),
          Map.entry("hour", "3600 second"),
          Map.entry("hr", "3600 second"),
          Map.entry("d", "1 day"),
          Map.entry("day", "1 day"),
          Map.entry("w", "7 day"),
          Map.entry("week", "7 day"),
          Map.entry("mon", "1 month"),
          Map.entry("month", "1 month"),
          Map.entry("y", "12 month"),
          Map.entry("year", "12 month"));

  private Constants() {}

  /**
   * @param text the constant with its quotes
   */
  static String normal(String text, ColumnType type) {
    if (type.isArray()) {
      return text;
    }
    String inside = text.substring(1, text.length() - 1);
    return switch (type.name()) {
      case "integer" -> integer(inside, text, Integer.MIN_VALUE, Integer.MAX_VALUE);
      case "bigint" -> bigint(inside, text);
      case "boolean" -> truth(inside, text);
      case "jsonb" -> inside.indexOf('\\') < 0 ? quoted(Json.normal(inside)) : text;
      case "date" -> moment(inside, false);
      case "timestamp", "timestamptz" -> moment(inside, true);
      case "interval" -> interval(inside, text);
      case "numeric" -> DECIMAL.matcher(inside.strip()).matches() ? number(inside.strip()) : text;
      case "time" -> time(inside).map(Constants::quoted).orElse(text);
      case "timetz" -> zoned(inside).map(Constants::quoted).orElse(text);
      case "uuid" -> uuid(inside, text);
      case "bytea" -> inside.startsWith("\\x") ? text.toLowerCase(Locale.ROOT) : text;
      case "inet" -> inside.contains(":") ? text : quoted(inside.strip().replaceFirst("/32$", ""));
      case "macaddr" -> macaddr(inside, text);
      case "int4range", "int8range" -> range(inside, text);
      default -> text;
    };
  }

  /** A number as the server reads it: without needless zeros and sign. */
  static String number(String written) {
    Matcher digits = INTEGER.matcher(written);
    if (digits.matches()) {
      return sign(digits.group(1)) + digits.group(2);
    }
    Matcher decimal = DECIMAL.matcher(written);
    return decimal.matches()
        ? sign(decimal.group(1))
            + (decimal.group(2).isEmpty() ? "0" : decimal.group(2))
            + decimal.group(3)
        : written;
  }

  private static String sign(String written) {
    return written.equals("-") ? "-" : "";
  }

  /** Whether it is an amount of what the type says alone, such as {@code '90'} of minutes. */
  static boolean isAmount(String text, ColumnType type) {
    return type.name().startsWith("interval ")
        && unit(type.name().substring("interval ".length())) != null
        && text.matches("' *[-+]?\\d{1,9} *'");
  }

  /** What an interval with its fields, {@code interval minute}, reads from a string. */
  static String fields(String text, ColumnType type) {
    String unit = type.name().substring("interval ".length());
    String inside = text.substring(1, text.length() - 1).strip();
    boolean plain = isAmount(text, type);
    return interval(plain ? inside + " " + unit : inside, text);
  }

  /** A time of day with seconds; empty where it says more. */
  private static Optional<String> time(String inside) {
    String plain = inside.strip().toLowerCase(Locale.ROOT);
    Matcher digits = DIGITS.matcher(plain);
    if (digits.matches()) {
      String second = digits.group(3) == null ? "00" : digits.group(3);
      plain = digits.group(1) + ":" + digits.group(2) + ":" + second;
    }
    Matcher parts = CLOCK.matcher(plain);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(parts.group(1));
    if (parts.group(5) != null) {
      hour = hour % 12 + (parts.group(5).equals("p") ? 12 : 0);
    }
    String second = parts.group(3) == null ? "00" : parts.group(3);
    String rest = parts.group(4) == null ? "" : parts.group(4).replaceFirst("\\.?0+$", "");
    return Optional.of(two(Integer.toString(hour)) + ":" + parts.group(2) + ":" + second + rest);
  }

  /** With how far its zone is from UTC, where that is written. */
  private static Optional<String> zoned(String inside) {
    Matcher parts = ZONED.matcher(inside.strip().toLowerCase(Locale.ROOT));
    if (!parts.matches()) {
      return Optional.empty();
    }
    String hours = parts.group(4) == null ? "00" : two(parts.group(4));
    String minutes = parts.group(5) == null ? "00" : parts.group(5);
    String far = hours + ":" + minutes;
    String sign = parts.group(3) == null || far.equals("00:00") ? "+" : parts.group(3);
    return time(parts.group(1)).map(time -> time + sign + far);
  }

  private static String uuid(String inside, String text) {
    String digits = inside.strip().toLowerCase(Locale.ROOT).replaceAll("[-{}]", "");
    return digits.matches("[0-9a-f]{32}") ? quoted(digits) : text;
  }

  private static String macaddr(String inside, String text) {
    String digits = inside.strip().toLowerCase(Locale.ROOT).replaceAll("[-:.]", "");
    return digits.matches("[0-9a-f]{12}") ? quoted(digits) : text;
  }

  /** Of integers each range is kept with its lower end and without its upper one. */
  private static String range(String inside, String text) {
    Matcher parts = RANGE.matcher(inside);
    if (!parts.matches()) {
      return text;
    }
    Optional<Long> from = end(parts.group(2), parts.group(1).equals("("));
    Optional<Long> to = end(parts.group(3), parts.group(4).equals("]"));
    if (from.isPresent() && to.isPresent() && from.get() >= to.get()) {
      return from.get() > to.get() + 1 ? text : "'empty'";
    }
    String lower = from.map(end -> "[" + end).orElse("(");
    return quoted(lower + "," + to.map(Object::toString).orElse("") + ")");
  }

  private static Optional<Long> end(String written, boolean next) {
    return Optional.ofNullable(written).map(Long::valueOf).map(end -> next ? end + 1 : end);
  }

  private static String quoted(String inside) {
    return "'" + inside + "'";
  }

  private static String integer(String inside, String text, long least, long most) {
    String number = number(inside.strip());
    if (!number.matches("-?\\d{1,18}")) {
      return text;
    }
    long value = Long.parseLong(number);
    return value >= least && value <= most ? number : quoted(number);
  }

  /** A number without quotes is one of bigint only where it is too large for an integer. */
  private static String bigint(String inside, String text) {
    String number = number(inside.strip());
    boolean large =
        number.matches("-?\\d{1,18}") && Long.parseLong(number) != (int) Long.parseLong(number);
    return large ? number : text;
  }

  private static String truth(String inside, String text) {
    return switch (inside.toLowerCase(Locale.ROOT)) {
      case "t", "true", "y", "yes", "on", "1" -> "true";
      case "f", "false", "n", "no", "off", "0" -> "false";
      default -> text;
    };
  }

  /**
   * A day in its usual form, and a time of that day with seconds; what says more, such as a zone,
   * as it is.
   */
  private static String moment(String inside, boolean time) {
    String spelled = SHORT_DATE.matcher(inside.strip()).replaceFirst("$1-$2-$3");
    Matcher parts = MOMENT.matcher(spelled);
    if (!parts.matches() || (!time && parts.group(4) != null)) {
      return quoted(inside);
    }
    String day = parts.group(1) + "-" + two(parts.group(2)) + "-" + two(parts.group(3));
    String hour = parts.group(4) == null ? "00" : two(parts.group(4));
    String minute = parts.group(5) == null ? "00" : parts.group(5);
    String second = parts.group(6) == null ? "00" : parts.group(6);
    return quoted(time ? day + " " + hour + ":" + minute + ":" + second : day);
  }

  private static String two(String digits) {
    return digits.length() == 1 ? "0" + digits : digits;
  }

  /** Months, days and seconds are kept apart (manual, 8.5.4). */
  private static String interval(String inside, String text) {
    Map<String, Long> amounts = new TreeMap<>();
    String rest = inside.strip().toLowerCase(Locale.ROOT);
    while (!rest.isEmpty()) {
      Matcher time = TIME.matcher(rest);
      Matcher amount = AMOUNT.matcher(rest);
      if (time.matches()) {
        long seconds =
            Long.parseLong(time.group(2)) * 3600
                + Long.parseLong(time.group(3)) * 60
                + (time.group(4) == null ? 0 : Long.parseLong(time.group(4)));
        amounts.merge("second", time.group(1).equals("-") ? -seconds : seconds, Long::sum);
        rest = "";
      } else if (amount.lookingAt() && unit(amount.group(2)) != null) {
        String[] unit = unit(amount.group(2)).split(" ");
        long count = Long.parseLong(amount.group(1)) * Long.parseLong(unit[0]);
        amounts.merge(unit[1], count, Long::sum);
        rest = rest.substring(amount.end());
      } else {
        return text;
      }
    }
    amounts.values().removeIf(count -> count == 0);
    return quoted(amounts.toString());
  }

  private static String unit(String word) {
    String singular = UNITS.get(word);
    return singular == null && word.endsWith("s")
        ? UNITS.get(word.substring(0, word.length() - 1))
        : singular;
  }
}
