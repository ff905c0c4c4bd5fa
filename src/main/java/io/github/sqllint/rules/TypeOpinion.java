package io.github.sqllint.rules;

import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rules.NewColumns.NewColumn;
import io.github.sqllint.schema.Migration;
import java.util.List;
import java.util.function.Predicate;

/** What the opinions about a column's type have in common. */
final class TypeOpinion {
  private TypeOpinion() {}

  /**
   * A finding for each new column of such a type.
   *
   * @param message a format whose arguments are the column and the table
   */
  static void check(
      Migration migration, Findings findings, Predicate<ColumnType> isMeant, String message) {
    for (NewColumn column : NewColumns.in(migration)) {
      if (isMeant.test(column.definition().type())) {
        findings.add(
            column.step(),
            column.span(),
            List.of(),
            message,
            column.definition().name(),
            column.table());
      }
    }
  }
}
