package io.github.sqllint.parse;

import io.github.sqllint.source.Token;
import io.github.sqllint.source.Token.Kind;
import java.util.List;
import java.util.Set;

/** The VALUES of an INSERT. */
final class InsertedRows {
  private static final Set<String> CONSTANT_WORDS =
      Set.of("null", "true", "false", "default", "array");

  private InsertedRows() {}

  /** Takes a list of rows; whether they are all constants. */
  static boolean take(Tokens tokens) {
    tokens.expect("values");
    int mark = tokens.mark();
    do {
      if (!tokens.acceptClause()) {
        tokens.group();
      }
    } while (tokens.acceptSymbol(","));
    boolean constants = onlyConstants(tokens.since(mark));
    while (!tokens.isDone()
        && !tokens.is("on")
        && !tokens.is("returning")
        && tokens.peek().kind() != Kind.PLACEHOLDER) {
      if (!tokens.accept("union") && !tokens.accept("order") && !tokens.accept("limit")) {
        throw tokens.unexpected();
      }
      constants = false;
      new DataClauses(tokens).until(() -> tokens.is("on") || tokens.is("returning"));
    }
    return constants;
  }

  private static boolean onlyConstants(List<Token> rows) {
    for (int i = 0; i < rows.size(); i++) {
      Token token = rows.get(i);
      boolean constant =
          switch (token.kind()) {
            case STRING, DOLLAR_STRING, NUMBER, PUNCTUATION -> true;
            case OPERATOR -> Set.of("-", "+", "::").contains(token.text());
            case WORD, QUOTED_IDENTIFIER ->
                CONSTANT_WORDS.contains(Identifier.of(token))
                    || rows.get(i - 1).isSymbol("::")
                    || StringConstant.is(rows.get(i + 1));
            default -> false;
          };
      if (!constant) {
        return false;
      }
    }
    return true;
  }
}
