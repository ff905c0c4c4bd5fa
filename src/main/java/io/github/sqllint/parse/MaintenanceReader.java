package io.github.sqllint.parse;

import io.github.sqllint.operation.DataOperation.CopyFrom;
import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.Other;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.TableOperation.Cluster;
import io.github.sqllint.operation.TableOperation.LockTable;
import io.github.sqllint.operation.TableOperation.Truncate;
import io.github.sqllint.operation.TableOperation.Vacuum;
import io.github.sqllint.source.Span;
import io.github.sqllint.source.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The statements on whole tables: TRUNCATE, LOCK, VACUUM, CLUSTER, COPY. */
final class MaintenanceReader {
  private MaintenanceReader() {}

  private record Named(ObjectName table, Span span) {}

  /** Takes tables with commas between them. */
  private static List<Named> tables(Tokens tokens, Readings readings, boolean withColumns) {
    List<Named> tables = new ArrayList<>();
    do {
      int mark = tokens.mark();
      ObjectName table = NameReader.table(tokens);
      if (withColumns) {
        Clauses.columns(tokens);
      }
      tables.add(new Named(table, tokens.span(mark)));
    } while (tokens.acceptSymbol(","));
    return tables.size() == 1
        ? List.of(new Named(tables.get(0).table(), readings.statement()))
        : tables;
  }

  /** Takes TRUNCATE from its second word on. */
  static void truncate(Tokens tokens, Readings readings) {
    tokens.accept("table");
    List<Named> tables = tables(tokens, readings, false);
    boolean restart = tokens.accept("restart", "identity");
    if (!restart) {
      tokens.accept("continue", "identity");
    }
    boolean cascade = Clauses.cascade(tokens);
    for (Named one : tables) {
      readings.add(new Truncate(one.table(), cascade, restart), one.span());
    }
  }

  /** Takes LOCK from its second word on. */
  static void lock(Tokens tokens, Readings readings) {
    tokens.accept("table");
    List<Named> tables = tables(tokens, readings, false);
    LockMode mode = tokens.accept("in") ? mode(tokens) : LockMode.ACCESS_EXCLUSIVE;
    boolean nowait = tokens.accept("nowait");
    for (Named one : tables) {
      readings.add(new LockTable(one.table(), mode, nowait), one.span());
    }
  }

  private static LockMode mode(Tokens tokens) {
    for (LockMode mode : LockMode.values()) {
      String[] words = (mode + " mode").toLowerCase(Locale.ROOT).split(" ");
      if (tokens.accept(words)) {
        return mode;
      }
    }
    throw tokens.expected("A lock mode");
  }

  /** Takes VACUUM from its second word on. */
  static void vacuum(Tokens tokens, Readings readings) {
    boolean full = false;
    if (tokens.isSymbol("(")) {
      full = Clauses.option(tokens.group(), "full");
    } else {
      full = tokens.accept("full");
      tokens.accept("freeze");
      tokens.accept("verbose");
      if (!tokens.accept("analyze")) {
        tokens.accept("analyse");
      }
    }
    if (tokens.isDone()) {
      readings.add(new Other("vacuum", tokens.text(0)));
      return;
    }
    for (Named one : tables(tokens, readings, true)) {
      readings.add(new Vacuum(one.table(), full), one.span());
    }
  }

  /** Takes CLUSTER from its second word on. */
  static Operation cluster(Tokens tokens) {
    if (tokens.isSymbol("(")) {
      tokens.group();
    } else {
      tokens.accept("verbose");
    }
    if (tokens.isDone()) {
      return new Other("cluster", tokens.text(0));
    }
    ObjectName first = NameReader.relation(tokens);
    if (tokens.accept("on")) {
      return new Cluster(NameReader.relation(tokens), Optional.of(first.name()));
    }
    Optional<String> index =
        tokens.accept("using") ? Optional.of(NameReader.column(tokens)) : Optional.empty();
    return new Cluster(first, index);
  }

  /** Takes COPY from its second word on; what follows FROM or TO is not looked into. */
  static void copy(Tokens tokens, Readings readings) {
    tokens.accept("binary");
    if (!tokens.isSymbol("(")) {
      readings.add(copyTable(tokens));
      return;
    }
    List<Token> query = tokens.group().rest();
    tokens.expect("to");
    tokens.rest();
    if (DataReader.reads(query)) {
      readings.addChanges(DataReader.read(query));
    } else {
      readings.addChanges(WithChanges.in(query));
      readings.add(new Other("copy", tokens.text(0), QueryReader.read(query).relations()));
    }
  }

  private static Operation copyTable(Tokens tokens) {
    ObjectName table = NameReader.relation(tokens);
    Clauses.columns(tokens);
    boolean from = tokens.accept("from");
    if (!from) {
      tokens.expect("to");
    }
    if (tokens.isDone()) {
      throw tokens.expected("A file");
    }
    tokens.rest();
    return from ? new CopyFrom(table) : new Other("copy", tokens.text(0), List.of(table));
  }
}
