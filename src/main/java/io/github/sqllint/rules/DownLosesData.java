package io.github.sqllint.rules;

import io.github.sqllint.operation.ColumnOperation.AddColumn;
import io.github.sqllint.operation.ColumnOperation.DropColumn;
import io.github.sqllint.operation.DataOperation;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.TableOperation.CreateTable;
import io.github.sqllint.operation.TableOperation.DropTable;
import io.github.sqllint.reversal.Reversal;
import io.github.sqllint.reversal.Verdict;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import java.util.HashMap;
import java.util.Map;

/** A table or column that the up script drops and the down script makes anew, without its data. */
final class DownLosesData implements WayBack {

  @Override
  public void check(Reversal reversal, Migration down, Findings findings) {
    if (reversal.verdict() == Verdict.FAILS || reversal.verdict() == Verdict.EMPTY) {
      return;
    }
    Map<ObjectName, Step<?>> dropped = new HashMap<>();
    Map<String, Step<?>> columns = new HashMap<>();
    for (Step<?> step : reversal.up().steps()) {
      if (step.operation() instanceof DropTable drop && wasThere(reversal, step, drop.name())) {
        dropped.put(step.before().resolve(drop.name()), step);
      } else if (step.operation() instanceof DropColumn drop
          && wasThere(reversal, step, drop.table())) {
        columns.put(step.before().resolve(drop.table()) + "." + drop.column(), step);
      }
    }
    for (Step<?> step : down.steps()) {
      if (step.operation() instanceof CreateTable create) {
        ObjectName table = step.before().resolve(create.table());
        if (dropped.containsKey(table) && !isFilled(down, table)) {
          findings.add(step, "The table %s comes back without the rows that it had.", table);
        }
      } else if (step.operation() instanceof AddColumn add) {
        ObjectName table = step.before().resolve(add.table());
        if (columns.containsKey(table + "." + add.column()) && !isFilled(down, table)) {
          findings.add(
              step,
              "The column %s of %s comes back without the values that it had.",
              add.column(),
              table);
        }
      }
    }
  }

  /** What the up script itself made holds nothing that was there before. */
  private static boolean wasThere(Reversal reversal, Step<?> step, ObjectName table) {
    return reversal.up().before().relation(step.before().resolve(table)).isPresent();
  }

  /** Whether a script writes rows to a table, perhaps those that were kept elsewhere. */
  private static boolean isFilled(Migration down, ObjectName table) {
    return down.steps().stream()
        .anyMatch(
            step ->
                step.operation() instanceof DataOperation data
                    && step.before().resolve(data.table()).equals(table));
  }
}
