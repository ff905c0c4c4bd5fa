package io.github.sqllint.rules;

import io.github.sqllint.operation.ColumnOperation;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ReadStatement;
import io.github.sqllint.operation.TableOperation;
import io.github.sqllint.operation.ViewOperation;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Origin;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.SchemaObject;
import io.github.sqllint.schema.Step;
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
      if (step.operation() instanceof TableOperation.DropTable && isFree(step, dropped.get())) {
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

  /** Whether nothing depends on the table, as far as migrations that seem complete tell. */
  private static boolean isFree(Step<?> step, ObjectName table) {
    return step.before().seemsComplete()
        && step.before().viewsUsing(table).isEmpty()
        && step.before().foreignKeysTo(table).stream()
            .allMatch(key -> key.table().equals(step.before().resolve(table)));
  }
}
