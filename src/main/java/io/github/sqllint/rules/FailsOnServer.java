package io.github.sqllint.rules;

import io.github.sqllint.operation.ConstraintOperation.AddForeignKey;
import io.github.sqllint.operation.IndexOperation.DropIndex;
import io.github.sqllint.operation.Unrecognised;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import java.util.Set;

/** What the server cannot do stops the deploy, for a reason that no rule of its own tells. */
final class FailsOnServer implements Rule {

  /** In a transaction, and an enum's value before COMMIT. */
  private static final Set<String> WITH_RULES = Set.of("25001", "55P04");

  @Override
  public boolean refuses() {
    return true;
  }

  @Override
  public void check(Migration migration, Findings findings) {
    stopped(migration, findings);
    for (Refusal refusal : Refusal.in(migration)) {
      boolean told =
          refusal.isForMissing()
              || refusal.isForTaken()
              || WITH_RULES.contains(refusal.failure().sqlstate())
              || hasRule(refusal.step());
      if (refusal.failure().certain() && !told) {
        findings.add(
            refusal.step(),
            "The server refuses the statement: %s (%s).",
            refusal.reason(),
            refusal.failure().sqlstate());
      }
    }
  }

  /** Where the tool stops before the server does. */
  private static void stopped(Migration migration, Findings findings) {
    for (Step<Unrecognised> step : migration.steps(Unrecognised.class)) {
      if (step.operation().isRefused() && !migration.isDown()) {
        findings.add(step, "The migration stops here: %s", step.operation().reason());
      }
    }
  }

  private static boolean hasRule(Step<?> step) {
    return (step.operation() instanceof DropIndex drop
            && DropIndexBackingConstraint.index(step.before(), drop).isPresent())
        || ConcurrentlyOnPartitionedTable.table(step).isPresent()
        || (step.operation() instanceof AddForeignKey key
            && NotValidOnPartitionedTable.isRefused(step.before(), key));
  }
}
