package io.github.sqllint.rules;

import io.github.sqllint.impact.Effect;
import io.github.sqllint.impact.Impact;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.TypeOperation.AlterDomain;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.LockRule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import java.util.List;

/** A domain's constraint is checked in every table that uses it, with writers kept out. */
final class AlterDomainConstraint implements LockRule {

  @Override
  public void check(Migration migration, Findings findings) {
    for (Step<AlterDomain> step : migration.steps(AlterDomain.class)) {
      Impact impact = Impact.of(step);
      List<ObjectName> tables =
          impact.effects().stream()
              .filter(Effect::scan)
              .map(Effect::relation)
              .filter(step.before()::mayBeInUse)
              .toList();
      if (!tables.isEmpty()) {
        findings.add(
            step,
            "%s while every row is checked for the domain %s.",
            WhoWaits.on(impact, tables),
            step.operation().name());
      }
    }
  }
}
