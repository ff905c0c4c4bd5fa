package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.QueryScopes.Item;
import io.github.sqllint.schema.QueryScopes.Range;
import io.github.sqllint.schema.QueryScopes.Scope;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The tables that a GROUP BY has the primary key of, while other columns of them are selected: that
 * is right only as long as the key is there, and the server notes it with a view. Where there is no
 * key it refuses the query.
 */
final class GroupedKeys {
  /** Functions of one row, whose arguments must be grouped by. */
  private static final Set<String> OF_ROWS =
      Set.of(
          "coalesce",
          "nullif",
          "greatest",
          "least",
          "upper",
          "lower",
          "trim",
          "round",
          "concat",
          "concat_ws",
          "to_char",
          "date_trunc",
          "extract",
          "cast",
          "length",
          "replace",
          "abs");

  private static final Set<String> AGGREGATES = Set.of("count", "sum", "avg", "min", "max");

  /** What stands before a parenthesis that is no call. */
  private static final Set<String> WORDS =
      Set.of(
          "select", "by", "having", "over", "and", "or", "not", "when", "then", "else", "case",
          "in");

  private final UsedColumns used;
  private final QueryColumns columns;
  private final QueryTokens tokens;
  private final Schema schema;

  GroupedKeys(UsedColumns used, QueryColumns columns, QueryTokens tokens, Schema schema) {
    this.used = used;
    this.columns = columns;
    this.tokens = tokens;
    this.schema = schema;
  }

  /** Those of which that is certain. */
  Set<ObjectName> needed(Scope scope) {
    Map<Item, Set<String>> grouped = new HashMap<>();
    for (Range range : scope.grouped) {
      Optional<UsedColumns.Meaning> column = column(element(range, scope));
      if (column.isEmpty()) {
        // What is selected may be just this expression.
        return Set.of();
      }
      grouped.computeIfAbsent(column.get().item(), i -> new HashSet<>()).add(column.get().column());
    }
    Set<ObjectName> needed = new HashSet<>();
    grouped.forEach(
        (item, names) -> {
          Optional<Table> table = columns.of(item).relation().flatMap(schema::table);
          boolean key =
              table
                  .flatMap(Table::primaryKey)
                  .filter(k -> item.columns().isEmpty() && names.containsAll(k.columns()))
                  .isPresent();
          if (key && selectsOthers(item, names, scope)) {
            needed.add(table.get().name());
          }
        });
    return needed;
  }

  /** A column that is selected and is certainly neither grouped by nor given to an aggregate. */
  Optional<String> ungrouped(Scope scope) {
    boolean groups =
        !scope.grouped.isEmpty() || scope.selected.stream().anyMatch(this::isAggregate);
    if (!groups || !scope.merges.isEmpty()) {
      return Optional.empty();
    }
    Map<Item, Set<String>> grouped = new HashMap<>();
    for (Range range : scope.grouped) {
      Range element = element(range, scope);
      boolean known = false;
      for (int i = element.start(); i < element.end(); i++) {
        for (UsedColumns.Meaning meaning : used.meanings(i)) {
          known = true;
          grouped.computeIfAbsent(meaning.item(), m -> new HashSet<>()).add(meaning.column());
        }
      }
      if (!known) {
        return Optional.empty();
      }
    }
    return scope.items.stream()
        .flatMap(item -> beside(item, grouped.getOrDefault(item, Set.of()), scope).stream())
        .findFirst();
  }

  private Optional<String> beside(Item item, Set<String> grouped, Scope scope) {
    Optional<Table> table = columns.of(item).relation().flatMap(schema::table);
    boolean key =
        table.flatMap(Table::primaryKey).filter(k -> grouped.containsAll(k.columns())).isPresent();
    boolean known = item.columns().isEmpty() && columns.of(item).complete();
    return key || !known
        ? Optional.empty()
        : scope.selected.stream()
            .flatMap(range -> other(range, item, grouped, scope).stream())
            .findFirst();
  }

  /** Whether a selected item is a call of an aggregate alone, for all rows of its group. */
  private boolean isAggregate(Range range) {
    int end = tokens.is(range.end() - 2, "as") ? range.end() - 2 : range.end();
    boolean call = tokens.isAnyOf(range.start(), AGGREGATES) && tokens.is(range.start() + 1, "(");
    for (int i = range.start() + 2; i < end - 1; i++) {
      call &= !tokens.is(i, "(") && !tokens.is(i, ")");
    }
    return call && tokens.is(end - 1, ")");
  }

  /** What an element of GROUP BY is, which may be the place or the name of an item of the list. */
  private Range element(Range range, Scope scope) {
    boolean alone = range.end() == range.start() + 1;
    if (!alone || !used.meanings(range.start()).isEmpty()) {
      return range;
    }
    String text = tokens.get(range.start()).text();
    for (int i = 0; i < scope.selected.size(); i++) {
      Range item = scope.selected.get(i);
      boolean named = tokens.is(item.end() - 2, "as") && tokens.is(item.end() - 1, text);
      if (text.equals(String.valueOf(i + 1)) || named) {
        return named ? new Range(item.start(), item.end() - 2) : item;
      }
    }
    return range;
  }

  private Optional<UsedColumns.Meaning> column(Range range) {
    int last = range.end() - 1;
    boolean plain = tokens.first(last) == range.start();
    List<UsedColumns.Meaning> meanings = plain ? used.meanings(last) : List.of();
    return meanings.stream().filter(m -> m.certain()).findFirst();
  }

  private boolean selectsOthers(Item item, Set<String> grouped, Scope scope) {
    return Stream.of(scope.selected, scope.having, scope.ordered)
        .flatMap(List::stream)
        .anyMatch(range -> other(range, item, grouped, scope).isPresent());
  }

  /** A column of an item that is certainly taken of single rows and is not among others. */
  private Optional<String> other(Range range, Item item, Set<String> grouped, Scope scope) {
    if (columns.isStar(range)) {
      return columns.starred(range, scope).contains(item)
          ? columns.of(item).names().stream().filter(n -> !grouped.contains(n)).findFirst()
          : Optional.empty();
    }
    int within = 0;
    for (int i = range.start(); i < range.end(); i++) {
      if (tokens.is(i, "(") && (within > 0 || isOther(i - 1))) {
        within++;
      } else if (tokens.is(i, ")") && within > 0) {
        within--;
      } else if (within == 0
          && used.meanings(i).stream()
              .anyMatch(m -> m.certain() && m.item() == item && !grouped.contains(m.column()))) {
        return Optional.of(tokens.name(i));
      }
    }
    return Optional.empty();
  }

  /** Whether a call begins that may be one of an aggregate, or a query of its own. */
  private boolean isOther(int index) {
    boolean query = tokens.is(index + 2, "select") || tokens.is(index + 2, "with");
    boolean word = tokens.isAnyOf(index, OF_ROWS) || tokens.isAnyOf(index, WORDS);
    return query || (tokens.isName(index) && !word);
  }
}
