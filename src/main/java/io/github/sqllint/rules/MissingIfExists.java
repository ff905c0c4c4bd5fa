package io.github.sqllint.rules;

import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import java.util.Optional;

/** A DROP of what may be gone already stops a second run. */
final class MissingIfExists implements Rule {

  @Override
  public boolean isOpinion() {
    return true;
  }

  @Override
  public void check(Migration migration, Findings findings) {
    for (Step<?> step : migration.steps()) {
      Optional<Dropped> dropped = Dropped.by(step.operation()).filter(drop -> !drop.ifExists());
      if (dropped.isPresent()) {
        findings.add(
            step, "A second run of the migration stops here: %s is gone.", dropped.get().name());
      }
    }
  }
}
