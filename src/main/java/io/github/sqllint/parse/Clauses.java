package io.github.sqllint.parse;

import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.Query;
import io.github.sqllint.source.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Clauses that statements of many kinds share. */
final class Clauses {
  private Clauses() {}

  /** Takes CASCADE or RESTRICT if it is there; whether it is CASCADE. */
  static boolean cascade(Tokens tokens) {
    boolean cascade = tokens.accept("cascade");
    if (!cascade) {
      tokens.accept("restrict");
    }
    return cascade;
  }

  /** Takes {@code FOR VALUES …} or DEFAULT; the bound in normal form. */
  static String partitionBound(Tokens tokens) {
    int mark = tokens.mark();
    if (!tokens.accept("default")) {
      tokens.expect("for", "values");
      if (tokens.accept("from")) {
        tokens.group();
        tokens.expect("to");
      } else if (!tokens.accept("in")) {
        tokens.expect("with");
      }
      tokens.group();
    }
    return tokens.text(mark);
  }

  /** Takes a query that only WITH DATA, WITH NO DATA or WITH CHECK OPTION can follow. */
  static Query query(Tokens tokens) {
    if (tokens.acceptClause()) {
      return new Query(tokens.text(tokens.mark() - 1), List.of(), Set.of(), true);
    }
    if (!startsQuery(tokens)) {
      throw tokens.expected("A query");
    }
    int mark = tokens.mark();
    while (!tokens.isDone() && !isBehindQuery(tokens)) {
      if (tokens.isSymbol("(")) {
        tokens.group();
      } else {
        tokens.next();
      }
    }
    return QueryReader.read(tokens.since(mark));
  }

  static boolean startsQuery(Tokens tokens) {
    return tokens.isSymbol("(")
        || tokens.is("select")
        || tokens.is("with")
        || tokens.is("values")
        || tokens.is("table");
  }

  private static boolean isBehindQuery(Tokens tokens) {
    return tokens.isLast("with", "data")
        || tokens.isLast("with", "no", "data")
        || tokens.isLast("with", "check", "option")
        || tokens.isLast("with", "local", "check", "option")
        || tokens.isLast("with", "cascaded", "check", "option");
  }

  /** Takes WITH [NO] DATA if it is there; false for WITH NO DATA. */
  static boolean withData(Tokens tokens) {
    if (tokens.accept("with", "no", "data")) {
      return false;
    }
    tokens.accept("with", "data");
    return true;
  }

  /** Takes a condition in parentheses; as it is written where it is not understood. */
  static Expression condition(Tokens tokens) {
    Tokens inside = tokens.group();
    int mark = inside.mark();
    try {
      Expression condition = ExpressionExtent.any(inside);
      inside.finish();
      return condition;
    } catch (NotUnderstood asWritten) {
      inside.back(mark);
      inside.rest();
      return new Expression.Opaque(
          inside.text(mark), TokenText.possibleColumns(inside.since(mark)));
    }
  }

  /** Takes {@code (a = 1, b)} if a word that introduces it comes next. */
  static void parameters(Tokens tokens, String... words) {
    if (tokens.accept(words)) {
      tokens.group();
    }
  }

  /** As {@link #parameters}: what stands in the parentheses, in normal form. */
  static Optional<String> parameterText(Tokens tokens, String... words) {
    if (!tokens.accept(words)) {
      return Optional.empty();
    }
    Tokens inside = tokens.group();
    int mark = inside.mark();
    inside.rest();
    return Optional.of(inside.text(mark));
  }

  /** Whether a list of options without its parentheses switches this one on. */
  static boolean option(Tokens inside, String name) {
    boolean on = false;
    do {
      Tokens option = inside.item();
      if (option.peek().kind() == Token.Kind.PLACEHOLDER) {
        throw option.unexpected();
      }
      if (option.accept(name)) {
        String value = option.isDone() ? "on" : TokenText.normal(option.next());
        on = !(value.equals("off") || value.equals("false") || value.equals("0"));
      }
    } while (inside.acceptSymbol(","));
    return on;
  }

  /** The names of a list without its parentheses, or none where there is no list. */
  static List<String> columns(Tokens tokens) {
    return tokens.isSymbol("(") ? NameReader.columns(tokens) : List.of();
  }
}
