package io.github.sqllint.rules;

import io.github.sqllint.operation.Unrecognised;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is not understood is not judged, and that must not go unnoticed where there is a rule. */
final class UnparsedStatement implements Rule {

  @Override
  public void check(Migration migration, Findings findings) {
    Set<List<Object>> told = new HashSet<>();
    for (Step<Unrecognised> step : migration.steps(Unrecognised.class)) {
      // A call in another language may send it for one table after the other.
      boolean open = !step.operation().isJudged() && !step.operation().isOfPrivileges();
      if (open && told.add(List.of(step.place(), step.operation().reason()))) {
        findings.add(step, judged(step.operation()), step.operation().reason());
      }
    }
  }

  private static String judged(Unrecognised unread) {
    if (unread.isAssumption()) {
      return "What is judged rests on an assumption: %s";
    }
    return unread.isClause()
        ? "What is judged is not the whole statement: %s"
        : "No rule judges this statement: %s";
  }
}
