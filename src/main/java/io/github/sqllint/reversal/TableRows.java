package io.github.sqllint.reversal;

import io.github.sqllint.operation.ColumnDefinition;
import io.github.sqllint.operation.ColumnOperation.AddColumn;
import io.github.sqllint.operation.ColumnOperation.ChangeColumnType;
import io.github.sqllint.operation.ColumnOperation.DropColumn;
import io.github.sqllint.operation.ColumnOperation.RenameColumn;
import io.github.sqllint.operation.DataOperation;
import io.github.sqllint.operation.DataOperation.Delete;
import io.github.sqllint.operation.DataOperation.Insert;
import io.github.sqllint.operation.DataOperation.Update;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.Other;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.PartitionOperation;
import io.github.sqllint.operation.TableOperation.CreateTable;
import io.github.sqllint.operation.TableOperation.RenameTable;
import io.github.sqllint.operation.TableOperation.Truncate;
import io.github.sqllint.operation.Unrecognised;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Origin;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of one table by their values, as far as the scripts write all of them down; rows that
 * others write are none of its business, as for the verdict as a whole.
 */
final class TableRows {
  private final ObjectName table;
  private List<Map<String, String>> rows;

  private TableRows(ObjectName table) {
    this.table = table;
  }

  /** Those that a step of the down script meets; empty where they are not known. */
  static Optional<List<Map<String, String>>> before(
      Step<?> end, ObjectName table, Migration up, Migration down) {
    Optional<Origin> origin = end.before().table(table).flatMap(Table::origin);
    if (origin.isEmpty()) {
      return Optional.empty();
    }
    TableRows rows = new TableRows(table);
    List<Migration> ups = up.history().migrations();
    for (int i = origin.get().migration(); i < ups.size(); i++) {
      ups.get(i).steps().forEach(rows::follow);
      if (ups.get(i) == up) {
        break;
      }
    }
    for (Step<?> step : down.steps()) {
      if (step == end) {
        break;
      }
      rows.follow(step);
    }
    return Optional.ofNullable(rows.rows);
  }

  private void follow(Step<?> step) {
    Operation operation = step.operation();
    boolean own = step.isOn(table);
    if (own && operation instanceof CreateTable create && create.partitionOf().isEmpty()) {
      rows = step.conditional() ? null : new ArrayList<>();
      return;
    }
    if (rows == null) {
      return;
    }
    if (!own) {
      rows = mayReach(step) ? null : rows;
      return;
    }
    boolean other =
        step.conditional()
            || step.caught()
            || operation instanceof RenameTable
            || operation instanceof PartitionOperation
            || operation instanceof Unrecognised;
    if (other) {
      rows = null;
    } else if (operation instanceof DataOperation || operation instanceof Truncate) {
      change(step);
    } else {
      reshape(step);
    }
  }

  /** Whether a statement on something else may change the rows of this table. */
  private boolean mayReach(Step<?> step) {
    Operation operation = step.operation();
    if (operation instanceof Other other) {
      return other.kind().matches("select|call|execute");
    }
    if (operation instanceof Unrecognised unread) {
      return !unread.isJudged();
    }
    if (!(operation instanceof DataOperation) && !(operation instanceof Truncate)) {
      return operation instanceof RenameTable;
    }
    Schema schema = step.before();
    Optional<Table> target = operation.relation().flatMap(schema::table);
    return target.isEmpty()
        || !target.get().triggers().all().isEmpty()
        || (!(operation instanceof Insert) && !schema.foreignKeysTo(target.get().name()).isEmpty());
  }

  private void change(Step<?> step) {
    Optional<Table> here = step.before().table(table);
    boolean plain =
        here.isPresent()
            && here.get().triggers().all().isEmpty()
            && here.get().rules().all().isEmpty()
            && here.get().lineage().parents().isEmpty()
            && step.before().childrenOf(table).isEmpty();
    if (!plain) {
      rows = null;
    } else if (step.operation() instanceof Truncate) {
      rows = new ArrayList<>();
    } else if (step.operation() instanceof Delete delete && delete.reads().isEmpty()) {
      rows = delete.where().isEmpty() ? new ArrayList<>() : without(delete.where().get());
    } else if (step.operation() instanceof Update update) {
      Optional<Map<String, String>> values =
          update.reads().isEmpty() ? GivenRows.assigned(step, here.get()) : Optional.empty();
      rows = values.isEmpty() ? null : with(values.get(), update.where());
    } else {
      Optional<List<Map<String, String>>> more = GivenRows.inserted(step, here.get());
      more.ifPresent(rows::addAll);
      rows = more.isPresent() ? rows : null;
    }
  }

  private List<Map<String, String>> without(Expression condition) {
    List<Map<String, String>> left = new ArrayList<>();
    for (Map<String, String> row : rows) {
      Optional<Boolean> deleted = GivenRows.fulfils(row, condition);
      if (deleted.isEmpty()) {
        return null;
      }
      if (!deleted.get()) {
        left.add(row);
      }
    }
    return left;
  }

  private List<Map<String, String>> with(
      Map<String, String> values, Optional<Expression> condition) {
    for (Map<String, String> row : rows) {
      Optional<Boolean> changed =
          condition.isEmpty() ? Optional.of(true) : GivenRows.fulfils(row, condition.get());
      if (changed.isEmpty()) {
        return null;
      }
      if (changed.get()) {
        row.putAll(values);
      }
    }
    return rows;
  }

  private void reshape(Step<?> step) {
    Operation operation = step.operation();
    for (Map<String, String> row : rows) {
      if (operation instanceof AddColumn add) {
        boolean none = hasNoValue(add.definition(), step.before());
        row.putIfAbsent(add.column(), none ? GivenRows.NULL : GivenRows.UNKNOWN);
      } else if (operation instanceof DropColumn drop) {
        row.remove(drop.column());
      } else if (operation instanceof RenameColumn rename) {
        String value = row.remove(rename.column());
        row.put(rename.newName(), value == null ? GivenRows.UNKNOWN : value);
      } else if (operation instanceof ChangeColumnType change && !keepsValues(step, change)) {
        row.put(change.column(), GivenRows.UNKNOWN);
      }
    }
  }

  /** Whether rows that are there have NULL in a new column. */
  private static boolean hasNoValue(ColumnDefinition column, Schema schema) {
    return column.defaultValue().isEmpty()
        && column.identity().isEmpty()
        && column.generated().isEmpty()
        && !column.type().name().endsWith("serial")
        && schema.type(column.type()).isEmpty();
  }

  /** Whether each value, as it is compared, stays what it is. */
  private static boolean keepsValues(Step<?> step, ChangeColumnType change) {
    return RowRefusals.isAmong("smallint|integer|bigint", step, change)
        || RowRefusals.isAmong("text|varchar", step, change);
  }
}
