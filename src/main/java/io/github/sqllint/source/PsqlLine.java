package io.github.sqllint.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  /**
   * The file that it names; empty where it names none, or what is not known here does.
   *
   * @param variables the values of those variables whose values are known
   */
  public Optional<String> file(Map<String, String> variables) {
    boolean quoted = argument.endsWith("'");
    return words(variables)
        .filter(words -> !words.isEmpty())
        .map(words -> quoted ? words.get(0) : words.get(0).replaceFirst(";+$", ""))
        .filter(name -> !name.isEmpty());
  }

  /**
   * The arguments; empty where a variable, a command for the shell or a template's placeholder
   * makes one of them that is not known here.
   *
   * @param variables the values of those variables whose values are known
   */
  public Optional<List<String>> words(Map<String, String> variables) {
    List<String> words = new ArrayList<>();
    StringBuilder word = null;
    boolean quoted = false;
    for (int i = 0; i < argument.length(); i++) {
      char c = argument.charAt(i);
      boolean space = !quoted && Character.isWhitespace(c);
      if (space && word != null) {
        words.add(word.toString());
      }
      word = space ? null : word == null ? new StringBuilder() : word;
      if (c == '\'') {
        quoted = !quoted;
        word.append(quoted && i > 0 && argument.charAt(i - 1) == '\'' ? "'" : "");
      } else if (!quoted && c == ':') {
        int end = Placeholders.endOfName(argument, i + 1);
        String value = variables.get(argument.substring(i + 1, end));
        if (value == null) {
          return Optional.empty();
        }
        word.append(value);
        i = end - 1;
      } else if (c == '\\' || (!quoted && isFilledIn(i))) {
        return Optional.empty();
      } else if (!space) {
        word.append(c);
      }
    }
    if (word != null) {
      words.add(word.toString());
    }
    return quoted ? Optional.empty() : Optional.of(words);
  }

  /** Whether a command for the shell or a template's placeholder begins here. */
  private boolean isFilledIn(int at) {
    return "`$".indexOf(argument.charAt(at)) >= 0
        || argument.startsWith("{{", at)
        || argument.startsWith("<%", at);
  }
}
