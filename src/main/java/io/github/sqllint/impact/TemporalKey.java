package io.github.sqllint.impact;

import io.github.sqllint.operation.BuiltInTypes;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.Schema;
import java.util.List;

/** Keys WITHOUT OVERLAPS (PostgreSQL manual, CREATE TABLE; since 18). */
final class TemporalKey {
  private TemporalKey() {}

  /** Refuses one whose last column is no range, or that has no other column. */
  static void check(List<String> columns, Schema schema, Target target, Work work) {
    String last = columns.get(columns.size() - 1);
    boolean other =
        schema
            .column(target.name(), last)
            .flatMap(Column::type)
            .filter(type -> BuiltInTypes.isOfServer(type) && !type.name().endsWith("range"))
            .isPresent();
    if (columns.size() == 1) {
      work.fail("42601", true, "A key WITHOUT OVERLAPS has another column too.");
    } else if (other) {
      work.fail("42804", true, "The column " + last + " is no range.");
    }
  }
}
