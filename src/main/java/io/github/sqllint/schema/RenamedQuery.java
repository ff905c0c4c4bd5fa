package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.Query;
import io.github.sqllint.schema.QueryScopes.Item;
import io.github.sqllint.schema.QueryScopes.Scope;
import io.github.sqllint.source.Token;
import java.util.Optional;

/**
 * A query in which a column got another name. The server keeps queries with the numbers of columns:
 * it shows the new name wherever the column is used, and the old one as the name of what is
 * selected (measured with {@code pg_get_viewdef} of PostgreSQL 15).
 */
final class RenamedQuery {
  private final Query query;
  private final View.Use use;
  private final ObjectName relation;
  private final Renaming renaming;
  private final Schema schema;
  private final QueryScopes scopes;
  private final QueryTokens tokens;
  private boolean clear;
  private boolean star;

  private RenamedQuery(
      Query query, View.Use use, ObjectName relation, Renaming renaming, Schema schema) {
    this.query = query;
    this.use = use;
    this.relation = relation;
    this.renaming = renaming;
    this.schema = schema;
    scopes = QueryScopes.of(query.text());
    tokens = scopes.tokens();
    clear = scopes.isClear();
  }

  /**
   * The query of a view with the new name; empty where the text does not tell where that is used.
   *
   * @param relation with its schema
   * @param schema with the new name already
   */
  static Optional<Query> of(View view, ObjectName relation, Renaming renaming, Schema schema) {
    View.Use use = view.uses().get(relation);
    RenamedQuery renamed = new RenamedQuery(view.query(), use, relation, renaming, schema);
    String text = renamed.text();
    return renamed.clear
        ? Optional.of(
            new Query(
                text, view.query().relations(), renaming.in(view.query().columns()), renamed.star))
        : Optional.empty();
  }

  private String text() {
    StringBuilder out = new StringBuilder();
    String text = query.text();
    int copied = 0;
    for (int i = 0; i < tokens.size() && clear; i++) {
      Optional<String> other = other(i);
      if (other.isPresent()) {
        out.append(text, copied, tokens.get(i).start()).append(other.get());
        copied = tokens.get(i).end();
      }
    }
    return out.append(text.substring(copied)).toString();
  }

  /** What stands in the place of a token; empty for the token itself. */
  private Optional<String> other(int index) {
    Token token = tokens.get(index);
    if (token.text().equals("*") && isSelected(index) && scopes.at(index) != null) {
      return star(index);
    }
    if (!tokens.isName(index) || !tokens.name(index).equals(renaming.column())) {
      return Optional.empty();
    }
    if (scopes.at(index) == null || !tokens.isValue(index) || !isColumn(index)) {
      return Optional.empty();
    }
    String name = spelled(renaming.newName());
    return Optional.of(isItem(index) ? name + " as " + spelled(renaming.column()) : name);
  }

  static String spelled(String name) {
    return name.matches("[a-z_][a-z0-9_$]*") ? name : "\"" + name.replace("\"", "\"\"") + "\"";
  }

  private boolean is(int index, String text) {
    return tokens.is(index, text);
  }

  /** Whether a name in the list behind SELECT stands alone there and has no alias. */
  private boolean isItem(int index) {
    boolean ends =
        index + 1 >= tokens.size()
            || is(index + 1, ",")
            || is(index + 1, ")")
            || is(index + 1, "from")
            || is(index + 1, "union")
            || is(index + 1, "intersect")
            || is(index + 1, "except");
    return ends && isSelected(index);
  }

  /** Whether an item of the list behind SELECT begins with a name. */
  private boolean isSelected(int index) {
    int before = tokens.first(index) - 1;
    if (is(before, "select") || is(before, "all") || is(before, "distinct")) {
      return true;
    }
    if (!is(before, ",")) {
      return false;
    }
    int depth = 0;
    for (int i = before; i >= 0; i--) {
      depth += is(i, ")") ? 1 : is(i, "(") ? -1 : 0;
      if (depth < 0 || depth == 0 && (is(i, "from") || is(i, "by"))) {
        return false;
      }
      if (depth == 0 && is(i, "select")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a name is that of the column; what cannot be told makes all unclear. */
  private boolean isColumn(int index) {
    String qualifier = tokens.qualifier(index);
    Optional<Scope> scope = Optional.of(scopes.at(index));
    while (scope.isPresent()) {
      boolean own = false;
      boolean others = false;
      for (Item item : scope.get().items) {
        if (!qualifier.isEmpty() && !item.alias().equals(qualifier)) {
          continue;
        }
        own |= isRenamed(item);
        others |= !isRenamed(item) && (!qualifier.isEmpty() || mayHaveColumn(item));
      }
      if (own || others) {
        return own;
      }
      scope = scope.get().outer;
    }
    return false;
  }

  private boolean isRenamed(Item item) {
    return item.name().filter(name -> schema.resolve(name).equals(relation)).isPresent();
  }

  /** Whether another relation has a column of the old name. */
  private boolean mayHaveColumn(Item item) {
    Presence presence =
        item.name()
            .map(name -> schema.columnPresence(name, renaming.column()))
            .orElse(Presence.UNKNOWN);
    clear &= presence != Presence.UNKNOWN || scopes.scopes().size() == 1;
    return presence == Presence.PRESENT;
  }

  /** The columns that a star stood for when the view was created. */
  private Optional<String> star(int index) {
    Scope scope = scopes.at(index);
    if (scope.items.stream().noneMatch(this::isRenamed)) {
      star = true;
      return Optional.empty();
    }
    Optional<Table> table = schema.table(relation);
    if (scope.items.size() > 1 || use == null || !use.isExact() || table.isEmpty()) {
      clear = false;
      return Optional.empty();
    }
    String qualifier = is(index - 1, ".") ? tokens.get(index - 2).text() + " . " : "";
    StringBuilder columns = new StringBuilder();
    for (Column column : table.get().columns()) {
      boolean renamed = column.name().equals(renaming.newName());
      String old = renamed ? renaming.column() : column.name();
      if (use.mayBe(old)) {
        columns.append(columns.isEmpty() ? "" : " , " + qualifier);
        columns.append(spelled(column.name()));
        columns.append(renamed ? " as " + spelled(old) : "");
      }
    }
    return Optional.of(columns.toString());
  }
}
