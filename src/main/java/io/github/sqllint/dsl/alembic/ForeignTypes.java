package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Made;
import io.github.sqllint.dsl.alembic.Value.Symbol;
import io.github.sqllint.dsl.alembic.Value.Truth;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Types of packages that many projects use beside SQLAlchemy, as they are on PostgreSQL. */
final class ForeignTypes {
  /** {@code sqlalchemy_utils} 0.38; types that take a length or another type are below. */
  private static final Map<String, String> UTILITIES =
      Map.ofEntries(
          Map.entry("ArrowType", "TIMESTAMP WITHOUT TIME ZONE"),
          Map.entry("ChoiceType", "VARCHAR(255)"),
          Map.entry("ColorType", "VARCHAR(20)"),
          Map.entry("CountryType", "VARCHAR(2)"),
          Map.entry("CurrencyType", "VARCHAR(3)"),
          Map.entry("DateRangeType", "DATERANGE"),
          Map.entry("DateTimeRangeType", "TSRANGE"),
          Map.entry("EmailType", "VARCHAR(255)"),
          Map.entry("EncryptedType", "BYTEA"),
          Map.entry("Int8RangeType", "INT8RANGE"),
          Map.entry("IntRangeType", "INT4RANGE"),
          Map.entry("IPAddressType", "VARCHAR(50)"),
          Map.entry("JSONType", "JSON"),
          Map.entry("LocaleType", "VARCHAR(10)"),
          Map.entry("LtreeType", "LTREE"),
          Map.entry("NumericRangeType", "NUMRANGE"),
          Map.entry("PasswordType", "BYTEA"),
          Map.entry("PhoneNumberType", "VARCHAR(20)"),
          Map.entry("ScalarListType", "TEXT"),
          Map.entry("StringEncryptedType", "VARCHAR"),
          Map.entry("TimezoneType", "VARCHAR(50)"),
          Map.entry("TSVectorType", "TSVECTOR"),
          Map.entry("URLType", "TEXT"),
          Map.entry("UUIDType", "UUID"));

  private static final Set<String> SPATIAL = Set.of("Geometry", "Geography", "Raster");

  private static final Set<String> VECTORS =
      Set.of("Vector", "VECTOR", "HALFVEC", "SPARSEVEC", "BIT");

  private ForeignTypes() {}

  /** Whether a value is such a type, or its name. */
  static boolean is(Value value) {
    Value maker = value instanceof Made made ? made.maker() : value;
    if (!(maker instanceof Symbol symbol)) {
      return false;
    }
    String name = symbol.name();
    return switch (symbol.path().split("\\.", 2)[0]) {
      case "sqlalchemy_utils" -> UTILITIES.containsKey(name);
      case "geoalchemy2" -> SPATIAL.contains(name);
      case "pgvector" -> VECTORS.contains(name);
      case "citext" -> name.equals("CIText");
      default -> false;
    };
  }

  /**
   * How it is written.
   *
   * @throws NotKnown if it depends on more than its arguments
   */
  static String of(Value type) {
    Symbol symbol = (Symbol) (type instanceof Made made ? made.maker() : type);
    Arguments given = Sql.arguments(type);
    return switch (symbol.path().split("\\.", 2)[0]) {
      case "geoalchemy2" -> spatial(symbol.name(), given);
      case "pgvector" -> vector(symbol.name(), given);
      case "citext" -> "CITEXT";
      default -> utility(symbol.name(), given);
    };
  }

  private static String utility(String name, Arguments given) {
    Optional<Value> held = name.equals("ChoiceType") ? given.given(1, "impl") : Optional.empty();
    if (held.isPresent()) {
      return SqlTypes.of(held.get());
    }
    Optional<Value> length =
        switch (name) {
          case "ColorType" -> given.given(0, "max_length");
          case "PhoneNumberType" -> given.given(1, "max_length");
          case "EmailType", "StringEncryptedType" -> given.given("length");
          default -> Optional.empty();
        };
    return length
        .map(value -> "VARCHAR(" + Values.integer(value) + ")")
        .orElseGet(() -> UTILITIES.get(name));
  }

  /** GeoAlchemy2 makes an index of its own besides, in a way that differs between versions. */
  private static String spatial(String name, Arguments given) {
    boolean plain = given.at("spatial_index").equals(Optional.of(new Truth(false)));
    if (!plain) {
      throw new NotKnown(
          "its type `"
              + name
              + "` brings an index by its version of GeoAlchemy2; with `spatial_index=False` it is"
              + " known");
    }
    if (name.equals("Raster")) {
      return "raster";
    }
    String kind =
        given.at(0, "geometry_type").map(Printing::str).map(Object::toString).orElse("GEOMETRY");
    int srid = given.given(1, "srid").map(Values::integer).orElse(-1);
    return name.toLowerCase(Locale.ROOT) + "(" + kind + "," + srid + ")";
  }

  private static String vector(String name, Arguments given) {
    String length =
        given
            .given(0, name.equals("BIT") ? "length" : "dim")
            .map(value -> "(" + Values.integer(value) + ")")
            .orElse("");
    return name.toUpperCase(Locale.ROOT) + length;
  }
}
