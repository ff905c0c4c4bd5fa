package io.github.sqllint.parse;

import io.github.sqllint.source.Token;
import io.github.sqllint.source.Token.Kind;
import java.util.Optional;

/** A string constant's value, however it was quoted (PostgreSQL manual, 4.1.2). */
final class StringConstant {
  private StringConstant() {}

  static boolean is(Token token) {
    return token.kind() == Kind.STRING || token.kind() == Kind.DOLLAR_STRING;
  }

  /** Empty for a bit string and where an escape is wrong. */
  static Optional<String> value(Token token) {
    String text = token.text();
    if (token.kind() == Kind.DOLLAR_STRING) {
      int tag = text.indexOf('$', 1) + 1;
      return Optional.of(text.substring(tag, text.length() - tag));
    }
    int quote = text.indexOf('\'');
    String body = text.substring(quote + 1, text.length() - 1);
    return switch (quote == 0 ? ' ' : Character.toUpperCase(text.charAt(0))) {
      case ' ', 'N' -> Optional.of(body.replace("''", "'"));
      case 'E' -> Escapes.c(body);
      case 'U' -> Escapes.unicode(body.replace("''", "'"));
      default -> Optional.empty();
    };
  }

  /** The constant in the one spelling of the normal form: {@code 'it''s'}. */
  static String quoted(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}
