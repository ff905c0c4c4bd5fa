package io.github.sqllint.rules;

import io.github.sqllint.operation.ColumnOperation.AddColumn;
import io.github.sqllint.reversal.Reversal;
import io.github.sqllint.reversal.Verdict;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;
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
        findings.add(
            place(down, table),
            "The columns of %s come back as %s, and were %s.",
            table.name(),
            String.join(", ", now.get().columns().names()),
            String.join(", ", was));
      }
    }
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
