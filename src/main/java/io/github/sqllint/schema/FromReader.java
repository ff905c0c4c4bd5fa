package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.Query;
import io.github.sqllint.schema.QueryScopes.Body;
import io.github.sqllint.schema.QueryScopes.Item;
import io.github.sqllint.schema.QueryScopes.Merge;
import io.github.sqllint.schema.QueryScopes.Range;
import io.github.sqllint.schema.QueryScopes.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the FROM of one SELECT, or what a change of rows names in its place. */
final class FromReader {
  /** What stands behind a relation's name and is no alias. */
  private static final Set<String> BEHIND_NAMES =
      Set.of("on", "using", "tablesample", "with", "returning");

  /** What stands behind the name of a change's target and is no alias. */
  private static final Set<String> BEHIND_TARGETS =
      Set.of("set", "overriding", "default", "values", "select", "table");

  private final ScopeReader reader;
  private final QueryCursor cursor;
  private final Scope scope;
  private final Map<String, Body> with;

  FromReader(ScopeReader reader, Scope scope, Map<String, Body> with) {
    this.reader = reader;
    cursor = reader.cursor();
    this.scope = scope;
    this.with = with;
  }

  void read() {
    do {
      joined();
    } while (cursor.accept(","));
  }

  /** What stands behind TABLE. */
  void table() {
    cursor.accept("only");
    relation();
  }

  /** Takes the table whose rows change. */
  ObjectName target() {
    cursor.accept("only");
    boolean enclosed = cursor.accept("(");
    ObjectName target = relationName();
    if (enclosed) {
      cursor.expect(")");
    }
    cursor.accept("*");
    boolean aliased = isAlias() && !cursor.isAnyOf(BEHIND_TARGETS);
    if (aliased) {
      cursor.accept("as");
    }
    String alias = aliased ? cursor.name() : target.name();
    scope.items.add(new Item(Optional.of(target), alias, List.of(), Optional.empty()));
    return target;
  }

  private void joined() {
    int start = scope.items.size();
    item();
    joins(start);
  }

  private void joins(int start) {
    while (cursor.isJoin()) {
      boolean natural = cursor.accept("natural");
      boolean free = cursor.accept("cross") || natural;
      if (cursor.accept("left") || cursor.accept("right") || cursor.accept("full")) {
        cursor.accept("outer");
      } else {
        cursor.accept("inner");
      }
      cursor.expect("join");
      int right = scope.items.size();
      item();
      if (natural) {
        reader.obscure();
        scope.merges.add(new Merge(start, right, scope.items.size(), Optional.empty()));
      } else if (!free) {
        if (cursor.isJoin()) {
          joins(right);
        }
        condition(start, right);
      }
    }
  }

  private void condition(int start, int right) {
    if (cursor.accept("using")) {
      reader.obscure();
      List<String> columns = reader.names();
      scope.merges.add(new Merge(start, right, scope.items.size(), Optional.of(columns)));
      if (cursor.is("as")) {
        cursor.giveUp();
      }
    } else {
      cursor.expect("on");
      int from = cursor.next();
      reader.expression(scope.seeing(scope.items.subList(start, scope.items.size())), with);
      scope.conditions.add(new Range(from, cursor.next()));
    }
  }

  private void item() {
    boolean lateral = cursor.accept("lateral");
    if (lateral) {
      reader.obscure();
    }
    Scope before = scope.seeing(scope.items);
    if (cursor.is("(")) {
      parentheses(lateral ? Optional.of(before) : scope.outer);
    } else if (cursor.is("rows") && cursor.isFollowedBy("from")) {
      cursor.giveUp();
    } else {
      cursor.accept("only");
      relation();
    }
  }

  private void parentheses(Optional<Scope> outer) {
    if (reader.startsQuery()) {
      cursor.expect("(");
      Body body = reader.query(outer, with);
      cursor.expect(")");
      named(Optional.empty(), "", Optional.of(body));
      return;
    }
    reader.obscure();
    cursor.expect("(");
    joined();
    cursor.expect(")");
    if (isAlias()) {
      cursor.giveUp();
    }
  }

  private void relation() {
    boolean enclosed = cursor.accept("(");
    ObjectName relation = relationName();
    String name = relation.name();
    if (cursor.is("(") && !enclosed) {
      reader.obscure();
      reader.group(scope.seeing(scope.items), with);
      if (cursor.accept("with")) {
        cursor.expect("ordinality");
      }
      named(Optional.empty(), name, Optional.empty());
      return;
    }
    if (enclosed) {
      cursor.expect(")");
    }
    cursor.accept("*");
    Optional<Body> defined =
        Optional.ofNullable(with.get(name)).filter(body -> relation.schema().isEmpty());
    named(Optional.of(relation).filter(own -> defined.isEmpty()), name, defined);
    if (cursor.accept("tablesample")) {
      cursor.name();
      reader.group(null, with);
      if (cursor.accept("repeatable")) {
        reader.group(null, with);
      }
    }
  }

  private ObjectName relationName() {
    String name = cursor.name();
    return cursor.accept(".")
        ? new ObjectName(Optional.of(name), cursor.name())
        : ObjectName.of(name);
  }

  private boolean isAlias() {
    return cursor.is("as")
        || (cursor.isName()
            && !cursor.isJoin()
            && !cursor.isAnyOf(BEHIND_NAMES)
            && !cursor.isAnyOf(Query.FROM_ENDS));
  }

  /** Takes an alias if it is there, and adds the item. */
  private void named(Optional<ObjectName> relation, String name, Optional<Body> body) {
    String alias = name;
    List<String> columns = new ArrayList<>();
    if (isAlias()) {
      cursor.accept("as");
      alias = cursor.is("(") ? name : cursor.name();
      if (cursor.is("(")) {
        reader.obscure();
        columns.addAll(reader.names());
      }
    }
    scope.items.add(new Item(relation, alias, List.copyOf(columns), body));
  }
}
