package io.github.sqllint.operation;

import java.util.Map;

/**
 * The names that one type of the server has: in its catalogue, in its grammar, and as it shows it.
 */
public final class TypeNames {
  /** The names in the system catalogue, which are the same with quotes or with their schema. */
  private static final Map<String, String> CATALOGUE =
      Map.ofEntries(
          Map.entry("int2", "smallint"),
          Map.entry("int4", "integer"),
          Map.entry("int8", "bigint"),
          Map.entry("float4", "real"),
          Map.entry("float8", "double precision"),
          Map.entry("bool", "boolean"),
          Map.entry("serial2", "smallserial"),
          Map.entry("serial4", "serial"),
          Map.entry("serial8", "bigserial"));

  /** The names that only the grammar knows (gram.y: Numeric, Character). */
  private static final Map<String, String> KEYWORDS =
      Map.ofEntries(
          Map.entry("int", "integer"),
          Map.entry("dec", "numeric"),
          Map.entry("decimal", "numeric"),
          Map.entry("character", "char"),
          Map.entry("nchar", "char"));

  private TypeNames() {}

  /** The name of {@link ColumnType}'s normal form for one that may stand in quotes. */
  public static String ofCatalogue(String name) {
    return CATALOGUE.getOrDefault(name, name);
  }

  /** The name of {@link ColumnType}'s normal form for one written as a plain word. */
  public static String normal(String word) {
    return KEYWORDS.getOrDefault(word, ofCatalogue(word));
  }

  /** As the server shows the type of this name in normal form ({@code format_type}). */
  public static String shown(String normal) {
    return switch (normal) {
      case "varchar" -> "character varying";
      case "char" -> "character";
      case "timestamp" -> "timestamp without time zone";
      case "timestamptz" -> "timestamp with time zone";
      default -> normal;
    };
  }
}
