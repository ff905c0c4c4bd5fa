package io.github.sqllint.impact;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.source.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The names of columns that a statement lists in parentheses. */
final class ListedNames {
  private ListedNames() {}

  /**
   * The first such list; empty where one of the words comes before it.
   *
   * @param from the token to begin with
   */
  static List<String> in(List<Token> tokens, int from, String... words) {
    int open = from;
    while (open < tokens.size()
        && !tokens.get(open).isSymbol("(")
        && Arrays.stream(words).noneMatch(tokens.get(open)::is)) {
      open++;
    }
    List<String> names = new ArrayList<>();
    for (int i = open; i + 1 < tokens.size(); i += 2) {
      if (!tokens.get(i).isSymbol(i == open ? "(" : ",")) {
        break;
      }
      names.add(ObjectName.written(tokens.get(i + 1).text()).name());
    }
    return names;
  }
}
