package io.github.sqllint.schema;

import io.github.sqllint.operation.DataOperation.CopyFrom;
import io.github.sqllint.operation.DataOperation.Delete;
import io.github.sqllint.operation.DataOperation.Insert;
import io.github.sqllint.operation.DataOperation.Merge;
import io.github.sqllint.operation.DataOperation.Update;
import io.github.sqllint.operation.ObjectName;

/** What changes of rows do to what is known of tables. */
final class DataChanges {
  private DataChanges() {}

  static void addTo(Changes changes) {
    changes
        .on(Insert.class, DataChanges::insert)
        .on(CopyFrom.class, (draft, o) -> insert(draft, o.table(), true))
        .on(Merge.class, (draft, o) -> write(draft, o.table()))
        .on(Update.class, DataChanges::update)
        .on(Delete.class, DataChanges::delete);
  }

  /** What is selected from other tables is no row where these have none. */
  private static void insert(Draft draft, Insert operation) {
    insert(
        draft, operation.table(), operation.reads().stream().allMatch(draft.schema()::holdsRows));
  }

  private static void insert(Draft draft, ObjectName table, boolean certain) {
    write(draft, table);
    if (certain) {
      draft.fillCertainly(table);
    }
    PendingChecks.insert(draft, table);
  }

  private static void delete(Draft draft, Delete operation) {
    meet(draft, operation.table());
    PendingChecks.delete(draft, operation);
  }

  private static void write(Draft draft, ObjectName table) {
    meet(draft, table);
    Filling filling = new Filling(draft);
    filling.table(table);
    draft.schema().table(table).ifPresent(filling::byTriggersOf);
  }

  /** Where there are no rows, none are changed. */
  private static void update(Draft draft, Update operation) {
    meet(draft, operation.table());
    if (draft.schema().mayHoldRows(operation.table())) {
      write(draft, operation.table());
      PendingChecks.update(draft, operation);
    }
  }

  private static void meet(Draft draft, ObjectName table) {
    if (draft.schema().presence(table) == Presence.UNKNOWN) {
      draft.meet(ObjectKey.relation(draft.schema().resolve(table)));
    }
  }
}
