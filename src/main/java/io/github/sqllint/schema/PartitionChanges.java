package io.github.sqllint.schema;

import io.github.sqllint.operation.PartitionOperation.AttachPartition;
import io.github.sqllint.operation.PartitionOperation.DetachPartition;
import java.util.Optional;

/** What ATTACH and DETACH PARTITION do to a schema. */
final class PartitionChanges {
  private PartitionChanges() {}

  static void addTo(Changes changes) {
    changes
        .on(AttachPartition.class, PartitionChanges::attach)
        .on(DetachPartition.class, PartitionChanges::detach);
  }

  private static void attach(Draft draft, AttachPartition operation) {
    Optional<Table> parent = draft.table(operation.table());
    Optional<Table> partition = draft.table(operation.partition());
    if (parent.isEmpty() || partition.isEmpty()) {
      return;
    }
    draft.put(
        partition
            .get()
            .withLineage(partition.get().lineage().attached(parent.get().name(), operation.bound()))
            .withColumns(
                partition
                    .get()
                    .columns()
                    .map(
                        c ->
                            c.withInherited(
                                parent.get().columns().presence(c.name()) != Presence.ABSENT))));
    Inheritance.attach(draft, parent.get(), partition.get().name());
  }

  private static void detach(Draft draft, DetachPartition operation) {
    draft.table(operation.table());
    draft
        .table(operation.partition())
        .ifPresent(partition -> Inheritance.detach(draft, partition.name()));
  }
}
