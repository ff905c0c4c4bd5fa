package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Moment;
import io.github.sqllint.dsl.alembic.Value.Number;
import io.github.sqllint.dsl.alembic.Value.Stretch;
import io.github.sqllint.dsl.alembic.Value.Text;
import io.github.sqllint.source.HostText;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Dates, times and what lies between them, as Python's {@code datetime} has them. */
final class Moments {
  private static final List<String> FIELDS =
      List.of("year", "month", "day", "hour", "minute", "second", "microsecond");

  private static final Map<String, Duration> UNITS =
      Map.of(
          "weeks", Duration.ofDays(7),
          "days", Duration.ofDays(1),
          "hours", Duration.ofHours(1),
          "minutes", Duration.ofMinutes(1),
          "seconds", Duration.ofSeconds(1),
          "milliseconds", Duration.ofMillis(1),
          "microseconds", Duration.ofNanos(1_000));

  /** The order of the arguments of {@code timedelta}. */
  private static final List<String> UNIT_ORDER =
      List.of("days", "seconds", "microseconds", "milliseconds", "minutes", "hours", "weeks");

  private Moments() {}

  /** What a function of the module gives; empty where it depends on when it is called. */
  static Optional<Value> call(String path, Arguments given) {
    return switch (path) {
      case "datetime.date" -> made(given, true);
      case "datetime.datetime" -> made(given, false);
      case "datetime.timedelta" -> Optional.of(new Stretch(0, length(given, false)));
      case "dateutil.relativedelta.relativedelta" -> Optional.of(calendar(given));
      case "datetime.date.fromisoformat" -> Optional.of(read(given, true));
      case "datetime.datetime.fromisoformat" -> Optional.of(read(given, false));
      default -> Optional.empty();
    };
  }

  private static Optional<Value> made(Arguments given, boolean day) {
    int most = day ? 3 : 6;
    boolean plain =
        given.positional().size() <= most
            && FIELDS.subList(0, most).containsAll(given.named().keySet());
    if (!plain) {
      return Optional.empty();
    }
    List<Integer> parts = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String name = FIELDS.get(i);
      parts.add(
          i < 3
              ? Values.integer(given.need(i, name))
              : given.at(i, name).map(Values::integer).orElse(0));
    }
    return Optional.of(moment(parts, day));
  }

  private static Moment moment(List<Integer> p, boolean day) {
    try {
      return new Moment(
          LocalDateTime.of(p.get(0), p.get(1), p.get(2), p.get(3), p.get(4), p.get(5)), day);
    } catch (DateTimeException e) {
      throw new NotKnown("it is a date that there is not");
    }
  }

  private static Value read(Arguments given, boolean day) {
    String text = Values.text(given.need(0, "date_string")).text();
    try {
      boolean short_ = text.length() <= 10;
      return new Moment(
          short_
              ? LocalDate.parse(text).atStartOfDay()
              : LocalDateTime.parse(text.replace(' ', 'T')),
          day);
    } catch (DateTimeParseException e) {
      throw new NotKnown("it reads a date in a way that is not followed");
    }
  }

  /** As many months as a {@code relativedelta} says, all by name. */
  private static Stretch calendar(Arguments given) {
    int years = given.at("years").map(Values::integer).orElse(0);
    int months = given.at("months").map(Values::integer).orElse(0);
    for (String name : given.named().keySet()) {
      if (!UNITS.containsKey(name) && !name.equals("years") && !name.equals("months")) {
        throw new NotKnown("it moves a date by `" + name + "`, which is not followed");
      }
    }
    return new Stretch(12 * years + months, length(given, true));
  }

  private static Duration length(Arguments given, boolean byName) {
    if (byName && !given.positional().isEmpty()) {
      throw new NotKnown("it moves a date in a way that is not followed");
    }
    Duration sum = Duration.ZERO;
    for (int i = 0; i < UNIT_ORDER.size(); i++) {
      String unit = UNIT_ORDER.get(i);
      long count = given.at(byName ? -1 : i, unit).map(Values::integer).orElse(0);
      sum = sum.plus(UNITS.get(unit).multipliedBy(count));
    }
    return sum;
  }

  /** What an attribute of a date or of a time between two is. */
  static Optional<Value> attribute(Value value, String name) {
    if (value instanceof Stretch stretch) {
      return name.equals("days") && stretch.months() == 0
          ? Optional.of(Number.of(Math.floorDiv(stretch.length().getSeconds(), 86_400)))
          : Optional.empty();
    }
    LocalDateTime at = ((Moment) value).at();
    boolean day = ((Moment) value).day();
    int place = FIELDS.indexOf(name);
    if (place < 0 || day && place > 2) {
      return Optional.empty();
    }
    List<Integer> parts = parts(at);
    return Optional.of(Number.of(parts.get(place)));
  }

  private static List<Integer> parts(LocalDateTime at) {
    return List.of(
        at.getYear(),
        at.getMonthValue(),
        at.getDayOfMonth(),
        at.getHour(),
        at.getMinute(),
        at.getSecond(),
        at.getNano() / 1_000);
  }

  /** The first weekday and the length of a month. */
  static Value month(Arguments given) {
    LocalDate first =
        first(Values.integer(given.need(0, "year")), Values.integer(given.need(1, "month")));
    return Value.Items.tuple(
        Number.of(first.getDayOfWeek().getValue() - 1), Number.of(first.lengthOfMonth()));
  }

  private static LocalDate first(int year, int month) {
    try {
      return LocalDate.of(year, month, 1);
    } catch (DateTimeException e) {
      throw new NotKnown("it is a month that there is not");
    }
  }

  static Value method(Moment moment, String name, Arguments given) {
    return switch (name) {
      case "isoformat" ->
          given.positional().isEmpty() && given.named().isEmpty()
              ? Text.made(iso(moment, 'T'))
              : new Value.Unknown("it holds a date's format that is not followed");
      case "strftime" -> new Text(formatted(moment, Values.text(given.need(0, "format")).text()));
      case "date" -> new Moment(moment.at().toLocalDate().atStartOfDay(), true);
      case "weekday" -> Number.of(moment.at().getDayOfWeek().getValue() - 1);
      case "isoweekday" -> Number.of(moment.at().getDayOfWeek().getValue());
      case "replace" -> replaced(moment, given);
      default -> new Value.Unknown("it depends on `" + name + "` of a date, which is not followed");
    };
  }

  private static Value replaced(Moment moment, Arguments given) {
    List<Integer> parts = new ArrayList<>(parts(moment.at()));
    if (!FIELDS.subList(0, 6).containsAll(given.named().keySet())) {
      return new Value.Unknown("it depends on a time zone");
    }
    for (int i = 0; i < 6; i++) {
      int place = i;
      given.at(i, FIELDS.get(i)).ifPresent(value -> parts.set(place, Values.integer(value)));
    }
    return moment(parts, moment.day());
  }

  /** The sum or difference of two values, of which one at least is of this kind. */
  static Optional<Value> combined(String operator, Value left, Value right) {
    boolean minus = operator.equals("-");
    if (!minus && !operator.equals("+")) {
      return operator.equals("*") ? times(left, right) : Optional.empty();
    }
    if (left instanceof Moment one && right instanceof Stretch stretch) {
      Stretch whole = one.day() ? days(stretch) : stretch;
      return Optional.of(moved(one, minus ? times(whole, -1) : whole));
    }
    if (left instanceof Stretch && right instanceof Moment && !minus) {
      return combined(operator, right, left);
    }
    if (left instanceof Moment one && right instanceof Moment other && minus) {
      return Optional.of(new Stretch(0, Duration.between(other.at(), one.at())));
    }
    if (left instanceof Stretch one && right instanceof Stretch other) {
      Stretch more = minus ? times(other, -1) : other;
      return Optional.of(
          new Stretch(one.months() + more.months(), one.length().plus(more.length())));
    }
    return Optional.empty();
  }

  private static Optional<Value> times(Value left, Value right) {
    Value number = left instanceof Number ? left : right;
    Value stretch = left instanceof Number ? right : left;
    return number instanceof Number && stretch instanceof Stretch one
        ? Optional.of(times(one, Values.integer(number)))
        : Optional.empty();
  }

  private static Stretch times(Stretch stretch, int number) {
    return new Stretch(number * stretch.months(), stretch.length().multipliedBy(number));
  }

  /** What a date takes of a stretch, which keeps no hours. */
  private static Stretch days(Stretch stretch) {
    Duration days = Duration.ofDays(Math.floorDiv(stretch.length().getSeconds(), 86_400));
    return new Stretch(stretch.months(), days);
  }

  /** Of a month that is too short it is the last day. */
  private static Moment moved(Moment moment, Stretch by) {
    return new Moment(moment.at().plusMonths(by.months()).plus(by.length()), moment.day());
  }

  /** As {@code str()} prints it. */
  static String iso(Moment moment, char between) {
    LocalDateTime at = moment.at();
    String date = at.toLocalDate().toString();
    if (moment.day()) {
      return date;
    }
    String pattern = at.getNano() == 0 ? "HH:mm:ss" : "HH:mm:ss.SSSSSS";
    return date + between + at.format(DateTimeFormatter.ofPattern(pattern));
  }

  /** As {@code strftime} prints it in the locale of C. */
  static HostText formatted(Moment moment, String format) {
    StringBuilder made = new StringBuilder();
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      made.append(c == '%' && ++i < format.length() ? part(moment.at(), format.charAt(i)) : c);
    }
    return HostText.made(made.toString());
  }

  private static String part(LocalDateTime at, char directive) {
    return switch (directive) {
      case 'Y' -> String.valueOf(at.getYear());
      case 'y' -> two(at.getYear() % 100);
      case 'm' -> two(at.getMonthValue());
      case 'd' -> two(at.getDayOfMonth());
      case 'H' -> two(at.getHour());
      case 'M' -> two(at.getMinute());
      case 'S' -> two(at.getSecond());
      case 'j' -> String.format(Locale.ROOT, "%03d", at.getDayOfYear());
      case 'b' -> at.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
      case 'B' -> at.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case '%' -> "%";
      default ->
          throw new NotKnown("it holds the format `%" + directive + "`, which is not followed");
    };
  }

  private static String two(int number) {
    return String.format(Locale.ROOT, "%02d", number);
  }
}
