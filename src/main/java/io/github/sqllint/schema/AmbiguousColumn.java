package io.github.sqllint.schema;

import io.github.sqllint.schema.QueryScopes.Range;
import io.github.sqllint.schema.QueryScopes.Scope;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A column that a query names without its relation, though more than one of them has it. */
final class AmbiguousColumn {
  private AmbiguousColumn() {}

  /** The first one; empty where there is none, or joins merge columns. */
  static Optional<String> in(QueryScopes scopes, QueryColumns columns) {
    boolean merged = scopes.scopes().stream().anyMatch(scope -> !scope.merges.isEmpty());
    if (!scopes.isRead() || merged) {
      return Optional.empty();
    }
    QueryTokens tokens = scopes.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      Scope scope = scopes.at(i);
      boolean several = scope != null && scope.items.size() > 1;
      boolean alone = several && tokens.isName(i) && !tokens.is(i - 1, ".");
      if (!alone || !tokens.isValue(i) || mayBeLabel(i, scope)) {
        continue;
      }
      String name = tokens.name(i);
      long having =
          scope.items.stream()
              .filter(item -> columns.of(item).presence(name) == Presence.PRESENT)
              .count();
      if (having > 1) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  /** Rows are sorted and grouped by the names of the result too. */
  static boolean mayBeLabel(int index, Scope scope) {
    return Stream.of(scope.ordered, scope.grouped, scope.distinct)
        .flatMap(List::stream)
        .anyMatch(range -> contains(range, index));
  }

  private static boolean contains(Range range, int index) {
    return range.start() <= index && index < range.end();
  }
}
