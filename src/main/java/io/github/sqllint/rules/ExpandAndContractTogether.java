package io.github.sqllint.rules;

import io.github.sqllint.operation.ColumnOperation;
import io.github.sqllint.operation.ColumnOperation.AddColumn;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.rule.Each;
import io.github.sqllint.rule.Finding.RelatedPlace;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.Step;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A column that takes the place of another leaves no time to move from one to the other. */
final class ExpandAndContractTogether implements Rule {

  @Override
  public Set<String> covers() {
    return Set.of("drop-column");
  }

  @Override
  public void check(Migration migration, Findings findings) {
    if (migration.isDown()) {
      return;
    }
    for (var step : migration.steps(ColumnOperation.DropColumn.class)) {
      ObjectName table = step.operation().table();
      String column = step.operation().column();
      Optional<Step<AddColumn>> added =
          migration.steps(AddColumn.class).stream()
              .filter(add -> add.operation().table().equals(table))
              .filter(add -> !add.operation().column().equals(column))
              .filter(add -> stays(migration, add))
              .findFirst();
      if (added.isEmpty()
          || step.before().columnPresence(table, column) == Presence.ABSENT
          || step.before().addedInThisMigration(table, column)
          || !step.before().mayBeKnownToCode(table)
          || migration.after().columnPresence(table, column) == Presence.PRESENT) {
        continue;
      }
      findings.add(
          step,
          List.of(RelatedPlace.of(added.get(), "the new column is added here")),
          "No release of the code fits both sides of this migration of %s: it adds %s, and drops %s"
              + " with the values there.",
          table,
          added.get().operation().column(),
          new Each(column));
    }
  }

  /** Whether a column is not only there for the time of the migration. */
  private static boolean stays(Migration migration, Step<AddColumn> add) {
    ObjectName table = add.operation().table();
    return migration.after().columnPresence(table, add.operation().column()) != Presence.ABSENT;
  }
}
