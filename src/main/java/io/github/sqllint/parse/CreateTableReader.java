package io.github.sqllint.parse;

import io.github.sqllint.operation.ColumnDefinition;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.Query;
import io.github.sqllint.operation.Reading;
import io.github.sqllint.operation.TableOperation.CreateTable;
import io.github.sqllint.operation.TableOperation.CreateTableAs;
import io.github.sqllint.operation.TableOperation.LikeTable;
import io.github.sqllint.source.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** CREATE TABLE in all its forms. */
final class CreateTableReader {
  private final Tokens tokens;
  private final boolean temporary;
  private final boolean unlogged;
  private final boolean ifNotExists;
  private final ObjectName table;
  private final List<ColumnDefinition> columns = new ArrayList<>();
  private final List<LikeTable> like = new ArrayList<>();
  private final List<Reading> constraints = new ArrayList<>();
  private List<ObjectName> inherits = List.of();
  private Optional<ObjectName> partitionOf = Optional.empty();
  private Optional<String> partitionBound = Optional.empty();
  private Optional<String> partitionBy = Optional.empty();
  private Optional<ObjectName> ofType = Optional.empty();

  private CreateTableReader(Tokens tokens, boolean temporary, boolean unlogged) {
    this.tokens = tokens;
    this.temporary = temporary;
    this.unlogged = unlogged;
    this.ifNotExists = tokens.accept("if", "not", "exists");
    this.table = NameReader.relation(tokens);
  }

  /** Takes the statement from behind TABLE. */
  static void read(Tokens tokens, boolean temporary, boolean unlogged, Readings readings) {
    new CreateTableReader(tokens, temporary, unlogged).read(readings);
  }

  private void read(Readings readings) {
    if (tokens.accept("partition", "of")) {
      partitionOf = Optional.of(NameReader.relation(tokens));
      elementsWithoutTypes();
      partitionBound = Optional.of(Clauses.partitionBound(tokens));
    } else if (tokens.accept("of")) {
      ofType = Optional.of(NameReader.relation(tokens));
      elementsWithoutTypes();
    } else if (tokens.isSymbol("(")) {
      int mark = tokens.mark();
      tokens.group();
      if (isQueryBehindOptions()) {
        readings.add(query());
        return;
      }
      tokens.back(mark);
      elements();
      if (tokens.accept("inherits")) {
        Tokens parents = tokens.group();
        inherits = NameReader.relations(parents);
        parents.finish();
      }
    } else {
      options();
      readings.add(query());
      return;
    }
    options();
    readings.add(operation());
    readings.addAll(constraints);
  }

  private Operation operation() {
    return new CreateTable(
        table,
        ifNotExists,
        temporary,
        unlogged,
        columns,
        partitionOf,
        partitionBound,
        partitionBy,
        inherits,
        like,
        ofType);
  }

  /** Whether the list in parentheses only names the columns of CREATE TABLE AS. */
  private boolean isQueryBehindOptions() {
    int mark = tokens.mark();
    try {
      options();
    } catch (NotUnderstood noOptions) {
      tokens.back(mark);
    }
    partitionBy = Optional.empty();
    return tokens.is("as");
  }

  private Operation query() {
    tokens.expect("as");
    Query query;
    if (tokens.is("execute")) {
      int mark = tokens.mark();
      tokens.rest();
      query = new Query(tokens.text(mark), List.of(), Set.of(), true);
    } else {
      query = Clauses.query(tokens);
    }
    return new CreateTableAs(table, ifNotExists, temporary, query, Clauses.withData(tokens));
  }

  private void elements() {
    Tokens inside = tokens.group();
    if (inside.isDone()) {
      return;
    }
    do {
      int mark = inside.mark();
      if (inside.acceptLastClause()) {
        continue;
      }
      if (inside.accept("like")) {
        like(inside);
      } else if (ConstraintReader.isNext(inside)) {
        var constraint = ConstraintReader.table(inside, table);
        inside.acceptLastClause();
        constraints.add(new Reading(constraint, inside.span(mark), false));
      } else {
        column(ColumnReader.withType(inside, table));
      }
    } while (inside.acceptSymbol(","));
    inside.finish();
  }

  private void elementsWithoutTypes() {
    if (!tokens.isSymbol("(")) {
      return;
    }
    Tokens inside = tokens.group();
    do {
      int mark = inside.mark();
      if (ConstraintReader.isNext(inside)) {
        var constraint = ConstraintReader.table(inside, table);
        constraints.add(new Reading(constraint, inside.span(mark), false));
      } else {
        column(ColumnReader.withoutType(inside, table));
      }
    } while (inside.acceptSymbol(","));
    inside.finish();
  }

  private void column(ColumnReader.ReadColumn column) {
    columns.add(column.definition());
    constraints.addAll(column.constraints());
  }

  private void like(Tokens inside) {
    ObjectName source = NameReader.relation(inside);
    int mark = inside.mark();
    while (inside.accept("including") || inside.accept("excluding")) {
      inside.keyword();
    }
    like.add(new LikeTable(source, inside.text(mark)));
  }

  private void options() {
    while (option()) {
      continue;
    }
  }

  private boolean option() {
    if (tokens.accept("partition", "by")) {
      int mark = tokens.mark();
      tokens.keyword();
      tokens.group();
      partitionBy = Optional.of(tokens.text(mark));
    } else if (tokens.accept("using") || tokens.accept("tablespace")) {
      NameReader.column(tokens);
    } else if (tokens.accept("with", "oids") || tokens.accept("without", "oids")) {
      return true;
    } else if (tokens.accept("with")) {
      tokens.group();
    } else if (tokens.accept("on", "commit")) {
      if (!tokens.accept("drop")) {
        tokens.keyword();
        tokens.expect("rows");
      }
    } else if (tokens.peek().kind() == Kind.PLACEHOLDER) {
      tokens.next();
    } else {
      return false;
    }
    return true;
  }
}
