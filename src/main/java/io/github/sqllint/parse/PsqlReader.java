package io.github.sqllint.parse;

import io.github.sqllint.operation.ObjectOperation.PsqlCommand;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.source.Token;

/** A line that psql obeys itself: {@code \connect shop}. */
final class PsqlReader {
  private PsqlReader() {}

  static Operation read(Token line) {
    String text = line.text().strip();
    int end = 1;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return new PsqlCommand(text.substring(Math.min(1, end), end), text.substring(end).strip());
  }
}
