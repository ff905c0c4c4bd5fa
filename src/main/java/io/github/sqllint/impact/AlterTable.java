package io.github.sqllint.impact;

import io.github.sqllint.operation.ColumnOperation;
import io.github.sqllint.operation.ConstraintOperation;
import io.github.sqllint.operation.ConstraintOperation.AddForeignKey;
import io.github.sqllint.operation.ConstraintOperation.DropConstraint;
import io.github.sqllint.operation.ConstraintOperation.RenameConstraint;
import io.github.sqllint.operation.ConstraintOperation.ValidateConstraint;
import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.PartitionOperation.AttachPartition;
import io.github.sqllint.operation.PartitionOperation.DetachPartition;
import io.github.sqllint.operation.TableOperation.AlterTableOther;
import io.github.sqllint.operation.TriggerOperation.DisableTrigger;
import io.github.sqllint.operation.TriggerOperation.EnableTrigger;
import io.github.sqllint.operation.Unrecognised;
import io.github.sqllint.schema.ServerVersion;
import io.github.sqllint.source.Token;
import java.util.List;

/**
 * What all actions of one ALTER TABLE have in common: one lock, the strongest that any of them asks
 * for, on the table and on every table below it to which an action goes on (AlterTableGetLockLevel
 * of the server's source; PostgreSQL manual, ALTER TABLE).
 */
final class AlterTable {
  private AlterTable() {}

  /** The lock of the whole statement. */
  static LockMode lock(Work work) {
    LockMode strongest = LockMode.SHARE_UPDATE_EXCLUSIVE;
    for (Operation operation : work.siblings()) {
      LockMode mode = lock(operation, work.server());
      strongest = mode.compareTo(strongest) > 0 ? mode : strongest;
    }
    return strongest;
  }

  private static LockMode lock(Operation operation, ServerVersion server) {
    if (operation instanceof Unrecognised unread && unread.isClause()) {
      return LockMode.SHARE_UPDATE_EXCLUSIVE;
    }
    if (operation instanceof AddForeignKey
        || operation instanceof EnableTrigger
        || operation instanceof DisableTrigger) {
      return LockMode.SHARE_ROW_EXCLUSIVE;
    }
    if (operation instanceof ValidateConstraint) {
      return LockMode.SHARE_UPDATE_EXCLUSIVE;
    }
    if (operation instanceof AttachPartition) {
      return server.since(12) ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE;
    }
    if (operation instanceof DetachPartition detach) {
      return detach.concurrently() || detach.finish()
          ? LockMode.SHARE_UPDATE_EXCLUSIVE
          : LockMode.ACCESS_EXCLUSIVE;
    }
    if (operation instanceof AlterTableOther other) {
      return TableSetting.of(other).lock();
    }
    return LockMode.ACCESS_EXCLUSIVE;
  }

  /** Whether an operation can be one action among several of an ALTER TABLE. */
  static boolean isAction(Operation operation) {
    return operation instanceof ColumnOperation
        || operation instanceof ConstraintOperation
        || operation instanceof AlterTableOther
        || operation instanceof EnableTrigger
        || operation instanceof DisableTrigger
        || operation instanceof Unrecognised;
  }

  /** A table of a composite type has its columns and no others (PostgreSQL manual, OF). */
  static void refuseTyped(Work work, Target target) {
    if (target.table().flatMap(t -> t.settings().value("of")).isPresent()) {
      work.fail("42809", true, "The columns of " + target.name() + " are its type's.");
    }
  }

  /** Locks the tables directly below, to which even ONLY leaves something. */
  static void lockChildren(Work work, Target target) {
    work.before().childrenOf(target.name()).forEach(child -> work.lock(child.name(), lock(work)));
  }

  /** Finds and locks the table of an action. */
  static Target target(Work work, ObjectName table) {
    Target target = Target.table(work, table, ifExists(work));
    target.lock(work, lock(work));
    if (target.isThere() && !target.isKnown() && !work.isNew(table)) {
      work.assume();
    }
    if (target.isThere() && addsConstraint(work)) {
      family(work, target);
    }
    return target;
  }

  /** Since PostgreSQL 18 the tables below are locked before it is known whether they get it too. */
  private static boolean addsConstraint(Work work) {
    return work.server().since(18)
        && work.siblings().stream().anyMatch(AlterTable::isNewConstraint);
  }

  private static boolean isNewConstraint(Operation operation) {
    return operation instanceof ConstraintOperation
        && !(operation instanceof ValidateConstraint)
        && !(operation instanceof DropConstraint)
        && !(operation instanceof RenameConstraint);
  }

  /** The tables that an action goes on to, all of them locked; ONLY keeps it to the first. */
  static List<ObjectName> family(Work work, Target target) {
    if (isOnly(work)) {
      return List.of(target.name());
    }
    List<ObjectName> family = target.family(work.before());
    LockMode mode = lock(work);
    family.forEach(member -> work.lock(member, mode));
    return family;
  }

  /** The server refuses ONLY where an action must go on to the tables below. */
  static void refuseOnly(Work work, Target target, String what) {
    if (isOnly(work) && !work.before().childrenOf(target.name()).isEmpty()) {
      work.fail("42P16", true, what + " must be changed in the child tables too.");
    }
  }

  /** Whether the statement says {@code ALTER … IF EXISTS}, which no operation tells. */
  static boolean ifExists(Work work) {
    List<Token> tokens = work.statement().statement().tokens();
    for (int i = 1; i < Math.min(tokens.size() - 1, 4); i++) {
      if (tokens.get(i).is("if") && tokens.get(i + 1).is("exists")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the statement says ONLY before its table, which no operation tells. */
  static boolean isOnly(Work work) {
    return work.statement().saysOnly();
  }
}
