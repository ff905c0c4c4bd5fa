package io.github.sqllint.impact;

import io.github.sqllint.operation.Query;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The columns that a simple query gives, by its normal text. */
final class SelectList {
  private static final Pattern SIMPLE =
      Pattern.compile("select (.*?) from .*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern NAMED =
      Pattern.compile("(.*?) (?:as )?([a-z_][a-z0-9_$]*)", Pattern.DOTALL);
  private static final Pattern PLAIN = Pattern.compile("(?:\\w+\\.)?([a-z_][a-z0-9_$]*)");

  private static final Pattern ALL =
      Pattern.compile(
          "^select \\* from [\\w.]+(?: where | order by |$)(?!.*\\bunion\\b)", Pattern.DOTALL);

  private SelectList() {}

  /**
   * One column.
   *
   * @param text what it is made of
   */
  record Item(String name, String text) {
    boolean isCast() {
      return text.contains("::") || text.startsWith("cast");
    }
  }

  /** In order; empty where the query is more than a list of plain and named columns. */
  static Optional<List<Item>> of(Query query) {
    Matcher simple = SIMPLE.matcher(query.text());
    if (query.star() || !simple.matches()) {
      return Optional.empty();
    }
    List<Item> items = new ArrayList<>();
    for (String written : split(simple.group(1))) {
      Matcher plain = PLAIN.matcher(written);
      Matcher named = NAMED.matcher(written);
      if (plain.matches()) {
        items.add(new Item(plain.group(1), written));
      } else if (named.matches()) {
        items.add(new Item(named.group(2), named.group(1)));
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(items);
  }

  /**
   * As {@link #of(Query)}, and those of one whole table.
   *
   * @param then which of its columns there were when {@code *} was read
   */
  static Optional<List<Item>> of(Query query, Schema schema, Predicate<String> then) {
    if (!query.star() || query.relations().size() != 1 || !ALL.matcher(query.text()).find()) {
      return of(query);
    }
    return schema
        .table(query.relations().get(0))
        .filter(Table::columnsComplete)
        .map(t -> t.columns().names().stream().filter(then).map(c -> new Item(c, c)).toList());
  }

  private static List<String> split(String list) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < list.length(); i++) {
      char c = list.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && depth == 0) {
        parts.add(list.substring(start, i).strip());
        start = i + 1;
      }
    }
    parts.add(list.substring(start).strip());
    return parts;
  }
}
