package io.github.sqllint.reversal;

import io.github.sqllint.impact.Failure;
import io.github.sqllint.impact.Impact;
import io.github.sqllint.operation.DoBlock;
import io.github.sqllint.operation.ObjectOperation.DropObject;
import io.github.sqllint.operation.ObjectOperation.Other;
import io.github.sqllint.operation.ObjectOperation.PsqlCommand;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.SessionOperation;
import io.github.sqllint.operation.Unrecognised;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import java.util.List;
import java.util.Optional;

/** What keeps a script from being followed. */
final class Doubts {
  private Doubts() {}

  /** One sentence; empty where every step of the script was followed. */
  static Optional<String> about(Migration migration) {
    for (Step<?> step : migration.steps()) {
      String line = "Line " + migration.script().file().position(step.span().start()).line();
      if (step.operation() instanceof Unrecognised unrecognised) {
        return Optional.of(line + " is not understood: " + unrecognised.reason());
      }
      if (step.operation() instanceof DoBlock || step.conditional()) {
        return Optional.of(line + " runs only under a condition that is not known here.");
      }
      if (step.operation() instanceof DropObject drop
          && drop.cascade()
          && drop.kind().equals("extension")) {
        return Optional.of(line + " drops whatever uses " + drop.name() + ".");
      }
      if (step.operation() instanceof Other other && mayDoAnything(other)) {
        return Optional.of(line + " calls what may change the schema.");
      }
    }
    return Optional.empty();
  }

  private static boolean mayDoAnything(Other other) {
    return other.kind().equals("call") || other.kind().equals("execute");
  }

  /** A statement that only some rows make fail, on a table that the scripts put rows into. */
  static Optional<String> aboutRows(Migration down) {
    for (List<Step<?>> statement : down.statements()) {
      Step<?> first = statement.get(0);
      boolean filled = first.operation().relation().filter(first.before()::holdsRows).isPresent();
      if (filled && Impact.of(statement).failure().filter(Doubts::dependsOnRows).isPresent()) {
        return Optional.of("Whether it fails depends on the rows that the scripts themselves add.");
      }
    }
    return Optional.empty();
  }

  /** Integrity violations and data exceptions (PostgreSQL manual, appendix A). */
  static boolean dependsOnRows(Failure failure) {
    return failure.sqlstate().startsWith("22") || failure.sqlstate().startsWith("23");
  }

  /** Whether a comparison of schemas shows all that a script does. */
  static boolean isAllCompared(Migration migration) {
    return migration.steps(Other.class).stream()
        .noneMatch(step -> step.operation().kind().startsWith("alter default privileges"));
  }

  /** Whether an operation changes anything beside the session that runs it. */
  static boolean isEffective(Operation operation) {
    return !((operation instanceof Other other && !other.kind().startsWith("alter "))
        || operation instanceof PsqlCommand
        || operation instanceof SessionOperation);
  }
}
