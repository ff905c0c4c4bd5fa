package io.github.sqllint.parse;

import io.github.sqllint.source.Token;
import io.github.sqllint.source.Token.Kind;
import java.util.List;
import java.util.Optional;

/** A string constant's value, however it was quoted (PostgreSQL manual, 4.1.2). */
final class StringConstant {
  private StringConstant() {}

  static boolean is(Token token) {
    return token.kind() == Kind.STRING || token.kind() == Kind.DOLLAR_STRING;
  }

  /** The index behind the constant at {@code start} and those that continue it. */
  static int end(List<Token> tokens, int start) {
    int end = start + 1;
    while (end < tokens.size() && tokens.get(end).kind() == Kind.STRING) {
      end++;
    }
    return end;
  }

  /** Of a constant and those that continue it; empty where one of them has none. */
  static Optional<String> value(List<Token> constants) {
    StringBuilder joined = new StringBuilder();
    for (Token constant : constants) {
      Optional<String> part = value(constant);
      if (part.isEmpty()) {
        return part;
      }
      joined.append(part.get());
    }
    return Optional.of(joined.toString());
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
