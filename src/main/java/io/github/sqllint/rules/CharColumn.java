package io.github.sqllint.rules;

import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Migration;

/** A char column fills values up with spaces. */
final class CharColumn implements Rule {

  @Override
  public boolean isOpinion() {
    return true;
  }

  @Override
  public void check(Migration migration, Findings findings) {
    TypeOpinion.check(
        migration,
        findings,
        type -> type.name().equals("char"),
        "%s of %s fills its values up with spaces.");
  }
}
