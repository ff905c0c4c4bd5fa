package io.github.sqllint.rules;

import io.github.sqllint.reversal.Difference;
import io.github.sqllint.reversal.Reversal;
import io.github.sqllint.reversal.Verdict;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.schema.Migration;
import java.util.stream.Collectors;

/** A down script after which the schema is not what it was. */
final class IncompleteDown implements WayBack {
  /** Characters of one difference. */
  private static final int LONGEST = 160;

  /** A difference in one line; the body of a function would make pages of it. */
  private static String inShort(Difference difference) {
    String line = difference.toString().replaceAll("\\s+", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1).strip() + "…";
  }

  @Override
  public void check(Reversal reversal, Migration down, Findings findings) {
    if (reversal.verdict() == Verdict.DIFFERS && !WayBack.onlyValidates(reversal)) {
      String all =
          reversal.differences().stream()
              .map(IncompleteDown::inShort)
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
