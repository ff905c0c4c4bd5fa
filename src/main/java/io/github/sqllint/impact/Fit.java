package io.github.sqllint.impact;

import io.github.sqllint.operation.ColumnDefinition;
import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.TableOperation.CreateTable;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.Constraint;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a table can be the heir or partition of another: it has its columns with their types and
 * NOT NULL, and its checks (MergeAttributesIntoExisting and MergeConstraintsIntoExisting of the
 * server's source).
 */
final class Fit {
  private static final String MISMATCH = "42804";

  private Fit() {}

  /** Refuses a table that is there and does not fit under another. */
  static void under(Target parent, Target child, Work work) {
    Optional<Table> above = parent.table();
    Optional<Table> below = child.table();
    if (above.isEmpty() || below.isEmpty()) {
      return;
    }
    for (Column column : above.get().columns()) {
      column(column, below.get(), work);
    }
    for (Constraint check : above.get().checks()) {
      boolean missing =
          below.get().constraints().presence(check.name()) == Presence.ABSENT
              && !check.details().contains("no inherit");
      if (missing) {
        String reason = "The table " + child.name() + " has no check " + check.name() + ".";
        work.fail(MISMATCH, true, reason);
      }
      below
          .get()
          .constraint(check.name())
          .filter(own -> own.kind() == Constraint.Kind.CHECK)
          .ifPresent(own -> check(check, own, work));
    }
  }

  /** Another check by the name of one that is inherited. */
  private static void check(Constraint above, Constraint own, Work work) {
    boolean known = above.condition().isPresent() && own.condition().isPresent();
    if (above.details().contains("no inherit")) {
      return;
    }
    if (known && !above.condition().equals(own.condition())) {
      work.fail(MISMATCH, true, "The check " + own.name() + " of " + own.table() + " differs.");
    } else if (own.details().contains("no inherit")) {
      work.fail("42P17", true, "The check " + own.name() + " is its table's alone.");
    }
  }

  private static void column(Column column, Table child, Work work) {
    Optional<Column> own = child.column(column.name());
    String place = "The column " + column.name() + " of " + child.name();
    if (own.isEmpty()) {
      if (child.columnsComplete()) {
        work.fail(MISMATCH, true, "The table " + child.name() + " has no " + column.name() + ".");
      }
    } else if (differ(column.type(), own.get().type())) {
      work.fail(MISMATCH, true, place + " has another type.");
    } else if (column.complete()
        && own.get().complete()
        && column.notNull()
        && !own.get().notNull()) {
      work.fail(MISMATCH, true, place + " must be NOT NULL.");
    }
  }

  private static boolean differ(Optional<ColumnType> one, Optional<ColumnType> other) {
    return one.isPresent() && other.isPresent() && !one.equals(other);
  }

  /** Refuses a new table whose parents, or it and a parent, disagree about a column's type. */
  static void together(CreateTable create, Schema schema, Work work) {
    Map<String, ColumnType> types = new HashMap<>();
    for (ObjectName parent : create.inherits()) {
      for (Column column : schema.table(parent).map(t -> t.columns().all()).orElse(List.of())) {
        column.type().ifPresent(type -> agree(column.name(), type, types, work));
      }
    }
    if (!types.isEmpty()) {
      for (ColumnDefinition column : create.columns()) {
        agree(column.name(), column.type(), types, work);
      }
    }
  }

  private static void agree(
      String column, ColumnType type, Map<String, ColumnType> types, Work work) {
    ColumnType known = types.putIfAbsent(column, type);
    if (known != null && !known.equals(type)) {
      work.fail(MISMATCH, true, "The column " + column + " would have two types.");
    }
  }
}
