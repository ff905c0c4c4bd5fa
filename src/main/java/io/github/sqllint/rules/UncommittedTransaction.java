package io.github.sqllint.rules;

import io.github.sqllint.operation.SessionOperation.Begin;
import io.github.sqllint.operation.SessionOperation.Commit;
import io.github.sqllint.operation.SessionOperation.PrepareTransaction;
import io.github.sqllint.operation.SessionOperation.Rollback;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Transaction;
import java.util.List;

/** A transaction that the script does not end is rolled back. */
final class UncommittedTransaction implements Rule {

  @Override
  public void check(Migration migration, Findings findings) {
    List<Step<?>> steps = migration.steps();
    if (steps.isEmpty()) {
      return;
    }
    Step<?> last = steps.get(steps.size() - 1);
    boolean ended =
        last.operation() instanceof Commit
            || last.operation() instanceof Rollback
            || last.operation() instanceof PrepareTransaction;
    if (ended || last.transaction().kind() != Transaction.Kind.EXPLICIT) {
      return;
    }
    boolean handedBack =
        steps.get(0).operation() instanceof Commit || steps.get(0).operation() instanceof Rollback;
    if (handedBack) {
      return; // It ends the transaction of who runs it, who ends the last one too.
    }
    migration.inTransactionOf(last).stream()
        .filter(step -> step.operation() instanceof Begin)
        .findFirst()
        .ifPresent(
            begin ->
                findings.add(
                    begin,
                    "Everything after it is lost, and locked until the connection closes: no COMMIT follows."));
  }
}
