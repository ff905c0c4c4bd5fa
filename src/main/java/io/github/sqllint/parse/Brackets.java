package io.github.sqllint.parse;

import io.github.sqllint.source.Token;
import io.github.sqllint.source.Token.Kind;
import java.util.List;

/** Where brackets close and what stands outside of them. */
final class Brackets {
  private Brackets() {}

  /** The place of the bracket that closes the one at a place. */
  static int closing(List<Token> tokens, int at, int end, String open, String close) {
    int depth = 0;
    for (int i = at; i < end; i++) {
      Token token = tokens.get(i);
      if (token.isSymbol(open)) {
        depth++;
      } else if (token.isSymbol(close) && --depth == 0) {
        return i;
      }
    }
    throw new NotUnderstood("A “" + open + "” is never closed.");
  }

  /** The place of the next comma outside all brackets, or the end. */
  static int endOfItem(List<Token> tokens, int at, int end) {
    int depth = 0;
    for (int i = at; i < end; i++) {
      Token token = tokens.get(i);
      if (token.kind() == Kind.PUNCTUATION) {
        if (depth == 0 && token.text().equals(",")) {
          return i;
        }
        depth += depthOf(token.text());
      }
    }
    return end;
  }

  private static int depthOf(String symbol) {
    return switch (symbol) {
      case "(", "[" -> 1;
      case ")", "]" -> -1;
      default -> 0;
    };
  }
}
