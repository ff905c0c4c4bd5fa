package io.github.sqllint.impact;

import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Table;
import java.util.List;

/** ALTER TABLE … INHERIT and NO INHERIT (PostgreSQL manual, 5.11). */
final class InheritanceImpact {
  private final Target target;
  private final ObjectName parent;
  private final Schema schema;
  private final Work work;

  InheritanceImpact(Target target, ObjectName parent, Schema schema, Work work) {
    this.target = target;
    this.parent = parent;
    this.schema = schema;
    this.work = work;
  }

  void begin() {
    notPartitioned(target);
    if (target.table().filter(Table::isPartition).isPresent()) {
      work.fail("42809", true, "A partition inherits from its table alone.");
    }
    Target above = Target.table(work, parent, false);
    notPartitioned(above);
    work.lock(above.name(), LockMode.SHARE_UPDATE_EXCLUSIVE);
    // Those below are looked through for the one above.
    schema.descendantsOf(target.name()).forEach(t -> work.lock(t.name(), LockMode.ACCESS_SHARE));
    if (target.family(schema).contains(above.name())) {
      work.fail("42P07", true, "The table " + above.name() + " would be its own heir.");
    }
    if (inherited().contains(above.name())) {
      work.fail("42P07", true, "The table " + above.name() + " is inherited from already.");
    }
    Fit.under(above, target, work);
  }

  void end() {
    if (target.table().filter(Table::isPartition).isPresent()) {
      work.fail("42809", true, "A partition does not leave its table by NO INHERIT.");
    }
    work.lock(parent, LockMode.ACCESS_SHARE);
    ObjectName above = schema.resolve(parent);
    if (target.isKnown() && !inherited().contains(above)) {
      work.fail("42P01", true, "The table " + target.name() + " is no heir of " + above + ".");
    }
  }

  private List<ObjectName> inherited() {
    return schema.table(target.name()).map(t -> t.lineage().inherits()).orElse(List.of());
  }

  private void notPartitioned(Target table) {
    if (table.isPartitioned()) {
      work.fail("42809", true, "The table " + table.name() + " is partitioned, not inherited.");
    }
  }
}
