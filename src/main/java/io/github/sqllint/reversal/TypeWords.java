package io.github.sqllint.reversal;

import java.util.Map;
import java.util.regex.Pattern;

/** Names of types in a text with one space between all tokens, as the server shows them. */
final class TypeWords {
  private static final Map<String, String> USUAL =
      Map.ofEntries(
          Map.entry("bool", "boolean"),
          Map.entry("char", "character"),
          Map.entry("dec", "numeric"),
          Map.entry("decimal", "numeric"),
          Map.entry("float4", "real"),
          Map.entry("float8", "double precision"),
          Map.entry("int", "integer"),
          Map.entry("int2", "smallint"),
          Map.entry("int4", "integer"),
          Map.entry("int8", "bigint"),
          Map.entry("timestamp", "timestamp without time zone"),
          Map.entry("timestamptz", "timestamp with time zone"),
          Map.entry("varchar", "character varying"));

  private static final Pattern NAME =
      Pattern.compile(
          "\\b(?:timestamp with(?:out)? time zone|character varying|"
              + String.join("|", USUAL.keySet())
              + ")\\b");

  private TypeWords() {}

  /** All names that stand in a text. */
  static String usual(String text) {
    return NAME.matcher(text).replaceAll(name -> USUAL.getOrDefault(name.group(), name.group()));
  }
}
