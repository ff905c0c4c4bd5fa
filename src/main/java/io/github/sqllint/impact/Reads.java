package io.github.sqllint.impact;

import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.Relation;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Table;
import io.github.sqllint.schema.View;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The relations that a query reads, with all that their views read. */
final class Reads {
  private Reads() {}

  /** Locks them as every reader does, and reads all their rows. */
  static void all(List<ObjectName> relations, Work work) {
    read(relations, true, work);
  }

  /** Locks them without a look at their rows, as a definition does. */
  static void lock(List<ObjectName> relations, Work work) {
    for (ObjectName relation : relations) {
      Target.find(work, relation, false).lock(work, LockMode.ACCESS_SHARE);
    }
  }

  private static void read(List<ObjectName> relations, boolean rows, Work work) {
    Set<ObjectName> seen = new HashSet<>();
    for (ObjectName relation : relations) {
      Target target = Target.find(work, relation, false);
      if (target.isThere()) {
        read(target.name(), rows, seen, work);
      }
    }
  }

  private static void read(ObjectName name, boolean rows, Set<ObjectName> seen, Work work) {
    if (!seen.add(name)) {
      return;
    }
    Schema schema = work.before();
    work.lock(name, LockMode.ACCESS_SHARE);
    Optional<Relation> relation = schema.relation(name);
    if (relation.isPresent() && relation.get() instanceof View view && !view.materialized()) {
      view.uses().keySet().forEach(used -> read(used, rows, seen, work));
      return;
    }
    if (rows) {
      work.scan(name);
    }
    for (Table child : schema.descendantsOf(name)) {
      work.lock(child.name(), LockMode.ACCESS_SHARE);
      if (rows) {
        work.scan(child.name());
      }
    }
  }
}
