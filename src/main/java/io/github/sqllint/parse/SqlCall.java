package io.github.sqllint.parse;

import io.github.sqllint.source.Token;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A function with words between its arguments (PostgreSQL manual, 9.4 and 9.9.1), as the one that
 * the server calls: {@code TRIM(LEADING FROM a)} is {@code ltrim(a)}.
 *
 * @param reversed whether SQL's spelling has the arguments in another order
 * @param words whether words rather than commas part the arguments
 * @param first the index of the first argument's token
 * @param field what EXTRACT takes of a date, if a word says it
 */
record SqlCall(String name, boolean reversed, boolean words, int first, Optional<String> field) {
  static final Set<String> NAMES = Set.of("extract", "overlay", "position", "substring", "trim");

  private static final Map<String, String> TRIMS =
      Map.of("both", "btrim", "leading", "ltrim", "trailing", "rtrim");

  /** The call whose name stands at an index, with a parenthesis behind it. */
  static SqlCall at(List<Token> tokens, int index) {
    String word = Identifier.folded(tokens.get(index).text());
    int parenthesis = index + 1;
    int first = index + 2;
    if (word.equals("trim")) {
      return trim(tokens, parenthesis, first);
    }
    boolean field =
        word.equals("extract") && is(tokens, first + 1, "from") && Identifier.is(tokens.get(first));
    return new SqlCall(
        word,
        word.equals("position"),
        isInWords(word, tokens, parenthesis),
        first,
        field ? Optional.of(Identifier.of(tokens.get(first))) : Optional.empty());
  }

  private static SqlCall trim(List<Token> tokens, int parenthesis, int start) {
    String side = start < tokens.size() ? TokenText.normal(tokens.get(start)) : "";
    int first = start + (TRIMS.containsKey(side) ? 1 : 0);
    boolean reversed = !is(tokens, first, "from") && holds("from", tokens, parenthesis);
    first += is(tokens, first, "from") ? 1 : 0;
    String name = TRIMS.getOrDefault(side, "btrim");
    return new SqlCall(name, reversed, true, first, Optional.empty());
  }

  /** SUBSTRING and OVERLAY are functions like others where commas part the arguments. */
  private static boolean isInWords(String word, List<Token> tokens, int parenthesis) {
    return switch (word) {
      case "substring" -> holds("from", tokens, parenthesis) || holds("for", tokens, parenthesis);
      case "overlay" -> holds("placing", tokens, parenthesis);
      default -> true;
    };
  }

  private static boolean holds(String word, List<Token> tokens, int parenthesis) {
    int depth = 0;
    for (int i = parenthesis; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
      if (depth == 0 || (depth == 1 && token.is(word))) {
        return depth == 1;
      }
    }
    return false;
  }

  private static boolean is(List<Token> tokens, int index, String word) {
    return index < tokens.size() && tokens.get(index).is(word);
  }
}
