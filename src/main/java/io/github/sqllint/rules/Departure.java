package io.github.sqllint.rules;

import io.github.sqllint.impact.Missing;
import io.github.sqllint.operation.ColumnOperation.DropColumn;
import io.github.sqllint.operation.ColumnOperation.RenameColumn;
import io.github.sqllint.operation.ConstraintOperation.DropConstraint;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.DropObject;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.TableOperation.RenameTable;
import io.github.sqllint.operation.TriggerOperation.DropTrigger;
import io.github.sqllint.operation.TypeOperation.DropType;
import io.github.sqllint.rule.Finding.RelatedPlace;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Step;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The last step that dropped or renamed what a later one misses. */
final class Departure {
  private Departure() {}

  /** None where no migration before the step did. */
  static List<RelatedPlace> of(Missing missing, Step<?> step, Migration migration) {
    Stream<Step<?>> earlier =
        Stream.concat(
            migration.history().migrations().stream()
                .takeWhile(other -> other != migration)
                .flatMap(other -> other.steps().stream()),
            migration.steps().stream().takeWhile(other -> other != step));
    return earlier
        .filter(other -> takes(other.operation(), other.before(), missing))
        .reduce((first, second) -> second)
        .map(last -> RelatedPlace.of(last, remark(last.operation(), missing)))
        .stream()
        .toList();
  }

  private static String remark(Operation operation, Missing missing) {
    boolean renames = operation instanceof RenameTable || operation instanceof RenameColumn;
    return missing.name() + (renames ? " is renamed here" : " is dropped here");
  }

  private static boolean takes(Operation operation, Schema schema, Missing missing) {
    if (operation instanceof DropColumn drop) {
      return isColumn(missing, drop.table(), drop.column(), schema);
    }
    if (operation instanceof RenameColumn rename) {
      return isColumn(missing, rename.table(), rename.column(), schema);
    }
    if (missing.table().isPresent() || !hasNames(operation, missing.kind())) {
      return false;
    }
    Optional<ObjectName> taken =
        operation instanceof RenameTable rename
            ? Optional.of(rename.table())
            : Dropped.by(operation).map(Dropped::name);
    return taken.map(schema::resolve).filter(schema.resolve(missing.name())::equals).isPresent();
  }

  /** Whether the names that an operation takes away are of a kind that shares them. */
  private static boolean hasNames(Operation operation, String kind) {
    if (operation instanceof DropObject drop) {
      return drop.kind().equals(kind);
    }
    if (operation instanceof DropType) {
      return kind.equals("type");
    }
    return (kind.equals("relation") || kind.equals("index"))
        && !(operation instanceof DropConstraint)
        && !(operation instanceof DropTrigger);
  }

  private static boolean isColumn(Missing missing, ObjectName table, String column, Schema schema) {
    return missing.kind().equals("column")
        && missing.name().name().equals(column)
        && missing.table().map(schema::resolve).filter(schema.resolve(table)::equals).isPresent();
  }
}
