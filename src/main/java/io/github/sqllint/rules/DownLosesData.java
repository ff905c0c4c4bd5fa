package io.github.sqllint.rules;

import io.github.sqllint.reversal.LostData;
import io.github.sqllint.reversal.Reversal;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.schema.Migration;

/** What comes back on the way down without its data. */
final class DownLosesData implements WayBack {

  @Override
  public void check(Reversal reversal, Migration down, Findings findings) {
    for (LostData lost : LostData.of(reversal)) {
      // One call that goes both ways has been told by the rules for what it drops.
      if (!lost.isUndoneByOneCall()) {
        findings.add(lost.step(), "%s", lost);
      }
    }
  }
}
