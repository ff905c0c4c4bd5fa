package io.github.sqllint.impact;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.Query;
import io.github.sqllint.schema.UsedColumns;

/** The names with a dot in a stored query, each of which must be the column of something in it. */
final class DottedNames {
  private DottedNames() {}

  static void check(Query query, Work work) {
    new UsedColumns(query, work.before()).stray().ifPresent(stray -> refuse(stray, work));
  }

  private static void refuse(UsedColumns.Stray stray, Work work) {
    boolean other =
        Expressions.SYSTEM_COLUMNS.contains(stray.column())
            || work.before().routine(ObjectName.of(stray.column())).isPresent();
    if (stray.relation().isEmpty()) {
      work.fail("42P01", true, "The query has no " + stray.qualifier() + " to take a column of.");
    } else if (!other) {
      work.miss("42703", true, Missing.partOf(stray.relation().get(), "column", stray.column()));
    }
  }
}
