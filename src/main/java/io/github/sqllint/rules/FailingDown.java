package io.github.sqllint.rules;

import io.github.sqllint.reversal.Reversal;
import io.github.sqllint.reversal.Verdict;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.schema.Migration;

/** A down script with a statement that the server refuses. */
final class FailingDown implements WayBack {

  @Override
  public boolean refuses() {
    return true;
  }

  @Override
  public void check(Reversal reversal, Migration down, Findings findings) {
    if (reversal.verdict() == Verdict.FAILS) {
      findings.add(
          reversal.refused().orElse(down.steps().get(0)),
          "The rollback of %s stops here: %s",
          reversal.up().script().name(),
          reversal.reason().map(FailingDown::withoutLine).orElseThrow());
    }
  }

  /** The line that the reason begins with is the finding's own. */
  private static String withoutLine(String reason) {
    return reason.substring(reason.indexOf(": ") + 2);
  }
}
