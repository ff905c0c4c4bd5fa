package io.github.sqllint.rules;

import io.github.sqllint.impact.Impact;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.AlterObject;
import io.github.sqllint.operation.TableOperation.AlterTableOther;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.LockRule;
import io.github.sqllint.schema.Index;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import java.util.Locale;
import java.util.Optional;

/** SET TABLESPACE copies the files of a table or index while everybody waits. */
final class SetTablespace implements LockRule {
  private static final String ACTION = "SET TABLESPACE";

  @Override
  public void check(Migration migration, Findings findings) {
    for (Step<?> step : migration.steps()) {
      Optional<ObjectName> table = moved(step);
      if (table.isPresent() && step.before().mayBeInUse(table.get())) {
        findings.add(
            step,
            "%s while the server copies the files to the other tablespace.",
            WhoWaits.on(Impact.of(step), table.get()));
      }
    }
  }

  /** The table that is moved, or whose index is. */
  private static Optional<ObjectName> moved(Step<?> step) {
    if (step.operation() instanceof AlterTableOther table && table.action().startsWith(ACTION)) {
      return Optional.of(table.table());
    }
    return step.operation() instanceof AlterObject object
            && object.kind().equals("index")
            && object.action().toUpperCase(Locale.ROOT).startsWith(ACTION)
        ? step.before().indexNamed(object.name()).map(Index::table)
        : Optional.empty();
  }
}
