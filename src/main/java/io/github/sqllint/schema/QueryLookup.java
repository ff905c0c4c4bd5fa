package io.github.sqllint.schema;

import io.github.sqllint.schema.QueryScopes.Item;
import io.github.sqllint.schema.QueryScopes.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which relation of a query each column of it is taken of. */
public final class QueryLookup {
  private final QueryScopes scopes;
  private final Schema schema;
  private final QueryTokens tokens;

  QueryLookup(QueryScopes scopes, Schema schema) {
    this.scopes = scopes;
    this.schema = schema;
    tokens = scopes.tokens();
  }

  /**
   * A query without the relation before each column that would be the same one without it.
   *
   * @param text in normal form
   */
  public static String unqualified(String text, Schema schema) {
    QueryLookup names = new QueryLookup(QueryScopes.of(text), schema);
    StringBuilder out = new StringBuilder();
    int copied = 0;
    for (int i = 2; names.scopes.isRead() && i < names.tokens.size(); i++) {
      if (names.isQualifiedValue(i) && names.isFoundAlone(i)) {
        out.append(text, copied, names.tokens.get(i - 2).start());
        copied = names.tokens.get(i).start();
      }
    }
    return out.append(text.substring(copied)).toString();
  }

  /** What has a dot before it is no alias, also behind DISTINCT ON (…). */
  private boolean isQualifiedValue(int index) {
    return isQualified(index)
        && tokens.isName(index)
        && scopes.at(index) != null
        && !tokens.is(index + 1, "(")
        && !tokens.is(index + 1, ".");
  }

  /** Whether a column's name alone means the same column, and no item that is called so. */
  private boolean isFoundAlone(int index) {
    Optional<Item> own = item(index);
    String column = tokens.name(index);
    Optional<Scope> scope = own.filter(item -> !isLabel(column)).map(item -> scopes.at(index));
    while (scope.isPresent()) {
      List<Item> having = new ArrayList<>();
      for (Item item : scope.get().items) {
        Presence presence = presence(item, column);
        if (presence == Presence.UNKNOWN) {
          return false;
        }
        if (presence == Presence.PRESENT) {
          having.add(item);
        }
      }
      if (!having.isEmpty()) {
        return having.size() == 1 && having.get(0) == own.get();
      }
      scope = scope.get().outer;
    }
    return false;
  }

  private boolean isLabel(String name) {
    for (int i = 1; i < tokens.size(); i++) {
      if (tokens.is(i - 1, "as") && tokens.isName(i) && tokens.name(i).equals(name)) {
        return true;
      }
    }
    return false;
  }

  boolean isQualified(int index) {
    return tokens.is(index - 1, ".");
  }

  /** What the name before the dot stands for; empty for a relation with its schema before it. */
  Optional<Item> item(int index) {
    boolean plain = index > 1 && tokens.isName(index - 2) && !tokens.is(index - 3, ".");
    String qualifier = plain ? tokens.name(index - 2) : "";
    Optional<Scope> scope = Optional.of(scopes.at(index)).filter(any -> plain);
    while (scope.isPresent()) {
      List<Item> named =
          scope.get().items.stream().filter(item -> item.alias().equals(qualifier)).toList();
      if (!named.isEmpty()) {
        return Optional.of(named.get(0)).filter(only -> named.size() == 1);
      }
      scope = scope.get().outer;
    }
    return Optional.empty();
  }

  Presence presence(Item item, String column) {
    return item.name().map(name -> schema.columnPresence(name, column)).orElse(Presence.UNKNOWN);
  }
}
