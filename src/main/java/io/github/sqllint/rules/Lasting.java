package io.github.sqllint.rules;

import io.github.sqllint.schema.Constraint;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Origin;
import io.github.sqllint.schema.Step;
import java.util.Optional;

/** What a step adds, as all migrations together leave it. */
final class Lasting {
  private Lasting() {}

  /** Empty where a later migration drops it, or it cannot be followed. */
  static Optional<Constraint> constraint(Migration migration, Step<?> step) {
    return migration.history().last().stream()
        .flatMap(last -> last.tables().stream())
        .flatMap(table -> table.constraints().all().stream())
        .filter(constraint -> isFrom(constraint.origin(), migration, step))
        .findFirst();
  }

  private static boolean isFrom(Optional<Origin> origin, Migration migration, Step<?> step) {
    return origin.isPresent()
        && origin.get().script() == migration.script()
        && origin.get().span().equals(step.span());
  }
}
