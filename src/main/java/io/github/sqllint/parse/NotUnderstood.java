package io.github.sqllint.parse;

import io.github.sqllint.source.Token;
import java.util.List;

/** Says that the tokens are not what a reader knows; the message is one sentence for people. */
final class NotUnderstood extends RuntimeException {
  private static final long serialVersionUID = 1;

  NotUnderstood(String reason) {
    super(reason, null, false, false);
  }

  /** A placeholder stands where more than a name or a value is expected. */
  static NotUnderstood filledIn(Token placeholder) {
    String text = placeholder.text();
    return new NotUnderstood(
        "What “"
            + (text.length() <= 40 ? text : text.substring(0, 40) + "…")
            + "” stands for is known only where it is filled in.");
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
}
