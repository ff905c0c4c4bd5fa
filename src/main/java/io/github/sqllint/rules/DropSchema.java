package io.github.sqllint.rules;

import io.github.sqllint.operation.ObjectOperation;
import io.github.sqllint.operation.ObjectOperation.CreateSchema;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Presence;

/** DROP SCHEMA … CASCADE takes every table in it along. */
final class DropSchema implements Rule {

  @Override
  public void check(Migration migration, Findings findings) {
    if (migration.isDown()) {
      return;
    }
    for (var step : migration.lasting(ObjectOperation.DropSchema.class)) {
      String name = step.operation().name();
      boolean createdHere =
          migration.steps(CreateSchema.class).stream()
              .anyMatch(create -> create.operation().name().equals(name));
      boolean nothingToDrop = step.before().schemaPresence(name) == Presence.ABSENT;
      if (step.operation().cascade() && !createdHere && !nothingToDrop) {
        findings.add(
            step, "All tables in %s are lost with their rows, and whatever depends on them.", name);
      }
    }
  }
}
