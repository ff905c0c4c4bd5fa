package io.github.sqllint.impact;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.Query;
import io.github.sqllint.schema.QueryOutputs;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Table;
import io.github.sqllint.source.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the columns of a query are called and how many there are, for a view or table must not have
 * two of one name, nor more names than columns.
 */
final class OutputColumns {
  private static final Pattern ALL =
      Pattern.compile(
          "select (?:all )?\\* from (?:only )?[\\w.\" ]+?(?= where | order by | limit |$)");

  private OutputColumns() {}

  /**
   * Refuses a view or table with the columns of a query.
   *
   * @param listed the names that the statement gives them, from the first; may be empty
   */
  static void check(Query query, List<String> listed, Schema schema, Work work) {
    ResultColumns.mustBeThere(query, schema, work);
    List<List<String>> branches = QueryOutputs.of(query.text()).items();
    if (branches.isEmpty()) {
      return;
    }
    List<OptionalInt> counts = branches.stream().map(items -> count(items, query, schema)).toList();
    OptionalInt count = counts.get(0);
    boolean unequal =
        counts.stream().filter(OptionalInt::isPresent).map(OptionalInt::getAsInt).distinct().count()
            > 1;
    if (unequal) {
      work.fail("42601", true, "The queries of a UNION do not have equally many columns.");
    } else if (count.isPresent() && count.getAsInt() < listed.size()) {
      work.fail("42601", true, "There are more names than columns.");
    } else {
      if (branches.size() > 1) {
        ResultColumns.of(query, schema).mustGoTogether(work);
      }
      List<String> names = names(branches.get(0), new ItemName(work.server()));
      twice(starred(names, query, schema), listed)
          .ifPresent(
              name -> work.fail("42701", true, "The column " + name + " would be there twice."));
    }
  }

  /** The same with all columns of the tables that are joined in the place of a star alone. */
  private static List<String> starred(List<String> names, Query query, Schema schema) {
    boolean plain = names.equals(List.of("*")) && PLAIN_JOIN.matcher(query.text()).matches();
    List<String> all = new ArrayList<>();
    for (ObjectName relation : plain ? query.relations() : List.<ObjectName>of()) {
      Optional<Table> table = schema.table(relation).filter(Table::columnsComplete);
      if (table.isEmpty()) {
        return names;
      }
      all.addAll(table.get().columns().names());
    }
    return plain ? all : names;
  }

  /** Every row of several tables with all columns of each. */
  private static final Pattern PLAIN_JOIN =
      Pattern.compile(
          "select \\* from (?!.*\\b(?:using|natural|select|union|lateral|values)\\b).*");

  /** The names in parentheses behind that of a new relation. */
  static List<String> listed(Work work) {
    List<Token> tokens = work.statement().statement().tokens();
    int from = 0;
    // EXPLAIN may have a list of its own before.
    while (from < tokens.size() && !tokens.get(from).is("table") && !tokens.get(from).is("view")) {
      from++;
    }
    return ListedNames.in(tokens, from, "as");
  }

  private static Optional<String> twice(List<String> names, List<String> listed) {
    Set<String> seen = new HashSet<>();
    boolean placed = names.stream().limit(listed.size()).noneMatch(name -> name.equals("*"));
    List<String> all = new ArrayList<>(listed);
    if (placed) {
      names.stream().skip(listed.size()).forEach(all::add);
    }
    return all.stream()
        .filter(name -> !name.isEmpty() && !name.equals("*"))
        .filter(name -> !seen.add(name))
        .findFirst();
  }

  private static OptionalInt count(List<String> items, Query query, Schema schema) {
    if (items.stream().noneMatch(OutputColumns::isStar)) {
      return OptionalInt.of(items.size());
    }
    boolean one = items.size() == 1 && query.relations().size() == 1;
    return one && ALL.matcher(query.text()).matches()
        ? schema
            .table(query.relations().get(0))
            .filter(Table::columnsComplete)
            .map(t -> OptionalInt.of(t.columns().all().size()))
            .orElse(OptionalInt.empty())
        : OptionalInt.empty();
  }

  /** Whether an item stands for all columns of a relation. */
  static boolean isStar(String item) {
    return item.equals("*") || item.endsWith(" . *");
  }

  /** An empty one where it is not known; {@code *} for what may be several. */
  private static List<String> names(List<String> items, ItemName name) {
    return items.stream().map(item -> isStar(item) ? "*" : name.of(item)).toList();
  }
}
