package io.github.sqllint.impact;

import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.Expression;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The type of a value, where its words alone tell (PostgreSQL manual, 4.1.2 and chapter 9). */
final class ResultType {
  /** What the functions return that defaults mostly call. */
  private static final Map<String, String> OF_CALLS =
      Map.of(
          "gen_random_uuid", "uuid",
          "uuid_generate_v4", "uuid",
          "uuidv7", "uuid",
          "now", "timestamptz",
          "current_timestamp", "timestamptz",
          "current_date", "date");

  /** They answer true or false, whatever they compare. */
  private static final Set<String> CONDITIONS =
      Set.of("=", "<>", "<", "<=", ">", ">=", "and", "or", "not", "is null", "is not null", "in");

  /** So many certainly fit. */
  private static final int DIGITS_OF_INTEGER = 9;

  private ResultType() {}

  /** Empty where more than the words would have to be known. */
  static Optional<ColumnType> of(Expression value) {
    if (value instanceof Expression.Literal literal) {
      return ofLiteral(literal.text());
    }
    if (value instanceof Expression.Cast cast) {
      return Optional.of(cast.type());
    }
    if (value instanceof Expression.Call call) {
      return Optional.ofNullable(OF_CALLS.get(call.name())).map(ColumnType::of);
    }
    return value instanceof Expression.Operator operator && CONDITIONS.contains(operator.symbol())
        ? Optional.of(ColumnType.of("boolean"))
        : Optional.empty();
  }

  private static boolean areDigits(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return from < text.length();
  }

  /** A string has no type before it is used. */
  static Optional<ColumnType> ofLiteral(String text) {
    int from = text.startsWith("-") ? 1 : 0;
    int point = text.indexOf('.');
    if (point < 0 && areDigits(text, from) && text.length() - from <= DIGITS_OF_INTEGER) {
      return Optional.of(ColumnType.of("integer"));
    }
    if (point >= from
        && areDigits(text, point + 1)
        && (point == from || areDigits(text.substring(0, point), from))) {
      return Optional.of(ColumnType.of("numeric"));
    }
    return text.equals("true") || text.equals("false")
        ? Optional.of(ColumnType.of("boolean"))
        : Optional.empty();
  }
}
