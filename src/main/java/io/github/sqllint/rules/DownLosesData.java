package io.github.sqllint.rules;

import io.github.sqllint.reversal.LostData;
import io.github.sqllint.reversal.Reversal;
import io.github.sqllint.rule.Each;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.schema.Migration;

/** What comes back on the way down without its data. */
final class DownLosesData implements WayBack {

  @Override
  public void check(Reversal reversal, Migration down, Findings findings) {
    for (LostData lost : LostData.of(reversal)) {
      // One call that goes both ways has been told by the rules for what it drops.
      if (lost.isUndoneByOneCall()) {
        continue;
      }
      if (lost.column().isPresent()) {
        findings.add(
            lost.step(),
            "The values that %s of %s held do not come back.",
            new Each(lost.column().get()),
            lost.table());
      } else {
        findings.add(lost.step(), "%s", lost);
      }
    }
  }
}
