package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Truth;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Types of SQLAlchemy that are written by what they are given, such as a length. */
final class SizedTypes {
  static final Set<String> NAMES =
      Set.of(
          "String",
          "Unicode",
          "VARCHAR",
          "CHAR",
          "NCHAR",
          "NVARCHAR",
          "Numeric",
          "NUMERIC",
          "DECIMAL",
          "Float",
          "FLOAT",
          "DateTime",
          "TIMESTAMP",
          "Time",
          "TIME",
          "Interval",
          "INTERVAL",
          "BIT",
          "ARRAY",
          "Enum",
          "ENUM",
          "DOMAIN",
          "VARBINARY",
          "BINARY");

  private SizedTypes() {}

  static boolean has(String name) {
    return NAMES.contains(name);
  }

  /**
   * How such a type is written.
   *
   * @param type the whole of it
   * @throws NotKnown for another type
   */
  static String of(String name, Arguments given, Value type) {
    return switch (name) {
      case "String", "Unicode", "VARCHAR" -> "VARCHAR" + length(given) + collation(given);
      case "CHAR", "NCHAR", "NVARCHAR" -> name + length(given) + collation(given);
      case "BINARY", "VARBINARY" -> name + length(given);
      case "Numeric", "NUMERIC" -> "NUMERIC" + precision(given);
      case "DECIMAL" -> "DECIMAL" + precision(given);
      case "Float", "FLOAT" -> "FLOAT" + size(given, 0, "precision");
      case "DateTime", "TIMESTAMP" -> "TIMESTAMP" + size(given, 1, "precision") + zone(given);
      case "Time", "TIME" -> "TIME" + size(given, 1, "precision") + zone(given);
      case "Interval", "INTERVAL" -> interval(name, given);
      case "BIT" -> bit(given);
      case "ARRAY" -> array(given);
      case "Enum", "ENUM" -> EnumType.of(type).column();
      case "DOMAIN" -> Quoting.in(given.given("schema"), Quoting.of(given.need(0, "name")));
      default ->
          throw new NotKnown(
              "its type `" + name + "` is none that SQLAlchemy writes for PostgreSQL");
    };
  }

  /** The length in parentheses; empty where none is given. */
  static String length(Arguments given) {
    return size(given, 0, "length");
  }

  private static String size(Arguments given, int place, String name) {
    return given.given(place, name).map(value -> "(" + number(value) + ")").orElse("");
  }

  private static String number(Value value) {
    return value instanceof Value.Open open
        ? open.placeholder()
        : String.valueOf(Values.integer(value));
  }

  private static String precision(Arguments given) {
    Optional<Value> precision = given.given(0, "precision");
    Optional<Value> scale = given.given(1, "scale");
    if (precision.isEmpty()) {
      return "";
    }
    String digits = "(" + number(precision.get());
    return digits + scale.map(value -> ", " + number(value)).orElse("") + ")";
  }

  private static String zone(Arguments given) {
    boolean with =
        given
            .given(0, "timezone")
            .map(value -> Values.isTrue(value).orElseThrow(() -> Values.notKnown(value)))
            .orElse(false);
    return with ? " WITH TIME ZONE" : " WITHOUT TIME ZONE";
  }

  private static String interval(String name, Arguments given) {
    String fields =
        given
            .given("fields")
            .map(value -> " " + Values.text(value).text().toUpperCase(Locale.ROOT))
            .orElse("");
    String precision =
        name.equals("INTERVAL") ? size(given, 0, "precision") : size(given, 1, "second_precision");
    return "INTERVAL" + fields + (precision.isEmpty() ? "" : " " + precision);
  }

  private static String bit(Arguments given) {
    boolean varying = given.at(1, "varying").equals(Optional.of(new Truth(true)));
    String length = length(given);
    return varying ? "BIT VARYING" + length : "BIT" + (length.isEmpty() ? "(1)" : length);
  }

  private static String array(Arguments given) {
    int dimensions = given.given(2, "dimensions").map(Values::integer).orElse(1);
    String item = SqlTypes.of(given.need(0, "item_type"));
    int collate = item.indexOf(" COLLATE ");
    String brackets = "[]".repeat(Math.max(1, dimensions));
    return collate < 0
        ? item + brackets
        : item.substring(0, collate) + brackets + item.substring(collate);
  }

  /** COLLATE with the collation; empty where none is given. */
  static String collation(Arguments given) {
    Optional<Value> collation = given.given("collation");
    return collation.map(value -> " COLLATE \"" + Values.text(value).text() + '"').orElse("");
  }
}
