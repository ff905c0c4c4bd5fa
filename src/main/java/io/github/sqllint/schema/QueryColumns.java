package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.QueryScopes.Body;
import io.github.sqllint.schema.QueryScopes.Item;
import io.github.sqllint.schema.QueryScopes.Range;
import io.github.sqllint.schema.QueryScopes.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the columns of a query's parts are called. */
final class QueryColumns {
  private static final ItemColumns UNKNOWN = ItemColumns.made(List.of(), Set.of(), false);

  private final Schema schema;
  private final QueryTokens tokens;
  private final Map<Item, ItemColumns> ofItem = new IdentityHashMap<>();
  private final Map<Scope, ItemColumns> ofScope = new IdentityHashMap<>();

  QueryColumns(QueryTokens tokens, Schema schema) {
    this.tokens = tokens;
    this.schema = schema;
  }

  ItemColumns of(Item item) {
    ItemColumns known = ofItem.get(item);
    if (known == null) {
      // What WITH RECURSIVE reads may be itself.
      ofItem.put(item, UNKNOWN);
      known = found(item).called(item.columns());
      ofItem.put(item, known);
    }
    return known;
  }

  private ItemColumns found(Item item) {
    if (item.body().isPresent()) {
      return of(item.body().get());
    }
    if (item.name().isEmpty()) {
      return ItemColumns.made(List.of(item.alias()), Set.of(), false);
    }
    ObjectName name = schema.resolve(item.name().get());
    Optional<Table> table = schema.table(name);
    if (table.isPresent()) {
      return ItemColumns.of(name, table.get());
    }
    List<String> outputs = schema.view(name).map(View::outputs).orElse(List.of());
    boolean complete = !outputs.isEmpty() && !outputs.contains("");
    return ItemColumns.of(name, outputs, complete);
  }

  /** The columns that a query gives. */
  ItemColumns of(Body body) {
    if (body.branches.isEmpty()) {
      return UNKNOWN;
    }
    return of(body.branches.get(0)).called(body.columns);
  }

  /** The columns that a SELECT gives. */
  ItemColumns of(Scope scope) {
    ItemColumns known = ofScope.get(scope);
    if (known == null) {
      ofScope.put(scope, UNKNOWN);
      known = found(scope);
      ofScope.put(scope, known);
    }
    return known;
  }

  private ItemColumns found(Scope scope) {
    List<String> names = new ArrayList<>();
    Set<String> starred = new HashSet<>();
    Set<String> perhaps = new HashSet<>();
    boolean complete = true;
    for (int i = 1; i <= scope.values; i++) {
      names.add("column" + i);
    }
    for (Item item : scope.whole ? scope.items : List.<Item>of()) {
      complete &= of(item).complete();
      names.addAll(of(item).names());
    }
    for (Range selected : scope.selected) {
      if (!isStar(selected)) {
        String label = new SelectItem(tokens, selected).label();
        names.add(label);
        if (label.isEmpty()) {
          perhaps.addAll(words(selected));
        }
        continue;
      }
      for (Item item : starred(selected, scope)) {
        complete &= of(item).complete();
        // Only what a join has merged can be there twice.
        of(item).names().stream().filter(starred::add).forEach(names::add);
      }
    }
    return ItemColumns.made(List.copyOf(names), perhaps, complete);
  }

  boolean isStar(Range selected) {
    return new SelectItem(tokens, selected).isStar();
  }

  /** What a star in a list behind SELECT stands for. */
  List<Item> starred(Range selected, Scope scope) {
    int star = selected.end() - 1;
    if (star == selected.start()) {
      return scope.items;
    }
    boolean row = tokens.is(star - 2, ")") && tokens.is(star - 4, "(");
    String alias = row && tokens.isName(star - 3) ? tokens.name(star - 3) : tokens.qualifier(star);
    return named(alias, scope).map(List::of).orElse(List.of());
  }

  /** What an alias means in a SELECT. */
  static Optional<Item> named(String alias, Scope scope) {
    Optional<Scope> around = Optional.of(scope);
    while (around.isPresent()) {
      for (Item item : around.get().items) {
        if (item.alias().equals(alias)) {
          return Optional.of(item);
        }
      }
      around = around.get().outer;
    }
    return Optional.empty();
  }

  /** Every name in some tokens: what has no alias is called as something in it. */
  private Set<String> words(Range range) {
    Set<String> words = new HashSet<>();
    for (int i = range.start(); i < range.end(); i++) {
      if (tokens.isName(i)) {
        words.add(tokens.name(i));
      }
    }
    return words;
  }
}
