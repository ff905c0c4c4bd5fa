package io.github.sqllint.impact;

import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.Constraint;
import io.github.sqllint.schema.Session;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;
import java.util.List;
import java.util.function.Predicate;

/** What new values of a row ask other relations for: sequences, and the tables of foreign keys. */
final class NewRows {
  private NewRows() {}

  /**
   * Columns that are left to their defaults take the next value of their sequence.
   *
   * @param left whether a column is
   */
  static void takeDefaults(Target target, Predicate<Column> left, Work work) {
    for (Column column : target.table().map(t -> t.columns().all()).orElse(List.of())) {
      if (left.test(column)) {
        column.defaultValue().ifPresent(value -> takeDefault(value, work));
        if (column.identity().isPresent()) {
          work.before()
              .sequencesOwnedBy(target.name(), column.name())
              .forEach(sequence -> work.lock(sequence.name(), LockMode.ROW_EXCLUSIVE));
        }
      }
    }
  }

  private static void takeDefault(Expression value, Work work) {
    Sequences.takeNext(value, work);
    RoutineRuns.calledIn(value.text(), work);
  }

  /**
   * A foreign key's new value is looked up, and kept there by a row lock, before the end.
   *
   * @param columns that get a value; empty where that may be all
   */
  static void lookUp(Target target, List<String> columns, Step<?> step, Work work) {
    for (Constraint key : foreignKeys(target.name(), step)) {
      boolean given = columns.isEmpty() || key.columns().stream().allMatch(columns::contains);
      if (given && key.enforced() && !step.before().session().putsOff(key, step.transaction())) {
        work.lock(key.reference().orElseThrow().table(), LockMode.ROW_SHARE);
      }
    }
  }

  /**
   * What was put off is looked up by SET CONSTRAINTS … IMMEDIATE.
   *
   * @param meant whether it names a key
   */
  static void lookUpNow(Predicate<Constraint> meant, Step<?> step, Work work) {
    Session session = step.before().session();
    for (ObjectName table : session.awaitingChecks(step.transaction())) {
      for (Constraint key : foreignKeys(table, step)) {
        if (meant.test(key) && session.putsOff(key, step.transaction())) {
          work.lock(key.reference().orElseThrow().table(), LockMode.ROW_SHARE);
        }
      }
    }
  }

  private static List<Constraint> foreignKeys(ObjectName table, Step<?> step) {
    return step.before().table(table).map(Table::foreignKeys).orElse(List.of());
  }
}
