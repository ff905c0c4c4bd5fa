package io.github.sqllint.impact;

import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.TableOperation.Truncate;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.Constraint;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;
import java.util.List;
import java.util.Optional;

/**
 * Tables that lose all their rows at once, and those that refer to them (PostgreSQL manual,
 * TRUNCATE).
 */
final class TruncateImpact {
  private TruncateImpact() {}

  static void truncate(Step<Truncate> step, Work work) {
    Truncate truncate = step.operation();
    Target target = Target.table(work, truncate.table(), false);
    if (target.isPartitioned() && AlterTable.isOnly(work)) {
      work.fail("42809", true, "A partitioned table alone has nothing to empty.");
    }
    if (target.isThere()) {
      truncate(target.name(), truncate, step.before(), work);
      keysToAbove(target.name(), truncate, step.before(), work);
    }
    if (!work.server().since(14)) {
      step.before()
          .parentOf(target.name())
          .ifPresent(parent -> work.lock(parent.name(), LockMode.ACCESS_SHARE));
    }
  }

  /** A key that refers to a partitioned table refers to each partition too. */
  private static void keysToAbove(ObjectName table, Truncate truncate, Schema schema, Work work) {
    Optional<Table> parent = schema.parentOf(table);
    if (parent.isEmpty() || isNamed(parent.get().name(), schema, work)) {
      return;
    }
    for (Constraint key : schema.foreignKeysTo(parent.get().name())) {
      if (truncate.cascade()) {
        truncate(key.table(), truncate, schema, work);
      } else {
        work.fail("0A000", true, "A foreign key of " + key.table() + " refers to its rows.");
      }
    }
    keysToAbove(parent.get().name(), truncate, schema, work);
  }

  private static boolean isNamed(ObjectName table, Schema schema, Work work) {
    return work.siblings(Truncate.class).stream()
        .anyMatch(other -> schema.resolve(other.table()).equals(table));
  }

  private static void truncate(ObjectName table, Truncate truncate, Schema schema, Work work) {
    List<ObjectName> family =
        AlterTable.isOnly(work)
            ? List.of(table)
            : new Target(table, schema.relation(table), true).family(schema);
    for (ObjectName member : family) {
      empty(member, truncate, schema, work);
      for (Constraint key : schema.foreignKeysTo(member)) {
        if (family.contains(key.table()) || isNamed(key.table(), schema, work)) {
          continue;
        }
        if (!truncate.cascade()) {
          work.fail("0A000", true, "A foreign key of " + key.table() + " refers to it.");
        } else if (!work.isLockedFully(key.table())) {
          truncate(key.table(), truncate, schema, work);
        }
      }
    }
  }

  private static void empty(ObjectName table, Truncate truncate, Schema schema, Work work) {
    work.lock(table, LockMode.ACCESS_EXCLUSIVE);
    RoutineRuns.byTriggers(
        new Target(table, schema.relation(table), true), "truncate", List.of(), work);
    schema.indexesOn(table).forEach(work::rebuild);
    if (truncate.restartIdentity()) {
      for (Column column : schema.table(table).map(t -> t.columns().all()).orElse(List.of())) {
        schema
            .sequencesOwnedBy(table, column.name())
            .forEach(s -> work.lock(s.name(), LockMode.ACCESS_EXCLUSIVE));
      }
    }
  }
}
