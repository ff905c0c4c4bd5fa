package io.github.sqllint.impact;

import io.github.sqllint.operation.DoBlock;
import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.Reading;
import io.github.sqllint.operation.SessionOperation.Commit;
import io.github.sqllint.operation.SessionOperation.ReleaseSavepoint;
import io.github.sqllint.operation.SessionOperation.Rollback;
import io.github.sqllint.operation.SessionOperation.RollbackToSavepoint;
import io.github.sqllint.operation.SessionOperation.Savepoint;
import io.github.sqllint.operation.Unrecognised;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Transaction;

/** What works on the session alone, and what is not understood. */
final class SessionImpact {
  private SessionImpact() {}

  static void nothing(Step<? extends Operation> step, Work work) {}

  /** What runs inside has steps of its own; a block that commits needs to be alone. */
  static void block(Step<DoBlock> step, Work work) {
    if (step.operation().language().equals("sql")) {
      work.fail("0A000", true, "SQL runs no blocks.");
    }
    for (Reading reading : step.operation().body()) {
      if (reading.operation() instanceof Savepoint
          || reading.operation() instanceof RollbackToSavepoint) {
        work.fail("0A000", true, "A block has no savepoints.");
      }
      if (reading.operation() instanceof Commit || reading.operation() instanceof Rollback) {
        if (work.server().since(11)) {
          work.refuseTransaction();
        } else {
          work.fail("0A000", true, "PostgreSQL 10 has no transactions inside of blocks.");
        }
      }
    }
  }

  /** There are savepoints between BEGIN and COMMIT only (PostgreSQL manual, SAVEPOINT). */
  static void savepoint(Step<? extends Operation> step, Work work) {
    Transaction.Kind kind = step.transaction().kind();
    if (kind == Transaction.Kind.NONE || kind == Transaction.Kind.IMPLICIT) {
      work.fail("25P01", true, "There are savepoints inside of transaction blocks only.");
    }
  }

  static void release(Step<ReleaseSavepoint> step, Work work) {
    backTo(step.operation().name(), step, work);
  }

  static void rollBackTo(Step<RollbackToSavepoint> step, Work work) {
    backTo(step.operation().name(), step, work);
  }

  private static void backTo(String name, Step<? extends Operation> step, Work work) {
    savepoint(step, work);
    if (step.transaction().isCertain() && !step.before().session().hasSavepoint(name)) {
      work.fail("3B001", true, "There is no savepoint " + name + ".");
    }
  }

  /** The strongest lock that a statement of a kind takes (PostgreSQL manual, 13.3.1). */
  private static LockMode strongest(String kind) {
    return switch (kind) {
      case "insert", "update", "delete", "merge", "copy" -> LockMode.ROW_EXCLUSIVE;
      case "create index" -> LockMode.SHARE;
      case "create trigger" -> LockMode.SHARE_ROW_EXCLUSIVE;
      case "alter table validate constraint" -> LockMode.SHARE_UPDATE_EXCLUSIVE;
      default -> LockMode.ACCESS_EXCLUSIVE;
    };
  }

  private static boolean mayRewrite(String kind) {
    return kind.startsWith("alter table") && !kind.endsWith("constraint");
  }

  /** The worst of what its first words allow. */
  static void unrecognised(Step<Unrecognised> step, Work work) {
    Unrecognised unread = step.operation();
    if (unread.isJudged()) {
      return;
    }
    work.assume();
    if (unread.isClause()) {
      return;
    }
    unread
        .relation()
        .ifPresent(
            relation -> {
              if (unread.kind().equals("create table")
                  && work.before().relation(relation).isEmpty()) {
                return; // the table is its own
              }
              Target target = Target.find(work, relation, true);
              target.lock(work, strongest(unread.kind()));
              if (target.isThere() && mayRewrite(unread.kind())) {
                target.family(work.before()).forEach(t -> TableImpact.rewriteAll(t, work));
              }
            });
  }
}
