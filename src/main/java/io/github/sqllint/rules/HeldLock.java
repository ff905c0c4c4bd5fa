package io.github.sqllint.rules;

import io.github.sqllint.impact.Impact;
import io.github.sqllint.operation.DataOperation;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import java.util.Optional;
import java.util.stream.Stream;

/** A lock of an earlier statement that is held when a step runs. */
final class HeldLock {
  private HeldLock() {}

  /**
   * The table that a schema change before the step, in its transaction, keeps readers or writers
   * out of; empty where it is not certain that there is such a transaction.
   */
  static Optional<ObjectName> before(Migration migration, Step<?> step) {
    if (!step.transaction().isCertain()) {
      return Optional.empty();
    }
    for (Step<?> earlier : migration.inTransactionBefore(step)) {
      if (earlier.statement() == step.statement() || earlier.operation() instanceof DataOperation) {
        continue;
      }
      Impact impact = Impact.of(earlier);
      Optional<ObjectName> blocked =
          Stream.concat(impact.blocksReads().stream(), impact.blocksWrites().stream())
              .filter(earlier.before()::mayBeInUse)
              .sorted()
              .findFirst();
      if (blocked.isPresent()) {
        return blocked;
      }
    }
    return Optional.empty();
  }
}
