package io.github.sqllint.impact;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.Query;
import io.github.sqllint.schema.QueryNames;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.source.Token;
import java.util.List;
import java.util.Set;

/** The columns that a query or a change of rows names: each is of one relation that it reads. */
final class NamedColumns {
  private static final Set<String> STATEMENTS =
      Set.of("select", "with", "insert", "update", "delete", "merge");

  private NamedColumns() {}

  /** Of a query that is stored, or the rows of a new table. */
  static void check(Query query, Work work) {
    check(QueryNames.of(query, work.before()), work);
  }

  /** Of a statement of its own; what a block names may be its variables. */
  static void ofStatement(Work work) {
    List<Token> tokens = work.statement().statement().tokens();
    if (STATEMENTS.stream().anyMatch(tokens.get(0)::is)) {
      check(QueryNames.of(tokens, work.before()), work);
    }
  }

  /**
   * Of a statement of a routine's body.
   *
   * @param others what a name may stand for too
   */
  static void check(Query query, Set<String> others, Schema schema, Work work) {
    QueryNames.of(query, schema).absent(others).forEach(column -> miss(column, work));
  }

  private static void check(QueryNames names, Work work) {
    names
        .stray()
        .ifPresent(
            name ->
                work.fail("42P01", true, "The statement has no " + name + " to take a column of."));
    names.absent(Set.of()).forEach(column -> miss(column, work));
    names
        .ambiguous()
        .ifPresent(
            name ->
                work.fail("42702", true, "More than one relation has the column " + name + "."));
  }

  /** Says of a column that it is not there, but of one that may be a call: {@code t.count}. */
  private static void miss(QueryNames.Absent absent, Work work) {
    String column = absent.column();
    boolean called =
        absent.qualified() && BuiltInFunctions.volatility(column, 1, work.server()).isPresent();
    if (!called) {
      boolean one = absent.relations().size() == 1;
      work.miss(
          "42703",
          true,
          one
              ? Missing.partOf(work.before().resolve(absent.relations().get(0)), "column", column)
              : Missing.of("column", ObjectName.of(column)));
    }
  }
}
