package io.github.sqllint.rules;

import io.github.sqllint.operation.IndexOperation.CreateIndex;
import io.github.sqllint.operation.IndexOperation.DropIndex;
import io.github.sqllint.operation.IndexOperation.Reindex;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.PartitionOperation.DetachPartition;
import io.github.sqllint.operation.ReadStatement;
import io.github.sqllint.operation.SessionOperation.Begin;
import io.github.sqllint.rule.Finding.RelatedPlace;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import java.util.List;

/** What works concurrently commits by itself, so no transaction may be open. */
final class ConcurrentlyInTransaction implements Rule {

  @Override
  public void check(Migration migration, Findings findings) {
    ReadStatement last = null;
    for (Step<?> step : migration.steps()) {
      if (!isConcurrent(step.operation()) || !step.transaction().isCertain()) {
        continue;
      }
      if (step.statement() != last) {
        last = step.statement();
        findings.add(
            step,
            begin(migration, step),
            "The server refuses the statement: CONCURRENTLY cannot run %s.",
            where(step));
      }
    }
  }

  /** Whether it is an operation that works while others read and write. */
  static boolean isConcurrent(Operation operation) {
    return (operation instanceof CreateIndex create && create.concurrently())
        || (operation instanceof DropIndex drop && drop.concurrently())
        || (operation instanceof Reindex reindex && reindex.concurrently())
        || (operation instanceof DetachPartition detach && detach.concurrently());
  }

  /** The BEGIN of its transaction; none where that is not the script's own. */
  static List<RelatedPlace> begin(Migration migration, Step<?> step) {
    return migration.inTransactionBefore(step).stream()
        .filter(earlier -> earlier.operation() instanceof Begin)
        .map(begin -> RelatedPlace.of(begin, "the transaction begins here"))
        .limit(1)
        .toList();
  }

  /** For messages: which transaction it is. */
  static String where(Step<?> step) {
    return switch (step.transaction().kind()) {
      case TOOL -> "in the transaction that the migration tool puts around this file";
      case IMPLICIT -> "in the transaction that several statements in one string are";
      default -> "between BEGIN and COMMIT";
    };
  }
}
