package io.github.sqllint.impact;

import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectOperation.AlterObject;
import io.github.sqllint.operation.ObjectOperation.CreateObject;
import io.github.sqllint.operation.ObjectOperation.DropObject;
import io.github.sqllint.schema.Presence;

/** What is done to tables whose rows lie on other servers: locks, but no work with rows here. */
final class ForeignTableImpact {
  private ForeignTableImpact() {}

  static void create(CreateObject create, Work work) {
    if (work.before().presence(create.name()) == Presence.PRESENT) {
      // IF NOT EXISTS may be written.
      work.fail("42P07", false, "The relation " + create.name() + " is there already.");
    }
  }

  static void alter(AlterObject alter, Work work) {
    Target.find(work, alter.name(), AlterTable.ifExists(work))
        .lock(work, LockMode.ACCESS_EXCLUSIVE);
  }

  static void drop(DropObject drop, Work work) {
    Target target = Target.table(work, drop.name(), drop.ifExists());
    if (!target.isThere()) {
      return;
    }
    // A table that was only met may be of any kind.
    if (target.table().filter(t -> !t.isForeign() && t.origin().isPresent()).isPresent()) {
      work.fail("42809", true, "The relation " + target.name() + " is not a foreign table.");
      return;
    }
    work.lock(target.name(), LockMode.ACCESS_EXCLUSIVE);
    Dropping dropping = new Dropping(work, work.before(), drop.cascade());
    target.table().ifPresent(dropping::table);
  }
}
