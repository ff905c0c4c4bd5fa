package io.github.sqllint.impact;

import io.github.sqllint.operation.BuiltInTypes;
import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@link Coercion} calls the types of columns, constants and values without parentheses. */
final class TypeWords {
  static final Map<String, String> VALUES =
      Map.of(
          "current_date", "date",
          "current_time", "timetz",
          "current_timestamp", "timestamptz",
          "localtime", "time",
          "localtimestamp", "timestamp",
          "current_user", "name",
          "session_user", "name",
          "current_catalog", "name");

  private static final int DIGITS_OF_INTEGER = 9;
  private static final int DIGITS_OF_BIGINT = 18;

  private TypeWords() {}

  /** What is stored of the server's types; nothing is known of others. */
  static String named(ColumnType written, Schema schema) {
    Optional<ColumnType> stored = Domains.of(written, schema).base();
    if (stored.isEmpty() || schema.type(stored.get()).isPresent()) {
      return Coercion.ANY;
    }
    ColumnType type = stored.get();
    String base = Casts.base(type);
    boolean known = type.schema().isEmpty() && BuiltInTypes.isOfServer(ColumnType.of(base));
    return known ? base + (type.isArray() ? "[]" : "") : Coercion.ANY;
  }

  static String ofLiteral(String text) {
    if (text.startsWith("'") || text.equals("null")) {
      return Coercion.LITERAL;
    }
    if (text.equals("true") || text.equals("false")) {
      return "boolean";
    }
    String digits = text.startsWith("-") ? text.substring(1) : text;
    if (!isNumber(digits)) {
      return Coercion.ANY;
    }
    if (digits.indexOf('.') >= 0 || digits.length() > DIGITS_OF_BIGINT) {
      return "numeric";
    }
    return digits.length() <= DIGITS_OF_INTEGER ? "integer" : Coercion.ANY;
  }

  private static boolean isNumber(String digits) {
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c != '.' && (c < '0' || c > '9')) {
        return false;
      }
    }
    return !digits.isEmpty();
  }

  /** The same as the type of a column; empty where it is not known, or a string's. */
  static Optional<ColumnType> columnType(String type) {
    if (type.equals(Coercion.ANY) || type.equals(Coercion.LITERAL) || type.startsWith("any")) {
      return Optional.empty();
    }
    boolean array = type.endsWith("[]");
    String name = array ? element(type) : type;
    return Optional.of(new ColumnType(Optional.empty(), name, List.of(), array ? 1 : 0));
  }

  /** What an array holds. */
  static String element(String array) {
    return array.substring(0, array.length() - 2);
  }
}
