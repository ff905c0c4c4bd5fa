package io.github.sqllint.reversal;

import io.github.sqllint.operation.ColumnOperation.AddColumn;
import io.github.sqllint.operation.ColumnOperation.DropColumn;
import io.github.sqllint.operation.DataOperation;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.TableOperation.CreateTable;
import io.github.sqllint.operation.TableOperation.DropTable;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table or column that the up script drops and the down script makes anew, without its data.
 *
 * @param step where the down script makes it
 * @param drop where the up script drops it
 * @param column empty where it is the whole table
 */
public record LostData(Step<?> step, Step<?> drop, ObjectName table, Optional<String> column) {

  /** All of them, in the order of the down script; none where that fails or does nothing. */
  public static List<LostData> of(Reversal reversal) {
    if (reversal.down().isEmpty()
        || reversal.verdict() == Verdict.FAILS
        || reversal.verdict() == Verdict.EMPTY) {
      return List.of();
    }
    Migration down = reversal.down().get();
    Map<String, Step<?>> dropped = dropped(reversal.up());
    List<LostData> lost = new ArrayList<>();
    for (Step<?> step : down.steps()) {
      Optional<ObjectName> table = step.operation().relation().map(step.before()::resolve);
      Optional<String> column = Optional.empty();
      if (step.operation() instanceof AddColumn add) {
        column = Optional.of(add.column());
      } else if (!(step.operation() instanceof CreateTable)) {
        continue;
      }
      Step<?> drop = dropped.get(name(table.orElseThrow(), column));
      if (drop != null && !isFilled(down, table.get())) {
        lost.add(new LostData(step, drop, table.get(), column));
      }
    }
    return lost;
  }

  /** What was there before the up script, for what that made itself held nothing. */
  private static Map<String, Step<?>> dropped(Migration up) {
    Map<String, Step<?>> dropped = new HashMap<>();
    for (Step<?> step : up.steps()) {
      Optional<ObjectName> table = step.operation().relation().map(step.before()::resolve);
      if (table.filter(t -> up.before().relation(t).isPresent()).isPresent()) {
        if (step.operation() instanceof DropTable) {
          dropped.put(name(table.get(), Optional.empty()), step);
        } else if (step.operation() instanceof DropColumn drop && !isWorkedOut(drop, step)) {
          dropped.put(name(table.get(), Optional.of(drop.column())), step);
        }
      }
    }
    return dropped;
  }

  /** Whether a column's values come from others, and so come back with it. */
  private static boolean isWorkedOut(DropColumn drop, Step<?> step) {
    return step.before().column(drop.table(), drop.column()).flatMap(Column::generated).isPresent();
  }

  /** Whether a script writes rows to a table, perhaps those that were kept elsewhere. */
  private static boolean isFilled(Migration down, ObjectName table) {
    return down.steps().stream()
        .anyMatch(
            step ->
                step.operation() instanceof DataOperation data
                    && step.before().resolve(data.table()).equals(table));
  }

  private static String name(ObjectName table, Optional<String> column) {
    return column.map(c -> table + "." + c).orElse(table.toString());
  }

  /** Such as {@code users} or {@code users.email}. */
  public String name() {
    return name(table, column);
  }

  /**
   * Whether one call in a migration of another language drops it on the way up and makes it on the
   * way down, as Rails' {@code change} does.
   */
  public boolean isUndoneByOneCall() {
    return drop.place().isWithin(step.place());
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
