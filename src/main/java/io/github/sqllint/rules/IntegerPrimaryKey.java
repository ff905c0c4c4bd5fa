package io.github.sqllint.rules;

import io.github.sqllint.operation.ConstraintOperation.AddPrimaryKey;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.NewColumns;
import io.github.sqllint.rule.NewColumns.NewColumn;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import java.util.List;

/** An integer key runs out of numbers. */
final class IntegerPrimaryKey implements Rule {
  private static final List<String> SHORT =
      List.of("smallint", "integer", "smallserial", "serial", "serial2", "serial4");

  @Override
  public boolean isOpinion() {
    return true;
  }

  @Override
  public void check(Migration migration, Findings findings) {
    for (NewColumn column : NewColumns.in(migration)) {
      String name = column.definition().name();
      boolean isKey =
          migration.steps(AddPrimaryKey.class).stream()
              .map(Step::operation)
              .filter(key -> key.table().equals(column.table()))
              .anyMatch(key -> key.columns().equals(List.of(name)));
      if (isKey && SHORT.contains(column.definition().type().toString())) {
        findings.add(
            column.step(),
            column.span(),
            List.of(),
            "Inserts into %s fail when %s has no more numbers: its type is %s.",
            column.table(),
            name,
            column.definition().type());
      }
    }
  }
}
