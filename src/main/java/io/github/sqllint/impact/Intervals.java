package io.github.sqllint.impact;

import io.github.sqllint.operation.ColumnType;
import java.util.List;

/**
 * When a change between interval types leaves the values as they are: interval_support of the
 * server's source.
 */
final class Intervals {
  /** From the finest on. */
  private static final List<String> FIELDS =
      List.of("second", "minute", "hour", "day", "month", "year");

  private static final int MOST_DIGITS = 6;

  private Intervals() {}

  static boolean keeps(ColumnType from, ColumnType to) {
    boolean plain = to.name().equals("interval") && to.modifiers().isEmpty();
    return plain
        || (finest(to) <= finest(from) && (finest(from) > 0 || digits(to) >= digits(from)));
  }

  /** The finest field that it keeps: 0 for seconds. */
  private static int finest(ColumnType type) {
    String last = type.name().substring(type.name().lastIndexOf(' ') + 1);
    return Math.max(0, FIELDS.indexOf(last));
  }

  private static int digits(ColumnType type) {
    return type.modifiers().isEmpty() ? MOST_DIGITS : Integer.parseInt(type.modifiers().get(0));
  }
}
