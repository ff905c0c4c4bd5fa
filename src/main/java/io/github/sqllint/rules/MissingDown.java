package io.github.sqllint.rules;

import io.github.sqllint.operation.TypeOperation.AddEnumValue;
import io.github.sqllint.reversal.Irreversible;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.SchemaHistory;
import io.github.sqllint.schema.Step;
import io.github.sqllint.source.EmittedSql;
import io.github.sqllint.source.EmittedSql.OneWay;
import io.github.sqllint.source.Place;
import io.github.sqllint.source.Script;
import java.util.Optional;

/** A migration without a way back, in a project that counts on having one. */
final class MissingDown implements Rule {

  @Override
  public void check(Migration migration, Findings findings) {
    Script script = migration.script();
    boolean repeatable = script.version().isEmpty();
    if (migration.isDown() || repeatable || isFinal(migration) || isDeclared(script)) {
      return;
    }
    SchemaHistory history = migration.history();
    String name = script.name();
    if (history.downs().isEmpty()) {
      if (history.expectsDowns() && isFirst(migration)) {
        findings.add(
            migration.steps().get(0),
            "No migration of this project has a down script, %s and all others.",
            name);
      }
      return;
    }
    if (history.downs().stream().noneMatch(down -> down.script().name().equals(name))) {
      Step<?> first = migration.steps().get(0);
      Optional<OneWay> oneWay = script.file().emitted().flatMap(EmittedSql::oneWay);
      findings.add(
          first,
          oneWay
              .flatMap(OneWay::call)
              .map(call -> new Place(script.file().host(), call))
              .orElseGet(first::place),
          oneWay.isPresent()
              ? "Nobody can take back %s, though others of this project can be: %s."
              : "No down script takes back %s, though others of this project have one.",
          name,
          oneWay.map(OneWay::reason).orElse(""));
    }
  }

  /** Whether nothing of it can be taken back: no statement takes a value out of an enum. */
  private static boolean isFinal(Migration migration) {
    return migration.steps().stream().allMatch(s -> s.operation() instanceof AddEnumValue);
  }

  private static boolean isDeclared(Script script) {
    return Irreversible.reason(script).isPresent();
  }

  /** One finding tells of the whole project. */
  private static boolean isFirst(Migration migration) {
    return migration.history().migrations().stream()
        .filter(m -> !m.script().version().isEmpty() && !m.steps().isEmpty())
        .findFirst()
        .filter(first -> first == migration)
        .isPresent();
  }
}
