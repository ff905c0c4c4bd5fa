package io.github.sqllint.rules;

import io.github.sqllint.reversal.Reversal;
import io.github.sqllint.reversal.Verdict;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.schema.Migration;

/** A down script without a statement that does anything, for an up script that does something. */
final class EmptyDown implements WayBack {

  @Override
  public void check(Reversal reversal, Migration down, Findings findings) {
    if (reversal.verdict() == Verdict.EMPTY && !WayBack.onlyValidates(reversal)) {
      WayBack.addToWhole(
          down,
          findings,
          "The down script of %s does nothing, so that all of its changes stay.",
          reversal.up().script().name());
    }
  }
}
