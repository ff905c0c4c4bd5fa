package io.github.sqllint.rules;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.TableOperation.CreateTable;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;
import java.util.List;
import java.util.Optional;

/** Without a schema the search path decides which table is meant. */
final class UnqualifiedName implements Rule {

  @Override
  public boolean isOpinion() {
    return true;
  }

  @Override
  public void check(Migration migration, Findings findings) {
    for (List<Step<?>> statement : migration.statements()) {
      Step<?> step = statement.get(0);
      Optional<ObjectName> name = step.operation().relation().filter(n -> n.schema().isEmpty());
      boolean temporary =
          (step.operation() instanceof CreateTable create && create.temporary())
              || name.flatMap(step.before()::table).filter(Table::isTemporary).isPresent();
      if (name.isPresent() && !temporary) {
        findings.add(step, "The search path decides which %s is meant.", name.get());
      }
    }
  }
}
