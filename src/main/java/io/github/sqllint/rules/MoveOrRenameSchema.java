package io.github.sqllint.rules;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.CreateSchema;
import io.github.sqllint.operation.ObjectOperation.RenameObject;
import io.github.sqllint.operation.ObjectOperation.SetSchema;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import java.util.List;

/** Code that runs now looks for a table in the schema where it was. */
final class MoveOrRenameSchema implements Rule {
  private static final List<String> KINDS = List.of("table", "view", "materialized view");

  /** Where a name without a schema is looked for, unless somebody has said otherwise. */
  private static final String PUBLIC = "public";

  @Override
  public void check(Migration migration, Findings findings) {
    if (migration.isDown()) {
      return;
    }
    for (Step<SetSchema> step : migration.lasting(SetSchema.class)) {
      ObjectName name = step.operation().name();
      if (KINDS.contains(step.operation().kind())
          && step.before().mayBeKnownToCode(name)
          && !OldName.isKeptByView(
              migration, step, ObjectName.of(step.operation().schema(), name.name()))) {
        findings.add(
            step,
            "Running code that looks for %s in %s fails as soon as it is in %s.",
            name.name(),
            step.before().resolve(name).schema().orElse(PUBLIC),
            step.operation().schema());
      }
    }
    for (Step<RenameObject> step : migration.lasting(RenameObject.class)) {
      String name = step.operation().name().name();
      boolean createdHere =
          migration.steps(CreateSchema.class).stream()
              .anyMatch(create -> create.operation().name().equals(name));
      if (step.operation().kind().equals("schema") && !createdHere) {
        findings.add(
            step,
            "Running code that names the schema %s fails as soon as it is called %s.",
            name,
            step.operation().newName());
      }
    }
  }
}
