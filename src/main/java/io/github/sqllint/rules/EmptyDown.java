package io.github.sqllint.rules;

import io.github.sqllint.reversal.Reversal;
import io.github.sqllint.reversal.Verdict;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.schema.Migration;
import java.util.List;

/** A down script without a statement that does anything, for an up script that does something. */
final class EmptyDown implements WayBack {

  @Override
  public void check(Reversal reversal, Migration down, Findings findings) {
    if (reversal.verdict() != Verdict.EMPTY || WayBack.onlyValidates(reversal)) {
      return;
    }
    List<Migration> downs = down.history().downs();
    // Some tools want a down function in each file, also of people who never go back.
    boolean isHabit = downs.size() > 1 && downs.stream().allMatch(d -> d.steps().isEmpty());
    if (!isHabit || isFirst(down, downs)) {
      WayBack.addToWhole(
          down,
          findings,
          isHabit
              ? "No down script of this project does anything, that of %s and all others."
              : "The down script of %s does nothing, so that all of its changes stay.",
          reversal.up().script().name());
    }
  }

  /** One finding tells of the whole project. */
  private static boolean isFirst(Migration down, List<Migration> downs) {
    return downs.stream()
        .filter(d -> d.up().filter(up -> !up.steps().isEmpty()).isPresent())
        .findFirst()
        .filter(first -> first == down)
        .isPresent();
  }
}
