package io.github.sqllint.rules;

import io.github.sqllint.operation.ObjectOperation.CreateExtension;
import io.github.sqllint.reversal.Difference;
import io.github.sqllint.reversal.Reversal;
import io.github.sqllint.reversal.Verdict;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import java.util.List;
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

  /**
   * An extension that others use as well is rightly left: the up script asked only that it be
   * there.
   */
  private static boolean mayHaveBeenThere(Difference difference, Migration up) {
    return difference.kind().equals("extension")
        && up.steps(CreateExtension.class).stream()
            .map(Step::operation)
            .anyMatch(create -> create.ifNotExists() && create.name().equals(difference.name()));
  }

  @Override
  public void check(Reversal reversal, Migration down, Findings findings) {
    List<Difference> differences =
        reversal.differences().stream()
            .filter(difference -> !mayHaveBeenThere(difference, reversal.up()))
            .toList();
    if (reversal.verdict() == Verdict.DIFFERS
        && !differences.isEmpty()
        && !WayBack.onlyValidates(reversal)) {
      String all =
          differences.stream().map(IncompleteDown::inShort).collect(Collectors.joining("; "));
      WayBack.addToWhole(
          down,
          findings,
          "After the down script of %s the schema is not what it was: %s.",
          reversal.up().script().name(),
          all);
    }
  }
}
