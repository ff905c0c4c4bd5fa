package io.github.sqllint.rules;

import io.github.sqllint.operation.TypeOperation;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.SchemaObject;

/** There is no moment at which a renamed enum value suits both the old and the new code. */
final class RenameEnumValue implements Rule {

  @Override
  public void check(Migration migration, Findings findings) {
    if (migration.isDown()) {
      return;
    }
    for (var step : migration.lasting(TypeOperation.RenameEnumValue.class)) {
      boolean createdHere =
          step.before()
              .type(step.operation().name())
              .flatMap(SchemaObject::origin)
              .filter(origin -> origin.script() == migration.script())
              .isPresent();
      if (!createdHere) {
        findings.add(
            step,
            "Running code that writes or compares '%s' of %s fails as soon as it is '%s'.",
            step.operation().value(),
            step.operation().name(),
            step.operation().newValue());
      }
    }
  }
}
