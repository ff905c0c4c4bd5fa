package io.github.sqllint.impact;

import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Table;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The relations whose readers and writers wait for a statement, by the locks that it takes. */
final class Waiting {
  private final Schema before;
  private final Set<ObjectName> readers = new TreeSet<>();
  private final Set<ObjectName> writers = new TreeSet<>();

  /**
   * @param before what the statement meets
   */
  Waiting(Schema before) {
    this.before = before;
  }

  void behind(LockMode lock, ObjectName relation) {
    if (lock.blocksWrites()) {
      shut(relation, writers);
    }
    if (!lock.blocksReads()) {
      return;
    }
    shut(relation, readers);
    shutPlansBelow(relation);
    // Up to 13 a writer of a partition asks its parents for their bounds.
    if (!before.server().since(14)) {
      before.descendantsOf(relation).stream()
          .filter(Table::isPartition)
          .forEach(partition -> writers.add(partition.name()));
    }
  }

  /** Whoever plans for a table opens its indexes. */
  void behindIndexOf(ObjectName table) {
    shut(table, readers);
    shut(table, writers);
  }

  Set<ObjectName> readers() {
    return those(readers, this::canBeRead);
  }

  Set<ObjectName> writers() {
    return those(writers, this::canBeWritten);
  }

  private static Set<ObjectName> those(Set<ObjectName> shut, Predicate<ObjectName> wanted) {
    if (shut.isEmpty()) {
      return shut;
    }
    Set<ObjectName> found = new TreeSet<>(shut);
    found.removeIf(wanted.negate());
    return found;
  }

  /** Who asks for a table asks for its partitions and children too. */
  private void shut(ObjectName relation, Set<ObjectName> shut) {
    if (shut.add(relation)) {
      before
          .table(relation)
          .ifPresent(table -> table.lineage().parents().forEach(parent -> shut(parent, shut)));
    }
  }

  /** Who plans for a partition that has partitions itself asks those above it for its bound. */
  private void shutPlansBelow(ObjectName relation) {
    for (Table partition : before.partitionsOf(relation)) {
      if (partition.isPartitioned()) {
        readers.add(partition.name());
        writers.add(partition.name());
        shutPlansBelow(partition.name());
      }
    }
  }

  private boolean canBeRead(ObjectName name) {
    return Work.isMaterialized(before.relation(name)) || canBeWritten(name);
  }

  private boolean canBeWritten(ObjectName name) {
    return before
        .relation(name)
        .map(relation -> relation instanceof Table && relation.kind().equals("table"))
        .orElse(true);
  }
}
