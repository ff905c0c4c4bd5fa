package io.github.sqllint.rules;

import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Migration;

/** A serial column is a default and a sequence that anybody can separate. */
final class SerialInsteadOfIdentity implements Rule {

  @Override
  public boolean isOpinion() {
    return true;
  }

  @Override
  public void check(Migration migration, Findings findings) {
    TypeOpinion.check(
        migration, findings, ColumnType::isSerial, "%s of %s gets its numbers from a default.");
  }
}
