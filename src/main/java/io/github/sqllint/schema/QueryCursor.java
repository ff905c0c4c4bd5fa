package io.github.sqllint.schema;

import java.util.Set;

/** A place among the tokens of a query; whoever meets what he does not know goes to their end. */
final class QueryCursor {
  private static final Set<String> JOINS = Set.of("join", "inner", "full", "cross", "natural");

  /** They are functions too. */
  private static final Set<String> SIDES = Set.of("left", "right");

  private final QueryTokens tokens;
  private int next;
  private boolean lost;

  QueryCursor(QueryTokens tokens) {
    this.tokens = tokens;
  }

  int next() {
    return next;
  }

  boolean isAtEnd() {
    return next >= tokens.size();
  }

  /** Whether it came to the end by taking all tokens. */
  boolean hasReadAll() {
    return next == tokens.size() && !lost;
  }

  boolean is(String text) {
    return tokens.is(next, text);
  }

  boolean isBehind(String text) {
    return tokens.is(next - 1, text);
  }

  boolean isFollowedBy(String text) {
    return tokens.is(next + 1, text);
  }

  boolean isFollowedByAnyOf(Set<String> texts) {
    return tokens.isAnyOf(next + 1, texts);
  }

  boolean isAnyOf(Set<String> texts) {
    return tokens.isAnyOf(next, texts);
  }

  boolean isName() {
    return tokens.isName(next);
  }

  /** Whether a join comes next. */
  boolean isJoin() {
    return isAnyOf(JOINS) || (isAnyOf(SIDES) && !isFollowedBy("("));
  }

  /** Takes a token, whatever it is; answers its place. */
  int take() {
    return next++;
  }

  boolean accept(String text) {
    boolean found = is(text);
    next += found ? 1 : 0;
    return found;
  }

  void expect(String text) {
    if (!accept(text)) {
      giveUp();
    }
  }

  String name() {
    if (!isName()) {
      giveUp();
      return "";
    }
    return tokens.name(next++);
  }

  void giveUp() {
    lost = true;
    next = tokens.size();
  }
}
