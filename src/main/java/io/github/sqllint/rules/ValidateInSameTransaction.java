package io.github.sqllint.rules;

import io.github.sqllint.impact.Impact;
import io.github.sqllint.operation.ConstraintOperation.ValidateConstraint;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.rule.Finding.RelatedPlace;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.LockRule;
import io.github.sqllint.schema.Constraint;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import java.util.List;
import java.util.Optional;

/** Validation in the transaction that adds a constraint runs under that one's lock. */
final class ValidateInSameTransaction implements LockRule {

  @Override
  public void check(Migration migration, Findings findings) {
    for (Step<ValidateConstraint> step : migration.steps(ValidateConstraint.class)) {
      ObjectName table = step.operation().table();
      Optional<Step<?>> addition = addition(migration, step);
      if (addition.isEmpty() || !step.before().mayBeInUse(table)) {
        continue;
      }
      Step<?> add = addition.get();
      findings.add(
          step,
          List.of(RelatedPlace.of(add, "added here")),
          "%s while every row is checked for %s, which the same transaction adds.",
          WhoWaits.on(Impact.of(add), table),
          step.operation().name());
    }
  }

  /** The step that adds what is validated, where its lock is certainly still held. */
  static Optional<Step<?>> addition(Migration migration, Step<?> step) {
    if (!(step.operation() instanceof ValidateConstraint validate)) {
      return Optional.empty();
    }
    return step.before()
        .constraint(validate.table(), validate.name())
        .filter(constraint -> !constraint.validated())
        .flatMap(Constraint::origin)
        .flatMap(
            origin ->
                migration.steps().stream()
                    .filter(origin::isOf)
                    .filter(add -> isOneTransaction(add, step))
                    .<Step<?>>map(add -> add)
                    .findFirst());
  }

  private static boolean isOneTransaction(Step<?> one, Step<?> other) {
    return one.statement() == other.statement()
        || (other.transaction().isCertain()
            && one.transaction().number() == other.transaction().number());
  }
}
