package io.github.sqllint.parse;

import io.github.sqllint.source.Token;
import java.util.ArrayList;
import java.util.List;

/** The WITH in front of a query or a change of data. */
final class WithClause {
  private WithClause() {}

  /**
   * One of its queries.
   *
   * @param body what stands in its parentheses
   */
  record Query(String name, List<Token> body) {}

  /** Takes the clause if it is there. */
  static List<Query> take(Tokens tokens) {
    if (!tokens.accept("with")) {
      return List.of();
    }
    List<Query> queries = new ArrayList<>();
    boolean name = tokens.peek(1).is("as") || tokens.peek(1).isSymbol("(");
    if (!name) {
      tokens.accept("recursive");
    }
    do {
      if (isFilledIn(tokens)) {
        tokens.acceptClause();
        continue;
      }
      String called = NameReader.column(tokens);
      if (tokens.isSymbol("(")) {
        tokens.group();
      }
      tokens.expect("as");
      tokens.accept("not");
      tokens.accept("materialized");
      queries.add(new Query(called, tokens.group().rest()));
      skipSearchAndCycle(tokens);
    } while (tokens.acceptSymbol(","));
    return queries;
  }

  /** Whether a placeholder for whole queries comes next rather than a name. */
  private static boolean isFilledIn(Tokens tokens) {
    Token behind = tokens.peek(1);
    return tokens.peek().kind() == Token.Kind.PLACEHOLDER
        && !behind.is("as")
        && !behind.isSymbol("(")
        && behind.start() > tokens.peek().end();
  }

  /** {@code SEARCH … BY columns SET column} and {@code CYCLE columns SET … USING column}. */
  private static void skipSearchAndCycle(Tokens tokens) {
    if (tokens.accept("search")) {
      tokens.keyword();
      tokens.expect("first", "by");
      NameReader.list(tokens);
      tokens.expect("set");
      NameReader.column(tokens);
    }
    if (tokens.accept("cycle")) {
      NameReader.list(tokens);
      while (!tokens.accept("using")) {
        tokens.next();
      }
      NameReader.column(tokens);
    }
  }
}
