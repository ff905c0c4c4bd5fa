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
import io.github.sqllint.operation.TypeOperation.RenameEnumValue;
import io.github.sqllint.operation.Unrecognised;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.EnumType;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Origin;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;
import io.github.sqllint.source.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rows of one table by their values, as far as the scripts write all of them down; rows that
 * others write are none of its business, as for the verdict as a whole.
 */
final class TableRows {
  /** What a foreign key does to rows that refer to changed ones: nothing. */
  private static final Set<String> STAYING = Set.of("no action", "restrict");

  private final ObjectName table;
  private List<Map<String, String>> rows;

  private TableRows(ObjectName table) {
    this.table = table;
  }

  /** Those that a step of the down script meets; empty where they are not known. */
  static Optional<List<Map<String, String>>> before(
      Step<?> end, ObjectName table, Migration up, Migration down) {
    return Optional.ofNullable(until(end, table, up, down).rows);
  }

  /** Those that it leaves. */
  static Optional<List<Map<String, String>>> after(
      Step<?> end, ObjectName table, Migration up, Migration down) {
    TableRows rows = until(end, table, up, down);
    rows.follow(end);
    return Optional.ofNullable(rows.rows);
  }

  private static TableRows until(Step<?> end, ObjectName table, Migration up, Migration down) {
    TableRows rows = new TableRows(table);
    Optional<Origin> origin = end.before().table(table).flatMap(Table::origin);
    if (origin.isEmpty()) {
      return rows;
    }
    List<Migration> ups = up.history().migrations();
    for (int i = origin.get().migration(); i < ups.size(); i++) {
      ups.get(i).steps().forEach(rows::follow);
      // After the table is made, nothing brings back what is not known.
      if (ups.get(i) == up || rows.rows == null) {
        break;
      }
    }
    for (Step<?> step : down.steps()) {
      if (step == end) {
        break;
      }
      rows.follow(step);
    }
    return rows;
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
    if (operation instanceof RenameEnumValue rename) {
      rename(rename, step.before());
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

  /** Rows keep the number of their label. */
  private void rename(RenameEnumValue rename, Schema schema) {
    Optional<EnumType> labels = schema.enumType(rename.name());
    for (Column column : schema.table(table).map(t -> t.columns().all()).orElse(List.of())) {
      boolean of =
          column
              .type()
              .flatMap(type -> schema.enumType(new ObjectName(type.schema(), type.name())))
              .filter(type -> labels.equals(Optional.of(type)))
              .isPresent();
      String old = RowCasts.quoted(rename.value());
      for (Map<String, String> row : of ? rows : List.<Map<String, String>>of()) {
        row.replace(column.name(), old, RowCasts.quoted(rename.newValue()));
      }
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
        || (!(operation instanceof Insert)
            && schema.foreignKeysTo(target.get().name()).stream()
                .flatMap(key -> key.reference().stream())
                .map(r -> operation instanceof Update ? r.onUpdate() : r.onDelete())
                .anyMatch(action -> !STAYING.contains(action)));
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
      rows =
          delete.where().isEmpty()
              ? new ArrayList<>()
              : without(delete.where().get(), step.before());
    } else if (step.operation() instanceof Update update) {
      update(step, update, here.get());
    } else {
      Optional<List<Map<String, String>>> more = GivenRows.inserted(step, here.get());
      more.ifPresent(rows::addAll);
      rows = more.isPresent() ? rows : null;
    }
  }

  private List<Map<String, String>> without(Expression condition, Schema schema) {
    List<Map<String, String>> left = new ArrayList<>();
    for (Map<String, String> row : rows) {
      Optional<Boolean> deleted = GivenRows.fulfils(row, condition, schema);
      if (deleted.isEmpty()) {
        return null;
      }
      if (!deleted.get()) {
        left.add(row);
      }
    }
    return left;
  }

  /** Gives rows the values that an UPDATE writes down; what it takes from elsewhere is open. */
  private void update(Step<?> step, Update update, Table here) {
    if (!step.statement().statement().tokens().get(0).is("update")) {
      rows = null;
      return;
    }
    Optional<Map<String, List<Token>>> values =
        update.reads().isEmpty() ? GivenRows.assigned(step) : Optional.empty();
    for (Map<String, String> row : rows) {
      Optional<Boolean> changed =
          update
              .where()
              .map(condition -> GivenRows.fulfils(row, condition, step.before()))
              .orElse(Optional.of(true));
      boolean stays = values.isPresent() && changed.equals(Optional.of(false));
      Map<String, String> old = Map.copyOf(row);
      for (String column : stays ? List.<String>of() : update.columns()) {
        Optional<Column> known = here.column(column).filter(c -> values.isPresent());
        String value =
            known
                .map(c -> GivenRows.assigned(values.get().get(column), old, c, step.before()))
                .orElse(GivenRows.UNKNOWN);
        boolean same = changed.isPresent() || value.equals(old.get(column));
        row.put(column, same ? value : GivenRows.UNKNOWN);
      }
    }
  }

  private void reshape(Step<?> step) {
    Operation operation = step.operation();
    for (Map<String, String> row : rows) {
      if (operation instanceof AddColumn add) {
        row.putIfAbsent(add.column(), added(add.definition(), step.before()));
      } else if (operation instanceof DropColumn drop) {
        row.remove(drop.column());
      } else if (operation instanceof RenameColumn rename) {
        String value = row.remove(rename.column());
        row.put(rename.newName(), value == null ? GivenRows.UNKNOWN : value);
      } else if (operation instanceof ChangeColumnType change) {
        String value = RowRefusals.changed(row, change, step.before());
        row.put(change.column(), value.equals(RowCasts.REFUSED) ? GivenRows.UNKNOWN : value);
      }
    }
  }

  /** What rows that are there have in a new column. */
  private static String added(ColumnDefinition column, Schema schema) {
    boolean own =
        column.identity().isEmpty()
            && column.generated().isEmpty()
            && !column.type().name().endsWith("serial");
    if (!own || column.defaultValue().isEmpty() && schema.type(column.type()).isPresent()) {
      return GivenRows.UNKNOWN;
    }
    String value =
        column.defaultValue().map(new RowValue(Map.of(), schema)::of).orElse(GivenRows.NULL);
    String fitted = new RowCasts(schema, false).cast(value, column.type());
    return fitted.equals(RowCasts.REFUSED) ? GivenRows.UNKNOWN : fitted;
  }
}
