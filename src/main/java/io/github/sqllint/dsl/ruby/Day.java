package io.github.sqllint.dsl.ruby;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A {@code Date}, with what Active Support adds to it. */
record Day(LocalDate date) implements Value.Receiver {

  /**
   * So many months and days, as {@code 2.months}.
   *
   * @param months before the days
   */
  record Length(int months, int days) implements Value {}

  /** What a method of the class gives; empty where that depends on when it is called. */
  static Optional<Value> made(Invocation call) {
    try {
      return switch (call.name()) {
        case "new", "civil" -> civil(call);
        case "parse", "iso8601" ->
            call.argument(0) instanceof Value.Text text
                    && text.text().matches("\\d{4}-\\d\\d-\\d\\d")
                ? Optional.of(new Day(LocalDate.parse(text.text())))
                : Optional.empty();
        default -> Optional.empty();
      };
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Value> civil(Invocation call) {
    if (call.arguments().isEmpty() || !call.arguments().stream().allMatch(Day::isWhole)) {
      return Optional.empty();
    }
    int month = call.arguments().size() > 1 ? whole(call.argument(1)) : 1;
    int day = call.arguments().size() > 2 ? whole(call.argument(2)) : 1;
    LocalDate first = LocalDate.of(whole(call.argument(0)), month, 1);
    return Optional.of(
        new Day(
            day == -1 ? first.withDayOfMonth(first.lengthOfMonth()) : first.withDayOfMonth(day)));
  }

  /** A length that a method of a number gives; null for any other method. */
  static Value length(Value.Num number, String method) {
    if (!number.isWhole()) {
      return null;
    }
    int count = number.number().intValue();
    return switch (method) {
      case "day", "days" -> new Length(0, count);
      case "week", "weeks" -> new Length(0, 7 * count);
      case "month", "months" -> new Length(count, 0);
      case "year", "years" -> new Length(12 * count, 0);
      default -> null;
    };
  }

  private static boolean isWhole(Value value) {
    return value instanceof Value.Num number && number.isWhole();
  }

  private static int whole(Value value) {
    return ((Value.Num) value).number().intValue();
  }

  @Override
  public Value send(Invocation call) {
    Value moved = moved(call);
    Value answer = moved != null ? moved : asked(call);
    return answer != null ? answer : new Value.Unknown("`" + call.name() + "` of a date");
  }

  private Value moved(Invocation call) {
    Value given = call.arguments().isEmpty() ? Value.of(1) : call.argument(0);
    int by = isWhole(given) ? whole(given) : 0;
    boolean counts = isWhole(given);
    return switch (call.name()) {
      case "+", "-" -> plus(call.argument(0), call.name().equals("+") ? 1 : -1);
      case ">>", "next_month", "months_since" -> counts ? day(date.plusMonths(by)) : null;
      case "<<", "prev_month", "last_month", "months_ago" ->
          counts ? day(date.minusMonths(by)) : null;
      case "next_day", "tomorrow", "succ", "next" -> counts ? day(date.plusDays(by)) : null;
      case "prev_day", "yesterday" -> counts ? day(date.minusDays(by)) : null;
      case "next_year" -> counts ? day(date.plusYears(by)) : null;
      case "prev_year", "last_year" -> counts ? day(date.minusYears(by)) : null;
      case "beginning_of_month", "at_beginning_of_month" -> day(date.withDayOfMonth(1));
      case "end_of_month", "at_end_of_month" -> day(date.withDayOfMonth(date.lengthOfMonth()));
      case "beginning_of_year", "at_beginning_of_year" -> day(date.withDayOfYear(1));
      case "end_of_year", "at_end_of_year" -> day(date.withDayOfYear(date.lengthOfYear()));
      case "to_date" -> this;
      case "advance" -> advanced(call.named());
      default -> null;
    };
  }

  /** A length of time with its parts by their names; null where one is not followed. */
  private Value advanced(Value.Table parts) {
    LocalDate moved = date;
    for (String unit : List.of("years", "months", "weeks", "days")) {
      Value by = parts.entries().getOrDefault(Value.Text.symbol(unit), Value.of(0));
      if (!isWhole(by) || length((Value.Num) by, unit) == null) {
        return null;
      }
      Length length = (Length) length((Value.Num) by, unit);
      moved = moved.plusMonths(length.months).plusDays(length.days);
    }
    return day(moved);
  }

  private static Value day(LocalDate date) {
    return new Day(date);
  }

  private Value plus(Value other, int sign) {
    if (other instanceof Length length) {
      return day(date.plusMonths((long) sign * length.months).plusDays((long) sign * length.days));
    }
    return isWhole(other) ? day(date.plusDays((long) sign * whole(other))) : null;
  }

  private Value asked(Invocation call) {
    return switch (call.name()) {
      case "year" -> Value.of(date.getYear());
      case "month", "mon" -> Value.of(date.getMonthValue());
      case "day", "mday" -> Value.of(date.getDayOfMonth());
      case "yday" -> Value.of(date.getDayOfYear());
      case "wday" -> Value.of(date.getDayOfWeek().getValue() % 7);
      case "cwday" -> Value.of(date.getDayOfWeek().getValue());
      case "to_s", "iso8601" -> call.arguments().isEmpty() ? Value.Text.of(date.toString()) : null;
      case "strftime" ->
          call.argument(0) instanceof Value.Text format ? printed(format.text()) : null;
      case "<", ">", "<=", ">=", "<=>" ->
          call.argument(0) instanceof Day other
              ? Operators.call(
                  Value.of(date.toEpochDay()),
                  new Invocation(
                      call.name(),
                      List.of(Value.of(other.date.toEpochDay())),
                      Value.Table.empty(),
                      Optional.empty(),
                      call.span()))
              : null;
      default -> null;
    };
  }

  /** Null where a directive is not followed. */
  private Value printed(String format) {
    StringBuilder made = new StringBuilder();
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      if (c != '%' || i + 1 == format.length()) {
        made.append(c);
        continue;
      }
      String part = part(format.charAt(++i));
      if (part == null) {
        return null;
      }
      made.append(part);
    }
    return Value.Text.of(made.toString());
  }

  private String part(char directive) {
    return switch (directive) {
      case 'Y' -> String.valueOf(date.getYear());
      case 'y' -> two(date.getYear() % 100);
      case 'm' -> two(date.getMonthValue());
      case 'd' -> two(date.getDayOfMonth());
      case 'j' -> String.format(Locale.ROOT, "%03d", date.getDayOfYear());
      case 'F' -> date.toString();
      case 'b' -> date.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
      case 'B' -> date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case '%' -> "%";
      default -> null;
    };
  }

  private static String two(int number) {
    return String.format(Locale.ROOT, "%02d", number);
  }
}
