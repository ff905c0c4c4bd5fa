package io.github.sqllint.rules;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.RenameObject;
import io.github.sqllint.operation.TableOperation;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Migration;
import java.util.Set;

/** There is no moment at which a renamed table suits both the old and the new code. */
final class RenameTable implements Rule {
  private static final Set<String> VIEWS = Set.of("view", "materialized view");

  @Override
  public void check(Migration migration, Findings findings) {
    if (migration.isDown()) {
      return;
    }
    for (var step : migration.lasting(TableOperation.RenameTable.class)) {
      ObjectName table = step.operation().table();
      ObjectName renamed = table.renamed(step.operation().newName());
      if (!step.before().mayBeKnownToCode(table)
          || OldName.isKeptByView(migration, step, renamed)
          || OldName.isTakenOver(migration, step)) {
        continue;
      }
      findings.add(
          step,
          "Running code that names %s fails as soon as the table is called %s.",
          table,
          renamed);
    }
    for (var step : migration.lasting(RenameObject.class)) {
      ObjectName view = step.operation().name();
      if (VIEWS.contains(step.operation().kind())
          && step.before().mayBeKnownToCode(view)
          && !OldName.isGivenAgain(migration, step)) {
        findings.add(
            step,
            "Running code that names %s fails as soon as the view is called %s.",
            view,
            view.renamed(step.operation().newName()));
      }
    }
  }
}
