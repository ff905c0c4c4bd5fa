package io.github.sqllint.parse;

import io.github.sqllint.source.Token;
import java.util.List;

/** Says that the tokens are not what a reader knows; the message is one sentence for people. */
final class NotUnderstood extends RuntimeException {
  private static final long serialVersionUID = 1;

  NotUnderstood(String reason) {
    super(reason, null, false, false);
  }

  /** Something else is expected where a token stands. */
  static NotUnderstood before(Token token, String what) {
    return token.kind() == Token.Kind.PLACEHOLDER
        ? filledIn(token)
        : new NotUnderstood(what + " is expected before " + shown(token) + ".");
  }

  /** Nothing like a token is expected where it stands. */
  static NotUnderstood unexpected(Token token) {
    return token.kind() == Token.Kind.PLACEHOLDER
        ? filledIn(token)
        : new NotUnderstood(shown(token) + " is not expected where it stands.");
  }

  /** A placeholder stands where more than a name or a value is expected. */
  static NotUnderstood filledIn(Token placeholder) {
    return new NotUnderstood(
        "What " + shown(placeholder) + " stands for is known only where it is filled in.");
  }

  private static String shown(Token token) {
    String text = token.text();
    return "“" + (text.length() <= 40 ? text : text.substring(0, 40) + "…") + "”";
  }

  /** The reason for tokens among which a placeholder may be what was taken for something else. */
  String among(List<Token> tokens) {
    for (Token token : tokens) {
      if (token.kind() == Token.Kind.PLACEHOLDER) {
        return getMessage().contains("is filled in") ? getMessage() : filledIn(token).getMessage();
      }
    }
    return getMessage();
  }

  /** A name in the quotes of another server. */
  static NotUnderstood quotedElsewhere(Token quote) {
    return new NotUnderstood(
        "A name in “" + quote.text() + "” is another server's: PostgreSQL quotes with “\"”.");
  }
}
