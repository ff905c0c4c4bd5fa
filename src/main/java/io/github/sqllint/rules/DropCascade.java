package io.github.sqllint.rules;

import io.github.sqllint.impact.Impact;
import io.github.sqllint.operation.ColumnOperation;
import io.github.sqllint.operation.ColumnOperation.DropColumn;
import io.github.sqllint.operation.ConstraintOperation.DropConstraint;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.DropObject;
import io.github.sqllint.operation.ObjectOperation.DropSequence;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.ReadStatement;
import io.github.sqllint.operation.TableOperation;
import io.github.sqllint.operation.TableOperation.DropTable;
import io.github.sqllint.operation.TypeOperation.DropType;
import io.github.sqllint.operation.ViewOperation;
import io.github.sqllint.operation.ViewOperation.DropMaterializedView;
import io.github.sqllint.operation.ViewOperation.DropView;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Origin;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.SchemaObject;
import io.github.sqllint.schema.Step;
import java.util.List;
import java.util.Optional;

/** CASCADE drops what nobody named. */
final class DropCascade implements Rule {

  @Override
  public void check(Migration migration, Findings findings) {
    if (migration.isDown()) {
      return;
    }
    ReadStatement told = null;
    for (Step<?> step : migration.steps()) {
      Optional<ObjectName> dropped =
          Dropped.by(step.operation()).filter(Dropped::cascade).map(Dropped::name);
      boolean list = step.statement() == told && !(step.operation() instanceof ColumnOperation);
      if (list || dropped.isEmpty() || isNewOrAbsent(migration, step, dropped.get())) {
        continue;
      }
      Optional<String> dependent = dependent(step);
      if (dependent.isEmpty() && isFollowed(step)) {
        continue;
      }
      told = step.statement();
      findings.add(
          step,
          "Whatever depends on %s goes with it, without being named%s.",
          dropped.get(),
          dependent.map(reason -> ": " + reason).orElse("; the migrations do not tell what does"));
    }
  }

  private static boolean isNewOrAbsent(Migration migration, Step<?> step, ObjectName name) {
    boolean isRelation =
        step.operation() instanceof TableOperation || step.operation() instanceof ViewOperation;
    return Precaution.isOne(migration, step)
        || isNew(migration, step, name)
        || (isRelation && step.before().presence(name) == Presence.ABSENT);
  }

  private static boolean isNew(Migration migration, Step<?> step, ObjectName name) {
    if (step.operation() instanceof DropObject) {
      return step.before()
          .routine(name)
          .filter(
              routine ->
                  routine.overloads().stream()
                      .allMatch(o -> o.origin().script() == migration.script()))
          .isPresent();
    }
    Optional<Origin> origin =
        step.before()
            .relation(name)
            .<SchemaObject>map(relation -> relation)
            .or(() -> step.before().type(name))
            .flatMap(SchemaObject::origin);
    return origin.filter(o -> o.script() == migration.script()).isPresent();
  }

  /** Why it would not go without CASCADE, as far as the migrations tell. */
  private static Optional<String> dependent(Step<?> step) {
    return withoutCascade(step.operation())
        .flatMap(plain -> Impact.of(List.of(with(plain, step))).failure())
        .filter(failure -> failure.sqlstate().equals("2BP01"))
        .map(failure -> failure.reason().replaceAll("^.*, for |\\.$", ""));
  }

  /** Whether migrations that seem complete tell of all that depends on it. */
  private static boolean isFollowed(Step<?> step) {
    return step.before().seemsComplete() && step.before().isFollowed() && isKnown(step);
  }

  /** A table of which nothing tells is lost with its rows, which another rule says. */
  private static boolean isKnown(Step<?> step) {
    Schema before = step.before();
    if (step.operation() instanceof DropColumn drop) {
      return before.column(drop.table(), drop.column()).isPresent();
    }
    if (step.operation() instanceof DropConstraint drop) {
      return before.constraint(drop.table(), drop.name()).isPresent();
    }
    // What a type or function is used for is not followed to the end.
    boolean isFollowed =
        !(step.operation() instanceof DropType || step.operation() instanceof DropObject);
    return step.operation() instanceof DropTable
        || (isFollowed
            && Dropped.by(step.operation()).flatMap(d -> before.relation(d.name())).isPresent());
  }

  private static Optional<Operation> withoutCascade(Operation operation) {
    if (operation instanceof DropTable drop) {
      return Optional.of(new DropTable(drop.name(), drop.ifExists(), false));
    }
    if (operation instanceof DropColumn drop) {
      return Optional.of(new DropColumn(drop.table(), drop.column(), drop.ifExists(), false));
    }
    if (operation instanceof DropConstraint drop) {
      return Optional.of(new DropConstraint(drop.table(), drop.name(), drop.ifExists(), false));
    }
    if (operation instanceof DropView drop) {
      return Optional.of(new DropView(drop.name(), drop.ifExists(), false));
    }
    if (operation instanceof DropMaterializedView drop) {
      return Optional.of(new DropMaterializedView(drop.name(), drop.ifExists(), false));
    }
    if (operation instanceof DropSequence drop) {
      return Optional.of(new DropSequence(drop.name(), drop.ifExists(), false));
    }
    if (operation instanceof DropType drop) {
      return Optional.of(new DropType(drop.name(), drop.ifExists(), false));
    }
    return operation instanceof DropObject drop
        ? Optional.of(
            new DropObject(drop.kind(), drop.name(), drop.arguments(), drop.ifExists(), false))
        : Optional.empty();
  }

  private static Step<Operation> with(Operation operation, Step<?> step) {
    return new Step<>(
        operation,
        step.statement(),
        step.span(),
        step.conditional(),
        step.course(),
        step.before(),
        step.transaction());
  }
}
