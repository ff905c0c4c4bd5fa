package io.github.sqllint.rules;

import io.github.sqllint.operation.ColumnOperation.AddColumn;
import io.github.sqllint.operation.ColumnOperation.DropDefault;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.rule.Each;
import io.github.sqllint.rule.Finding.RelatedPlace;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import java.util.List;
import java.util.Optional;

/** Code that does not know a new NOT NULL column cannot insert once its default is gone. */
final class AddNotNullDefaultThenDropDefault implements Rule {

  @Override
  public void check(Migration migration, Findings findings) {
    if (migration.isDown()) {
      return;
    }
    for (Step<DropDefault> step : migration.steps(DropDefault.class)) {
      ObjectName table = step.operation().table();
      String column = step.operation().column();
      boolean refusesNull = step.before().column(table, column).filter(Column::notNull).isPresent();
      Optional<Step<AddColumn>> added =
          migration.steps(AddColumn.class).stream()
              .filter(add -> add.operation().definition().defaultValue().isPresent())
              .filter(add -> add.operation().table().equals(table))
              .filter(add -> add.operation().column().equals(column))
              .findFirst();
      if (added.isPresent() && refusesNull && step.before().mayBeKnownToCode(table)) {
        findings.add(
            step,
            List.of(RelatedPlace.of(added.get(), "the column is added here")),
            "Inserts of running code into %s fail: it does not know %s, which is new and NOT NULL.",
            table,
            new Each(column));
      }
    }
  }
}
