package io.github.sqllint.impact;

import io.github.sqllint.schema.Column;
import java.util.HashSet;
import java.util.Set;

/** The columns that a COPY of a table lists, each of which must be there once and be stored. */
final class CopyColumns {
  private CopyColumns() {}

  static void check(Target target, Work work) {
    Set<String> seen = new HashSet<>();
    for (String column : ListedNames.in(work.statement().statement().tokens(), 0, "from", "to")) {
      Expressions.columnExists(column, work.before(), target, work);
      if (!seen.add(column)) {
        work.fail("42701", true, "The column " + column + " is listed twice.");
      }
      if (target.table().flatMap(t -> t.column(column)).flatMap(Column::generated).isPresent()) {
        work.fail("42P10", true, "COPY takes no generated column such as " + column + ".");
      }
    }
  }
}
