package io.github.sqllint.impact;

import io.github.sqllint.operation.ReadStatement;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Transaction;
import java.util.ArrayList;
import java.util.List;

/** A statement of a script with its impact, and the transaction that keeps its locks. */
public record StatementImpact(ReadStatement statement, Transaction transaction, Impact impact) {

  /** Those of a script, in order. */
  public static List<StatementImpact> of(Migration migration) {
    List<StatementImpact> found = new ArrayList<>();
    List<Step<?>> steps = migration.steps();
    int start = 0;
    for (int i = 1; i <= steps.size(); i++) {
      if (i == steps.size() || steps.get(i).statement() != steps.get(start).statement()) {
        Step<?> first = steps.get(start);
        Impact impact = Impact.of(steps.subList(start, i));
        boolean followed = first.before().isFollowed();
        found.add(
            new StatementImpact(
                first.statement(), first.transaction(), followed ? impact : impact.afterUnread()));
        start = i;
      }
    }
    return found;
  }
}
