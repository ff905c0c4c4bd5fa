package io.github.sqllint.parse;

import io.github.sqllint.source.Token;
import java.util.List;
import java.util.Set;

/** What a pair of parentheses holds. */
final class Parentheses {
  private static final Set<String> QUERY_STARTS = Set.of("select", "with", "values", "table");

  private static final Set<String> QUERY_CONTINUES =
      Set.of("union", "intersect", "except", "order", "limit", "offset", "fetch", "for");

  private Parentheses() {}

  /** Whether a query stands between the one at {@code open} and its counterpart. */
  static boolean holdQuery(List<Token> tokens, int open) {
    int first = open;
    while (first < tokens.size() && tokens.get(first).isSymbol("(")) {
      first++;
    }
    if (first == open || first == tokens.size() || !isWord(tokens.get(first), QUERY_STARTS)) {
      return false;
    }
    for (int inner = open + 1; inner < first; inner++) {
      int behind = Token.closing(tokens, inner) + 1;
      boolean query =
          behind < tokens.size()
              && (tokens.get(behind).isSymbol(")") || isWord(tokens.get(behind), QUERY_CONTINUES));
      if (!query) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWord(Token token, Set<String> words) {
    return token.kind() == Token.Kind.WORD && words.contains(Identifier.folded(token.text()));
  }
}
