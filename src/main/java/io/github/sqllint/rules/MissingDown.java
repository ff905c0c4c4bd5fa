package io.github.sqllint.rules;

import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.source.EmittedSql;
import java.util.List;
import java.util.Optional;

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
      Optional<String> reason = migration.script().file().emitted().flatMap(EmittedSql::oneWay);
      findings.add(
          migration.steps().get(0),
          reason.isPresent()
              ? "Nobody can take back %s, though others of this project can be: %s."
              : "No down script takes back %s, though others of this project have one.",
          name,
          reason.orElse(""));
    }
  }
}
