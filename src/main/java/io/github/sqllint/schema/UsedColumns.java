package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.Query;
import io.github.sqllint.schema.QueryScopes.Item;
import io.github.sqllint.schema.QueryScopes.Merge;
import io.github.sqllint.schema.QueryScopes.Range;
import io.github.sqllint.schema.QueryScopes.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The columns of its relations that a query needs, as the server notes them with a view
 * (find_expr_references_walker of its source; measured with 15 and 18). A whole row needs no
 * column.
 */
public final class UsedColumns {
  private static final Set<String> BEHIND_SORTED = Set.of("asc", "desc", "nulls");

  private final Query query;
  private final Schema schema;
  private final QueryScopes scopes;
  private final QueryTokens tokens;
  private final QueryColumns columns;
  private final Map<ObjectName, Set<String>> certain = new HashMap<>();
  private final Map<ObjectName, Set<String>> perhaps = new HashMap<>();
  private final Set<ObjectName> all = new HashSet<>();
  private final Set<ObjectName> keys = new HashSet<>();
  private final Set<Integer> outputs = new HashSet<>();

  /**
   * What a name may mean.
   *
   * @param certain whether it means just this
   */
  record Meaning(Item item, String column, boolean certain) {}

  /**
   * @param schema as it is when the query is stored
   */
  public UsedColumns(Query query, Schema schema) {
    this.query = query;
    this.schema = schema;
    scopes = QueryScopes.of(query.text());
    tokens = scopes.tokens();
    columns = new QueryColumns(tokens, schema);
    if (scopes.isRead()) {
      find();
    }
  }

  Map<ObjectName, View.Use> byRelation() {
    Map<ObjectName, View.Use> uses = new HashMap<>();
    for (ObjectName relation : query.relations()) {
      ObjectName name = schema.resolve(relation);
      uses.put(name, scopes.isRead() ? of(name) : mentioned(name));
    }
    return uses;
  }

  /** A column that is selected beside groups and may differ within one; empty if not followed. */
  public Optional<String> ungrouped() {
    GroupedKeys groups = new GroupedKeys(this, columns, tokens, schema);
    return scopes.isRead()
        ? scopes.scopes().stream().flatMap(s -> groups.ungrouped(s).stream()).findFirst()
        : Optional.empty();
  }

  /** The names of the query's columns, an empty one for what is not known; none if all are not. */
  List<String> outputs() {
    ItemColumns outputs = columns.of(scopes.root());
    return scopes.isRead() && outputs.complete() ? outputs.names() : List.of();
  }

  private View.Use of(ObjectName relation) {
    Set<String> surely = certain.getOrDefault(relation, Set.of());
    Set<String> others = new TreeSet<>(perhaps.getOrDefault(relation, Set.of()));
    others.removeAll(surely);
    return new View.Use(surely, others, all.contains(relation), keys.contains(relation));
  }

  /** Of a query that is not followed: any column of which the name is in it. */
  private View.Use mentioned(ObjectName relation) {
    Optional<Table> table = schema.table(relation);
    boolean known = table.filter(Table::columnsComplete).isPresent();
    Set<String> names = new TreeSet<>(query.columns());
    if (query.star()) {
      table.ifPresent(t -> names.addAll(t.columns().names()));
    }
    if (known) {
      names.retainAll(table.get().columns().names());
    }
    return new View.Use(Set.of(), names, query.star() && !known, false);
  }

  private void find() {
    for (Scope scope : scopes.scopes()) {
      scope.merges.forEach(merge -> merged(merge, scope));
      (scope.whole ? scope.items : List.<Item>of()).forEach(this::star);
      for (Range selected : scope.selected) {
        if (columns.isStar(selected)) {
          columns.starred(selected, scope).forEach(this::star);
        }
      }
      scope.grouped.forEach(range -> output(range, scope, true));
      Stream.concat(scope.ordered.stream(), scope.distinct.stream())
          .forEach(range -> output(range, scope, false));
    }
    for (int i = 0; i < tokens.size(); i++) {
      for (Meaning meaning : meanings(i)) {
        use(columns.of(meaning.item), meaning.column, meaning.certain);
      }
      if (tokens.is(i, "*") && tokens.is(i - 1, ".") && scopes.at(i) != null) {
        row(i);
      }
    }
    for (Scope scope : scopes.scopes()) {
      new GroupedKeys(this, columns, tokens, schema).needed(scope).forEach(keys::add);
    }
  }

  /** What GROUP BY and ORDER BY name may be a column of the result: that of the other first. */
  private void output(Range range, Scope scope, boolean grouped) {
    int first = range.start();
    boolean alone = range.end() == first + 1 || tokens.isAnyOf(first + 1, BEHIND_SORTED);
    if (!alone || !tokens.isName(first)) {
      return;
    }
    String name = tokens.name(first);
    boolean own = grouped && scope.items.stream().anyMatch(i -> may(i, name));
    if (!own && columns.of(scope).presence(name) == Presence.PRESENT) {
      outputs.add(first);
    }
  }

  private boolean may(Item item, String name) {
    return columns.of(item).presence(name) != Presence.ABSENT;
  }

  /** What a token means if it is the name of a column. */
  List<Meaning> meanings(int index) {
    Scope scope = scopes.at(index);
    if (scope == null || !tokens.isName(index) || outputs.contains(index)) {
      return List.of();
    }
    if (tokens.is(index - 1, ".") && tokens.is(index - 2, ")")) {
      return ofRow(index, scope);
    }
    // Behind DISTINCT ON (…) stands no alias but the first item.
    boolean first =
        !scope.distinct.isEmpty() && scope.selected.get(0).start() == tokens.first(index);
    if (!tokens.isValue(index) && (!first || tokens.is(index + 1, "("))) {
      return List.of();
    }
    String qualifier = tokens.qualifier(index);
    String name = tokens.name(index);
    return qualifier.isEmpty() ? plain(name, scope) : qualified(qualifier, name, scope);
  }

  /** {@code (t).a}, which is the column if {@code t} is a relation. */
  private List<Meaning> ofRow(int index, Scope scope) {
    boolean row = tokens.is(index - 4, "(") && tokens.isName(index - 3);
    if (!row || !plain(tokens.name(index - 3), scope).isEmpty()) {
      return List.of();
    }
    return qualified(tokens.name(index - 3), tokens.name(index), scope);
  }

  private List<Meaning> qualified(String alias, String name, Scope scope) {
    return QueryColumns.named(alias, scope)
        .filter(item -> may(item, name))
        .map(item -> List.of(new Meaning(item, name, true)))
        .orElse(List.of());
  }

  /** The innermost SELECT counts that has it, and there the server wants only one to have it. */
  private List<Meaning> plain(String name, Scope scope) {
    List<Meaning> meanings = new ArrayList<>();
    Optional<Scope> around = Optional.of(scope);
    while (around.isPresent()) {
      List<Item> having = new ArrayList<>();
      List<Item> unknown = new ArrayList<>();
      for (Item item : around.get().items) {
        Presence presence = columns.of(item).presence(name);
        (presence == Presence.PRESENT ? having : unknown)
            .addAll(presence == Presence.ABSENT ? List.of() : List.of(item));
      }
      boolean one = meanings.isEmpty() && having.size() == 1;
      having.forEach(item -> meanings.add(new Meaning(item, name, one)));
      if (!having.isEmpty()) {
        return meanings;
      }
      unknown.forEach(item -> meanings.add(new Meaning(item, name, false)));
      around = around.get().outer;
    }
    return meanings;
  }

  private void merged(Merge merge, Scope scope) {
    List<Item> left = scope.items.subList(merge.left(), merge.right());
    List<Item> right = scope.items.subList(merge.right(), merge.end());
    List<Item> both = scope.items.subList(merge.left(), merge.end());
    Set<String> names = new TreeSet<>();
    merge.columns().ifPresent(names::addAll);
    if (merge.columns().isEmpty()) {
      both.forEach(item -> names.addAll(columns.of(item).names()));
    }
    for (String name : names) {
      boolean using = merge.columns().isPresent();
      boolean common = using || (surely(left, name) && surely(right, name));
      boolean never = !using && !(perhaps(left, name) && perhaps(right, name));
      for (Item item : never ? List.<Item>of() : both) {
        boolean has = columns.of(item).presence(name) == Presence.PRESENT;
        boolean only = (left.contains(item) ? left : right).size() == 1;
        if (may(item, name)) {
          use(columns.of(item), name, common && (has || only));
        }
      }
    }
  }

  private boolean surely(List<Item> items, String name) {
    return items.stream().anyMatch(i -> columns.of(i).presence(name) == Presence.PRESENT);
  }

  private boolean perhaps(List<Item> items, String name) {
    return items.stream().anyMatch(item -> may(item, name));
  }

  private void star(Item item) {
    ItemColumns known = columns.of(item);
    known.names().forEach(name -> use(known, name, true));
    if (!known.complete()) {
      known.relation().ifPresent(all::add);
    }
  }

  /**
   * A star that is no item of its own: the row where it is given to a function, else the columns.
   */
  private void row(int star) {
    int first = tokens.first(star);
    boolean given =
        tokens.is(first - 1, "(") && tokens.isName(first - 2) && !tokens.is(first - 2, "row");
    boolean item =
        scopes.scopes().stream()
            .flatMap(s -> s.selected.stream())
            .anyMatch(r -> r.end() == star + 1);
    if (!given && !item) {
      QueryColumns.named(tokens.qualifier(star), scopes.at(star))
          .map(columns::of)
          .ifPresent(known -> known.names().forEach(name -> use(known, name, false)));
    }
  }

  private void use(ItemColumns item, String name, boolean surely) {
    if (item.relation().isEmpty()) {
      return;
    }
    ObjectName relation = item.relation().get();
    String original = item.original(name);
    if (original.isEmpty()) {
      all.add(relation);
    } else {
      (surely ? certain : perhaps).computeIfAbsent(relation, r -> new TreeSet<>()).add(original);
    }
  }
}
