package io.github.sqllint.rules;

import io.github.sqllint.impact.Impact;
import io.github.sqllint.operation.ColumnOperation;
import io.github.sqllint.operation.ColumnOperation.DropColumn;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.ReadStatement;
import io.github.sqllint.operation.TableOperation;
import io.github.sqllint.operation.TableOperation.DropTable;
import io.github.sqllint.operation.ViewOperation;
import io.github.sqllint.operation.ViewOperation.DropMaterializedView;
import io.github.sqllint.operation.ViewOperation.DropView;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Origin;
import io.github.sqllint.schema.Presence;
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
      if (isFree(step)) {
        continue;
      }
      told = step.statement();
      findings.add(
          step, "Whatever depends on %s goes with it, without being named.", dropped.get());
    }
  }

  private static boolean isNewOrAbsent(Migration migration, Step<?> step, ObjectName name) {
    Optional<Origin> origin =
        step.before()
            .relation(name)
            .<SchemaObject>map(relation -> relation)
            .or(() -> step.before().type(name))
            .flatMap(SchemaObject::origin);
    boolean isRelation =
        step.operation() instanceof TableOperation || step.operation() instanceof ViewOperation;
    return Precaution.isOne(migration, step)
        || origin.filter(o -> o.script() == migration.script()).isPresent()
        || (isRelation && step.before().presence(name) == Presence.ABSENT);
  }

  /**
   * Whether nothing depends on it, as far as migrations that seem complete tell: then it would go
   * without CASCADE too.
   */
  private static boolean isFree(Step<?> step) {
    return step.before().seemsComplete()
        && step.before().isFollowed()
        && isKnown(step)
        && withoutCascade(step.operation())
            .map(plain -> Impact.of(List.of(with(plain, step))))
            .filter(impact -> impact.failure().isEmpty())
            .isPresent();
  }

  /** A table of which nothing tells is lost with its rows, which another rule says. */
  private static boolean isKnown(Step<?> step) {
    if (step.operation() instanceof DropColumn drop) {
      return step.before().column(drop.table(), drop.column()).isPresent();
    }
    return step.operation() instanceof DropTable
        || step.operation().relation().flatMap(step.before()::relation).isPresent();
  }

  private static Optional<Operation> withoutCascade(Operation operation) {
    if (operation instanceof DropTable drop) {
      return Optional.of(new DropTable(drop.name(), drop.ifExists(), false));
    }
    if (operation instanceof DropColumn drop) {
      return Optional.of(new DropColumn(drop.table(), drop.column(), drop.ifExists(), false));
    }
    if (operation instanceof DropView drop) {
      return Optional.of(new DropView(drop.name(), drop.ifExists(), false));
    }
    return operation instanceof DropMaterializedView drop
        ? Optional.of(new DropMaterializedView(drop.name(), drop.ifExists(), false))
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
