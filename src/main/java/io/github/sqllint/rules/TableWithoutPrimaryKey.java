package io.github.sqllint.rules;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.TableOperation.CreateTable;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;
import java.util.Optional;

/** Without a key rows cannot be told apart. */
final class TableWithoutPrimaryKey implements Rule {

  @Override
  public boolean isOpinion() {
    return true;
  }

  @Override
  public void check(Migration migration, Findings findings) {
    for (Step<CreateTable> step : migration.steps(CreateTable.class)) {
      ObjectName name = step.operation().table();
      Optional<Table> table = migration.after().table(name);
      boolean keyMayCome =
          step.operation().temporary()
              || step.operation().partitionOf().isPresent()
              || table.filter(t -> t.constraints().complete()).isEmpty();
      if (!keyMayCome && table.get().primaryKey().isEmpty()) {
        findings.add(step, "Rows of %s cannot be told apart: it has no primary key.", name);
      }
    }
  }
}
