package io.github.sqllint.rules;

import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Migration;

/** A name that is taken stops the deploy. */
final class DuplicateObject implements Rule {

  @Override
  public boolean refuses() {
    return true;
  }

  @Override
  public void check(Migration migration, Findings findings) {
    for (Refusal refusal : Refusal.in(migration)) {
      if (refusal.isForTaken()) {
        findings.add(refusal.step(), "The server refuses the statement: %s.", refusal.reason());
      }
    }
  }
}
