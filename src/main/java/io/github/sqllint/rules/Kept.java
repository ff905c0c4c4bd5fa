package io.github.sqllint.rules;

import io.github.sqllint.operation.DataOperation;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.TableOperation.CreateTableAs;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import java.util.List;

/** What a migration has put elsewhere before it drops where it was. */
final class Kept {
  private Kept() {}

  /**
   * What becomes of a table's rows or values that a step drops: they {@code are lost}, and where an
   * earlier statement of the migration has read the table, but for what that has kept.
   */
  static String areLost(ObjectName table, Migration migration, Step<?> drop) {
    ObjectName resolved = drop.before().resolve(table);
    for (Step<?> step : migration.steps()) {
      if (step == drop) {
        break;
      }
      for (ObjectName read : reads(step.operation())) {
        if (step.before().resolve(read).equals(resolved)) {
          return "are lost but for what an earlier statement has kept";
        }
      }
    }
    return "are lost";
  }

  /** Where values are taken from; one column's may go into another one of the same table. */
  private static List<ObjectName> reads(Operation operation) {
    if (operation instanceof DataOperation.Insert insert) {
      return insert.reads();
    }
    if (operation instanceof DataOperation.Update update) {
      return update.reads().isEmpty() ? List.of(update.table()) : update.reads();
    }
    if (operation instanceof DataOperation.Merge merge) {
      return merge.reads();
    }
    return operation instanceof CreateTableAs create ? create.query().relations() : List.of();
  }
}
