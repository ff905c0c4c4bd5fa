package io.github.sqllint.parse;

/** Says that the tokens are not what a reader knows; the message is one sentence for people. */
final class NotUnderstood extends RuntimeException {
  private static final long serialVersionUID = 1;

  NotUnderstood(String reason) {
    super(reason, null, false, false);
  }
}
