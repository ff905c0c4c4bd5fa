package io.github.sqllint.rules;

import io.github.sqllint.operation.ColumnOperation.AddColumn;
import io.github.sqllint.reversal.Reversal;
import io.github.sqllint.reversal.Verdict;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table that gets all its columns back, but in another order. */
final class ColumnOrderChanged implements WayBack {

  @Override
  public void check(Reversal reversal, Migration down, Findings findings) {
    // Who writes migrations in a program's language has a program that names the columns.
    boolean isProgram = down.script().file().emitted().isPresent();
    if (reversal.verdict() != Verdict.COLUMN_ORDER || isProgram) {
      return;
    }
    for (Table table : reversal.up().before().tables()) {
      List<String> was = table.columns().names();
      Optional<Table> now = down.after().table(table.name());
      if (now.isPresent() && !now.get().columns().names().equals(was)) {
        List<String> moved = moved(was, now.get().columns().names());
        findings.add(
            place(down, table),
            moved.size() == 1
                ? "%s of %s comes back at another place among the columns."
                : "%s of %s come back at other places among the columns.",
            String.join(", ", moved),
            table.name());
      }
    }
  }

  /** As few columns as tell of the change: without them, the order is the same. */
  private static List<String> moved(List<String> was, List<String> now) {
    int[][] common = new int[was.size() + 1][now.size() + 1];
    for (int i = was.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        common[i][j] =
            was.get(i).equals(now.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    List<String> moved = new ArrayList<>(now);
    int j = 0;
    for (int i = 0; i < was.size(); i++) {
      int next = now.indexOf(was.get(i));
      if (next >= j && common[i + 1][next + 1] + 1 == common[i][j]) {
        moved.remove(was.get(i));
        j = next + 1;
      }
    }
    return moved;
  }

  /** The first column that is added to the table, else the script's first statement. */
  private static Step<?> place(Migration down, Table table) {
    for (Step<AddColumn> step : down.steps(AddColumn.class)) {
      if (step.before().resolve(step.operation().table()).equals(table.name())) {
        return step;
      }
    }
    return down.steps().get(0);
  }
}
