package io.github.sqllint.rules;

import io.github.sqllint.impact.Impact;
import io.github.sqllint.operation.IndexOperation.Reindex;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.LockRule;
import io.github.sqllint.schema.Index;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import java.util.Optional;

/** A plain REINDEX keeps everybody out of the table until the index stands. */
final class ReindexWithoutConcurrently implements LockRule {

  @Override
  public void check(Migration migration, Findings findings) {
    for (Step<Reindex> step : migration.steps(Reindex.class)) {
      if (step.operation().concurrently() || !step.before().server().since(12)) {
        continue;
      }
      String kind = step.operation().kind();
      Optional<ObjectName> table = table(step);
      if (table.isEmpty()) {
        findings.add(
            step,
            "Readers and writers wait while every index of the %s %s is rebuilt.",
            kind,
            step.operation().name().map(ObjectName::toString).orElse(""));
      } else if (step.before().mayBeInUse(table.get())) {
        findings.add(
            step,
            "%s while %s is rebuilt.",
            WhoWaits.on(Impact.of(step), table.get()),
            kind.equals("table") ? "each index" : step.operation().name().get());
      }
    }
  }

  /** The one table that is locked; empty where there are several, or it is not known. */
  private static Optional<ObjectName> table(Step<Reindex> step) {
    return switch (step.operation().kind()) {
      case "table" -> step.operation().name();
      case "index" -> step.operation().name().flatMap(step.before()::indexNamed).map(Index::table);
      default -> Optional.empty();
    };
  }
}
