package io.github.sqllint.rules;

import io.github.sqllint.impact.Impact;
import io.github.sqllint.operation.ColumnOperation;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.rule.Each;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.LockRule;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import java.util.List;

/** A change of type that does more than rewrite the catalogue. */
final class ChangeColumnType implements LockRule {
  private static final int MOST_NAMED = 3;

  @Override
  public void check(Migration migration, Findings findings) {
    for (var step : migration.steps(ColumnOperation.ChangeColumnType.class)) {
      ObjectName table = step.operation().table();
      // Of a way back that makes a column narrow again only the time is told that it takes.
      boolean narrows = !migration.isDown() && NarrowColumnType.narrowing(step).isPresent();
      if (!step.before().mayBeInUse(table) || narrows) {
        continue;
      }
      Impact impact = Impact.of(step);
      String work = work(impact, table);
      if (!work.isEmpty()) {
        findings.add(
            step,
            "%s while %s to make %s%s%s.",
            WhoWaits.on(impact, table),
            work,
            new Each(step.operation().column() + " " + step.operation().type()),
            typeIsKnown(step)
                ? ""
                : ", unless its present type, which no migration tells, spares it that",
            Conversion.refused(step)
                .filter(refused -> !migration.isDown())
                .map(refused -> ", and the statement fails if a value " + refused)
                .orElse(""));
      }
    }
  }

  private static boolean typeIsKnown(Step<ColumnOperation.ChangeColumnType> step) {
    return step.before()
        .column(step.operation().table(), step.operation().column())
        .flatMap(Column::type)
        .isPresent();
  }

  /** What the server does for the time that others wait; empty where that is nothing. */
  private static String work(Impact impact, ObjectName table) {
    if (impact.rewrites(table)) {
      return "the server rewrites the table and its indexes";
    }
    if (!impact.builtIndexes().isEmpty()) {
      return "the server builds " + few(impact.builtIndexes().stream().sorted().toList()) + " anew";
    }
    return impact.scans(table) ? "the server reads every row for its checks" : "";
  }

  private static String few(List<String> names) {
    int more = names.size() - MOST_NAMED;
    return more <= 1
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, MOST_NAMED)) + " and " + more + " more";
  }
}
