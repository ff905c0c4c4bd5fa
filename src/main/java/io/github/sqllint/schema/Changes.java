package io.github.sqllint.schema;

import io.github.sqllint.operation.ColumnOperation;
import io.github.sqllint.operation.ConstraintOperation;
import io.github.sqllint.operation.DataOperation;
import io.github.sqllint.operation.IndexOperation;
import io.github.sqllint.operation.ObjectOperation;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.PartitionOperation;
import io.github.sqllint.operation.SessionOperation;
import io.github.sqllint.operation.TableOperation;
import io.github.sqllint.operation.TriggerOperation;
import io.github.sqllint.operation.TypeOperation;
import io.github.sqllint.operation.ViewOperation;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How each operation changes a schema; one class per family of operations tells it. */
final class Changes {
  static final Changes ALL = new Changes();

  private final Map<Class<? extends Operation>, Change<Operation>> byType =
      new ConcurrentHashMap<>();

  /** What one kind of operation does to a schema. */
  interface Change<O extends Operation> {
    void apply(Draft draft, O operation);
  }

  private Changes() {}

  <O extends Operation> Changes on(Class<O> type, Change<O> change) {
    byType.put(type, (draft, operation) -> change.apply(draft, type.cast(operation)));
    return this;
  }

  /** For operations after which the schema is as before. */
  Changes none(Class<? extends Operation> type) {
    byType.put(type, (draft, operation) -> {});
    return this;
  }

  void apply(Draft draft, Operation operation) {
    of(operation.getClass()).apply(draft, operation);
  }

  /** The change of one kind of operation. */
  Change<Operation> of(Class<? extends Operation> type) {
    Change<Operation> change = byType.get(type);
    if (change == null) {
      addFamilyOf(type);
      change = byType.get(type);
    }
    if (change == null) {
      throw new AssertionError(
          type.getSimpleName()
              + " changes a schema in no way that is known: add it to the family's class, such as"
              + " ColumnChanges");
    }
    return change;
  }

  /** Only where one of the family is met: a run of a few statements meets few families. */
  private void addFamilyOf(Class<? extends Operation> type) {
    if (TableOperation.class.isAssignableFrom(type)) {
      TableChanges.addTo(this);
    } else if (ColumnOperation.class.isAssignableFrom(type)) {
      ColumnChanges.addTo(this);
    } else if (ConstraintOperation.class.isAssignableFrom(type)) {
      ConstraintChanges.addTo(this);
    } else if (IndexOperation.class.isAssignableFrom(type)) {
      IndexChanges.addTo(this);
    } else if (PartitionOperation.class.isAssignableFrom(type)) {
      PartitionChanges.addTo(this);
    } else if (ViewOperation.class.isAssignableFrom(type)) {
      ViewChanges.addTo(this);
    } else if (TypeOperation.class.isAssignableFrom(type)) {
      TypeChanges.addTo(this);
    } else if (TriggerOperation.class.isAssignableFrom(type)) {
      TriggerChanges.addTo(this);
    } else if (ObjectOperation.class.isAssignableFrom(type)) {
      ObjectChanges.addTo(this);
    } else if (DataOperation.class.isAssignableFrom(type)) {
      DataChanges.addTo(this);
    } else if (SessionOperation.class.isAssignableFrom(type)) {
      SessionChanges.addTo(this);
    } else {
      DoubtfulChanges.addTo(this);
    }
  }
}
