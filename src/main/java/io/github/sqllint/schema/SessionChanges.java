package io.github.sqllint.schema;

import io.github.sqllint.operation.SessionOperation.Begin;
import io.github.sqllint.operation.SessionOperation.Commit;
import io.github.sqllint.operation.SessionOperation.PrepareTransaction;
import io.github.sqllint.operation.SessionOperation.ReleaseSavepoint;
import io.github.sqllint.operation.SessionOperation.ResetParameter;
import io.github.sqllint.operation.SessionOperation.Rollback;
import io.github.sqllint.operation.SessionOperation.RollbackToSavepoint;
import io.github.sqllint.operation.SessionOperation.Savepoint;
import io.github.sqllint.operation.SessionOperation.SetParameter;

/** What SET and RESET do to a session; beginning and ending is {@link TransactionFold}'s. */
final class SessionChanges {
  private SessionChanges() {}

  static void addTo(Changes changes) {
    changes
        .on(SetParameter.class, SessionChanges::set)
        .on(ResetParameter.class, (draft, o) -> draft.session(s -> s.without(o.name())))
        .none(Begin.class)
        .none(Commit.class)
        .none(Rollback.class)
        .none(Savepoint.class)
        .none(ReleaseSavepoint.class)
        .none(RollbackToSavepoint.class)
        .none(PrepareTransaction.class);
  }

  /** SET LOCAL outside a transaction only warns. */
  private static void set(Draft draft, SetParameter operation) {
    boolean alone = draft.origin().transaction().kind() == Transaction.Kind.NONE;
    if (!operation.local()) {
      draft.session(s -> s.with(operation.name(), operation.value()));
    } else if (!alone) {
      draft.session(s -> s.withLocal(operation.name(), operation.value()));
    }
  }
}
