package io.github.sqllint.rules;

import io.github.sqllint.operation.ColumnType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What becomes of values that the new type of a column has no room for. */
enum Narrowing {
  /** The first of them makes the statement fail. */
  FAILS,
  /** They are rounded or cut. */
  LOSES;

  private static final int UNLIMITED = Integer.MAX_VALUE;
  private static final List<String> STRINGS = List.of("varchar", "char", "text", "bpchar");
  private static final List<String> BITS = List.of("bit", "varbit");

  /** How many digits an integer type may need (PostgreSQL manual, 8.1.1). */
  private static final Map<String, Integer> INTEGER_DIGITS =
      Map.of("smallint", 5, "integer", 10, "bigint", 19);

  /** How many digits a floating-point type is good for (PostgreSQL manual, 8.1.3). */
  private static final Map<String, Integer> FLOAT_DIGITS =
      Map.of("real", 6, "double precision", 15);

  private static final List<String> MOMENTS = List.of("timestamp", "timestamptz");
  private static final List<String> TIMES = List.of("timestamp", "timestamptz", "time", "timetz");

  /** Digits of a second that a time type keeps where it does not say. */
  private static final int MICROSECONDS = 6;

  /** Empty where every value has room, or the types are too different to tell. */
  static Optional<Narrowing> of(ColumnType from, ColumnType to) {
    if (from.dimensions() != to.dimensions()
        || from.schema().isPresent()
        || to.schema().isPresent()) {
      return Optional.empty();
    }
    if (both(STRINGS, from, to) || both(BITS, from, to)) {
      return length(to) < length(from) ? Optional.of(FAILS) : Optional.empty();
    }
    if (isNumber(from) && isNumber(to)) {
      return ofNumbers(from, to);
    }
    boolean cuts =
        (MOMENTS.contains(from.name()) && List.of("date", "time", "timetz").contains(to.name()))
            || (both(TIMES, from, to) && first(to, MICROSECONDS) < first(from, MICROSECONDS));
    return cuts ? Optional.of(LOSES) : Optional.empty();
  }

  /** The same where a cast is written out, which cuts a string that is too long. */
  Narrowing byCast(ColumnType to) {
    return STRINGS.contains(to.name()) || BITS.contains(to.name()) ? LOSES : this;
  }

  private static Optional<Narrowing> ofNumbers(ColumnType from, ColumnType to) {
    if (FLOAT_DIGITS.containsKey(to.name())) {
      int digits = FLOAT_DIGITS.get(to.name());
      int needed =
          FLOAT_DIGITS.getOrDefault(
              from.name(), INTEGER_DIGITS.getOrDefault(from.name(), UNLIMITED));
      return needed > digits ? Optional.of(LOSES) : Optional.empty();
    }
    if (wholeDigits(to) < wholeDigits(from)) {
      return Optional.of(FAILS);
    }
    return fractionDigits(to) < fractionDigits(from) ? Optional.of(LOSES) : Optional.empty();
  }

  private static boolean isNumber(ColumnType type) {
    return INTEGER_DIGITS.containsKey(type.name())
        || FLOAT_DIGITS.containsKey(type.name())
        || type.name().equals("numeric");
  }

  /** Digits before the point. */
  private static int wholeDigits(ColumnType type) {
    if (INTEGER_DIGITS.containsKey(type.name())) {
      return INTEGER_DIGITS.get(type.name());
    }
    int digits = type.name().equals("numeric") ? first(type, UNLIMITED) : UNLIMITED;
    return digits == UNLIMITED ? UNLIMITED : digits - fractionDigits(type);
  }

  /** Digits after the point. */
  private static int fractionDigits(ColumnType type) {
    if (INTEGER_DIGITS.containsKey(type.name())) {
      return 0;
    }
    if (type.modifiers().isEmpty()) {
      return UNLIMITED;
    }
    return type.modifiers().size() == 1 ? 0 : number(type.modifiers().get(1), 0);
  }

  private static int length(ColumnType type) {
    boolean oneByDefault = type.name().equals("char") || type.name().equals("bit");
    return first(type, oneByDefault ? 1 : UNLIMITED);
  }

  private static int first(ColumnType type, int otherwise) {
    return type.modifiers().isEmpty() ? otherwise : number(type.modifiers().get(0), otherwise);
  }

  private static int number(String text, int otherwise) {
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : otherwise;
  }

  private static boolean both(List<String> names, ColumnType one, ColumnType other) {
    return names.contains(one.name()) && names.contains(other.name());
  }
}
