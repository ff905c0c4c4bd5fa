package io.github.sqllint.impact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tokens of an item of a SELECT in its normal text. */
final class ItemTokens {
  /** They may be names behind AS or a dot as well. */
  private static final Set<String> BRACKETS = Set.of("case", "end");

  private static final Pattern TOKEN =
      Pattern.compile("[eE]?'(?:[^']|'')*+'|\"(?:[^\"]|\"\")*+\"|\\S+");

  private ItemTokens() {}

  /** At least an empty one. */
  static List<String> of(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher token = TOKEN.matcher(text);
    String before = "";
    while (token.find()) {
      boolean label =
          (before.equals(".") || before.equals("as")) && BRACKETS.contains(token.group());
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
