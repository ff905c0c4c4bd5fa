package io.github.sqllint.source;

/** A file that holds no text; the message is a sentence without its subject, the file. */
public final class NotTextException extends Exception {
  private static final long serialVersionUID = 1;

  NotTextException(String message) {
    super(message);
  }
}
