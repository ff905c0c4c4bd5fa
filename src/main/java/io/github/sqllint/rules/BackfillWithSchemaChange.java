package io.github.sqllint.rules;

import io.github.sqllint.operation.DataOperation;
import io.github.sqllint.operation.DataOperation.Delete;
import io.github.sqllint.operation.DataOperation.Insert;
import io.github.sqllint.operation.DataOperation.Merge;
import io.github.sqllint.operation.DataOperation.Update;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.Unrecognised;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import java.util.Optional;

/** A lock that was meant for a moment is held until all rows are changed. */
final class BackfillWithSchemaChange implements Rule {

  @Override
  public void check(Migration migration, Findings findings) {
    for (Step<DataOperation> step : migration.steps(DataOperation.class)) {
      // The server's own tables are small.
      if (!changesManyRows(step) || step.operation().table().isOfServer()) {
        continue;
      }
      Optional<HeldLock> held = HeldLock.before(migration, step);
      if (held.isPresent()) {
        findings.add(
            step,
            held.get().start(),
            "%s until the rows of %s are changed.",
            held.get().whoWaits(),
            step.operation().table());
      }
    }
  }

  /** An UPDATE or DELETE of a whole table is a hazard of its own. */
  private static boolean changesManyRows(Step<DataOperation> step) {
    DataOperation operation = step.operation();
    if (operation instanceof Update update) {
      return isFilteredRange(step, update.where());
    }
    if (operation instanceof Delete delete) {
      return isFilteredRange(step, delete.where());
    }
    if (operation instanceof Insert insert) {
      return insert.reads().stream().anyMatch(step.before()::mayBeInUse);
    }
    return operation instanceof Merge && step.before().mayBeInUse(operation.table());
  }

  /** Whether a program sends it for one row after the other. */
  private static boolean isRepeated(Step<DataOperation> step) {
    return step.statement().unrecognised().stream()
        .anyMatch(one -> ((Unrecognised) one.operation()).isRepeated());
  }

  private static boolean isFilteredRange(Step<DataOperation> step, Optional<Expression> where) {
    ObjectName table = step.operation().table();
    return step.before().mayBeInUse(table)
        && Condition.filters(where)
        && (isRepeated(step)
            || !Condition.mayBeLookup(where.orElseThrow(), step.before().table(table)));
  }
}
