package io.github.sqllint.dsl.javascript;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A {@code Date} that is made of a text: as a value of a statement it is that moment, but most of
 * what it prints depends on the time zone of where it runs.
 */
public final class WrittenDate implements Value, Cell {
  /** So many milliseconds from 1970 JavaScript knows dates. */
  static final double LAST = 8.64e15;

  private static final double MOST_UNITS = 100_000;

  /** What sets parts of it, each and those behind it, in the order of {@link #utc}. */
  private static final List<String> SETTERS =
      List.of(
          "setUTCFullYear",
          "setUTCMonth",
          "setUTCDate",
          "setUTCHours",
          "setUTCMinutes",
          "setUTCSeconds",
          "setUTCMilliseconds");

  private Text written;
  private boolean changed;

  WrittenDate(Text written) {
    this.written = written;
  }

  /** A moment by its milliseconds. */
  static WrittenDate of(double milliseconds) {
    return new WrittenDate(Text.made(print(Instant.ofEpochMilli((long) milliseconds))));
  }

  /** What it was made of; unknown where the program may have changed it since. */
  public Value written() {
    return changed ? new Unknown("How this date was changed is not followed.") : written;
  }

  private static String print(Instant moment) {
    return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'")
        .withZone(ZoneOffset.UTC)
        .format(moment);
  }

  /** The moment in UTC; empty where the text leaves open in which time zone it is. */
  private Optional<OffsetDateTime> moment() {
    String text = written.toString();
    try {
      return changed
          ? Optional.empty()
          : Optional.of(
              text.length() == "yyyy-mm-dd".length()
                  ? LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC)
                  : OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /**
   * {@code Date.UTC}: the milliseconds of a moment by its year, month from 0 on, day, and so on.
   */
  static Value utc(List<Value> args) {
    long[] parts = {1970, 0, 1, 0, 0, 0, 0};
    for (int i = 0; i < Math.min(parts.length, args.size()); i++) {
      if (!(args.get(i) instanceof Numeric part) || !(Math.abs(part.number()) <= MOST_UNITS)) {
        return new Unknown(Unknown.UNCLEAR);
      }
      parts[i] = (long) part.number();
    }
    return new Numeric(
        OffsetDateTime.of((int) parts[0], 1, 1, 0, 0, 0, 0, ZoneOffset.UTC)
                .plusMonths(parts[1])
                .plusDays(parts[2] - 1)
                .plusHours(parts[3])
                .plusMinutes(parts[4])
                .plusSeconds(parts[5])
                .toInstant()
                .toEpochMilli()
            + parts[6]);
  }

  private void change(String setter, List<Value> args) {
    Value after = setter.equals("setTime") ? Globals.first(args) : with(setter, args);
    if (after instanceof Numeric moment && Math.abs(moment.number()) <= LAST) {
      written = of(moment.number()).written;
    } else {
      changed = true;
    }
  }

  /** Its milliseconds with other parts. */
  private Value with(String setter, List<Value> args) {
    int first = SETTERS.indexOf(setter);
    Optional<OffsetDateTime> moment = moment();
    if (first < 0 || moment.isEmpty()) {
      return new Unknown(Unknown.UNCLEAR);
    }
    OffsetDateTime now = moment.get();
    int[] parts = {
      now.getYear(),
      now.getMonthValue() - 1,
      now.getDayOfMonth(),
      now.getHour(),
      now.getMinute(),
      now.getSecond(),
      now.getNano() / 1_000_000
    };
    List<Value> all = new ArrayList<>();
    for (int part : parts) {
      all.add(new Numeric(part));
    }
    for (int i = 0; i < args.size() && first + i < parts.length; i++) {
      all.set(first + i, args.get(i));
    }
    return utc(all);
  }

  @Override
  public Object state() {
    return written();
  }

  @Override
  public void restore(Object state) {
    changed = !(state instanceof Text);
    written = state instanceof Text text ? text : written;
  }

  @Override
  public void blur(List<Object> states) {
    changed = true;
  }

  @Override
  public String type() {
    return "object";
  }

  @Override
  public Value property(String name) {
    if (name.startsWith("set")) {
      return (Callable)
          (self, args, site, run) -> {
            run.touch(this);
            change(name, args);
            return moment().flatMap(moment -> part(moment, "getTime")).orElseGet(this::written);
          };
    }
    Optional<Value> known = moment().flatMap(moment -> part(moment, name));
    return known.isEmpty()
        ? new Unknown("It depends on the time zone of where it runs.")
        : (Callable) (self, args, site, run) -> known.get();
  }

  private static Optional<Value> part(OffsetDateTime moment, String name) {
    Integer part =
        switch (name) {
          case "getUTCFullYear" -> moment.getYear();
          case "getUTCMonth" -> moment.getMonthValue() - 1;
          case "getUTCDate" -> moment.getDayOfMonth();
          case "getUTCHours" -> moment.getHour();
          case "getUTCMinutes" -> moment.getMinute();
          case "getUTCSeconds" -> moment.getSecond();
          default -> null;
        };
    if (part != null) {
      return Optional.of(new Numeric(part));
    }
    return switch (name) {
      case "toISOString", "toJSON" -> Optional.of(Text.made(print(moment.toInstant())));
      case "getTime", "valueOf" -> Optional.of(new Numeric(moment.toInstant().toEpochMilli()));
      default -> Optional.empty();
    };
  }
}
