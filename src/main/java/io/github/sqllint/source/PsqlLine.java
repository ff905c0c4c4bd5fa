package io.github.sqllint.source;

import java.util.Optional;
import java.util.Set;

/**
 * A line that psql obeys itself, taken apart as psql does (PostgreSQL manual, psql, Meta-Commands).
 *
 * @param command without its backslash
 * @param argument what stands behind it, without white space around it
 */
public record PsqlLine(String command, String argument) {
  private static final Set<String> INCLUDES = Set.of("i", "ir", "include", "include_relative");

  public static PsqlLine of(Token line) {
    String text = line.text().strip();
    int end = 1;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return new PsqlLine(text.substring(Math.min(1, end), end), text.substring(end).strip());
  }

  /** Whether psql runs a file in its place. */
  public boolean includes() {
    return INCLUDES.contains(command);
  }

  /** Whether the name of that file is relative to the file that holds this line. */
  public boolean isRelative() {
    return command.endsWith("r") || command.endsWith("relative");
  }

  /** The file that it names; empty where it names none, or a variable or a shell does. */
  public Optional<String> file() {
    StringBuilder name = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < argument.length(); i++) {
      char c = argument.charAt(i);
      if (c == '\'') {
        quoted = !quoted;
        boolean doubled = quoted && i > 0 && argument.charAt(i - 1) == '\'';
        name.append(doubled ? "'" : "");
      } else if (c == '\\' || (!quoted && isFilledIn(i))) {
        return Optional.empty();
      } else if (!quoted && Character.isWhitespace(c)) {
        break;
      } else {
        name.append(c);
      }
    }
    boolean plain = !quoted && !argument.startsWith("'");
    String file = plain ? name.toString().replaceFirst(";+$", "") : name.toString();
    return quoted || file.isEmpty() ? Optional.empty() : Optional.of(file);
  }

  /** Whether a variable, a command for the shell or a template's placeholder begins here. */
  private boolean isFilledIn(int at) {
    return "`:$".indexOf(argument.charAt(at)) >= 0
        || argument.startsWith("{{", at)
        || argument.startsWith("<%", at);
  }
}
