package io.github.sqllint.schema;

import io.github.sqllint.operation.Query;
import io.github.sqllint.schema.QueryScopes.Body;
import io.github.sqllint.schema.QueryScopes.Range;
import io.github.sqllint.schema.QueryScopes.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads which SELECT or change of rows each token of a statement stands in (PostgreSQL manual,
 * SELECT).
 */
final class ScopeReader {
  /** Deeper than a person writes, and less than the stack holds. */
  private static final int MAXIMAL_DEPTH = 250;

  private static final Set<String> QUERIES = Set.of("select", "with", "values", "table");

  /** What may follow the SELECTs that set operators put together. */
  private static final Set<String> TAILS = Set.of("order", "limit", "offset", "fetch", "for");

  /** The last two stand behind the query of an INSERT. */
  private static final Set<String> BEHIND_QUERIES = Set.of(")", "on", "returning");

  private static final Set<String> BRANCHES = Set.of("when", "then");

  private static final Set<String> BEHIND_EXPRESSIONS =
      Set.of(",", ")", "]", "on", "returning", "do");

  private final QueryScopes scopes;
  private final QueryCursor cursor;

  private ScopeReader(QueryTokens tokens) {
    cursor = new QueryCursor(tokens);
    scopes = new QueryScopes(tokens);
  }

  static QueryScopes read(QueryTokens tokens) {
    ScopeReader reader = new ScopeReader(tokens);
    QueryScopes scopes = reader.scopes;
    if (tokens.areDeeperThan(MAXIMAL_DEPTH)) {
      reader.cursor.giveUp();
    } else if (tokens.isAnyOf(0, ChangeReader.CHANGES)) {
      reader.change(Optional.empty(), Map.of());
    } else {
      scopes.root = reader.query(Optional.empty(), Map.of());
    }
    scopes.read &= reader.cursor.hasReadAll() && !tokens.areOpen();
    return scopes;
  }

  /** Takes a change of rows. */
  private void change(Optional<Scope> outer, Map<String, Body> with) {
    new ChangeReader(this, opened(outer), with).read();
  }

  private Scope opened(Optional<Scope> outer) {
    Scope scope = new Scope(outer);
    scopes.all.add(scope);
    return scope;
  }

  QueryCursor cursor() {
    return cursor;
  }

  /** Notes that a column cannot get another name in the text. */
  void obscure() {
    scopes.clear = false;
  }

  /** Names in parentheses, each perhaps with a type. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    cursor.expect("(");
    do {
      names.add(cursor.name());
      while (!cursor.isAtEnd() && !cursor.is(",") && !cursor.is(")")) {
        if (cursor.is("(")) {
          group(null, Map.of());
        } else {
          cursor.take();
        }
      }
    } while (cursor.accept(","));
    cursor.expect(")");
    return names;
  }

  /** Takes the query of an INSERT. */
  void insert(Optional<Scope> outer, Map<String, Body> with) {
    scopes.root = query(outer, with);
  }

  Body query(Optional<Scope> outer, Map<String, Body> around) {
    Map<String, Body> with = new HashMap<>(around);
    if (cursor.accept("with")) {
      obscure();
      boolean recursive = cursor.accept("recursive");
      do {
        define(recursive, outer, with);
      } while (cursor.accept(","));
    }
    Body body = new Body();
    if (cursor.isAnyOf(ChangeReader.CHANGES)) {
      change(outer, with);
    } else {
      unite(body, outer, with);
    }
    return body;
  }

  private void define(boolean recursive, Optional<Scope> outer, Map<String, Body> with) {
    Body body = new Body();
    String name = cursor.name();
    body.columns = cursor.is("(") ? names() : List.of();
    cursor.expect("as");
    cursor.accept("not");
    cursor.accept("materialized");
    cursor.expect("(");
    Map<String, Body> inside = new HashMap<>(with);
    if (recursive) {
      inside.put(name, body);
    }
    body.branches.addAll(query(outer, inside).branches);
    cursor.expect(")");
    with.put(name, body);
  }

  private void unite(Body body, Optional<Scope> outer, Map<String, Body> with) {
    part(body, outer, with);
    while (cursor.isAnyOf(Query.SET_OPERATORS)) {
      cursor.take();
      if (!cursor.accept("all")) {
        cursor.accept("distinct");
      }
      part(body, outer, with);
    }
    // What a UNION is sorted by are names of its columns.
    boolean one = body.branches.size() == 1;
    while (cursor.isAnyOf(TAILS)) {
      if (one && cursor.accept("order")) {
        cursor.expect("by");
        list(body.branches.get(0).ordered, body.branches.get(0), with);
      } else {
        cursor.take();
        while (!cursor.isAtEnd() && !cursor.isAnyOf(TAILS) && !cursor.isAnyOf(BEHIND_QUERIES)) {
          token(null, with);
        }
      }
    }
  }

  private void part(Body body, Optional<Scope> outer, Map<String, Body> with) {
    if (cursor.accept("(")) {
      body.branches.addAll(query(outer, with).branches);
      cursor.expect(")");
      return;
    }
    Scope scope = opened(outer);
    body.branches.add(scope);
    if (cursor.accept("select")) {
      select(scope, with);
    } else if (cursor.accept("values")) {
      values(scope, with);
    } else {
      cursor.expect("table");
      scope.whole = true;
      new FromReader(this, scope, with).table();
    }
  }

  private void values(Scope scope, Map<String, Body> with) {
    do {
      cursor.expect("(");
      list(scope.selected, scope, with);
      scope.values = scope.selected.size();
      scope.selected.clear();
      cursor.expect(")");
    } while (cursor.accept(","));
  }

  private void select(Scope scope, Map<String, Body> with) {
    if (!cursor.accept("all") && cursor.accept("distinct") && cursor.accept("on")) {
      obscure();
      cursor.expect("(");
      list(scope.distinct, scope, with);
      cursor.expect(")");
    }
    if (!endsExpression()) {
      list(scope.selected, scope, with);
    }
    if (cursor.accept("from")) {
      new FromReader(this, scope, with).read();
    }
    if (cursor.accept("where")) {
      int start = cursor.next();
      expression(scope, with);
      scope.conditions.add(new Range(start, cursor.next()));
    }
    if (cursor.accept("group")) {
      cursor.expect("by");
      list(scope.grouped, scope, with);
    }
    if (cursor.accept("having")) {
      list(scope.having, scope, with);
    }
    if (cursor.accept("window")) {
      do {
        cursor.name();
        cursor.expect("as");
        group(scope, with);
      } while (cursor.accept(","));
    }
  }

  void list(List<Range> ranges, Scope scope, Map<String, Body> with) {
    do {
      int start = cursor.next();
      expression(scope, with);
      ranges.add(new Range(start, cursor.next()));
    } while (cursor.accept(","));
  }

  /** Takes an expression in a SELECT, which may have an alias. */
  void expression(Scope scope, Map<String, Body> with) {
    int start = cursor.next();
    int cases = 0;
    // WHEN and THEN that are no part of a CASE are those of MERGE.
    while (!endsExpression() && (cases > 0 || !cursor.isAnyOf(BRANCHES))) {
      cases += cursor.is("case") ? 1 : cursor.is("end") ? -1 : 0;
      token(scope, with);
    }
    if (cursor.next() == start) {
      cursor.giveUp();
    }
  }

  private boolean endsExpression() {
    if (cursor.isAtEnd() || cursor.isAnyOf(BEHIND_EXPRESSIONS) || cursor.isJoin()) {
      return true;
    }
    boolean clause = cursor.is("from") || cursor.isAnyOf(Query.FROM_ENDS);
    return clause && !cursor.isBehind("distinct") && !cursor.isBehind("within");
  }

  void token(Scope scope, Map<String, Body> with) {
    if (cursor.is("(") || cursor.is("[")) {
      group(scope, with);
    } else {
      scopes.scopeOf[cursor.take()] = scope;
    }
  }

  boolean startsQuery() {
    return cursor.isFollowedByAnyOf(QUERIES);
  }

  /** Takes what stands in parentheses or brackets. */
  void group(Scope scope, Map<String, Body> with) {
    String close = cursor.is("[") ? "]" : ")";
    if (!cursor.is("[") && !cursor.is("(")) {
      cursor.giveUp();
    } else if (startsQuery()) {
      cursor.take();
      query(Optional.ofNullable(scope), with);
    } else {
      cursor.take();
    }
    while (!cursor.isAtEnd() && !cursor.is(close)) {
      token(scope, with);
    }
    cursor.take();
  }
}
