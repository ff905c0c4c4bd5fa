package io.github.sqllint.schema;

import io.github.sqllint.schema.QueryScopes.Range;
import io.github.sqllint.schema.QueryScopes.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a query in normal form lists behind each SELECT, as far as its text tells. */
public final class QueryOutputs {
  private final String text;
  private final QueryTokens tokens;

  /** Those that set operators put together; none where the query is not followed. */
  private final List<Scope> branches;

  private QueryOutputs(String text) {
    this.text = text;
    QueryScopes scopes = QueryScopes.of(text);
    tokens = scopes.tokens();
    branches = scopes.isRead() ? scopes.root().branches : List.of();
  }

  public static QueryOutputs of(String text) {
    return new QueryOutputs(text);
  }

  /** The items of each SELECT as they are written, and the names of the columns of VALUES. */
  public List<List<String>> items() {
    return branches.stream().map(this::items).toList();
  }

  private List<String> items(Scope branch) {
    List<String> items = new ArrayList<>();
    for (int i = 1; i <= branch.values; i++) {
      items.add("column" + i);
    }
    branch.selected.forEach(range -> items.add(written(range)));
    return items;
  }

  /** In order, an empty one where the text does not tell it; none where it tells no columns. */
  public List<String> names() {
    return list().stream().map(SelectItem::label).toList();
  }

  /**
   * The column that each column of a query without UNION is, an empty one for what is more; none
   * where the text tells no columns.
   */
  public List<String> sources() {
    return branches.size() == 1 ? list().stream().map(SelectItem::column).toList() : List.of();
  }

  private List<SelectItem> list() {
    return branches.isEmpty() ? List.of() : list(branches.get(0));
  }

  /** The items of a SELECT; none where a star stands for some. */
  private List<SelectItem> list(Scope branch) {
    List<SelectItem> items =
        branch.selected.stream().map(range -> new SelectItem(tokens, range)).toList();
    return items.stream().anyMatch(SelectItem::isStar) ? List.of() : items;
  }

  /**
   * The query with these names in it, as the server shows them in each part of a UNION; empty where
   * the text does not tell which is which.
   *
   * @param names without quotes; an empty one leaves what is there
   */
  public Optional<String> called(List<String> names) {
    if (names.isEmpty() || branches.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder out = new StringBuilder();
    int copied = 0;
    for (Scope branch : branches) {
      List<SelectItem> items = list(branch);
      if (items.size() < names.size()) {
        return Optional.empty();
      }
      for (int i = 0; i < names.size(); i++) {
        if (!names.get(i).isEmpty()) {
          out.append(text, copied, end(items.get(i).value()));
          out.append(" as ").append(RenamedQuery.spelled(names.get(i)));
          copied = end(items.get(i).range());
        }
      }
    }
    return Optional.of(out.append(text.substring(copied)).toString());
  }

  private String written(Range range) {
    return text.substring(tokens.get(range.start()).start(), end(range));
  }

  private int end(Range range) {
    return tokens.get(range.end() - 1).end();
  }
}
