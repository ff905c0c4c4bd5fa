package io.github.sqllint.dsl.javascript;

import io.github.sqllint.dsl.javascript.Token.Kind;
import io.github.sqllint.source.Span;
import java.util.List;
import java.util.Set;

/** Walks over the words of a program. */
final class Cursor {
  private final List<Token> tokens;
  private final boolean typed;
  private int at;

  /**
   * @param typed whether the program is TypeScript
   */
  Cursor(List<Token> tokens, boolean typed) {
    this.tokens = tokens;
    this.typed = typed;
  }

  boolean isTyped() {
    return typed;
  }

  int position() {
    return at;
  }

  void moveTo(int position) {
    at = position;
  }

  Token peek() {
    return tokens.get(at);
  }

  Token peek(int ahead) {
    return tokens.get(Math.min(at + ahead, tokens.size() - 1));
  }

  Token previous() {
    return tokens.get(Math.max(0, at - 1));
  }

  Token next() {
    Token token = tokens.get(at);
    if (token.kind() != Kind.END) {
      at++;
    }
    return token;
  }

  boolean isEnd() {
    return peek().kind() == Kind.END;
  }

  boolean isSign(String sign) {
    return peek().isSign(sign);
  }

  boolean isName(String name) {
    return peek().isName(name);
  }

  boolean take(String sign) {
    if (!isSign(sign)) {
      return false;
    }
    at++;
    return true;
  }

  boolean takeName(String name) {
    if (!isName(name)) {
      return false;
    }
    at++;
    return true;
  }

  Token expect(String sign) {
    if (!isSign(sign)) {
      throw unexpected("a " + sign);
    }
    return next();
  }

  String expectName() {
    if (peek().kind() != Kind.NAME && peek().kind() != Kind.PRIVATE_NAME) {
      throw unexpected("a name");
    }
    return next().text();
  }

  Broken unexpected(String wanted) {
    Token token = peek();
    String what = token.kind() == Kind.END ? "ends" : "has " + shorten(token.text());
    return new Broken(token.start(), what + " where " + wanted + " is expected");
  }

  private static String shorten(String text) {
    return text.length() > 20 ? text.substring(0, 20) + "…" : text;
  }

  /** The span from an offset to the end of what was read last. */
  Span from(int start) {
    return new Span(start, Math.max(start, previous().end()));
  }

  /** Goes over a bracket with all that it holds. */
  void skipBrackets() {
    int depth = 0;
    do {
      Token token = next();
      if (token.kind() == Kind.END) {
        return;
      }
      if (token.kind() == Kind.SIGN) {
        if (Set.of("(", "[", "{").contains(token.text())) {
          depth++;
        } else if (Set.of(")", "]", "}").contains(token.text())) {
          depth--;
        }
      }
    } while (depth > 0);
  }

  boolean isBracket() {
    return isSign("(") || isSign("[") || isSign("{");
  }

  boolean isClosing() {
    return isSign(")") || isSign("]") || isSign("}");
  }
}
