package io.github.sqllint.parse;

import io.github.sqllint.source.Token;
import io.github.sqllint.source.Token.Kind;
import java.util.List;

/** What the lexer could not cut, in words for people. */
final class InvalidTokens {
  private InvalidTokens() {}

  /** Refuses a statement that holds one. */
  static void refuse(List<Token> tokens) {
    for (Token token : tokens) {
      if (token.kind() == Kind.INVALID) {
        throw new NotUnderstood(reason(token.text()));
      }
    }
  }

  private static String reason(String text) {
    if (text.startsWith("/*")) {
      return "A comment begins that never ends.";
    }
    if (text.indexOf('\'') >= 0 && text.indexOf('\'') < 3) {
      return "A string begins that never ends.";
    }
    if (text.indexOf('"') >= 0 && text.indexOf('"') < 3) {
      return "A quoted name begins that never ends.";
    }
    if (text.startsWith("$") && text.length() > 1) {
      return "A dollar-quoted string begins that never ends.";
    }
    return "The character “" + text + "” is none of SQL.";
  }
}
