package io.github.sqllint.layout;

import io.github.sqllint.source.PsqlLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The variables of psql whose values the lines of a script tell. */
final class PsqlVariables {
  /** A longer value is no file's name; and a value may hold itself twice, line after line. */
  private static final int MAX_LENGTH = 1_000;

  private final Map<String, String> values = new HashMap<>();

  /** How many conditions the next line is in. */
  private int conditions;

  Map<String, String> values() {
    return values;
  }

  /** What a line changes; what it sets in a condition, or from a query, is not known. */
  void follow(PsqlLine line) {
    switch (line.command()) {
      case "if" -> conditions++;
      case "endif" -> conditions--;
      case "gset" -> values.clear();
      case "set", "unset", "prompt", "getenv" -> {
        Optional<List<String>> words = line.words(values);
        String name = line.argument().split("\\s", 2)[0];
        values.remove(name);
        if (words.isPresent() && line.command().equals("set") && conditions == 0) {
          List<String> all = words.get();
          String value = String.join("", all.subList(Math.min(1, all.size()), all.size()));
          if (value.length() <= MAX_LENGTH) {
            values.put(name, value);
          }
        } else if (line.command().equals("prompt")) {
          values.clear();
        }
      }
      default -> {
        // It sets nothing.
      }
    }
  }
}
