package io.github.sqllint.schema;

import io.github.sqllint.operation.ColumnOperation.AddColumn;
import io.github.sqllint.operation.ColumnOperation.ChangeColumnType;
import io.github.sqllint.operation.ColumnOperation.DropColumn;
import io.github.sqllint.operation.ColumnOperation.DropDefault;
import io.github.sqllint.operation.ColumnOperation.DropNotNull;
import io.github.sqllint.operation.ColumnOperation.SetDefault;
import io.github.sqllint.operation.ColumnOperation.SetNotNull;
import io.github.sqllint.operation.ConstraintOperation.AddCheck;
import io.github.sqllint.operation.ConstraintOperation.AddExclusion;
import io.github.sqllint.operation.ConstraintOperation.AddForeignKey;
import io.github.sqllint.operation.ConstraintOperation.AddNotNullConstraint;
import io.github.sqllint.operation.ConstraintOperation.AddPrimaryKey;
import io.github.sqllint.operation.ConstraintOperation.AddUnique;
import io.github.sqllint.operation.ConstraintOperation.DropConstraint;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.ReadStatement;
import io.github.sqllint.operation.Reading;
import io.github.sqllint.operation.TableOperation.AlterTableOther;
import io.github.sqllint.operation.TableOperation.CreateTable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The order in which the server takes the actions of one ALTER TABLE, or the clauses of one CREATE
 * TABLE, whatever their order in the text (the AT_PASS constants of its source).
 */
final class ActionOrder {
  private static final int DROPS = 1;
  private static final int COLUMN_ATTRIBUTES = 4;
  private static final int REST = 9;

  private static final Map<Class<? extends Operation>, Integer> PASSES =
      Map.ofEntries(
          Map.entry(CreateTable.class, 0),
          Map.entry(DropColumn.class, DROPS),
          Map.entry(DropConstraint.class, DROPS),
          Map.entry(DropNotNull.class, DROPS),
          Map.entry(DropDefault.class, DROPS),
          Map.entry(ChangeColumnType.class, 2),
          Map.entry(AddColumn.class, 3),
          Map.entry(SetNotNull.class, COLUMN_ATTRIBUTES),
          Map.entry(AddNotNullConstraint.class, COLUMN_ATTRIBUTES),
          Map.entry(AddPrimaryKey.class, 5),
          Map.entry(AddUnique.class, 6),
          Map.entry(AddExclusion.class, 6),
          Map.entry(AddCheck.class, 7),
          Map.entry(SetDefault.class, 7),
          Map.entry(AddForeignKey.class, 8));

  private ActionOrder() {}

  /** The readings of a statement in the order in which they happen. */
  static List<Reading> of(ReadStatement statement) {
    List<Reading> readings = statement.readings();
    return readings.size() == 1 || isInOrder(readings) || !areAboutOneTable(readings)
        ? readings
        : readings.stream().sorted((a, b) -> pass(a.operation()) - pass(b.operation())).toList();
  }

  private static boolean isInOrder(List<Reading> readings) {
    int last = 0;
    for (Reading reading : readings) {
      int pass = pass(reading.operation());
      if (pass < last) {
        return false;
      }
      last = pass;
    }
    return true;
  }

  private static boolean areAboutOneTable(List<Reading> readings) {
    Optional<ObjectName> table = readings.get(0).operation().relation();
    return table.isPresent()
        && readings.stream().allMatch(r -> r.operation().relation().equals(table));
  }

  private static int pass(Operation operation) {
    if (operation instanceof AlterTableOther other) {
      String action = other.action().toUpperCase(Locale.ROOT);
      if (action.contains("DROP IDENTITY") || action.contains("DROP EXPRESSION")) {
        return DROPS;
      }
      return other.column().isPresent() ? COLUMN_ATTRIBUTES : REST;
    }
    return PASSES.getOrDefault(operation.getClass(), REST);
  }
}
