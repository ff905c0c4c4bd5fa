package io.github.sqllint.rules;

import io.github.sqllint.operation.SessionOperation.Begin;
import io.github.sqllint.rule.Finding.RelatedPlace;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Transaction;
import java.util.List;

/** A second BEGIN begins nothing, and the next COMMIT ends everything. */
final class NestedTransaction implements Rule {

  @Override
  public void check(Migration migration, Findings findings) {
    for (Step<Begin> step : migration.steps(Begin.class)) {
      boolean anew =
          step != migration.steps().get(0) && migration.inTransactionBefore(step).isEmpty();
      boolean inTool = step.transaction().kind() == Transaction.Kind.TOOL && !anew;
      List<RelatedPlace> begin = ConcurrentlyInTransaction.begin(migration, step);
      if (inTool || !begin.isEmpty()) {
        findings.add(
            step,
            begin,
            "The next COMMIT or ROLLBACK ends the transaction that %s has begun: what follows"
                + " runs without one.",
            begin.isEmpty() ? "the migration tool" : "an earlier BEGIN");
      }
    }
  }
}
