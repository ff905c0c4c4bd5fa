package io.github.sqllint.schema;

import io.github.sqllint.operation.Query;
import io.github.sqllint.schema.QueryScopes.Body;
import io.github.sqllint.schema.QueryScopes.Range;
import io.github.sqllint.schema.QueryScopes.Scope;
import io.github.sqllint.source.Token.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads which SELECT each token of a query stands in (PostgreSQL manual, SELECT). */
final class ScopeReader {
  private static final Set<String> QUERIES = Set.of("select", "with", "values", "table");

  /** What may follow the SELECTs that set operators put together. */
  private static final Set<String> TAILS = Set.of("order", "limit", "offset", "fetch", "for");

  private static final Set<String> JOINS = Set.of("join", "inner", "full", "cross", "natural");

  /** They are functions too. */
  private static final Set<String> SIDES = Set.of("left", "right");

  private final QueryTokens tokens;
  private final QueryScopes scopes;
  private int next;

  private ScopeReader(QueryTokens tokens) {
    this.tokens = tokens;
    scopes = new QueryScopes(tokens);
  }

  static QueryScopes read(String text) {
    QueryTokens tokens = QueryTokens.of(text);
    ScopeReader reader = new ScopeReader(tokens);
    QueryScopes scopes = reader.scopes;
    scopes.root = reader.query(Optional.empty(), Map.of());
    scopes.read &= reader.next == tokens.size();
    for (int i = 0; i < tokens.size(); i++) {
      boolean open = tokens.isOfKind(i, Kind.PLACEHOLDER) || tokens.isOfKind(i, Kind.INVALID);
      scopes.read &= !open && !(tokens.is(i, "operator") && tokens.is(i + 1, "("));
    }
    return scopes;
  }

  int next() {
    return next;
  }

  boolean is(String text) {
    return tokens.is(next, text);
  }

  boolean isFollowedBy(String text) {
    return tokens.is(next + 1, text);
  }

  boolean isAnyOf(Set<String> texts) {
    return tokens.isAnyOf(next, texts);
  }

  boolean isName() {
    return tokens.isName(next);
  }

  /** Whether a join comes next. */
  boolean isJoin() {
    return isAnyOf(JOINS) || (isAnyOf(SIDES) && !tokens.is(next + 1, "("));
  }

  boolean accept(String text) {
    boolean found = is(text);
    next += found ? 1 : 0;
    return found;
  }

  void expect(String text) {
    if (!accept(text)) {
      giveUp();
    }
  }

  String name() {
    if (!isName()) {
      giveUp();
      return "";
    }
    return tokens.name(next++);
  }

  void giveUp() {
    scopes.read = false;
    next = tokens.size();
  }

  /** Notes that a column cannot get another name in the text. */
  void obscure() {
    scopes.clear = false;
  }

  /** Names in parentheses, each perhaps with a type. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    expect("(");
    do {
      names.add(name());
      while (next < tokens.size() && !is(",") && !is(")")) {
        if (is("(")) {
          group(null, Map.of());
        } else {
          next++;
        }
      }
    } while (accept(","));
    expect(")");
    return names;
  }

  Body query(Optional<Scope> outer, Map<String, Body> around) {
    Map<String, Body> with = new HashMap<>(around);
    if (accept("with")) {
      obscure();
      boolean recursive = accept("recursive");
      do {
        define(recursive, outer, with);
      } while (accept(","));
    }
    Body body = new Body();
    unite(body, outer, with);
    return body;
  }

  private void define(boolean recursive, Optional<Scope> outer, Map<String, Body> with) {
    Body body = new Body();
    String name = name();
    body.columns = is("(") ? names() : List.of();
    expect("as");
    accept("not");
    accept("materialized");
    expect("(");
    Map<String, Body> inside = new HashMap<>(with);
    if (recursive) {
      inside.put(name, body);
    }
    body.branches.addAll(query(outer, inside).branches);
    expect(")");
    with.put(name, body);
  }

  private void unite(Body body, Optional<Scope> outer, Map<String, Body> with) {
    part(body, outer, with);
    while (isAnyOf(Query.SET_OPERATORS)) {
      next++;
      if (!accept("all")) {
        accept("distinct");
      }
      part(body, outer, with);
    }
    // What a UNION is sorted by are names of its columns.
    boolean one = body.branches.size() == 1;
    while (isAnyOf(TAILS)) {
      if (one && accept("order")) {
        expect("by");
        list(body.branches.get(0).ordered, body.branches.get(0), with);
      } else {
        next++;
        while (next < tokens.size() && !isAnyOf(TAILS) && !is(")")) {
          token(null, with);
        }
      }
    }
  }

  private void part(Body body, Optional<Scope> outer, Map<String, Body> with) {
    if (accept("(")) {
      body.branches.addAll(query(outer, with).branches);
      expect(")");
      return;
    }
    Scope scope = new Scope(outer);
    body.branches.add(scope);
    scopes.all.add(scope);
    if (accept("select")) {
      select(scope, with);
    } else if (accept("values")) {
      values(scope, with);
    } else {
      expect("table");
      scope.whole = true;
      new FromReader(this, scope, with).table();
    }
  }

  private void values(Scope scope, Map<String, Body> with) {
    do {
      expect("(");
      list(scope.selected, scope, with);
      scope.values = scope.selected.size();
      scope.selected.clear();
      expect(")");
    } while (accept(","));
  }

  private void select(Scope scope, Map<String, Body> with) {
    if (!accept("all") && accept("distinct") && accept("on")) {
      obscure();
      expect("(");
      list(scope.distinct, scope, with);
      expect(")");
    }
    if (!endsExpression()) {
      list(scope.selected, scope, with);
    }
    if (accept("from")) {
      new FromReader(this, scope, with).read();
    }
    if (accept("where")) {
      expression(scope, with);
    }
    if (accept("group")) {
      expect("by");
      list(scope.grouped, scope, with);
    }
    if (accept("having")) {
      list(scope.having, scope, with);
    }
    if (accept("window")) {
      do {
        name();
        expect("as");
        group(scope, with);
      } while (accept(","));
    }
  }

  private void list(List<Range> ranges, Scope scope, Map<String, Body> with) {
    do {
      int start = next;
      expression(scope, with);
      ranges.add(new Range(start, next));
    } while (accept(","));
  }

  /** Takes an expression in a SELECT, which may have an alias. */
  void expression(Scope scope, Map<String, Body> with) {
    int start = next;
    while (next < tokens.size() && !endsExpression()) {
      token(scope, with);
    }
    if (next == start) {
      giveUp();
    }
  }

  private boolean endsExpression() {
    if (next >= tokens.size() || is(",") || is(")") || is("]") || is("on") || isJoin()) {
      return true;
    }
    boolean clause = is("from") || isAnyOf(Query.FROM_ENDS);
    return clause && !tokens.is(next - 1, "distinct") && !tokens.is(next - 1, "within");
  }

  private void token(Scope scope, Map<String, Body> with) {
    if (is("(") || is("[")) {
      group(scope, with);
    } else {
      scopes.scopeOf[next++] = scope;
    }
  }

  boolean startsQuery() {
    return tokens.isAnyOf(next + 1, QUERIES);
  }

  /** Takes what stands in parentheses or brackets. */
  void group(Scope scope, Map<String, Body> with) {
    String close = is("[") ? "]" : ")";
    if (!is("[") && !is("(")) {
      giveUp();
    } else if (startsQuery()) {
      next++;
      query(Optional.ofNullable(scope), with);
    } else {
      next++;
    }
    while (next < tokens.size() && !is(close)) {
      token(scope, with);
    }
    next++;
  }
}
