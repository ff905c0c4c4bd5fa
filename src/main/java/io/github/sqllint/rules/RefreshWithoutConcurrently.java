package io.github.sqllint.rules;

import io.github.sqllint.impact.Impact;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ViewOperation.RefreshMaterializedView;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.LockRule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;

/** A plain REFRESH keeps readers out until its query has run. */
final class RefreshWithoutConcurrently implements LockRule {

  @Override
  public void check(Migration migration, Findings findings) {
    for (Step<RefreshMaterializedView> step : migration.steps(RefreshMaterializedView.class)) {
      ObjectName name = step.operation().name();
      boolean unpopulated = step.before().view(name).filter(view -> !view.populated()).isPresent();
      if (step.operation().concurrently()
          || unpopulated
          || step.before().createdInThisMigration(name)) {
        continue;
      }
      if (!step.operation().withData()) {
        findings.add(
            step, "Readers of %s fail from now on, until it is refreshed with data.", name);
        continue;
      }
      String lock = Impact.of(step).lockOn(name).map(mode -> " under " + mode).orElse("");
      findings.add(step, "Readers of %s wait%s while its query runs.", name, lock);
    }
  }
}
