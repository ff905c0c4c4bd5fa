package io.github.sqllint.parse;

import io.github.sqllint.operation.Query;
import io.github.sqllint.source.Lexer;
import io.github.sqllint.source.Token;
import io.github.sqllint.source.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** The queries and changes of rows in the body of a routine that is written in SQL. */
final class SqlBody {
  private SqlBody() {}

  /** One for each statement that can be followed, in order. */
  static List<Query> queries(String body) {
    List<Query> queries = new ArrayList<>();
    List<Token> statement = new ArrayList<>();
    for (Token token : Lexer.tokens(body)) {
      if (token.isSymbol(";")) {
        add(statement, queries);
        statement = new ArrayList<>();
      } else if (!token.isTrivia()) {
        statement.add(token);
      }
    }
    add(statement, queries);
    return queries;
  }

  private static void add(List<Token> written, List<Query> queries) {
    List<Token> statement = written;
    if (statement.size() > 2 && statement.get(0).is("begin") && statement.get(1).is("atomic")) {
      statement = statement.subList(2, statement.size());
    }
    boolean whole =
        !statement.isEmpty()
            && statement.stream()
                .allMatch(t -> t.kind() != Kind.PLACEHOLDER && t.kind() != Kind.INVALID);
    if (whole && QueryStatementReader.isQueryOrChange(statement)) {
      queries.add(QueryReader.read(statement));
    }
  }
}
