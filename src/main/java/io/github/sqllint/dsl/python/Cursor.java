package io.github.sqllint.dsl.python;

import io.github.sqllint.dsl.python.Token.Kind;
import io.github.sqllint.source.Span;
import java.util.List;

/** A place in a list of words that moves forward. */
final class Cursor {
  /** Deeper nesting is no program that a person wrote; the tree's readers recurse. */
  private static final int MAX_DEPTH = 200;

  private final String text;
  private final List<Token> tokens;
  private int at;
  private int depth;

  /** Whether a {@code yield} was read since this was set last. */
  boolean yields;

  Cursor(String text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  String text() {
    return text;
  }

  Token next() {
    return tokens.get(at);
  }

  Token peek(int ahead) {
    return tokens.get(Math.min(at + ahead, tokens.size() - 1));
  }

  boolean is(String word) {
    return next().is(word);
  }

  boolean is(Kind kind) {
    return next().is(kind);
  }

  Token take() {
    Token token = next();
    if (at < tokens.size() - 1) {
      at++;
    }
    return token;
  }

  /** Takes the word if it is the next one. */
  boolean takeIf(String word) {
    boolean found = is(word);
    if (found) {
      take();
    }
    return found;
  }

  boolean takeIf(Kind kind) {
    boolean found = is(kind);
    if (found) {
      take();
    }
    return found;
  }

  Token expect(String word) {
    if (!is(word)) {
      throw unexpected("`" + word + "`");
    }
    return take();
  }

  Token expect(Kind kind, String called) {
    if (!is(kind)) {
      throw unexpected(called);
    }
    return take();
  }

  String name() {
    return expect(Kind.NAME, "a name").text();
  }

  /** The span from an offset to the end of the last word that was taken. */
  Span since(int start) {
    return new Span(start, Math.max(start, at == 0 ? start : tokens.get(at - 1).span().end()));
  }

  int offset() {
    return next().span().start();
  }

  int mark() {
    return at;
  }

  void reset(int mark) {
    at = mark;
  }

  void enter() {
    if (++depth > MAX_DEPTH) {
      throw new PythonSyntaxException(offset(), "is nested too deeply");
    }
  }

  void leave() {
    depth--;
  }

  PythonSyntaxException unexpected(String wanted) {
    String found =
        switch (next().kind()) {
          case NEWLINE -> "the line's end";
          case INDENT -> "a deeper indentation";
          case DEDENT -> "the block's end";
          case END -> "the end";
          default -> "`" + next().text() + "`";
        };
    return new PythonSyntaxException(offset(), "has " + found + " where " + wanted + " belongs");
  }
}
