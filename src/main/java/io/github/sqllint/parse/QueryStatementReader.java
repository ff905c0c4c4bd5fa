package io.github.sqllint.parse;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.Other;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.SessionOperation.SetParameter;
import io.github.sqllint.operation.TableOperation.CreateTableAs;
import io.github.sqllint.source.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** SELECT as a statement, and the statements that hold another one: EXPLAIN, PREPARE. */
final class QueryStatementReader {
  private QueryStatementReader() {}

  /** Takes a query whose first word is taken: SELECT, or WITH before a SELECT. */
  static void select(Tokens tokens, Readings readings) {
    Optional<Operation> parameter = setConfig(tokens);
    if (parameter.isPresent()) {
      readings.add(parameter.get());
      return;
    }
    tokens.back(0);
    refuseOther(Tokens.of(tokens.rest()));
    tokens.back(0);
    for (DataReader.Change change : WithChanges.in(tokens.rest())) {
      readings.add(change.operation(), change.span());
    }
    tokens.back(0);
    while (!tokens.isDone() && !tokens.is("into")) {
      if (tokens.isSymbol("(")) {
        tokens.group();
      } else {
        tokens.next();
      }
    }
    if (tokens.isDone()) {
      readings.add(
          new Other("select", tokens.text(0), QueryReader.read(tokens.since(0)).relations()));
    } else {
      readings.add(into(tokens));
    }
  }

  /** Behind WITH must come a query. */
  private static void refuseOther(Tokens tokens) {
    try {
      WithClause.take(tokens);
    } catch (NotUnderstood noWithClause) {
      return;
    }
    if (!Clauses.startsQuery(tokens)) {
      throw tokens.unexpected();
    }
  }

  /** {@code SELECT set_config('name', 'value', false)}. */
  static Optional<Operation> setConfig(Tokens tokens) {
    tokens.accept("pg_catalog");
    tokens.acceptSymbol(".");
    if (!tokens.is("set_config") || !tokens.peek(1).isSymbol("(")) {
      return Optional.empty();
    }
    tokens.next();
    Tokens inside = tokens.group();
    if (tokens.accept("as")) {
      tokens.next();
    }
    if (!tokens.isDone() || !StringConstant.is(inside.peek())) {
      return Optional.empty();
    }
    String name = Identifier.folded(inside.string());
    if (!inside.acceptSymbol(",") || !StringConstant.is(inside.peek())) {
      return Optional.empty();
    }
    String value = inside.string();
    boolean local = inside.acceptSymbol(",") && inside.accept("true");
    if (!local) {
      inside.accept("false");
    }
    return inside.isDone() ? Optional.of(new SetParameter(name, value, local)) : Optional.empty();
  }

  /** SELECT … INTO a table, from INTO on. */
  private static Operation into(Tokens tokens) {
    List<Token> query = new ArrayList<>(tokens.since(0));
    tokens.expect("into");
    boolean temporary = CreateReader.temporary(tokens);
    if (!temporary) {
      tokens.accept("unlogged");
    }
    tokens.accept("table");
    ObjectName table = NameReader.relation(tokens);
    query.addAll(tokens.rest());
    return new CreateTableAs(table, false, temporary, QueryReader.read(query), true);
  }

  /** Takes EXPLAIN from its second word on; with ANALYZE the statement runs. */
  static void explain(Tokens tokens, Readings readings) {
    boolean runs;
    if (tokens.isSymbol("(") && !Clauses.startsQuery(tokens.inside())) {
      runs = Clauses.option(tokens.group(), "analyze");
    } else {
      runs = tokens.accept("analyze") || tokens.accept("analyse");
      tokens.accept("verbose");
    }
    if (tokens.isDone()) {
      throw tokens.expected("A statement");
    }
    List<Token> explained = tokens.rest();
    if (runs) {
      readings.addAll(readings.inner(explained, readings.statement()));
    } else {
      readings.add(new Other("explain", tokens.text(0), relations(query(explained))));
    }
  }

  /** Takes PREPARE from its second word on. */
  static Operation prepare(Tokens tokens) {
    if (tokens.accept("transaction")) {
      return TransactionReader.prepare(tokens);
    }
    return ahead("prepare", "as", tokens);
  }

  /** Takes DECLARE from its second word on. */
  static Operation declare(Tokens tokens) {
    return ahead("declare", "for", tokens);
  }

  /** A statement that holds a query for later, behind a word. */
  private static Operation ahead(String kind, String word, Tokens tokens) {
    while (!tokens.isDone() && !tokens.is(word)) {
      tokens.next();
    }
    tokens.accept(word);
    List<ObjectName> relations = relations(tokens.rest());
    return new Other(kind, tokens.text(0), relations);
  }

  /** Those that a query reads or a change concerns; none where it is neither. */
  /** What fills the table of CREATE … AS, which EXPLAIN plans alone. */
  private static List<Token> query(List<Token> explained) {
    Tokens tokens = Tokens.of(explained);
    if (!tokens.is("create")) {
      return explained;
    }
    while (!tokens.isDone() && !tokens.accept("as")) {
      tokens.next();
    }
    return tokens.rest();
  }

  private static List<ObjectName> relations(List<Token> statement) {
    return isQueryOrChange(statement) ? QueryReader.read(statement).relations() : List.of();
  }

  /** Whether a statement reads or changes rows, by its first word. */
  static boolean isQueryOrChange(List<Token> statement) {
    if (statement.isEmpty()) {
      return false;
    }
    Tokens tokens = Tokens.of(statement);
    return Clauses.startsQuery(tokens) || RelationScan.CHANGES.stream().anyMatch(tokens::is);
  }
}
