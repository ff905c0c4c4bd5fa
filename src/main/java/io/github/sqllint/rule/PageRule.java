package io.github.sqllint.rule;

import io.github.sqllint.operation.Members;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A rule that is its page: what the page says of operations is the hazard. */
public final class PageRule implements Rule {
  private final String id;
  private final boolean opinion;
  private final Supplier<RulePage> page;

  private PageRule(String id, boolean opinion, Supplier<RulePage> page) {
    this.id = id;
    this.opinion = opinion;
    this.page = page;
  }

  /** A built-in opinion, whose page is read when it is first checked. */
  public static PageRule opinion(String id) {
    return new PageRule(id, true, () -> RulePage.load(id));
  }

  /** A team's own rule. */
  public static PageRule of(RulePage page) {
    return new PageRule(page.id(), false, () -> page);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public boolean isOpinion() {
    return opinion;
  }

  @Override
  public void check(Migration migration, Findings findings) {
    Match match = page.get().match().orElseThrow();
    if (match.operations().equals(List.of(Match.COLUMN))) {
      columns(match, migration, findings);
      return;
    }
    for (Step<?> step : migration.steps()) {
      Operation operation = step.operation();
      if (match.operations().contains(operation.word())) {
        Map<String, Object> members = Members.of(operation);
        if (match.holds(members)) {
          findings.add(step, "%s", match.message(members));
        }
      }
    }
  }

  private static void columns(Match match, Migration migration, Findings findings) {
    for (NewColumns.NewColumn column : NewColumns.in(migration)) {
      Map<String, Object> members = Members.of(column.table(), column.definition());
      members.put("primaryKey", column.isPrimaryKey(migration));
      if (match.holds(members)) {
        findings.add(column.step(), column.span(), List.of(), "%s", match.message(members));
      }
    }
  }
}
