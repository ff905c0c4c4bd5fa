package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.Query;
import io.github.sqllint.schema.QueryScopes.Item;
import io.github.sqllint.schema.QueryScopes.Merge;
import io.github.sqllint.schema.QueryScopes.Scope;
import io.github.sqllint.source.Reserved;
import io.github.sqllint.source.Token;
import io.github.sqllint.source.Token.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The columns that a query or a change of rows names, told apart by the relations around them. */
public final class QueryNames {
  /** What may follow a value that is a column, beside operators. */
  private static final Set<String> BEHIND_COLUMNS =
      Set.of(
          "is",
          "in",
          "not",
          "and",
          "or",
          "from",
          "where",
          "between",
          "like",
          "ilike",
          "similar",
          "then",
          "else",
          "end",
          "when",
          "as",
          "asc",
          "desc",
          "group",
          "order",
          "having",
          "limit",
          "union",
          "except",
          "intersect",
          "on",
          "join",
          "inner",
          "left",
          "right",
          "full",
          "cross",
          "returning");

  /** Words that SQL gives a meaning where a column can stand. */
  private static final Set<String> WORDS = Set.of("unknown", "current");

  private static final Set<String> SYSTEM_COLUMNS =
      Set.of("tableoid", "xmin", "xmax", "cmin", "cmax", "ctid", "oid");

  /** The rows before and after a change, which RETURNING can name. */
  private static final Set<String> ROWS = Set.of("old", "new");

  private final Schema schema;
  private final QueryScopes scopes;
  private final QueryLookup lookup;
  private final QueryColumns columns;
  private final QueryTokens tokens;

  private QueryNames(QueryScopes scopes, Schema schema) {
    this.schema = schema;
    this.scopes = scopes;
    tokens = scopes.tokens();
    lookup = new QueryLookup(scopes, schema);
    columns = new QueryColumns(tokens, schema);
  }

  /** Looks for the relations in a schema. */
  public static QueryNames of(Query query, Schema schema) {
    return new QueryNames(QueryScopes.of(query.text()), schema);
  }

  /** The same of a statement as it is written. */
  public static QueryNames of(List<Token> statement, Schema schema) {
    return new QueryNames(QueryScopes.of(QueryTokens.written(statement)), schema);
  }

  /**
   * A column that is named and not there.
   *
   * @param relations those that the query reads where it is named; none of a subquery
   * @param qualified whether what should have it stands before it
   */
  public record Absent(List<ObjectName> relations, String column, boolean qualified) {
    public Absent {
      relations = relations.stream().distinct().toList();
    }
  }

  /**
   * The columns that nothing has, in the order of the text; none where it is not known of all that
   * might have one.
   *
   * @param others what such a name may stand for too
   */
  public List<Absent> absent(Set<String> others) {
    List<Absent> absent = new ArrayList<>();
    Set<String> labels = labels();
    for (int i = 0; scopes.isRead() && i < tokens.size(); i++) {
      if (!tokens.isName(i) || !scopes.isValue(i)) {
        continue;
      }
      String name = tokens.name(i);
      if (SYSTEM_COLUMNS.contains(name)) {
        continue;
      }
      boolean label = labels.contains(name) && AmbiguousColumn.mayBeLabel(i, scopes.at(i));
      if (lookup.isQualified(i)) {
        lookup
            .item(i)
            .filter(item -> lacks(item, name))
            .ifPresent(item -> absent.add(new Absent(relation(item), name, true)));
      } else if (isColumn(i, name) && !others.contains(name) && !label) {
        nowhere(i, name).ifPresent(absent::add);
      }
    }
    for (Scope scope : scopes.isRead() ? scopes.scopes() : List.<Scope>of()) {
      scope.merges.forEach(merge -> unmerged(merge, scope, absent));
    }
    return absent;
  }

  /** The columns behind USING that one side of the join does not have. */
  private void unmerged(Merge merge, Scope scope, List<Absent> absent) {
    for (String name : merge.columns().orElse(List.of())) {
      for (List<Item> side :
          List.of(
              scope.items.subList(merge.left(), merge.right()),
              scope.items.subList(merge.right(), merge.end()))) {
        if (side.stream().allMatch(item -> lacks(item, name))) {
          List<ObjectName> relations =
              side.stream().flatMap(item -> relation(item).stream()).toList();
          absent.add(new Absent(relations, name, false));
        }
      }
    }
  }

  /** What stands before the dot of a column and means nothing: the first such name. */
  public Optional<String> stray() {
    for (int i = 0; scopes.isRead() && i < tokens.size(); i++) {
      boolean dotted = tokens.isName(i) && lookup.isQualified(i) && scopes.isValue(i);
      boolean plain = dotted && tokens.isName(i - 2) && !tokens.is(i - 3, ".");
      String qualifier = plain ? tokens.name(i - 2) : "";
      if (plain
          && !ROWS.contains(qualifier)
          && QueryColumns.named(qualifier, scopes.at(i)).isEmpty()) {
        return Optional.of(qualifier);
      }
    }
    return Optional.empty();
  }

  /** The first column that is named alone and that more than one relation has. */
  public Optional<String> ambiguous() {
    return AmbiguousColumn.in(scopes, columns);
  }

  /** The functions that it calls by their names alone. */
  public Set<String> calls() {
    Set<String> calls = new TreeSet<>();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean named = tokens.is(i + 1, "(") && !lookup.isQualified(i) && scopes.mayBeValue(i);
      if (named && tokens.isName(i) && !Reserved.forFunctions(token.text())) {
        calls.add(tokens.name(i));
      }
    }
    return calls;
  }

  /** Whether it is known to have no such column, nor a function that stands for one. */
  private boolean lacks(Item item, String column) {
    return columns.of(item).presence(column) == Presence.ABSENT
        && item.name().map(r -> isKnown(r, column)).orElse(schema.isFollowed())
        && schema.routine(ObjectName.of(column)).isEmpty();
  }

  private boolean isKnown(ObjectName relation, String column) {
    boolean view = schema.view(relation).isPresent();
    return (view || schema.columnPresence(relation, column) == Presence.ABSENT)
        && (schema.isFollowed() || !schema.isShaken(relation));
  }

  private static List<ObjectName> relation(Item item) {
    return item.name().stream().toList();
  }

  /** Whether a name can be nothing else by what stands around it. */
  private boolean isColumn(int index, String name) {
    Token token = tokens.get(index);
    if (token.kind() == Kind.WORD && (WORDS.contains(name) || Reserved.forColumns(name))) {
      return false;
    }
    if (tokens.is(index - 1, "for")
        || tokens.is(index - 1, "limit")
        || tokens.is(index - 1, "offset")) {
      return false;
    }
    if (index + 1 == tokens.size()) {
      return true;
    }
    Token next = tokens.get(index + 1);
    return switch (next.kind()) {
      case WORD ->
          BEHIND_COLUMNS.contains(next.text()) && !(next.is("from") && tokens.is(index - 1, "("));
      case OPERATOR -> !next.text().equals("=>") && !next.text().equals(":=");
      case PUNCTUATION -> next.text().equals(",") || next.text().equals(")");
      default -> false;
    };
  }

  /** Empty where some relation has the column or may have it, or is called so. */
  private Optional<Absent> nowhere(int index, String name) {
    List<ObjectName> relations = new ArrayList<>();
    int items = 0;
    Optional<Scope> scope = Optional.of(scopes.at(index));
    while (scope.isPresent()) {
      for (Item item : scope.get().items) {
        if (item.alias().equals(name) || !lacks(item, name)) {
          return Optional.empty();
        }
        relations.addAll(relation(item));
        items++;
      }
      scope = scope.get().outer;
    }
    return items == 0 ? Optional.empty() : Optional.of(new Absent(relations, name, false));
  }

  /** What columns of the result may be called, by which ORDER BY and GROUP BY find them. */
  private Set<String> labels() {
    Set<String> labels = new HashSet<>();
    for (int i = 1; i < tokens.size(); i++) {
      if (tokens.isName(i) && !tokens.is(i - 1, ".") && !scopes.isValue(i)) {
        labels.add(tokens.name(i));
      }
    }
    return labels;
  }
}
