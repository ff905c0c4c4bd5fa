package io.github.sqllint.schema;

import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.SessionOperation.Begin;
import io.github.sqllint.operation.SessionOperation.Commit;
import io.github.sqllint.operation.SessionOperation.PrepareTransaction;
import io.github.sqllint.operation.SessionOperation.ReleaseSavepoint;
import io.github.sqllint.operation.SessionOperation.Rollback;
import io.github.sqllint.operation.SessionOperation.RollbackToSavepoint;
import io.github.sqllint.operation.SessionOperation.Savepoint;
import io.github.sqllint.source.TransactionMode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** Which transaction each statement of a history runs in, and what a rollback brings back. */
final class TransactionFold {
  private final Deque<Saved> savepoints = new ArrayDeque<>();
  private Transaction current;

  /** What a statement outside BEGIN and COMMIT runs in. */
  private Transaction.Kind outside = Transaction.Kind.UNKNOWN;

  private boolean perRun;

  /** Whether the tool commits after the script, whoever began what is open then. */
  private boolean byTool;

  private Schema atBegin;

  /**
   * @param last the number of the last transaction before
   */
  TransactionFold(int last) {
    current = new Transaction(last, Transaction.Kind.UNKNOWN);
  }

  int last() {
    return current.number();
  }

  private record Saved(String name, Schema schema) {}

  /** Whether the next script goes on in the session and transaction of the one before. */
  boolean goesOn(TransactionMode mode) {
    return perRun && mode == TransactionMode.PER_RUN && current.kind() == Transaction.Kind.TOOL;
  }

  void beginScript(TransactionMode mode, int statements, Schema schema) {
    boolean goesOn = goesOn(mode);
    perRun = mode == TransactionMode.PER_RUN;
    outside =
        switch (mode) {
          case PER_SCRIPT, PER_RUN, NONE -> Transaction.Kind.NONE;
          case PER_STRING -> statements > 1 ? Transaction.Kind.IMPLICIT : Transaction.Kind.NONE;
          case UNKNOWN -> Transaction.Kind.UNKNOWN;
        };
    byTool = perRun || mode == TransactionMode.PER_SCRIPT;
    if (!goesOn) {
      begin(byTool ? Transaction.Kind.TOOL : outside, schema);
    }
  }

  /** The transaction of the statement that comes next, given its first operation. */
  Transaction next(Operation operation, Schema schema) {
    if (operation instanceof Begin && !isBlock()) {
      if (current.kind() == Transaction.Kind.IMPLICIT) {
        current = new Transaction(current.number(), Transaction.Kind.EXPLICIT);
      } else {
        begin(byTool ? Transaction.Kind.TOOL : Transaction.Kind.EXPLICIT, schema);
      }
    } else if (current.kind() == Transaction.Kind.NONE) {
      begin(Transaction.Kind.NONE, schema);
    }
    return current;
  }

  /** The schema after an operation that may end the transaction or a part of it. */
  Schema after(Operation operation, Schema schema) {
    if (operation instanceof Savepoint savepoint) {
      Schema saved = schema.with(schema.session().withSavepoint(savepoint.name()));
      savepoints.push(new Saved(savepoint.name(), saved));
      return saved;
    } else if (operation instanceof ReleaseSavepoint release) {
      forget(release.name(), true);
      return schema.with(schema.session().withoutSavepoint(release.name()));
    } else if (operation instanceof RollbackToSavepoint rollback) {
      return rollBackTo(rollback.name(), schema);
    } else if (operation instanceof Commit commit) {
      return end(commit.chain(), schema);
    } else if (operation instanceof PrepareTransaction) {
      return end(false, schema);
    } else if (operation instanceof Rollback rollback) {
      return end(rollback.chain(), isBlock() || isImplicit() ? atBegin : schema);
    }
    return schema;
  }

  /** The schema after a script whose own BEGIN was never ended: the server rolls it back. */
  Schema endScript(Schema schema) {
    return current.kind() == Transaction.Kind.EXPLICIT ? atBegin : schema;
  }

  /** Goes on in a new session, in which no transaction is open. */
  void endSession(Schema next) {
    begin(outside, next);
  }

  private Schema end(boolean chain, Schema schema) {
    Schema ended = schema.with(schema.session().afterTransaction());
    begin(chain && isBlock() ? Transaction.Kind.EXPLICIT : outside, ended);
    return ended;
  }

  private void begin(Transaction.Kind kind, Schema schema) {
    current = new Transaction(current.number() + 1, kind);
    atBegin = schema;
    savepoints.clear();
  }

  private Schema rollBackTo(String name, Schema schema) {
    for (Saved saved : savepoints) {
      if (saved.name().equals(name)) {
        forget(name, false);
        return saved.schema();
      }
    }
    return schema;
  }

  /** Forgets the savepoints after the newest of this name, and on request that one too. */
  private void forget(String name, boolean itself) {
    if (savepoints.stream().noneMatch(saved -> saved.name().equals(name))) {
      return;
    }
    Iterator<Saved> newest = savepoints.iterator();
    while (newest.hasNext()) {
      boolean found = newest.next().name().equals(name);
      if (!found || itself) {
        newest.remove();
      }
      if (found) {
        return;
      }
    }
  }

  private boolean isBlock() {
    return current.kind() == Transaction.Kind.EXPLICIT || current.kind() == Transaction.Kind.TOOL;
  }

  private boolean isImplicit() {
    return current.kind() == Transaction.Kind.IMPLICIT;
  }
}
