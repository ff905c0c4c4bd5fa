package io.github.sqllint.impact;

import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.Expression.Operator;
import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.Constraint;
import io.github.sqllint.schema.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The rows that refer to deleted ones by foreign keys: they are looked for before the statement
 * ends, by an index if there is one (ri_triggers.c of the server's source; more/delete_cascade_*).
 */
final class Referring {
  private static final Set<String> FINDING = Set.of("btree", "hash");

  private final Schema schema;
  private final Work work;
  private final Set<ObjectName> deleted = new HashSet<>();

  private Referring(Work work) {
    this.schema = work.before();
    this.work = work;
  }

  static void afterDelete(ObjectName table, Work work) {
    new Referring(work).of(table);
  }

  /** The rows that refer to values which an update takes away. */
  static void afterUpdate(ObjectName table, List<String> changed, Work work) {
    Referring referring = new Referring(work);
    for (Constraint key : work.before().foreignKeysTo(table)) {
      Constraint.Reference reference = key.reference().orElseThrow();
      if (key.enforced() && reference.columns().stream().anyMatch(changed::contains)) {
        referring.lookFor(key, reference.onUpdate(), "a changed one");
      }
    }
  }

  private void of(ObjectName table) {
    if (!deleted.add(table)) {
      return;
    }
    for (Constraint key : schema.foreignKeysTo(table)) {
      if (key.enforced()) {
        String action = key.reference().orElseThrow().onDelete();
        lookFor(key, action, "a deleted one");
        if (action.equals("cascade")) {
          of(key.table());
        }
      }
    }
  }

  private void lookFor(Constraint key, String action, String row) {
    boolean follows = action.equals("cascade") || action.startsWith("set ");
    if (!follows) {
      work.fail("23503", false, "A row of " + key.table() + " may refer to " + row + ".");
      if (key.deferral().initiallyDeferred()) {
        return;
      }
    }
    for (ObjectName table : family(key.table())) {
      work.lock(table, follows ? LockMode.ROW_EXCLUSIVE : LockMode.ROW_SHARE);
      if (!isIndexed(table, key.columns().get(0))) {
        work.scan(table);
      }
    }
    if (follows) {
      String event = action.equals("cascade") && row.contains("deleted") ? "delete" : "update";
      Target target = new Target(key.table(), schema.relation(key.table()), true);
      RoutineRuns.byTriggers(target, event, key.columns(), work);
    }
  }

  private List<ObjectName> family(ObjectName table) {
    Target target = new Target(table, schema.relation(table), true);
    return target.isPartitioned() ? target.family(schema) : List.of(table);
  }

  private boolean isIndexed(ObjectName table, String column) {
    return schema.indexesOn(table).stream()
        .filter(index -> index.valid() && FINDING.contains(index.method()))
        .filter(index -> index.predicate().stream().allMatch(p -> isGiven(p, column)))
        .flatMap(index -> index.keyColumns().stream())
        .anyMatch(columns -> columns.get(0).equals(column));
  }

  /** Whether a row that refers to another is in a partial index: its key is not NULL. */
  private static boolean isGiven(Expression predicate, String column) {
    return predicate instanceof Operator operator
        && operator.symbol().equals("is not null")
        && operator.columnNames().contains(column);
  }
}
