package io.github.sqllint.dsl.ruby;

import io.github.sqllint.dsl.ruby.Token.Kind;
import io.github.sqllint.source.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A place in a list of tokens, and what is known there. */
final class Cursor {
  /** The deepest nesting that is read; each level takes some of the stack. */
  private static final int MAX_DEPTH = 400;

  /** What may stand behind a statement, or joins it with another one. */
  private static final Set<String> BEHIND =
      Set.of("if", "unless", "while", "until", "and", "or", "rescue");

  private final List<Token> tokens;
  private final Deque<Set<String>> locals;
  private int at;

  /** Whether a {@code do} belongs to something further out. */
  boolean withoutDo;

  /** How many expressions are open. */
  private int depth;

  private Cursor(List<Token> tokens, Deque<Set<String>> locals) {
    this.tokens = tokens;
    this.locals = locals;
  }

  Cursor(List<Token> tokens) {
    this(tokens, new ArrayDeque<>(List.of(new HashSet<>())));
  }

  /** A cursor over code inside a literal, which knows the same variables. */
  Cursor inside(List<Token> code) {
    Cursor inside = new Cursor(code, locals);
    inside.depth = depth;
    return inside;
  }

  Token peek() {
    return tokens.get(at);
  }

  Token peek(int ahead) {
    return tokens.get(Math.min(at + ahead, tokens.size() - 1));
  }

  Token next() {
    Token token = tokens.get(at);
    if (at < tokens.size() - 1) {
      at++;
    }
    return token;
  }

  int mark() {
    return at;
  }

  void reset(int mark) {
    at = mark;
  }

  /** From a token to the one that was read last. */
  Span from(Span start) {
    return start.to(tokens.get(Math.max(0, at - 1)).span());
  }

  boolean isOperator(String text) {
    return peek().isOperator(text);
  }

  boolean isKeyword(String text) {
    return peek().isKeyword(text);
  }

  boolean is(Kind kind) {
    return peek().kind() == kind;
  }

  boolean acceptOperator(String text) {
    return isOperator(text) && next() != null;
  }

  boolean acceptKeyword(String text) {
    return isKeyword(text) && next() != null;
  }

  void expectOperator(String text) throws RubySyntaxException {
    if (!acceptOperator(text)) {
      throw unexpected("`" + text + "`");
    }
  }

  void expectKeyword(String text) throws RubySyntaxException {
    if (!acceptKeyword(text)) {
      throw unexpected("`" + text + "`");
    }
  }

  RubySyntaxException unexpected(String wanted) {
    Token token = peek();
    String found =
        switch (token.kind()) {
          case END -> "the end of the file";
          case NEWLINE -> token.text().equals(";") ? "`;`" : "the end of the line";
          default -> token.text().isEmpty() ? "a literal" : "`" + token.text() + "`";
        };
    return new RubySyntaxException(
        token.span().start(), "has " + found + " where Ruby wants " + wanted);
  }

  void skipNewlines() {
    while (is(Kind.NEWLINE)) {
      next();
    }
  }

  /**
   * Passes a pattern, which is not read: up to the end of its line, or of what it stands in.
   *
   * @param alone whether a condition behind it is one of the statement, not of the pattern
   */
  void skipPattern(boolean alone) {
    int open = 0;
    while (!is(Kind.END)) {
      Token token = peek();
      boolean closes = token.kind() == Kind.OPERATOR && ")]}".contains(token.text());
      boolean ends =
          token.kind() == Kind.NEWLINE
              || token.isKeyword("then")
              || alone && token.kind() == Kind.KEYWORD && BEHIND.contains(token.text());
      if (open == 0 && (ends || closes)) {
        return;
      }
      boolean opens = token.kind() == Kind.OPERATOR && "([{".contains(token.text());
      open += opens ? 1 : closes ? -1 : 0;
      next();
    }
  }

  /** Opens an expression. */
  void enter() throws RubySyntaxException {
    if (++depth > MAX_DEPTH) {
      throw new RubySyntaxException(peek().span().start(), "nests too deep to be read");
    }
  }

  /** Closes what {@link #enter} opened. */
  void leave() {
    depth--;
  }

  void openScope(boolean knowsOuter) {
    locals.push(knowsOuter ? new HashSet<>(locals.peek()) : new HashSet<>());
  }

  void closeScope() {
    locals.pop();
  }

  void declare(String local) {
    locals.peek().add(local);
  }

  boolean isLocal(String name) {
    return locals.peek().contains(name);
  }
}
