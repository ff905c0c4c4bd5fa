package io.github.sqllint.reversal;

import io.github.sqllint.impact.Failure;
import io.github.sqllint.impact.Impact;
import io.github.sqllint.operation.DataOperation;
import io.github.sqllint.operation.DoBlock;
import io.github.sqllint.operation.ObjectOperation.AlterObject;
import io.github.sqllint.operation.ObjectOperation.DropObject;
import io.github.sqllint.operation.ObjectOperation.Other;
import io.github.sqllint.operation.ObjectOperation.PsqlCommand;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.SessionOperation;
import io.github.sqllint.operation.SessionOperation.SetParameter;
import io.github.sqllint.operation.Unrecognised;
import io.github.sqllint.schema.ExtensionMembers;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.Routine;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Step;
import io.github.sqllint.source.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What keeps a script from being followed. */
final class Doubts {
  private static final Pattern DEFINES =
      Pattern.compile(
          "\\b(create|alter|drop|execute|truncate|grant|revoke)\\b", Pattern.CASE_INSENSITIVE);

  /** Statements whose effects are on more than the objects that they name. */
  private static final Set<String> EVERYTHING =
      Set.of("alter system", "import foreign schema", "reassign owned", "security label");

  /** Whose name they are set under. */
  private static final Set<String> ROLES = Set.of("role", "session_authorization");

  /** What makes a thing that has an owner. */
  private static final Set<String> OWNED =
      Set.of(
          "create-table",
          "create-table-as",
          "create-view",
          "create-materialized-view",
          "create-sequence",
          "create-function",
          "create-type",
          "create-domain",
          "create-schema");

  private Doubts() {}

  /** One sentence; empty where every step of the script was followed. */
  static Optional<String> about(Migration migration) {
    for (Step<?> step : migration.steps()) {
      if (step.course() == Step.Course.UNLIKELY) {
        continue;
      }
      SourceFile file = step.statement().statement().file();
      String in = file == migration.script().file() ? "" : " of " + file.path();
      String line = "Line " + file.position(step.span().start()).line() + in;
      if (step.operation() instanceof Unrecognised unrecognised && !unrecognised.isJudged()) {
        return Optional.of(line + " is not understood: " + unrecognised.reason());
      }
      if (step.conditional() && isEffective(step.operation())) {
        Optional<String> assumed = assumed(step);
        if (assumed.isPresent()) {
          return Optional.of(line + " is not certain: " + assumed.get());
        }
        return Optional.of(line + " runs only under a condition that is not known here.");
      }
      if (step.caught()
          && Impact.of(List.of(step)).failure().filter(f -> isOpen(f, step)).isPresent()) {
        return Optional.of(line + " may fail, and its block goes on.");
      }
      if (step.operation() instanceof PsqlCommand psql && psql.otherDatabase().isPresent()) {
        return Optional.of(line + " connects to a database that is named there.");
      }
      if (step.operation() instanceof DropObject drop && dropsUnseen(drop)) {
        return Optional.of(line + " drops whatever uses " + drop.name() + ".");
      }
      if (step.operation() instanceof AlterObject alter && !isKnown(alter, step.before())) {
        return Optional.of(line + " alters what no migration has created.");
      }
      if (step.operation() instanceof Other other && mayDoAnything(other, step.before())) {
        return Optional.of(line + " calls what may change the schema.");
      }
      if (DataOperation.class.isInstance(step.operation()) && isCatalogue(step.operation())) {
        return Optional.of(line + " changes the server's own catalogue.");
      }
    }
    return Optional.empty();
  }

  /** Whether a block goes on behind an error, or may have to be asked whether it does. */
  private static boolean isOpen(Failure failure, Step<?> step) {
    return !failure.dependsOnRows() || step.caught(failure.sqlstate());
  }

  /** What is taken for granted of a statement. */
  private static Optional<String> assumed(Step<?> step) {
    return step.statement().unrecognised().stream()
        .map(reading -> (Unrecognised) reading.operation())
        .filter(Unrecognised::isAssumption)
        .map(Unrecognised::reason)
        .findFirst();
  }

  private static boolean dropsUnseen(DropObject drop) {
    return drop.kind().equals("owned")
        || (drop.cascade()
            && drop.kind().equals("extension")
            && ExtensionMembers.of(drop.name().name()).isEmpty());
  }

  private static boolean isKnown(AlterObject alter, Schema schema) {
    return switch (alter.kind()) {
      case "function", "procedure", "routine", "aggregate", "index" -> true;
      default -> schema.presence(alter.kind(), alter.name()) != Presence.UNKNOWN;
    };
  }

  private static boolean mayDoAnything(Other other, Schema schema) {
    return EVERYTHING.contains(other.kind())
        || other.kind().equals("call")
        || other.kind().equals("execute")
        || (other.kind().equals("select") && callsDefinition(other.text(), schema));
  }

  /** Whether a query calls a function of the migrations' own that changes the schema. */
  private static boolean callsDefinition(String text, Schema schema) {
    for (Routine routine : schema.routines()) {
      if (text.matches("(?s).*\\b" + Pattern.quote(routine.name().name()) + " ?\\(.*")
          && routine.overloads().stream().anyMatch(o -> DEFINES.matcher(o.body()).find())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCatalogue(Operation operation) {
    return operation
        .relation()
        .filter(r -> r.name().startsWith("pg_"))
        .filter(r -> r.schema().isEmpty() || r.schema().get().equals("pg_catalog"))
        .isPresent();
  }

  /** A down script that makes things as another role, whose they then are. */
  static Optional<String> aboutOwners(Migration down) {
    boolean other = false;
    for (Step<?> step : down.steps()) {
      if (step.operation() instanceof SetParameter set && ROLES.contains(set.name())) {
        other = !set.value().equals("none");
      }
      if (other && OWNED.contains(step.operation().word())) {
        return Optional.of("Whom things belonged to before is not known.");
      }
    }
    return Optional.empty();
  }

  /** Whether an operation changes anything beside the session that runs it. */
  static boolean isEffective(Operation operation) {
    if (operation instanceof DoBlock block) {
      return block.body().stream().anyMatch(reading -> isEffective(reading.operation()));
    }
    return !((operation instanceof Other other
            && !other.kind().startsWith("alter ")
            && !EVERYTHING.contains(other.kind()))
        || operation instanceof PsqlCommand
        || operation instanceof SessionOperation);
  }
}
