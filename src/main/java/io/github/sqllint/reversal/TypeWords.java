package io.github.sqllint.reversal;

import io.github.sqllint.operation.TypeNames;
import java.util.regex.Pattern;

/** Names of types in a text with one space between all tokens, as the server shows them. */
final class TypeWords {
  private static final Pattern NAME =
      Pattern.compile(
          "\\b(?:timestamp with(?:out)? time zone|character varying|bool|char|dec|decimal|float4|float8"
              + "|int|int2|int4|int8|timestamp|timestamptz|varchar)\\b");

  private TypeWords() {}

  /** All names that stand in a text. */
  static String usual(String text) {
    return NAME.matcher(text).replaceAll(name -> TypeNames.shown(TypeNames.normal(name.group())));
  }
}
