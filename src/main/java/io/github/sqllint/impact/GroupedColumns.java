package io.github.sqllint.impact;

import io.github.sqllint.operation.Query;
import io.github.sqllint.schema.UsedColumns;

/** What a stored query selects beside groups, which must be the same for each row of one. */
final class GroupedColumns {
  private GroupedColumns() {}

  static void check(Query query, Work work) {
    new UsedColumns(query, work.before())
        .ungrouped()
        .ifPresent(
            column ->
                work.fail("42803", true, "The query does not group by the column " + column + "."));
  }
}
