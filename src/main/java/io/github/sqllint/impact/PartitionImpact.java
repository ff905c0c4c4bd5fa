package io.github.sqllint.impact;

import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.PartitionOperation.AttachPartition;
import io.github.sqllint.operation.PartitionOperation.DetachPartition;
import io.github.sqllint.operation.TableOperation.CreateTable;
import io.github.sqllint.schema.Constraint;
import io.github.sqllint.schema.Index;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;
import java.util.List;
import java.util.Optional;

/** Tables that become or stop being partitions (PostgreSQL manual, 5.12; partition/*). */
final class PartitionImpact {
  private static final String NO_KIND_FOR_IT = "42809";
  private static final String NO_BOUND = "42P17";

  private final Schema schema;
  private final Work work;
  private final Target parent;

  private PartitionImpact(Schema schema, Work work, Target parent) {
    this.schema = schema;
    this.work = work;
    this.parent = parent;
  }

  static void attach(Step<AttachPartition> step, Work work) {
    AttachPartition attach = step.operation();
    Target parent = AlterTable.target(work, attach.table());
    Target child = Target.table(work, attach.partition(), false);
    BoundRefusals.requireFeatures(attach.bound(), work);
    if (!parent.isThere() || !child.isThere()) {
      return;
    }
    new PartitionImpact(step.before(), work, parent).attach(child, attach.bound());
  }

  private void attach(Target child, String bound) {
    for (ObjectName table : child.family(schema)) {
      work.lock(table, LockMode.ACCESS_EXCLUSIVE);
    }
    Reads.bounds(parent.name(), work);
    mustBePartitioned(work.server().since(18) ? NO_KIND_FOR_IT : NO_BOUND);
    if (child.table().filter(Table::isPartition).isPresent()) {
      work.fail("42809", true, "The table " + child.name() + " is a partition already.");
    }
    mustBeAlone(child);
    BoundRefusals.find(bound, parent, schema, work);
    columnsMustFit(child);
    boolean proved =
        parent.table().isPresent()
            && child.table().isPresent()
            && isProved(bound, parent.table().get(), child.table().get());
    if (!proved) {
      for (ObjectName table : child.family(schema)) {
        work.scan(table);
      }
      if (work.before().mayHoldRows(child.name()) && !BoundRefusals.isDefault(bound)) {
        work.fail("23514", false, "A row of " + child.name() + " may not fit the bound.");
      }
    }
    shutDefault(bound);
    indexes(child);
    foreignKeys(child);
    inboundKeys(LockMode.ACCESS_SHARE);
  }

  /** A default partition's rows are those that belong to none of the others. */
  private boolean isProved(String bound, Table above, Table child) {
    if (!BoundRefusals.isDefault(bound)) {
      return Bounds.provedBy(bound, above, child);
    }
    return schema.partitionsOf(above.name()).stream()
        .allMatch(sibling -> Bounds.excludedBy(sibling.lineage().bound().orElse(""), above, child));
  }

  static void detach(Step<DetachPartition> step, Work work) {
    DetachPartition detach = step.operation();
    Target parent = AlterTable.target(work, detach.table());
    if (detach.concurrently() || detach.finish()) {
      work.needs(14, "DETACH PARTITION CONCURRENTLY");
    }
    Target child = Target.table(work, detach.partition(), false);
    if (parent.isThere() && child.isThere()) {
      new PartitionImpact(step.before(), work, parent).detach(detach, child);
    }
  }

  private void detach(DetachPartition detach, Target child) {
    if (detach.concurrently()) {
      work.refuseTransaction();
    }
    mustBePartitioned(NO_KIND_FOR_IT);
    boolean belongs =
        schema.parentOf(child.name()).filter(p -> p.name().equals(parent.name())).isPresent();
    if (parent.isPartitioned() && child.isKnown() && !belongs) {
      work.fail("42P01", true, "The table " + child.name() + " is no partition of it.");
    }
    Optional<ObjectName> byDefault = Partitions.defaultOf(parent.name(), schema);
    if (detach.finish()) {
      work.fail("55000", false, "No partition waits to be detached.");
    } else if (detach.concurrently()) {
      if (byDefault.isPresent()) {
        work.fail("55000", true, "The default partition has to be locked too.");
      }
      work.lock(child.name(), LockMode.ACCESS_EXCLUSIVE);
      inboundKeysOfDetached(child);
      return;
    } else {
      byDefault.ifPresent(table -> work.lock(table, LockMode.ACCESS_EXCLUSIVE));
    }
    detachKeysAndIndexes(child);
    boolean strong = work.server().since(14);
    work.lock(child.name(), strong ? LockMode.ACCESS_EXCLUSIVE : LockMode.SHARE_UPDATE_EXCLUSIVE);
    schema
        .descendantsOf(child.name())
        .forEach(below -> work.lock(below.name(), LockMode.ACCESS_EXCLUSIVE));
    inboundKeysOfDetached(child);
  }

  /** Its keys become its own, with triggers of their own, and so do its indexes. */
  private void detachKeysAndIndexes(Target child) {
    for (Constraint key : parent.table().map(Table::foreignKeys).orElse(List.of())) {
      key.reference().ifPresent(r -> work.lock(r.table(), LockMode.SHARE_ROW_EXCLUSIVE));
    }
    for (Index index : schema.indexesOn(child.name())) {
      if (index.parent().isPresent()) {
        work.lockIndex(index, LockMode.ACCESS_EXCLUSIVE);
      }
    }
  }

  /**
   * The rows that refer to the partition are looked for (more/detach_partition_with_inbound_fk).
   */
  private void inboundKeysOfDetached(Target child) {
    for (Constraint key : schema.foreignKeysTo(parent.name())) {
      work.lock(key.table(), LockMode.ACCESS_EXCLUSIVE);
      work.lock(child.name(), LockMode.ACCESS_EXCLUSIVE);
      ForeignKeyImpact.scanAll(key.table(), work);
      if (!work.server().since(14)) {
        work.scan(child.name());
      }
      work.fail("23503", false, "A row of " + key.table() + " may refer to the partition.");
    }
  }

  /** CREATE TABLE … PARTITION OF. */
  static void create(Step<CreateTable> step, ObjectName parentName, Work work) {
    Target parent = Target.table(work, parentName, false);
    String bound = step.operation().partitionBound().orElse("");
    BoundRefusals.requireFeatures(bound, work);
    if (parent.isThere()) {
      work.lock(parent.name(), LockMode.ACCESS_EXCLUSIVE);
      PartitionImpact impact = new PartitionImpact(step.before(), work, parent);
      impact.mustBePartitioned(NO_BOUND);
      impact.mustSuit(step.operation());
      BoundRefusals.find(bound, parent, step.before(), work);
      impact.shutDefault(bound);
      parent.table().map(Table::foreignKeys).orElse(List.of()).stream()
          .filter(key -> work.server().since(12))
          .flatMap(key -> key.reference().stream())
          .forEach(reference -> work.lock(reference.table(), LockMode.SHARE_ROW_EXCLUSIVE));
      impact.inboundKeys(LockMode.ACCESS_SHARE);
    }
  }

  /** A new partition has no columns of its own, and lives as long as its parent. */
  private void mustSuit(CreateTable create) {
    boolean lasting = parent.table().filter(t -> t.origin().isPresent()).isPresent();
    if (create.temporary() && lasting && !parent.table().get().isTemporary()) {
      work.fail("42809", true, "A partition of a lasting table cannot be temporary.");
    }
    create.columns().forEach(c -> Expressions.columnExists(c.name(), schema, parent, work));
  }

  private void mustBePartitioned(String sqlstate) {
    if (parent.table().filter(t -> !t.isPartitioned() && t.origin().isPresent()).isPresent()) {
      work.fail(sqlstate, true, "The table " + parent.name() + " is not partitioned.");
    }
  }

  /** A partition inherits from nothing else, and nothing from it but partitions. */
  private void mustBeAlone(Target child) {
    if (child.name().equals(parent.name())) {
      work.fail("42P07", true, "A table cannot be a partition of its own.");
    }
    boolean heir =
        child.table().filter(t -> !t.isPartition() && !t.lineage().parents().isEmpty()).isPresent();
    boolean inherited = schema.childrenOf(child.name()).stream().anyMatch(t -> !t.isPartition());
    if (heir || inherited) {
      work.fail("42809", true, "Inheritance without partitions ties " + child.name() + ".");
    }
    boolean collects =
        child.table().stream()
            .flatMap(t -> t.triggers().all().stream())
            .anyMatch(trigger -> trigger.isForEachRow() && trigger.takesTransitionTables());
    if (collects) {
      work.fail("0A000", true, "A trigger for each row of it has a transition table.");
    }
  }

  /** A partition has the columns of its parent and no others (ATExecAttachPartition). */
  private void columnsMustFit(Target child) {
    Optional<Table> table = child.table().filter(Table::columnsComplete);
    Optional<Table> above = parent.table().filter(Table::columnsComplete);
    if (table.isEmpty() || above.isEmpty()) {
      return;
    }
    boolean same =
        table.get().columns().names().containsAll(above.get().columns().names())
            && above.get().columns().names().containsAll(table.get().columns().names());
    if (!same) {
      work.fail("42804", true, "The columns of " + child.name() + " differ.");
    }
    Fit.under(parent, child, work);
  }

  /** Its rows may belong to the new partition, unless a check says no. */
  private void shutDefault(String bound) {
    Optional<ObjectName> byDefault = Partitions.defaultOf(parent.name(), schema);
    byDefault.ifPresent(
        table -> {
          work.lock(table, LockMode.ACCESS_EXCLUSIVE);
          boolean proved =
              parent.table().isPresent()
                  && schema
                      .table(table)
                      .filter(t -> Bounds.excludedBy(bound, parent.table().get(), t))
                      .isPresent();
          if (!proved) {
            work.scan(table);
            if (work.before().mayHoldRows(table)) {
              work.fail("23514", false, "A row of " + table + " may belong to the new one.");
            }
          }
        });
  }

  /** Each index of the parent is found on the child, or built there. */
  private void indexes(Target child) {
    for (Index index : schema.indexesOn(parent.name())) {
      boolean present = schema.indexesOn(child.name()).stream().anyMatch(own -> isLike(own, index));
      if (!present) {
        work.build(child.name().name() + "_" + index.name().name());
        for (ObjectName table : child.family(schema)) {
          work.scan(table);
        }
      }
    }
  }

  private static boolean isLike(Index own, Index index) {
    return own.isLike(index) && own.constraint().isPresent() == index.constraint().isPresent();
  }

  /** A key that the child has loses its triggers, one that it lacks gets them. */
  private void foreignKeys(Target child) {
    for (Constraint key : parent.table().map(Table::foreignKeys).orElse(List.of())) {
      Constraint.Reference reference = key.reference().orElseThrow();
      boolean present =
          child.table().map(Table::foreignKeys).orElse(List.of()).stream()
              .anyMatch(
                  own -> own.columns().equals(key.columns()) && own.references(reference.table()));
      if (present) {
        work.lock(reference.table(), LockMode.ACCESS_EXCLUSIVE);
      } else {
        work.lock(reference.table(), LockMode.SHARE_ROW_EXCLUSIVE);
        ForeignKeyImpact.verify(schema, key, child.family(schema), work);
      }
    }
  }

  /** Foreign keys that refer to the parent refer to the new partition too. */
  private void inboundKeys(LockMode weak) {
    LockMode mode = work.server().since(15) ? LockMode.SHARE_ROW_EXCLUSIVE : weak;
    for (Constraint key : schema.foreignKeysTo(parent.name())) {
      work.lock(key.table(), mode);
    }
  }
}
