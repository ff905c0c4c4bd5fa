package io.github.sqllint.rules;

import io.github.sqllint.reversal.Difference;
import io.github.sqllint.reversal.Reversal;
import io.github.sqllint.reversal.Verdict;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.schema.Migration;
import java.util.stream.Collectors;

/** A down script after which the schema is not what it was. */
final class IncompleteDown implements WayBack {

  @Override
  public void check(Reversal reversal, Migration down, Findings findings) {
    if (reversal.verdict() == Verdict.DIFFERS && !WayBack.onlyValidates(reversal)) {
      String all =
          reversal.differences().stream()
              .map(Difference::toString)
              .collect(Collectors.joining("; "));
      WayBack.addToWhole(
          down,
          findings,
          "After the down script of %s the schema is not what it was: %s.",
          reversal.up().script().name(),
          all);
    }
  }
}
