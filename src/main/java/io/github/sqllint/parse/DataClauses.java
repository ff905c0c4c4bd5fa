package io.github.sqllint.parse;

import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.Expression.Opaque;
import io.github.sqllint.source.Reserved;
import io.github.sqllint.source.Token;
import io.github.sqllint.source.Token.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The clauses of a change of data, which reserved words divide. */
final class DataClauses {
  private final Tokens tokens;

  DataClauses(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Takes WHERE with its condition, or a placeholder for both. */
  Optional<Expression> where() {
    if (tokens.peek().kind() == Kind.PLACEHOLDER) {
      int mark = tokens.mark();
      tokens.next();
      return Optional.of(ExpressionReader.read(tokens.since(mark)));
    }
    if (!tokens.accept("where")) {
      return Optional.empty();
    }
    if (tokens.accept("current", "of")) {
      NameReader.column(tokens);
      return Optional.of(new Opaque("current of a cursor", Set.of()));
    }
    return Optional.of(expression(this::isNext));
  }

  /** Moves behind a list of relations; a placeholder behind one of them may hold WHERE. */
  void skipFrom() {
    int mark = tokens.mark();
    until(() -> isNext() || (tokens.mark() > mark && isBehindRelation(tokens.since(mark))));
  }

  private boolean isBehindRelation(List<Token> taken) {
    Token last = taken.get(taken.size() - 1);
    boolean reserved =
        last.kind() == Kind.WORD && Reserved.forColumns(Identifier.folded(last.text()));
    boolean relation = last.isSymbol(")") || (Identifier.is(last) && !reserved);
    boolean isLast = tokens.peek(1).text().isEmpty() || tokens.peek(1).is("returning");
    return relation
        && isLast
        && tokens.peek().kind() == Kind.PLACEHOLDER
        && tokens.peek().start() > last.end();
  }

  /** Whether a clause comes next that ends an assignment or a condition. */
  boolean isNext() {
    return tokens.is("from") || tokens.is("where") || tokens.is("returning");
  }

  /** Takes what is left, if it is one of these clauses. */
  void end(String... lastClauses) {
    while (tokens.acceptClause()) {
      continue;
    }
    if (!tokens.isDone() && !List.of(lastClauses).contains(TokenText.normal(tokens.peek()))) {
      throw tokens.unexpected();
    }
    tokens.rest();
  }

  /** A place to stop at. */
  interface Stop {
    boolean isHere();
  }

  /** Takes an expression that ends where it should. */
  Expression expression(Stop stop) {
    int mark = tokens.mark();
    until(stop);
    Optional<Expression> expression = ExpressionReader.whole(tokens.since(mark));
    return expression.orElseGet(() -> beforeClause(mark));
  }

  /** The expression since a mark that ends before a placeholder for what follows it. */
  private Expression beforeClause(int mark) {
    List<Token> taken = tokens.since(mark);
    int last = taken.size() - 1;
    Optional<Expression> expression = Optional.empty();
    if (last > 0 && taken.get(last).kind() == Kind.PLACEHOLDER) {
      tokens.back(mark + last);
      expression = ExpressionReader.whole(tokens.since(mark));
    }
    if (expression.isEmpty()) {
      tokens.back(mark);
      throw tokens.expected("A whole expression");
    }
    return expression.get();
  }

  /** Moves to a place outside of all brackets, or to the end. */
  void until(Stop stop) {
    while (!tokens.isDone() && !stop.isHere()) {
      if (tokens.isSymbol("(")) {
        tokens.group();
      } else if (tokens.isSymbol("[")) {
        tokens.skipBrackets();
      } else if (!tokens.accept("is", "distinct", "from")
          && !tokens.accept("is", "not", "distinct", "from")) {
        tokens.next();
      }
    }
  }
}
