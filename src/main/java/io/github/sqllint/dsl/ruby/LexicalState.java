package io.github.sqllint.dsl.ruby;

import io.github.sqllint.dsl.ruby.Token.Kind;
import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The tokens that were read so far, and what they make of what stands next: a line's end, a sign or
 * a word of Ruby means one thing behind a value and another before one.
 */
final class LexicalState {
  private static final Set<String> CLOSED = Set.of(")", "]", "}");
  private static final Set<String> OPEN_WORDS = Set.of("and", "or", "not");

  /** How many tokens before here the word may stand that makes a line name methods. */
  private static final int ALIAS_LINE = 6;

  private final List<Token> tokens = new ArrayList<>();

  /** The names that are variables here; code inside a literal knows those around it. */
  final Set<String> locals;

  LexicalState(Set<String> locals) {
    this.locals = locals;
  }

  List<Token> tokens() {
    return tokens;
  }

  void add(Kind kind, String text, Span span, boolean space, List<List<Token.Part>> words) {
    tokens.add(new Token(kind, text, span, space, words));
  }

  /** Puts in what a literal is made of that ends later than it begins. */
  void complete(int index, List<Token.Part> parts) {
    Token token = tokens.get(index);
    tokens.set(
        index,
        new Token(token.kind(), token.text(), token.span(), token.spaceBefore(), List.of(parts)));
  }

  /** Makes the last literal the name before a colon, which ends at an offset. */
  void labelLast(int end) {
    Token last = tokens.remove(tokens.size() - 1);
    add(Kind.LABEL, "", new Span(last.span().start(), end), last.spaceBefore(), last.words());
  }

  private Token last(int back) {
    return tokens.get(tokens.size() - back);
  }

  boolean endsWithOperator(String text) {
    return !tokens.isEmpty() && last(1).isOperator(text);
  }

  /** Whether the last token is this operator or keyword. */
  boolean follows(String word) {
    return !tokens.isEmpty() && (last(1).isOperator(word) || last(1).isKeyword(word));
  }

  /** Whether the second name of an {@code alias} comes next. */
  boolean isAliasing() {
    return tokens.size() > 1 && (last(2).isKeyword("alias") || last(2).isKeyword("undef"));
  }

  /** Whether the last token is a name that is no variable. */
  boolean followsName() {
    return !tokens.isEmpty()
        && last(1).kind() == Kind.IDENTIFIER
        && !locals.contains(last(1).text());
  }

  boolean followsValue() {
    return !tokens.isEmpty() && last(1).endsValue();
  }

  /**
   * Whether a value stands next rather than an operator between values.
   *
   * @param tight whether the sign that stands next touches what stands behind it, as that of a
   *     value does
   */
  boolean expectsValue(boolean space, boolean tight) {
    if (tokens.isEmpty()) {
      return true;
    }
    Token last = last(1);
    if (tokens.size() > 1 && last(2).isKeyword("def") || last.isKeyword("def")) {
      return false;
    }
    if (last.isOperator(".") || last.isOperator("&.") || last.isKeyword("alias") || isAliasing()) {
      return false;
    }
    return space && followsName() ? tight : !last.endsValue();
  }

  /** Whether something is missing at a line's end, so that the statement goes on below. */
  boolean isOpen() {
    if (tokens.isEmpty()) {
      return true;
    }
    if (isAliasLine() || endsParameters()) {
      return false;
    }
    if (tokens.size() > 1 && (last(2).isKeyword("def") || last(2).isOperator("."))) {
      return false;
    }
    Token last = last(1);
    return switch (last.kind()) {
      case OPERATOR -> !CLOSED.contains(last.text());
      case KEYWORD -> OPEN_WORDS.contains(last.text());
      case LABEL -> true;
      default -> false;
    };
  }

  /** Whether the last token is the bar behind a block's parameters. */
  private boolean endsParameters() {
    if (!last(1).isOperator("|")) {
      return false;
    }
    for (int back = 2; back <= tokens.size(); back++) {
      if (last(back).isOperator("|")) {
        return opensBlock(tokens.size() - back);
      }
      if (last(back).kind() == Kind.NEWLINE) {
        return false;
      }
    }
    return false;
  }

  /** Whether the bar at an index is the one before a block's parameters. */
  private boolean opensBlock(int bar) {
    return bar > 0 && (tokens.get(bar - 1).isKeyword("do") || tokens.get(bar - 1).isOperator("{"));
  }

  /** Whether the line names methods, whose names may be operators. */
  private boolean isAliasLine() {
    for (int back = 1; back <= Math.min(ALIAS_LINE, tokens.size()); back++) {
      if (last(back).kind() == Kind.NEWLINE) {
        return false;
      }
      if (last(back).isKeyword("alias") || last(back).isKeyword("undef")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a name that stands next is a parameter of a block or method. */
  boolean isParameter() {
    if (!follows("|") && !follows(",") && !follows("(")) {
      return false;
    }
    for (int i = tokens.size() - 1; i >= 0; i--) {
      Token token = tokens.get(i);
      if (token.isOperator("|")) {
        return opensBlock(i);
      }
      if (token.kind() == Kind.NEWLINE || token.isOperator("(")) {
        return i > 1 && tokens.get(i - 2).isKeyword("def");
      }
    }
    return false;
  }
}
