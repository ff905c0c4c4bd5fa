package io.github.sqllint.rules;

import io.github.sqllint.operation.ColumnOperation.DropColumn;
import io.github.sqllint.operation.ColumnOperation.RenameColumn;
import io.github.sqllint.operation.ConstraintOperation.AddForeignKey;
import io.github.sqllint.operation.ConstraintOperation.DropConstraint;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.TableOperation.CreateTable;
import io.github.sqllint.operation.TableOperation.DropTable;
import io.github.sqllint.operation.TableOperation.RenameTable;
import io.github.sqllint.operation.Unrecognised;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Origin;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.Relation;
import io.github.sqllint.schema.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tables that a migration creates under a condition: whether there is one is not known, but how it
 * looks where the migration creates it.
 */
final class PerhapsCreated {
  private PerhapsCreated() {}

  /** Whether a step under a condition is about such a table. */
  static boolean isAbout(Migration migration, Step<?> step) {
    if (!step.conditional()) {
      return false;
    }
    Optional<ObjectName> table = step.operation().relation().map(step.before()::resolve);
    if (table.isEmpty()) {
      return false;
    }
    Optional<Relation> before = step.before().relation(table.get());
    boolean inStatement =
        step.statement().readings().stream()
            .map(reading -> reading.operation())
            .anyMatch(
                operation ->
                    operation instanceof CreateTable create
                        && step.before().resolve(create.table()).equals(table.get()));
    boolean here =
        before
            .flatMap(Relation::origin)
            .filter(Origin::certain)
            .filter(origin -> origin.script() == migration.script())
            .isPresent();
    return inStatement ? before.isEmpty() || here : here;
  }

  /**
   * The steps on the table of a foreign key since it was added, in all migrations to come; empty
   * where one of them may take the key away, or nobody knows what became of the table.
   */
  static Optional<List<Step<?>>> since(Migration migration, Step<AddForeignKey> key) {
    ObjectName table = key.before().resolve(key.operation().table());
    List<Migration> all = migration.history().migrations();
    if (all.get(all.size() - 1).after().presence(table) == Presence.ABSENT) {
      return Optional.empty();
    }
    List<Step<?>> since = new ArrayList<>();
    for (Migration later : all.subList(migration.number(), all.size())) {
      for (Step<?> step : later.steps()) {
        boolean there = step.isOn(table);
        if (there && takesAway(step.operation(), key.operation())) {
          return Optional.empty();
        }
        if (there) {
          since.add(step);
        }
      }
    }
    return Optional.of(since);
  }

  private static boolean takesAway(Operation operation, AddForeignKey key) {
    return operation instanceof DropTable
        || operation instanceof RenameTable
        || operation instanceof DropConstraint
        || (operation instanceof DropColumn drop && key.columns().contains(drop.column()))
        || (operation instanceof RenameColumn rename && key.columns().contains(rename.column()))
        || (operation instanceof Unrecognised unread
            && !unread.isOfRows()
            && !unread.isOfPrivileges()
            && !unread.isClause());
  }
}
