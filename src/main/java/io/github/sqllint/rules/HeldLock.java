package io.github.sqllint.rules;

import io.github.sqllint.impact.Impact;
import io.github.sqllint.operation.DataOperation;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.rule.Finding.RelatedPlace;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import java.util.List;
import java.util.Optional;

/**
 * A lock of an earlier statement that is held when a step runs.
 *
 * @param table what it keeps readers or writers out of
 * @param taking the step that takes it
 */
record HeldLock(ObjectName table, Step<?> taking) {

  /**
   * That of a schema change before the step, in its transaction; empty where it is not certain that
   * there is such a transaction.
   */
  static Optional<HeldLock> before(Migration migration, Step<?> step) {
    if (!step.transaction().isCertain()) {
      return Optional.empty();
    }
    for (Step<?> earlier : migration.inTransactionBefore(step)) {
      if (earlier.statement() == step.statement()
          || earlier.operation() instanceof DataOperation
          || Precaution.isOne(migration, earlier)) {
        continue;
      }
      Optional<ObjectName> blocked = Impact.of(earlier).firstBlocked(earlier.before());
      if (blocked.isPresent()) {
        return Optional.of(new HeldLock(blocked.get(), earlier));
      }
    }
    return Optional.empty();
  }

  /**
   * What keeps readers out of a table while a step runs that alone keeps out its writers; empty
   * where nothing is certain to, or the step itself does.
   */
  static Optional<HeldLock> onReaders(ObjectName table, Migration migration, Step<?> step) {
    if (!step.transaction().isCertain() || Impact.of(step).blocksReadsOf(table)) {
      return Optional.empty();
    }
    return migration.inTransactionBefore(step).stream()
        .filter(earlier -> earlier.statement() != step.statement() && !earlier.conditional())
        .filter(earlier -> Impact.of(earlier).blocksReadsOf(table))
        .findFirst()
        .map(earlier -> new HeldLock(table, earlier));
  }

  /** The first words of a message on a step that it makes readers wait for too. */
  String whoWaits() {
    String who = Impact.of(taking).blocksReadsOf(table) ? "Readers and writers" : "Writers";
    return who + " of " + table + " wait under the lock of an earlier statement";
  }

  /** Where it begins. */
  List<RelatedPlace> start() {
    return List.of(RelatedPlace.of(taking, table + " is locked here"));
  }
}
