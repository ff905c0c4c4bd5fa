package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.Query;
import io.github.sqllint.schema.QueryScopes.Body;
import io.github.sqllint.schema.QueryScopes.Item;
import io.github.sqllint.schema.QueryScopes.Merge;
import io.github.sqllint.schema.QueryScopes.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the FROM of one SELECT. */
final class FromReader {
  /** What stands behind a relation's name and is no alias. */
  private static final Set<String> BEHIND_NAMES = Set.of("on", "using", "tablesample", "with");

  private final ScopeReader reader;
  private final Scope scope;
  private final Map<String, Body> with;

  FromReader(ScopeReader reader, Scope scope, Map<String, Body> with) {
    this.reader = reader;
    this.scope = scope;
    this.with = with;
  }

  void read() {
    do {
      joined();
    } while (reader.accept(","));
  }

  /** What stands behind TABLE. */
  void table() {
    reader.accept("only");
    relation();
  }

  private void joined() {
    int start = scope.items.size();
    item();
    joins(start);
  }

  private void joins(int start) {
    while (reader.isJoin()) {
      boolean natural = reader.accept("natural");
      boolean free = reader.accept("cross") || natural;
      if (reader.accept("left") || reader.accept("right") || reader.accept("full")) {
        reader.accept("outer");
      } else {
        reader.accept("inner");
      }
      reader.expect("join");
      int right = scope.items.size();
      item();
      if (natural) {
        reader.obscure();
        scope.merges.add(new Merge(start, right, scope.items.size(), Optional.empty()));
      } else if (!free) {
        if (reader.isJoin()) {
          joins(right);
        }
        condition(start, right);
      }
    }
  }

  private void condition(int start, int right) {
    if (reader.accept("using")) {
      reader.obscure();
      List<String> columns = reader.names();
      scope.merges.add(new Merge(start, right, scope.items.size(), Optional.of(columns)));
      if (reader.is("as")) {
        reader.giveUp();
      }
    } else {
      reader.expect("on");
      reader.expression(scope.seeing(scope.items.subList(start, scope.items.size())), with);
    }
  }

  private void item() {
    boolean lateral = reader.accept("lateral");
    if (lateral) {
      reader.obscure();
    }
    Scope before = scope.seeing(scope.items);
    if (reader.is("(")) {
      parentheses(lateral ? Optional.of(before) : scope.outer);
    } else if (reader.is("rows") && reader.isFollowedBy("from")) {
      reader.giveUp();
    } else {
      reader.accept("only");
      relation();
    }
  }

  private void parentheses(Optional<Scope> outer) {
    if (reader.startsQuery()) {
      reader.expect("(");
      Body body = reader.query(outer, with);
      reader.expect(")");
      named(Optional.empty(), "", Optional.of(body));
      return;
    }
    reader.obscure();
    reader.expect("(");
    joined();
    reader.expect(")");
    if (isAlias()) {
      reader.giveUp();
    }
  }

  private void relation() {
    boolean enclosed = reader.accept("(");
    Optional<String> schema = Optional.empty();
    String name = reader.name();
    if (reader.accept(".")) {
      schema = Optional.of(name);
      name = reader.name();
    }
    if (reader.is("(") && !enclosed) {
      reader.obscure();
      reader.group(scope.seeing(scope.items), with);
      if (reader.accept("with")) {
        reader.expect("ordinality");
      }
      named(Optional.empty(), name, Optional.empty());
      return;
    }
    if (enclosed) {
      reader.expect(")");
    }
    reader.accept("*");
    Optional<Body> defined =
        schema.isEmpty() ? Optional.ofNullable(with.get(name)) : Optional.empty();
    Optional<ObjectName> relation =
        defined.isEmpty() ? Optional.of(new ObjectName(schema, name)) : Optional.empty();
    named(relation, name, defined);
    if (reader.accept("tablesample")) {
      reader.name();
      reader.group(null, with);
      if (reader.accept("repeatable")) {
        reader.group(null, with);
      }
    }
  }

  private boolean isAlias() {
    return reader.is("as")
        || (reader.isName()
            && !reader.isJoin()
            && !reader.isAnyOf(BEHIND_NAMES)
            && !reader.isAnyOf(Query.FROM_ENDS));
  }

  /** Takes an alias if it is there, and adds the item. */
  private void named(Optional<ObjectName> relation, String name, Optional<Body> body) {
    String alias = name;
    List<String> columns = new ArrayList<>();
    if (isAlias()) {
      reader.accept("as");
      alias = reader.is("(") ? name : reader.name();
      if (reader.is("(")) {
        reader.obscure();
        columns.addAll(reader.names());
      }
    }
    scope.items.add(new Item(relation, alias, List.copyOf(columns), body));
  }
}
