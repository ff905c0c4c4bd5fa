package io.github.sqllint.parse;

import io.github.sqllint.operation.ObjectOperation.PsqlCommand;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.Unrecognised;
import io.github.sqllint.source.Token;
import java.util.Optional;
import java.util.Set;

/** A line that psql obeys itself: {@code \connect shop}. */
final class PsqlReader {
  /** An included file can do anything. */
  private static final Set<String> INCLUDES = Set.of("i", "ir", "include", "include_relative");

  private PsqlReader() {}

  static Operation read(Token line) {
    String text = line.text().strip();
    int end = 1;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    String command = text.substring(Math.min(1, end), end);
    String argument = text.substring(end).strip();
    if (INCLUDES.contains(command)) {
      String file = argument.isEmpty() ? "a file" : argument;
      String reason = "What \\" + command + " runs from " + file + " is not followed here.";
      return new Unrecognised(reason, "", Optional.empty());
    }
    return new PsqlCommand(command, argument);
  }
}
