package io.github.sqllint.impact;

import io.github.sqllint.operation.BuiltInTypes;
import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.ObjectOperation.CreateFunction;
import io.github.sqllint.schema.QueryOutputs;
import io.github.sqllint.source.Lexer;
import io.github.sqllint.source.Token;
import io.github.sqllint.source.Token.Kind;
import java.util.List;

/** Whether a body gives back what its routine says that it returns. */
final class Returning {
  private final CreateFunction create;
  private final Work work;

  Returning(CreateFunction create, Work work) {
    this.create = create;
    this.work = work;
  }

  /** PL/pgSQL looks at each RETURN when the routine is made (make_return_stmt of its source). */
  void inBlocks() {
    boolean set = create.returns().startsWith("setof ") || create.returns().startsWith("table");
    boolean nothing =
        returnsNothing() || create.parameters().stream().anyMatch(p -> p.mode().endsWith("out"));
    List<Token> tokens = tokens();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      boolean begins = i == 0 || tokens.get(i - 1).isSymbol(";") || isBefore(tokens.get(i - 1));
      if (!begins || !tokens.get(i).is("return")) {
        continue;
      }
      Token next = tokens.get(i + 1);
      boolean row = next.is("next") || next.is("query");
      if (row && !set) {
        work.fail("42804", true, "The function does not return a set of rows.");
      } else if (!row && !next.isSymbol(";") && (nothing || set)) {
        work.fail("42804", true, "The routine returns nothing by RETURN.");
      }
    }
  }

  private static boolean isBefore(Token word) {
    return word.is("begin") || word.is("then") || word.is("else") || word.is("loop");
  }

  /** SQL gives back what the last statement selects (check_sql_fn_retval). */
  void ofQueries() {
    if (returnsNothing() || SqlBodies.isParsed(create.body())) {
      return;
    }
    List<Token> last = lastStatement();
    boolean known = last.stream().noneMatch(token -> token.kind() == Kind.PLACEHOLDER);
    if (last.isEmpty() || !known) {
      return;
    }
    Token first = last.get(0);
    boolean change = first.is("update") || first.is("delete") || first.is("insert");
    if (change && last.stream().noneMatch(token -> token.is("returning"))) {
      work.fail("42P13", true, "The last statement gives back nothing.");
    } else if (first.is("select") && isOfServer(create.returns().replaceFirst("^setof ", ""))) {
      oneColumn();
    }
  }

  private void oneColumn() {
    String query = create.queries().get(create.queries().size() - 1).text();
    List<List<String>> branches = QueryOutputs.of(query).items();
    if (!branches.isEmpty() && branches.get(0).size() > 1) {
      work.fail("42P13", true, "The last statement gives back more than one column.");
    }
  }

  private boolean returnsNothing() {
    return create.kind().equals("procedure")
        || create.returns().equals("void")
        || create.returns().isEmpty();
  }

  private List<Token> lastStatement() {
    List<Token> tokens = tokens();
    int end = tokens.size();
    while (end > 0 && tokens.get(end - 1).isSymbol(";")) {
      end--;
    }
    int start = end;
    while (start > 0 && !tokens.get(start - 1).isSymbol(";")) {
      start--;
    }
    return tokens.subList(start, end);
  }

  private static boolean isOfServer(String type) {
    return BuiltInTypes.isOfServer(ColumnType.of(type));
  }

  private List<Token> tokens() {
    return Lexer.telling(create.body());
  }
}
