package io.github.sqllint.rules;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.TableOperation.AlterTableOther;
import io.github.sqllint.operation.TriggerOperation.CreatePolicy;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;

/** Row security without a policy lets no row through. */
final class EnableRowSecurityWithoutPolicy implements Rule {

  @Override
  public void check(Migration migration, Findings findings) {
    for (Step<AlterTableOther> step : migration.steps(AlterTableOther.class)) {
      ObjectName table = step.operation().table();
      if (!step.operation().action().equals("ENABLE ROW LEVEL SECURITY")) {
        continue;
      }
      boolean noPolicy =
          step.before()
              .table(table)
              .filter(t -> t.policies().complete() && t.policies().all().isEmpty())
              .isPresent();
      boolean policyFollows =
          migration.inTransactionOf(step).stream()
              .map(Step::operation)
              .anyMatch(o -> o instanceof CreatePolicy policy && policy.table().equals(table));
      if (noPolicy && !policyFollows && step.before().mayBeKnownToCode(table)) {
        findings.add(step, "Readers and writers of %s but its owner see an empty table.", table);
      }
    }
  }
}
