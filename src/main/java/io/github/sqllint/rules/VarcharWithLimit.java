package io.github.sqllint.rules;

import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Migration;

/** The limit of a varchar is hard to change. */
final class VarcharWithLimit implements Rule {

  @Override
  public boolean isOpinion() {
    return true;
  }

  @Override
  public void check(Migration migration, Findings findings) {
    TypeOpinion.check(
        migration,
        findings,
        type -> type.name().equals("varchar") && !type.modifiers().isEmpty(),
        "%s of %s refuses values that are longer than its limit.");
  }
}
