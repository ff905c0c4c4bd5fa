package io.github.sqllint.rules;

import io.github.sqllint.schema.Constraint;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Origin;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;
import java.util.Optional;
import java.util.stream.Stream;

/** What a step adds, as all migrations together leave it. */
final class Lasting {
  private Lasting() {}

  /** Empty where a later migration drops it, or it cannot be followed. */
  static Optional<Constraint> constraint(Migration migration, Step<?> step) {
    Optional<Schema> last = migration.history().last();
    Optional<Table> table =
        step.operation().relation().flatMap(name -> last.flatMap(schema -> schema.table(name)));
    return find(table.stream(), migration, step)
        // Under another name it may be anywhere.
        .or(() -> find(last.stream().flatMap(s -> s.tables().stream()), migration, step));
  }

  private static Optional<Constraint> find(
      Stream<Table> tables, Migration migration, Step<?> step) {
    return tables
        .flatMap(table -> table.constraints().all().stream())
        .filter(constraint -> isFrom(constraint.origin(), migration, step))
        .findFirst();
  }

  private static boolean isFrom(Optional<Origin> origin, Migration migration, Step<?> step) {
    return origin.isPresent()
        && origin.get().script() == migration.script()
        && origin.get().isOf(step);
  }
}
