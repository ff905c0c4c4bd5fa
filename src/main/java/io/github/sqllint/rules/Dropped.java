package io.github.sqllint.rules;

import io.github.sqllint.operation.ColumnOperation;
import io.github.sqllint.operation.ConstraintOperation.DropConstraint;
import io.github.sqllint.operation.IndexOperation.DropIndex;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.DropObject;
import io.github.sqllint.operation.ObjectOperation.DropSequence;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.TableOperation;
import io.github.sqllint.operation.TriggerOperation.DropTrigger;
import io.github.sqllint.operation.TypeOperation.DropType;
import io.github.sqllint.operation.ViewOperation.DropMaterializedView;
import io.github.sqllint.operation.ViewOperation.DropView;
import java.util.Optional;

/**
 * What a DROP drops, whatever its kind.
 *
 * @param name for people; a column's with its table
 */
record Dropped(ObjectName name, boolean ifExists, boolean cascade) {

  /** Empty where the operation drops nothing, or a whole schema or database. */
  static Optional<Dropped> by(Operation operation) {
    if (operation instanceof TableOperation.DropTable drop) {
      return dropped(drop.name(), drop.ifExists(), drop.cascade());
    }
    if (operation instanceof ColumnOperation.DropColumn drop) {
      ObjectName name = ObjectName.of(drop.table() + "." + drop.column());
      return dropped(name, drop.ifExists(), drop.cascade());
    }
    if (operation instanceof DropConstraint drop) {
      return dropped(ObjectName.of(drop.name()), drop.ifExists(), drop.cascade());
    }
    if (operation instanceof DropIndex drop) {
      return dropped(drop.name(), drop.ifExists(), drop.cascade());
    }
    if (operation instanceof DropView drop) {
      return dropped(drop.name(), drop.ifExists(), drop.cascade());
    }
    if (operation instanceof DropMaterializedView drop) {
      return dropped(drop.name(), drop.ifExists(), drop.cascade());
    }
    if (operation instanceof DropSequence drop) {
      return dropped(drop.name(), drop.ifExists(), drop.cascade());
    }
    if (operation instanceof DropType drop) {
      return dropped(drop.name(), drop.ifExists(), drop.cascade());
    }
    if (operation instanceof DropTrigger drop) {
      return dropped(ObjectName.of(drop.name()), drop.ifExists(), drop.cascade());
    }
    return operation instanceof DropObject drop && !drop.kind().equals("database")
        ? dropped(drop.name(), drop.ifExists(), drop.cascade())
        : Optional.empty();
  }

  private static Optional<Dropped> dropped(ObjectName name, boolean ifExists, boolean cascade) {
    return Optional.of(new Dropped(name, ifExists, cascade));
  }
}
