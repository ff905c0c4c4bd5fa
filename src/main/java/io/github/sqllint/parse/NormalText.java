package io.github.sqllint.parse;

import io.github.sqllint.source.Token;
import io.github.sqllint.source.Token.Kind;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * A clause in the one spelling that equal clauses share: {@code for values from (1) to (9)}, {@code
 * SET (fillfactor = 70)}.
 */
final class NormalText {
  private NormalText() {}

  /**
   * @param keywords the indexes of the words that are keywords
   * @param upperCase whether to write these in upper case
   */
  static String of(List<Token> tokens, int from, int to, BitSet keywords, boolean upperCase) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      Token token = tokens.get(i);
      if (i > from && isApart(tokens.get(i - 1), token, keywords.get(i - 1))) {
        text.append(' ');
      }
      String normal = TokenText.normal(token);
      text.append(upperCase && keywords.get(i) ? normal.toUpperCase(Locale.ROOT) : normal);
    }
    return text.toString();
  }

  private static boolean isApart(Token left, Token right, boolean afterKeyword) {
    if (left.isSymbol("(") || left.isSymbol("[") || left.isSymbol(".") || left.isSymbol("::")) {
      return false;
    }
    if (left.kind() == Kind.PLACEHOLDER || right.kind() == Kind.PLACEHOLDER) {
      return left.end() != right.start() || left.isSymbol(",");
    }
    if (right.isSymbol("(")) {
      return afterKeyword || !Identifier.is(left);
    }
    return !(right.kind() == Kind.PUNCTUATION || right.isSymbol("::"));
  }
}
