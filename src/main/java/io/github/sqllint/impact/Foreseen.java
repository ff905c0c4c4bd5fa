package io.github.sqllint.impact;

import io.github.sqllint.operation.ConstraintOperation.AddForeignKey;
import io.github.sqllint.operation.IndexOperation.CreateIndex;
import io.github.sqllint.operation.IndexOperation.DropIndex;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.ReadStatement;
import io.github.sqllint.operation.Reading;
import io.github.sqllint.operation.TypeOperation;
import io.github.sqllint.operation.Unrecognised;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Step;
import java.util.Optional;

/** Why the server refuses a statement, of all that is found against it. */
final class Foreseen {
  private final Schema before;
  private final ReadStatement statement;
  private boolean mayNotRun;
  private Failure failure;

  /**
   * @param before what the statement meets
   */
  Foreseen(Schema before, ReadStatement statement) {
    this.before = before;
    this.statement = statement;
  }

  /** What follows is of this step, which may not run where it has a condition. */
  void turnTo(Step<?> step) {
    mayNotRun = step.conditional() || step.caught();
  }

  /** Something against the statement as it meets the schema. */
  void note(Failure seen) {
    if (seen.dependsOnRows() || seen.dependsOnTransaction() || !isDoubtful()) {
      keep(mayNotRun ? seen.uncertain() : seen);
    }
  }

  /** Something against the statement whatever it meets; what is certain counts more. */
  void keep(Failure seen) {
    boolean open =
        statement.readings().stream().map(Reading::operation).anyMatch(Foreseen::isUnread);
    Failure foreseen = open ? seen.uncertain() : seen;
    if (failure == null || (foreseen.certain() && !failure.certain())) {
      failure = foreseen;
    }
  }

  Optional<Failure> failure() {
    return Optional.ofNullable(failure);
  }

  private static boolean isUnread(Operation operation) {
    return operation instanceof Unrecognised unread && (unread.isClause() || unread.isAssumption());
  }

  /** Whether something that was not read may have changed what the statement is about. */
  private boolean isDoubtful() {
    if (before.isFollowed()) {
      return false;
    }
    for (Reading reading : statement.readings()) {
      Operation operation = reading.operation();
      if (operation.relation().filter(before::isShaken).isPresent()
          || (operation instanceof AddForeignKey key && before.isShaken(key.references()))
          || (operation instanceof CreateIndex create
              && create.name().map(create.table()::renamed).filter(before::isShaken).isPresent())
          || (operation instanceof DropIndex drop && before.isShaken(drop.name()))
          || (operation instanceof TypeOperation type && before.isTypeShaken(type.name()))) {
        return true;
      }
    }
    return false;
  }
}
