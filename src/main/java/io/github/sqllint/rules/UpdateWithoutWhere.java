package io.github.sqllint.rules;

import io.github.sqllint.operation.DataOperation.Update;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import java.util.List;
import java.util.Optional;

/** One UPDATE of a whole table locks every row until it ends. */
final class UpdateWithoutWhere implements Rule {

  @Override
  public void check(Migration migration, Findings findings) {
    for (Step<Update> step : migration.steps(Update.class)) {
      ObjectName table = step.operation().table();
      boolean filtered = Condition.filters(step.operation().where());
      if (filtered || !step.before().mayBeInUse(table)) {
        continue;
      }
      Optional<HeldLock> held = HeldLock.onReaders(table, migration, step);
      findings.add(
          step,
          held.map(HeldLock::start).orElse(List.of()),
          held.isPresent()
              ? "%s: every row is changed, and the lock is held until the transaction ends."
              : "%s: every row is changed, and stays locked until the transaction ends.",
          held.map(HeldLock::whoWaits).orElse("Writers of " + table + " wait"));
    }
  }
}
