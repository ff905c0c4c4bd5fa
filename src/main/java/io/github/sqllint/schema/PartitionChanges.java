package io.github.sqllint.schema;

import io.github.sqllint.operation.ConstraintOperation.Deferral;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.PartitionOperation.AttachPartition;
import io.github.sqllint.operation.PartitionOperation.DetachPartition;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    Optional<Table> parent = draft.table(operation.table());
    Optional<Table> partition = draft.table(operation.partition());
    if (parent.isEmpty() || partition.isEmpty()) {
      return;
    }
    Inheritance.detach(draft, partition.get().name());
    if (operation.concurrently()) {
      keepBound(draft, parent.get(), partition.get());
    }
  }

  /** CONCURRENTLY leaves a check with the old bound (PostgreSQL manual, ALTER TABLE). */
  private static void keepBound(Draft draft, Table parent, Table partition) {
    String key = parent.lineage().partitionBy().orElse("");
    List<String> columns =
        partition.columns().names().stream()
            .filter(name -> key.matches("(?s).*\\b\\Q" + name + "\\E\\b.*"))
            .toList();
    String name =
        draft
            .names()
            .constraint(partition.name(), columns.size() == 1 ? columns.get(0) : "", "check");
    String bound = partition.lineage().bound().orElse("");
    draft.change(
        partition.name(),
        t ->
            t.withConstraint(
                new Constraint(
                    t.name(),
                    name,
                    Constraint.Kind.CHECK,
                    columns,
                    Optional.of(new Expression.Opaque(bound, Set.copyOf(columns))),
                    Optional.empty(),
                    Optional.empty(),
                    true,
                    true,
                    false,
                    Deferral.NONE,
                    "",
                    Optional.of(draft.origin()))));
  }
}
