package io.github.sqllint.schema;

import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.Query;
import io.github.sqllint.schema.QueryScopes.Body;
import io.github.sqllint.schema.QueryScopes.Item;
import io.github.sqllint.schema.QueryScopes.Range;
import io.github.sqllint.schema.QueryScopes.Scope;
import io.github.sqllint.source.Token;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What each SELECT of a query gives, column by column, with the types of plain columns. */
public final class OutputTypes {
  private static final int MOST_NESTED = 10;

  private final Schema schema;
  private final QueryScopes scopes;
  private final QueryTokens tokens;
  private final QueryColumns columns;
  private final int depth;
  private final Set<Body> inside = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Of the views below, which many columns of a query may come from. */
  private final Map<ObjectName, List<List<Output>>> views;

  private OutputTypes(
      QueryScopes scopes, Schema schema, int depth, Map<ObjectName, List<List<Output>>> views) {
    this.schema = schema;
    this.depth = depth;
    this.views = views;
    this.scopes = scopes;
    tokens = scopes.tokens();
    columns = new QueryColumns(tokens, schema);
  }

  /** One column of a result. */
  public final class Output {
    private final List<String> text;
    private final Scope scope;
    private final Optional<Item> starred;
    private final boolean condition;

    private Output(List<String> text, Scope scope, Optional<Item> starred, boolean condition) {
      this.text = text;
      this.scope = scope;
      this.starred = starred;
      this.condition = condition;
    }

    /** Whether it is no column but stands behind WHERE, ON or HAVING. */
    public boolean isCondition() {
      return condition;
    }

    /** The tokens of what it is made of, without its name. */
    public List<String> text() {
      return text;
    }

    /** The type of a plain column; empty where it is none, or not known. */
    public Optional<ColumnType> type() {
      if (starred.isPresent()) {
        return OutputTypes.this.typeOf(starred.get(), text.get(0));
      }
      boolean qualified = text.size() == 3 && text.get(1).equals(".");
      boolean plain = text.size() == 1 || qualified;
      return plain
          ? typeOf(qualified ? text.get(0) : "", text.get(text.size() - 1))
          : Optional.empty();
    }

    /**
     * The type of a column that it may be made of; empty where that is not known.
     *
     * @param qualifier empty where none is written
     */
    public Optional<ColumnType> typeOf(String qualifier, String name) {
      return columnType(plain(qualifier), plain(name), scope);
    }
  }

  /**
   * By the SELECTs that set operators put together; empty where that is not followed.
   *
   * @return an empty list for a SELECT of which not all columns are known
   */
  public static List<List<Output>> of(Query query, Schema schema) {
    return of(query, schema, 0, new HashMap<>());
  }

  /** The same of the query of an INSERT, as the statement is written. */
  public static List<List<Output>> inserted(List<Token> statement, Schema schema) {
    return of(QueryScopes.of(QueryTokens.written(statement)), schema, 0, new HashMap<>());
  }

  private static List<List<Output>> of(
      Query query, Schema schema, int depth, Map<ObjectName, List<List<Output>>> views) {
    return of(QueryScopes.of(query.text()), schema, depth, views);
  }

  private static List<List<Output>> of(
      QueryScopes scopes, Schema schema, int depth, Map<ObjectName, List<List<Output>>> views) {
    OutputTypes outputs = new OutputTypes(scopes, schema, depth, views);
    return outputs.scopes.isRead() && depth < MOST_NESTED
        ? outputs.of(outputs.scopes.root())
        : List.of();
  }

  private List<List<Output>> of(Body body) {
    return body.branches.stream().map(this::of).toList();
  }

  private List<Output> of(Scope scope) {
    List<Output> outputs = new ArrayList<>();
    if (scope.whole || scope.values > 0) {
      return List.of();
    }
    for (Range selected : scope.selected) {
      if (columns.isStar(selected)) {
        for (Item item : columns.starred(selected, scope)) {
          if (!columns.of(item).complete() || !scope.merges.isEmpty()) {
            return List.of();
          }
          for (String name : columns.of(item).names()) {
            outputs.add(new Output(List.of(name), scope, Optional.of(item), false));
          }
        }
      } else {
        outputs.add(output(selected, scope));
      }
    }
    return outputs;
  }

  private Output output(Range selected, Scope scope) {
    List<String> text = new ArrayList<>();
    int end = selected.end();
    boolean named = end - selected.start() > 2 && tokens.is(end - 2, "as");
    for (int i = selected.start(); i < (named ? end - 2 : end); i++) {
      text.add(tokens.get(i).text());
    }
    return new Output(List.copyOf(text), scope, Optional.empty(), false);
  }

  /** All values and conditions of a query and of the queries in it; none where not followed. */
  public static List<Output> values(Query query, Schema schema) {
    OutputTypes outputs = new OutputTypes(QueryScopes.of(query.text()), schema, 0, new HashMap<>());
    List<Output> values = new ArrayList<>();
    for (Scope scope : outputs.scopes.isRead() ? outputs.scopes.scopes() : List.<Scope>of()) {
      for (Range selected : scope.selected) {
        if (!outputs.columns.isStar(selected)) {
          values.add(outputs.output(selected, scope));
        }
      }
      scope.conditions.forEach(range -> values.add(outputs.condition(range, scope)));
      scope.having.forEach(range -> values.add(outputs.condition(range, scope)));
    }
    return values;
  }

  private Output condition(Range range, Scope scope) {
    return new Output(output(range, scope).text, scope, Optional.empty(), true);
  }

  private static String plain(String written) {
    return written.startsWith("\"") ? written.substring(1, written.length() - 1) : written;
  }

  private Optional<ColumnType> columnType(String qualifier, String name, Scope scope) {
    if (!qualifier.isEmpty()) {
      return QueryColumns.named(qualifier, scope).flatMap(item -> typeOf(item, name));
    }
    List<Item> having =
        scope.items.stream()
            .filter(item -> columns.of(item).presence(name) == Presence.PRESENT)
            .toList();
    boolean known = scope.items.stream().allMatch(item -> columns.of(item).complete());
    return known && having.size() == 1 ? typeOf(having.get(0), name) : Optional.empty();
  }

  /** Outer joins and set operators leave a column its type. */
  private Optional<ColumnType> typeOf(Item item, String name) {
    int at = columns.of(item).names().indexOf(name);
    if (at < 0) {
      return Optional.empty();
    }
    if (item.body().isPresent()) {
      Body body = item.body().get();
      // What WITH RECURSIVE reads may be itself.
      boolean entered = inside.add(body);
      Optional<ColumnType> type = entered ? single(of(body), at) : Optional.empty();
      inside.remove(body);
      return type;
    }
    if (item.name().isEmpty()) {
      return Optional.empty();
    }
    ObjectName relation = schema.resolve(item.name().get());
    Optional<Table> table = schema.table(relation);
    if (table.isPresent()) {
      return item.columns().isEmpty()
          ? table.get().column(name).flatMap(Column::type)
          : Optional.empty();
    }
    return schema.view(relation).flatMap(view -> single(of(view), at));
  }

  private List<List<Output>> of(View view) {
    List<List<Output>> known = views.get(view.name());
    if (known == null) {
      known = of(view.query(), schema, depth + 1, views);
      views.put(view.name(), known);
    }
    return known;
  }

  private static Optional<ColumnType> single(List<List<Output>> branches, int at) {
    return branches.size() == 1 && at < branches.get(0).size()
        ? branches.get(0).get(at).type()
        : Optional.empty();
  }
}
