package io.github.sqllint.rules;

import io.github.sqllint.operation.ConstraintOperation.AddPrimaryKey;
import io.github.sqllint.operation.ConstraintOperation.DropConstraint;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Constraint;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.Step;

/** Without its primary key a table cannot tell its rows apart. */
final class DropPrimaryKey implements Rule {

  @Override
  public void check(Migration migration, Findings findings) {
    if (migration.isDown()) {
      return;
    }
    for (Step<DropConstraint> step : migration.lasting(DropConstraint.class)) {
      ObjectName table = step.operation().table();
      String name = step.operation().name();
      boolean isKey =
          step.before()
              .constraint(table, name)
              .filter(c -> c.kind() == Constraint.Kind.PRIMARY_KEY)
              .isPresent();
      boolean hasKeysName =
          name.equals(table.name() + "_pkey")
              && step.before().constraintPresence(table, name) == Presence.UNKNOWN;
      boolean replaced =
          migration.inTransactionOf(step).stream()
              .anyMatch(
                  other ->
                      other.operation() instanceof AddPrimaryKey key && key.table().equals(table));
      if ((isKey || hasKeysName) && !replaced && step.before().mayBeInUse(table)) {
        findings.add(
            step,
            "Equal rows can get into %s, and lookups by its key read the whole table%s.",
            table,
            isKey ? "" : ", unless " + name + ", which no migration adds, is no primary key");
      }
    }
  }
}
