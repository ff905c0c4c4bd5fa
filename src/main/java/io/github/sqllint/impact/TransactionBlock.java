package io.github.sqllint.impact;

import io.github.sqllint.operation.ColumnOperation;
import io.github.sqllint.operation.ColumnOperation.RenameColumn;
import io.github.sqllint.operation.ConstraintOperation;
import io.github.sqllint.operation.ConstraintOperation.RenameConstraint;
import io.github.sqllint.operation.IndexOperation.CreateIndex;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.TableOperation.AlterTableOther;
import io.github.sqllint.operation.TableOperation.Cluster;
import io.github.sqllint.operation.TableOperation.DropTable;
import io.github.sqllint.operation.TableOperation.Truncate;
import io.github.sqllint.operation.TriggerOperation.DisableTrigger;
import io.github.sqllint.operation.TriggerOperation.EnableTrigger;
import io.github.sqllint.schema.EnumType;
import io.github.sqllint.schema.Origin;
import io.github.sqllint.schema.SchemaObject;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Transaction;
import io.github.sqllint.source.Statement;
import io.github.sqllint.source.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the server refuses because of the transaction that a statement runs in. */
final class TransactionBlock {
  private TransactionBlock() {}

  static void check(Step<?> step, Work work) {
    Transaction.Kind kind = step.transaction().kind();
    boolean block =
        kind == Transaction.Kind.EXPLICIT
            || kind == Transaction.Kind.IMPLICIT
            || kind == Transaction.Kind.TOOL;
    if (block && !work.isTransactional()) {
      // A tool can be told to leave its transaction out.
      work.fail(
          "25001",
          kind != Transaction.Kind.TOOL,
          "The statement cannot run inside a transaction block.");
    }
    if (refusesPendingChecks(step.operation())) {
      pendingChecks(step, work);
    }
    if (work.before().session().hasNewEnumValue(step.transaction())) {
      List<String> written = written(step.statement().statement());
      if (!written.isEmpty()) {
        newValues(written, step, work);
      }
    }
  }

  /** What changes a table's own storage or columns, but not names (cases "… deferred key …"). */
  private static boolean refusesPendingChecks(Operation operation) {
    return (operation instanceof ColumnOperation && !(operation instanceof RenameColumn))
        || (operation instanceof ConstraintOperation && !(operation instanceof RenameConstraint))
        || operation instanceof AlterTableOther
        || operation instanceof DropTable
        || operation instanceof Truncate
        || operation instanceof Cluster
        || operation instanceof EnableTrigger
        || operation instanceof DisableTrigger
        || operation instanceof CreateIndex;
  }

  private static void pendingChecks(Step<?> step, Work work) {
    Optional<ObjectName> table = step.operation().relation().map(work.before()::resolve);
    if (table
        .filter(t -> work.before().session().awaitsChecks(t, step.transaction()))
        .isPresent()) {
      // An update may have met no row.
      work.fail(
          "55006",
          false,
          "A deferred foreign key has still to look up rows of "
              + table.get()
              + " that were changed in this transaction.");
    }
  }

  /** A value is usable when its transaction has ended (PostgreSQL manual, ALTER TYPE). */
  /** The string literals of a statement, as values. */
  private static List<String> written(Statement statement) {
    List<String> written = new ArrayList<>();
    for (Token token : statement.tokens()) {
      if (token.kind() == Token.Kind.STRING && token.text().startsWith("'")) {
        String text = token.text();
        written.add(text.substring(1, text.length() - 1).replace("''", "'"));
      }
    }
    return written;
  }

  private static void newValues(List<String> written, Step<?> step, Work work) {
    for (SchemaObject object : work.before().objects()) {
      if (object instanceof EnumType type) {
        newValues(type, written, step, work);
      }
    }
  }

  private static void newValues(EnumType type, List<String> written, Step<?> step, Work work) {
    int now = step.transaction().number();
    Optional<Origin> origin = type.origin();
    boolean ownType = origin.filter(o -> o.transaction().number() == now).isPresent();
    // A type of the same transaction made no difference from 12 to 16 (type/create_type_and_…).
    boolean usable = ownType && (work.server().since(17) || !work.server().since(12));
    if (usable || work.isAbout(type.name())) {
      return;
    }
    for (String value : written) {
      Transaction added = type.addedIn().get(value);
      if (added != null && added.number() == now) {
        work.fail("55P04", false, "The value " + value + " is not usable before COMMIT.");
      }
    }
  }
}
