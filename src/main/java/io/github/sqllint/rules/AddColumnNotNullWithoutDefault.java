package io.github.sqllint.rules;

import io.github.sqllint.operation.ColumnDefinition;
import io.github.sqllint.operation.ColumnOperation;
import io.github.sqllint.operation.ColumnOperation.AddColumn;
import io.github.sqllint.operation.ColumnOperation.SetNotNull;
import io.github.sqllint.operation.ConstraintOperation;
import io.github.sqllint.operation.ConstraintOperation.AddPrimaryKey;
import io.github.sqllint.operation.Expression.Literal;
import io.github.sqllint.operation.IndexOperation;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ReadStatement;
import io.github.sqllint.operation.SessionOperation;
import io.github.sqllint.rule.Each;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Step;
import io.github.sqllint.source.Direction;
import java.util.Set;

/** Every existing row has NULL in a new column without a default. */
final class AddColumnNotNullWithoutDefault implements Rule {

  /** A down script brings columns back to tables that have rows as well. */
  @Override
  public boolean judges(Direction direction) {
    return true;
  }

  @Override
  public Set<String> covers() {
    return Set.of("set-not-null-without-check", "down-loses-data");
  }

  @Override
  public void check(Migration migration, Findings findings) {
    for (Step<SetNotNull> step : migration.steps(SetNotNull.class)) {
      if (isStillEmpty(migration, step)) {
        findings.add(
            step,
            "The statement fails if %s holds a row: nothing has given the new column %s a value.",
            step.operation().table(),
            step.operation().column());
      }
    }
    for (Step<AddColumn> step : migration.steps(AddColumn.class)) {
      ObjectName table = step.operation().table();
      ColumnDefinition column = step.operation().definition();
      if (!column.notNull() && !isKey(column.name(), step.statement())) {
        continue;
      }
      if (step.isOpen() || hasValue(column, step.before()) || !step.before().mayHoldRows(table)) {
        continue;
      }
      if (step.operation().ifNotExists()
          && step.before().columnPresence(table, column.name()) == Presence.PRESENT) {
        continue;
      }
      findings.add(
          step,
          "The statement fails if %s holds a row, which gets no value for %s: NOT NULL without a"
              + " default.",
          table,
          new Each(column.name()));
    }
  }

  /** Whether this migration has added a column, and nothing since then can have filled it. */
  private static boolean isStillEmpty(Migration migration, Step<SetNotNull> step) {
    ObjectName table = step.operation().table();
    String column = step.operation().column();
    if (!step.before().addedInThisMigration(table, column) || !step.before().mayHoldRows(table)) {
      return false;
    }
    boolean empty = false;
    for (Step<?> earlier : migration.steps()) {
      if (earlier == step) {
        break;
      }
      if (earlier.operation() instanceof AddColumn add && add.column().equals(column)) {
        empty =
            add.table().equals(table)
                && !earlier.isOpen()
                && !hasValue(add.definition(), earlier.before());
      } else if (!(earlier.operation() instanceof ColumnOperation)
          && !(earlier.operation() instanceof ConstraintOperation)
          && !(earlier.operation() instanceof IndexOperation)
          && !(earlier.operation() instanceof SessionOperation)) {
        empty = false;
      }
    }
    return empty;
  }

  private static boolean isKey(String column, ReadStatement statement) {
    return statement.readings().stream()
        .anyMatch(
            reading ->
                reading.operation() instanceof AddPrimaryKey key && key.columns().contains(column));
  }

  /** Whether old rows get a value from the definition or from the domain that is its type. */
  private static boolean hasValue(ColumnDefinition column, Schema schema) {
    boolean isNull =
        column.defaultValue().filter(v -> v instanceof Literal value && value.isNull()).isPresent();
    return (column.defaultValue().isPresent() && !isNull)
        || column.generated().isPresent()
        || column.identity().isPresent()
        || column.type().isSerial()
        || DomainOf.column(column, schema).flatMap(d -> d.defaultValue()).isPresent();
  }
}
