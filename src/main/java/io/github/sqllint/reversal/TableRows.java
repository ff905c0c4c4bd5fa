package io.github.sqllint.reversal;

import io.github.sqllint.operation.ColumnDefinition;
import io.github.sqllint.operation.ColumnOperation.AddColumn;
import io.github.sqllint.operation.ColumnOperation.ChangeColumnType;
import io.github.sqllint.operation.ColumnOperation.DropColumn;
import io.github.sqllint.operation.ColumnOperation.RenameColumn;
import io.github.sqllint.operation.ColumnOperation.SetNotNull;
import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.ConstraintOperation.AddCheck;
import io.github.sqllint.operation.ConstraintOperation.AddPrimaryKey;
import io.github.sqllint.operation.ConstraintOperation.AddUnique;
import io.github.sqllint.operation.DataOperation;
import io.github.sqllint.operation.DataOperation.Delete;
import io.github.sqllint.operation.DataOperation.Insert;
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
import java.util.HashMap;
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
  static Optional<TableRows> before(Step<?> end, ObjectName table, Migration up, Migration down) {
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
    return rows.rows == null ? Optional.empty() : Optional.of(rows);
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
      } else if (operation instanceof ChangeColumnType change && !keepsIntegers(step, change)) {
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

  private static boolean keepsIntegers(Step<?> step, ChangeColumnType change) {
    Optional<ColumnType> was =
        step.before().column(change.table(), change.column()).flatMap(c -> c.type());
    return was.filter(TableRows::isInteger).isPresent()
        && isInteger(change.type())
        && change.using().isEmpty();
  }

  private static boolean isInteger(ColumnType type) {
    return !type.isArray() && type.name().matches("smallint|integer|bigint");
  }

  /** Whether rows may make the server refuse an operation in a way that is known here. */
  static boolean mayRefuse(Operation operation) {
    return operation instanceof SetNotNull
        || operation instanceof AddUnique
        || operation instanceof AddPrimaryKey
        || operation instanceof AddCheck
        || operation instanceof ChangeColumnType
        || operation instanceof Insert;
  }

  /** Whether the server refuses a statement because of these rows; empty where not known. */
  Optional<Boolean> refuse(Step<?> step) {
    Operation operation = step.operation();
    if (operation instanceof SetNotNull set) {
      return anyNull(List.of(set.column()));
    }
    if (operation instanceof AddUnique add && !add.columns().isEmpty()) {
      return add.nullsNotDistinct() ? Optional.empty() : GivenRows.repeated(rows, add.columns());
    }
    if (operation instanceof AddPrimaryKey add && !add.columns().isEmpty()) {
      Optional<Boolean> nulls = anyNull(add.columns());
      return nulls.equals(Optional.of(false)) ? GivenRows.repeated(rows, add.columns()) : nulls;
    }
    if (operation instanceof AddCheck add) {
      return violated(add.condition());
    }
    if (operation instanceof ChangeColumnType change && keepsIntegers(step, change)) {
      return tooLarge(change);
    }
    if (operation instanceof Insert insert) {
      return repeats(step, insert);
    }
    return Optional.empty();
  }

  private Optional<Boolean> anyNull(List<String> columns) {
    boolean known = true;
    for (Map<String, String> row : rows) {
      for (String column : columns) {
        String value = row.getOrDefault(column, GivenRows.UNKNOWN);
        if (value.equals(GivenRows.NULL)) {
          return Optional.of(true);
        }
        known &= !value.isEmpty();
      }
    }
    return known ? Optional.of(false) : Optional.empty();
  }

  private Optional<Boolean> violated(Expression condition) {
    boolean known = true;
    for (Map<String, String> row : rows) {
      Optional<Boolean> fulfilled = GivenRows.fulfils(row, condition);
      if (fulfilled.equals(Optional.of(false))) {
        return Optional.of(true);
      }
      known &= fulfilled.isPresent();
    }
    return known ? Optional.of(false) : Optional.empty();
  }

  private Optional<Boolean> tooLarge(ChangeColumnType change) {
    long most =
        switch (change.type().name()) {
          case "smallint" -> Short.MAX_VALUE;
          case "integer" -> Integer.MAX_VALUE;
          default -> Long.MAX_VALUE;
        };
    boolean known = true;
    for (Map<String, String> row : rows) {
      String value = row.getOrDefault(change.column(), GivenRows.UNKNOWN);
      boolean number = value.matches("-?\\d{1,18}");
      if (number && (Long.parseLong(value) > most || Long.parseLong(value) < -most - 1)) {
        return Optional.of(true);
      }
      known &= number || value.equals(GivenRows.NULL);
    }
    return known ? Optional.of(false) : Optional.empty();
  }

  /** Whether a row has a key that another one has already. */
  private Optional<Boolean> repeats(Step<?> step, Insert insert) {
    Optional<Table> here = step.before().table(insert.table());
    Optional<List<Map<String, String>>> more = here.flatMap(t -> GivenRows.inserted(step, t));
    if (more.isEmpty() || !here.get().constraints().complete()) {
      return Optional.empty();
    }
    List<Map<String, String>> all = new ArrayList<>(rows);
    more.get().forEach(row -> all.add(new HashMap<>(row)));
    boolean known = true;
    for (var key : here.get().constraints()) {
      boolean unique =
          switch (key.kind()) {
            case PRIMARY_KEY, UNIQUE -> true;
            default -> false;
          };
      Optional<Boolean> twice =
          unique ? GivenRows.repeated(all, key.columns()) : Optional.of(false);
      if (twice.equals(Optional.of(true))) {
        return twice;
      }
      known &= twice.isPresent();
    }
    return known ? Optional.of(false) : Optional.empty();
  }
}
