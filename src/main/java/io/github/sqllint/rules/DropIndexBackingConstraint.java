package io.github.sqllint.rules;

import io.github.sqllint.operation.IndexOperation.DropIndex;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Index;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import java.util.Optional;

/** The index of a constraint goes with the constraint only. */
final class DropIndexBackingConstraint implements Rule {

  @Override
  public void check(Migration migration, Findings findings) {
    for (Step<DropIndex> step : migration.steps(DropIndex.class)) {
      Optional<Index> index =
          step.before().indexNamed(step.operation().name()).filter(i -> i.constraint().isPresent());
      if (index.isPresent()) {
        findings.add(
            step,
            "The server refuses the statement: %s is the index of a constraint of %s.",
            index.get().name(),
            index.get().table());
      }
    }
  }
}
