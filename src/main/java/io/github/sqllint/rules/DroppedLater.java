package io.github.sqllint.rules;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.TableOperation.DropTable;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;

/**
 * A table that goes in the same migration, whose DROP TABLE takes every lock that the parts of it
 * take when they are dropped before.
 */
final class DroppedLater {
  private DroppedLater() {}

  static boolean is(Migration migration, Step<?> step, ObjectName table) {
    return migration.steps(DropTable.class).stream()
        .filter(drop -> drop.span().start() > step.span().start())
        .anyMatch(
            drop ->
                drop.before()
                    .resolve(drop.operation().table())
                    .equals(step.before().resolve(table)));
  }
}
