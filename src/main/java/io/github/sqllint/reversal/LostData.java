package io.github.sqllint.reversal;

import io.github.sqllint.operation.ColumnOperation.AddColumn;
import io.github.sqllint.operation.ColumnOperation.DropColumn;
import io.github.sqllint.operation.DataOperation;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.TableOperation.CreateTable;
import io.github.sqllint.operation.TableOperation.DropTable;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A table or column that the up script drops and the down script makes anew, without its data.
 *
 * @param step where the down script makes it
 * @param column empty where it is the whole table
 */
public record LostData(Step<?> step, ObjectName table, Optional<String> column) {

  /** All of them, in the order of the down script; none where that fails or does nothing. */
  public static List<LostData> of(Reversal reversal) {
    if (reversal.down().isEmpty()
        || reversal.verdict() == Verdict.FAILS
        || reversal.verdict() == Verdict.EMPTY) {
      return List.of();
    }
    Migration down = reversal.down().get();
    Set<String> dropped = dropped(reversal.up());
    List<LostData> lost = new ArrayList<>();
    for (Step<?> step : down.steps()) {
      if (step.operation() instanceof CreateTable create) {
        lost.add(new LostData(step, step.before().resolve(create.table()), Optional.empty()));
      } else if (step.operation() instanceof AddColumn add) {
        ObjectName table = step.before().resolve(add.table());
        lost.add(new LostData(step, table, Optional.of(add.column())));
      }
    }
    lost.removeIf(one -> !dropped.contains(one.name()) || isFilled(down, one.table()));
    return lost;
  }

  /** What was there before the up script, for what that made itself held nothing. */
  private static Set<String> dropped(Migration up) {
    Set<String> dropped = new HashSet<>();
    for (Step<?> step : up.steps()) {
      Optional<ObjectName> table = step.operation().relation().map(step.before()::resolve);
      if (table.filter(t -> up.before().relation(t).isPresent()).isPresent()) {
        if (step.operation() instanceof DropTable) {
          dropped.add(table.get().toString());
        } else if (step.operation() instanceof DropColumn drop) {
          dropped.add(table.get() + "." + drop.column());
        }
      }
    }
    return dropped;
  }

  /** Whether a script writes rows to a table, perhaps those that were kept elsewhere. */
  private static boolean isFilled(Migration down, ObjectName table) {
    return down.steps().stream()
        .anyMatch(
            step ->
                step.operation() instanceof DataOperation data
                    && step.before().resolve(data.table()).equals(table));
  }

  /** Such as {@code users} or {@code users.email}. */
  public String name() {
    return column.map(c -> table + "." + c).orElse(table.toString());
  }

  /** As a sentence. */
  @Override
  public String toString() {
    return column
        .map(
            c -> "The column " + c + " of " + table + " comes back without the values that it had.")
        .orElse("The table " + table + " comes back without the rows that it had.");
  }
}
