package io.github.sqllint.reversal;

import io.github.sqllint.operation.DoBlock;
import io.github.sqllint.operation.ObjectOperation.Other;
import io.github.sqllint.operation.ObjectOperation.PsqlCommand;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.SessionOperation;
import io.github.sqllint.operation.Unrecognised;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
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
      if (step.operation() instanceof Other other && mayDoAnything(other)) {
        return Optional.of(line + " calls what may change the schema.");
      }
    }
    return Optional.empty();
  }

  private static boolean mayDoAnything(Other other) {
    return other.kind().equals("call") || other.kind().equals("execute");
  }

  /** Whether an operation changes anything beside the session that runs it. */
  static boolean isEffective(Operation operation) {
    return !(operation instanceof Other
        || operation instanceof PsqlCommand
        || operation instanceof SessionOperation);
  }
}
