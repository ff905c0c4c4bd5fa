package io.github.sqllint.schema;

import io.github.sqllint.operation.Operation;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** How each operation changes a schema; one class per family of operations tells it. */
final class Changes {
  static final Changes ALL = new Changes();

  private final Map<Class<? extends Operation>, Change<Operation>> byType = new HashMap<>();

  /** What one kind of operation does to a schema. */
  interface Change<O extends Operation> {
    void apply(Draft draft, O operation);
  }

  static {
    TableChanges.addTo(ALL);
    ColumnChanges.addTo(ALL);
    ConstraintChanges.addTo(ALL);
    IndexChanges.addTo(ALL);
    PartitionChanges.addTo(ALL);
    ViewChanges.addTo(ALL);
    TypeChanges.addTo(ALL);
    TriggerChanges.addTo(ALL);
    ObjectChanges.addTo(ALL);
    DataChanges.addTo(ALL);
    SessionChanges.addTo(ALL);
    DoubtfulChanges.addTo(ALL);
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
    Change<Operation> change = byType.get(operation.getClass());
    if (change == null) {
      throw new AssertionError("no change is known for " + operation.word());
    }
    change.apply(draft, operation);
  }

  /** The operations whose change is known. */
  Set<Class<? extends Operation>> types() {
    return byType.keySet();
  }
}
