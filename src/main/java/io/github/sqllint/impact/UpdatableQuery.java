package io.github.sqllint.impact;

import io.github.sqllint.operation.Query;
import io.github.sqllint.source.Lexer;
import io.github.sqllint.source.Token;
import java.util.List;
import java.util.Set;

/**
 * Whether rows can be changed through a query, as far as its own words tell, without its
 * subqueries.
 */
final class UpdatableQuery {
  private static final Set<String> TOGETHER =
      Set.of("group", "having", "limit", "offset", "fetch", "window", "join");

  private UpdatableQuery() {}

  /**
   * Whether each row is one of a single relation, so that it can be changed through a view
   * (PostgreSQL manual, CREATE VIEW, Updatable Views).
   */
  static boolean is(Query query) {
    List<Token> tokens = Lexer.telling(query.text());
    int depth = 0;
    boolean from = false;
    boolean where = false;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (depth == 0) {
        boolean joins = from && !where && (token.isSymbol(",") || isSubquery(tokens, i));
        if (joins || isTogether(tokens, i) || (!from && isAggregate(tokens, i))) {
          return false;
        }
        from |= token.is("from") && !tokens.get(i - 1).is("distinct");
        where |= token.is("where");
      }
      depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
    }
    return from;
  }

  private static boolean isSubquery(List<Token> tokens, int at) {
    return tokens.get(at).isSymbol("(") && tokens.get(at - 1).is("from");
  }

  private static boolean isTogether(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    return TOGETHER.stream().anyMatch(token::is)
        || Query.SET_OPERATORS.stream().anyMatch(token::is)
        || (token.is("with") && at == 0)
        || (token.is("distinct") && at > 0 && tokens.get(at - 1).is("select"));
  }

  private static boolean isAggregate(List<Token> tokens, int at) {
    return at + 1 < tokens.size()
        && tokens.get(at + 1).isSymbol("(")
        && PerRow.AGGREGATES.stream().anyMatch(tokens.get(at)::is);
  }
}
