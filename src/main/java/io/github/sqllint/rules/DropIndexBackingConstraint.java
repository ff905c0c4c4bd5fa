package io.github.sqllint.rules;

import io.github.sqllint.operation.IndexOperation.DropIndex;
import io.github.sqllint.rule.Finding.RelatedPlace;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Index;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Step;
import java.util.Optional;

/** The index of a constraint goes with the constraint only. */
final class DropIndexBackingConstraint implements Rule {

  @Override
  public void check(Migration migration, Findings findings) {
    for (Step<DropIndex> step : migration.steps(DropIndex.class)) {
      Optional<Index> index = index(step.before(), step.operation());
      if (index.isPresent() && !step.conditional()) {
        findings.add(
            step,
            RelatedPlace.of(index.get().origin(), "the constraint is added here"),
            "The server refuses the statement: %s is the index of a constraint of %s.",
            index.get().name(),
            index.get().table());
      }
    }
  }

  /** The index that is dropped, if it belongs to a constraint. */
  static Optional<Index> index(Schema before, DropIndex drop) {
    return before.indexNamed(drop.name()).filter(i -> i.constraint().isPresent());
  }
}
