package io.github.sqllint.rules;

import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Migration;

/** A time without its zone is no moment. */
final class TimestampWithoutTimeZone implements Rule {

  @Override
  public boolean isOpinion() {
    return true;
  }

  @Override
  public void check(Migration migration, Findings findings) {
    TypeOpinion.check(
        migration,
        findings,
        type -> type.name().equals("timestamp"),
        "%s of %s keeps a time of day, not a moment.");
  }
}
