package io.github.sqllint.rules;

import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Migration;
import java.util.List;

/** A migration without a way back, in a project that counts on having one. */
final class MissingDown implements Rule {

  @Override
  public void check(Migration migration, Findings findings) {
    boolean repeatable = migration.script().version().isEmpty();
    List<Migration> downs = migration.history().downs();
    if (migration.isDown() || repeatable || migration.steps().isEmpty() || downs.isEmpty()) {
      return;
    }
    String name = migration.script().name();
    if (downs.stream().noneMatch(down -> down.script().name().equals(name))) {
      findings.add(
          migration.steps().get(0),
          "No down script takes back %s, though others of this project have one.",
          name);
    }
  }
}
