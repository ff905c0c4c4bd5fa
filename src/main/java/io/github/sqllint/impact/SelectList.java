package io.github.sqllint.impact;

import io.github.sqllint.operation.Query;
import io.github.sqllint.schema.QueryOutputs;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.ServerVersion;
import io.github.sqllint.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The columns that a query gives, by its normal text. */
final class SelectList {
  private static final Pattern ALL =
      Pattern.compile(
          "^select \\* from [\\w.]+(?: where | order by |$)(?!.*\\bunion\\b)", Pattern.DOTALL);

  private SelectList() {}

  /**
   * One column.
   *
   * @param name empty where it is not known
   * @param text what it is made of
   */
  record Item(String name, String text) {
    private static final Pattern LABEL = Pattern.compile(" as \\S+$");

    static Item of(String written, ItemName names) {
      return new Item(names.of(written), LABEL.matcher(written).replaceFirst(""));
    }

    boolean isCast() {
      return text.contains("::") || text.startsWith("cast");
    }

    /** Whether another column may have this one's name. */
    boolean mayBeNamedAs(Item other) {
      return name.isEmpty() || other.name.isEmpty() || name.equals(other.name);
    }
  }

  /** In order; empty where the query takes all columns of a relation, or is not followed. */
  static Optional<List<Item>> of(Query query, ServerVersion server) {
    List<List<String>> branches = QueryOutputs.of(query.text()).items();
    if (branches.isEmpty() || branches.get(0).stream().anyMatch(OutputColumns::isStar)) {
      return Optional.empty();
    }
    ItemName names = new ItemName(server);
    return Optional.of(branches.get(0).stream().map(item -> Item.of(item, names)).toList());
  }

  /**
   * As {@link #of(Query, ServerVersion)}, and those of one whole table.
   *
   * @param then which of its columns there were when {@code *} was read
   */
  static Optional<List<Item>> of(Query query, Schema schema, Predicate<String> then) {
    if (!query.star() || query.relations().size() != 1 || !ALL.matcher(query.text()).find()) {
      return of(query, schema.server());
    }
    return schema
        .table(query.relations().get(0))
        .filter(Table::columnsComplete)
        .map(t -> t.columns().names().stream().filter(then).map(c -> new Item(c, c)).toList());
  }
}
