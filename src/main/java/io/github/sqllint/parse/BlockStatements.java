package io.github.sqllint.parse;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.Other;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.source.Span;
import io.github.sqllint.source.Token;
import io.github.sqllint.source.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The statements of SQL in a block of PL/pgSQL.
 *
 * @param add takes what each of them does
 */
record BlockStatements(
    Tokens tokens, BlockScan scan, Readings around, BiConsumer<Operation, Span> add) {

  void sql(String word) {
    int mark = tokens.mark();
    scan.skipTo(";");
    List<Token> statement = tokens.since(mark);
    Span span = tokens.span(mark);
    if (word.equals("perform") || word.equals("select")) {
      Tokens query = Tokens.of(statement);
      query.next();
      Optional<Operation> parameter = QueryStatementReader.setConfig(query);
      if (parameter.isPresent()) {
        add.accept(parameter.get(), span);
        return;
      }
      read(statement, span);
    } else if (DataReader.reads(statement)) {
      data(statement, span);
    } else if (word.equals("with")) {
      WithChanges.in(statement).forEach(change -> add.accept(change.operation(), change.span()));
    } else {
      around
          .inner(statement, span)
          .forEach(reading -> add.accept(reading.operation(), reading.span()));
    }
  }

  /** Goes on to a word, over an expression that may hold queries. */
  void queryBefore(String end) {
    int mark = tokens.mark();
    scan.skipTo(end);
    query(tokens.since(mark), tokens.span(mark));
  }

  /** What an expression, a cursor or a loop reads of tables. */
  void query(List<Token> source, Span span) {
    int first = 0;
    while (first < source.size() && !source.get(first).is("select")) {
      first++;
    }
    if (first < source.size()) {
      List<Token> query = source.subList(first, source.size());
      List<ObjectName> relations =
          QueryReader.read(query).relations().stream()
              .filter(name -> !isOfCatalogue(name))
              .toList();
      if (!relations.isEmpty()) {
        add.accept(new Other("select", TokenText.normal(query), relations), span);
      }
    }
  }

  /** Blocks ask the catalogue what there is, which keeps nobody waiting. */
  private static boolean isOfCatalogue(ObjectName name) {
    String schema = name.schema().orElse("");
    return name.name().startsWith("pg_")
        || schema.equals("information_schema")
        || schema.equals("pg_catalog");
  }

  /** A query, whose first word may be PERFORM. */
  private void read(List<Token> statement, Span span) {
    List<Token> query = new ArrayList<>(statement);
    query.set(0, new Token(Kind.WORD, "select", statement.get(0).start()));
    add.accept(
        new Other("select", TokenText.normal(query), QueryReader.read(query).relations()), span);
  }

  /** A change whose RETURNING … INTO fills variables. */
  void data(List<Token> statement, Span span) {
    int end = statement.size();
    boolean returning = false;
    int depth = 0;
    for (int i = 0; i < statement.size(); i++) {
      depth += statement.get(i).isSymbol("(") ? 1 : statement.get(i).isSymbol(")") ? -1 : 0;
      returning |= depth == 0 && statement.get(i).is("returning");
      if (returning && statement.get(i).is("into")) {
        end = i;
        break;
      }
    }
    List<DataReader.Change> changes = DataReader.read(statement.subList(0, end));
    changes.forEach(one -> add.accept(one.operation(), changes.size() == 1 ? span : one.span()));
  }

  /** Takes the text that EXECUTE runs. */
  void execute(int mark) {
    int from = tokens.mark();
    while (!tokens.isDone()
        && !tokens.isSymbol(";")
        && !tokens.is("into")
        && !tokens.is("using")
        && !tokens.is("loop")) {
      if (tokens.isSymbol("(")) {
        tokens.group();
      } else {
        tokens.next();
      }
    }
    Span span = tokens.span(mark);
    ExecutedText.operations(tokens.since(from), around).forEach(one -> add.accept(one, span));
  }
}
