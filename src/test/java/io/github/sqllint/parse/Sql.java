package io.github.sqllint.parse;

import io.github.sqllint.source.Lexer;
import io.github.sqllint.source.Token;
import java.util.List;

/** SQL text as the readers get it. */
final class Sql {
  private Sql() {}

  /** The significant tokens of one expression or statement. */
  static List<Token> tokens(String sql) {
    return Lexer.tokens(sql).stream().filter(token -> !token.isTrivia()).toList();
  }
}
