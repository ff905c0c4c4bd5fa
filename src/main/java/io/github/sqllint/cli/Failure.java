package io.github.sqllint.cli;

/** Ends a command; the message is a sentence for the person who gave it. */
final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1;

  Failure(String message) {
    super(message);
  }

  Failure(String message, Throwable cause) {
    super(message, cause);
  }
}
