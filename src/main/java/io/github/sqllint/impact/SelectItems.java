package io.github.sqllint.impact;

import io.github.sqllint.operation.Query;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a query lists between SELECT and FROM, in its normal text. */
final class SelectItems {
  /** What gives a query its shape, and may be a name behind AS or a dot as well. */
  private static final Set<String> KEYWORDS = Set.of("case", "end", "from", "select", "values");

  private static final Pattern TOKEN =
      Pattern.compile("[eE]?'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|\\S+");

  private SelectItems() {}

  /**
   * The items of each SELECT that UNION and its like put together; none where that is not known.
   */
  static List<List<String>> of(String query) {
    List<String> tokens = unwrapped(tokens(query));
    int start = 0;
    if (tokens.get(0).equals("with")) {
      start = nextSelect(tokens);
    }
    if (start < 0 || query.contains(" values (") || !tokens.get(start).equals("select")) {
      return values(tokens);
    }
    List<List<String>> branches = new ArrayList<>();
    while (start < tokens.size()) {
      if (!tokens.get(start).equals("select")) {
        return branches.isEmpty() ? branches : List.of(branches.get(0));
      }
      List<String> items = new ArrayList<>();
      start = items(tokens, start + 1, items);
      branches.add(items);
    }
    return branches;
  }

  /** The first row of VALUES alone. */
  private static List<List<String>> values(List<String> tokens) {
    if (!tokens.get(0).equals("values")) {
      return List.of();
    }
    int columns = 1;
    int depth = 0;
    for (String token : tokens) {
      depth += opens(token) ? 1 : closes(token) ? -1 : 0;
      columns += depth == 1 && token.equals(",") ? 1 : 0;
      if (depth == 0 && token.equals(")")) {
        break;
      }
    }
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= columns; i++) {
      names.add("column" + i);
    }
    return List.of(names);
  }

  private static int nextSelect(List<String> tokens) {
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      depth += opens(tokens.get(i)) ? 1 : closes(tokens.get(i)) ? -1 : 0;
      if (depth == 0 && tokens.get(i).equals("select")) {
        return i;
      }
    }
    return -1;
  }

  /** Takes the items behind SELECT; answers where the next one begins, or the end. */
  private static int items(List<String> tokens, int start, List<String> items) {
    int next = start;
    if (isAt(tokens, next, "distinct") || isAt(tokens, next, "all")) {
      next++;
      if (isAt(tokens, next, "on")) {
        next = tokens.subList(next, tokens.size()).indexOf(")") + next + 1;
      }
    }
    List<String> item = new ArrayList<>();
    int depth = 0;
    boolean list = true;
    for (; next < tokens.size(); next++) {
      String token = tokens.get(next);
      depth += opens(token) ? 1 : closes(token) ? -1 : 0;
      boolean operator = depth == 0 && Query.SET_OPERATORS.contains(token);
      boolean from = token.equals("from") && !tokens.get(next - 1).equals("distinct");
      boolean ends = depth == 0 && (from || Query.FROM_ENDS.contains(token));
      if (list && (ends || (depth == 0 && token.equals(",")))) {
        add(items, item);
        item.clear();
        list = !ends;
      } else if (list) {
        item.add(token);
      }
      if (operator) {
        boolean all =
            next + 1 < tokens.size() && Set.of("all", "distinct").contains(tokens.get(next + 1));
        return next + (all ? 2 : 1);
      }
    }
    if (list) {
      add(items, item);
    }
    return tokens.size();
  }

  /** A list may have nothing in it: {@code SELECT FROM t}. */
  private static void add(List<String> items, List<String> item) {
    if (!item.isEmpty()) {
      items.add(String.join(" ", item));
    }
  }

  private static boolean isAt(List<String> tokens, int index, String word) {
    return index < tokens.size() && tokens.get(index).equals(word);
  }

  /** The tokens of a query or an item; at least an empty one. */
  static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher token = TOKEN.matcher(text);
    String before = "";
    while (token.find()) {
      boolean label =
          (before.equals(".") || before.equals("as")) && KEYWORDS.contains(token.group());
      before = label ? '"' + token.group() + '"' : token.group();
      tokens.add(before);
    }
    return tokens.isEmpty() ? Collections.singletonList("") : tokens;
  }

  static boolean opens(String token) {
    return token.equals("(") || token.equals("[") || token.equals("case");
  }

  static boolean closes(String token) {
    return token.equals(")") || token.equals("]") || token.equals("end");
  }

  /** Without the parentheses around all of it. */
  static List<String> unwrapped(List<String> tokens) {
    List<String> inner = tokens;
    while (inner.size() > 2 && inner.get(0).equals("(") && endOfFirst(inner) == inner.size() - 1) {
      inner = inner.subList(1, inner.size() - 1);
    }
    return inner;
  }

  private static int endOfFirst(List<String> tokens) {
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      depth += opens(tokens.get(i)) ? 1 : closes(tokens.get(i)) ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
