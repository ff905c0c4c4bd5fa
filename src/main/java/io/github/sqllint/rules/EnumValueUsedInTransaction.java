package io.github.sqllint.rules;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ReadStatement;
import io.github.sqllint.operation.TypeOperation.AddEnumValue;
import io.github.sqllint.rule.Finding.RelatedPlace;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.SchemaObject;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;
import java.util.List;
import java.util.Optional;

/** A new enum value cannot be used before the transaction that adds it has committed. */
final class EnumValueUsedInTransaction implements Rule {

  @Override
  public void check(Migration migration, Findings findings) {
    for (Step<AddEnumValue> add : migration.steps(AddEnumValue.class)) {
      if (!add.transaction().isCertain() || !add.before().server().since(12)) {
        continue;
      }
      if (add.before().server().since(17) && isOfSameTransaction(add)) {
        continue;
      }
      ReadStatement last = add.statement();
      for (Step<?> step : migration.inTransactionOf(add)) {
        boolean later = step.span().start() > add.span().end();
        if (later && step.statement() != last && uses(step, add)) {
          last = step.statement();
          findings.add(
              step,
              List.of(RelatedPlace.of(add, "the value is added here")),
              isKnown(step)
                  ? "The server refuses the statement: '%s' is not committed yet."
                  : "The server refuses the statement if '%s' is the value of %s, not committed yet.",
              add.operation().value(),
              add.operation().name());
        }
      }
    }
  }

  private static boolean isKnown(Step<?> step) {
    return step.operation().relation().flatMap(step.before()::table).isPresent();
  }

  private static boolean isOfSameTransaction(Step<AddEnumValue> add) {
    return add.before()
        .type(add.operation().name())
        .flatMap(SchemaObject::origin)
        .filter(origin -> origin.transaction().number() == add.transaction().number())
        .isPresent();
  }

  /**
   * Whether a statement about a table with a column of the type, or one of which nothing is known,
   * holds the value as a string.
   */
  private static boolean uses(Step<?> step, Step<AddEnumValue> add) {
    String literal = "'" + add.operation().value().replace("'", "''") + "'";
    boolean written =
        step.statement().statement().tokens().stream().anyMatch(t -> t.text().equals(literal));
    Optional<ObjectName> relation = step.operation().relation();
    if (!written || relation.isEmpty()) {
      return false;
    }
    Optional<Table> table = step.before().table(relation.get());
    return table.isPresent()
        ? step.before().tablesUsingType(add.operation().name()).contains(table.get())
        : step.before().presence(relation.get()) == Presence.UNKNOWN;
  }
}
