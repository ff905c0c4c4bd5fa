package io.github.sqllint.rules;

import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Migration;

/** A json column has no equality. */
final class JsonColumn implements Rule {

  @Override
  public boolean isOpinion() {
    return true;
  }

  @Override
  public void check(Migration migration, Findings findings) {
    TypeOpinion.check(
        migration,
        findings,
        type -> type.name().equals("json"),
        "%s of %s can be neither compared nor indexed.");
  }
}
