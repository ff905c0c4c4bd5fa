package io.github.sqllint.reversal;

import io.github.sqllint.impact.Failure;
import io.github.sqllint.impact.Impact;
import io.github.sqllint.operation.ColumnOperation.AddColumn;
import io.github.sqllint.operation.ColumnOperation.ChangeColumnType;
import io.github.sqllint.operation.ColumnOperation.DropColumn;
import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.ConstraintOperation.AddForeignKey;
import io.github.sqllint.operation.DataOperation;
import io.github.sqllint.operation.DataOperation.Delete;
import io.github.sqllint.operation.DataOperation.Insert;
import io.github.sqllint.operation.DataOperation.Update;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.Other;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.PartitionOperation.AttachPartition;
import io.github.sqllint.operation.TableOperation.CreateTable;
import io.github.sqllint.operation.TableOperation.Truncate;
import io.github.sqllint.schema.Constraint;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether the rows that scripts put into tables let a down script pass. */
final class RowDoubts {
  private static final String OWN =
      "Whether it fails depends on the rows that the scripts themselves add.";

  private final Migration up;
  private final Migration down;

  private RowDoubts(Migration up, Migration down) {
    this.up = up;
    this.down = down;
  }

  /**
   * A statement that only some rows make fail, on a table that the scripts put rows into.
   *
   * @param same whether the down script gives back the schema, with the constraints of before
   */
  static Optional<String> about(Migration up, Migration down, boolean same) {
    return new RowDoubts(up, down).reason(same);
  }

  private Optional<String> reason(boolean same) {
    for (Step<ChangeColumnType> step : down.steps(ChangeColumnType.class)) {
      ChangeColumnType change = step.operation();
      boolean written =
          writes(up, change.table(), change.column(), step.before()) || isNewInFilled(up, step);
      if (written && !widens(step) && !passes(step)) {
        return Optional.of("Whether it fails depends on the rows that the up script writes.");
      }
    }
    for (List<Step<?>> statement : down.statements()) {
      Step<?> first = statement.get(0);
      boolean filled = rowsOf(first.operation()).filter(first.before()::holdsRows).isPresent();
      if (filled
          && Impact.of(statement).failure().filter(Failure::dependsOnRows).isPresent()
          && !(same && statement.stream().allMatch(this::keepsRows))
          && !statement.stream().allMatch(step -> !dependsOnRows(step) || passes(step))) {
        return Optional.of(OWN);
      }
    }
    boolean open =
        down.steps(Insert.class).stream().anyMatch(this::mayRepeat)
            || down.steps().stream().anyMatch(this::takesFromDefault);
    return open ? Optional.of(OWN) : Optional.empty();
  }

  /** Whether a partition takes a place whose rows the default partition may have got. */
  private boolean takesFromDefault(Step<?> step) {
    Optional<ObjectName> parent =
        step.operation() instanceof AttachPartition attach
            ? Optional.of(attach.table())
            : step.operation() instanceof CreateTable create
                ? create.partitionOf()
                : Optional.empty();
    Schema schema = step.before();
    return parent.map(schema::resolve).stream()
        .flatMap(p -> schema.partitionsOf(p).stream().filter(RowDoubts::isDefault))
        .flatMap(rest -> Stream.of(rest.name(), parent.map(schema::resolve).get()))
        .anyMatch(
            table ->
                Stream.of(up, down)
                    .flatMap(script -> script.steps().stream())
                    .anyMatch(s -> s.operation() instanceof DataOperation && isAbout(s, table)));
  }

  private static boolean isDefault(Table partition) {
    return partition.lineage().bound().filter("default"::equalsIgnoreCase).isPresent();
  }

  private static boolean dependsOnRows(Step<?> step) {
    return Impact.of(step).failure().filter(Failure::dependsOnRows).isPresent();
  }

  /** Whether the rows that it meets are known, and let it pass. */
  private boolean passes(Step<?> step) {
    return refusal(step, up, down).equals(Optional.of(false));
  }

  /** Whether the server refuses a statement of the down script because of rows that are known. */
  static boolean isRefused(Step<?> step, Migration up, Migration down) {
    return refusal(step, up, down).equals(Optional.of(true));
  }

  private static Optional<Boolean> refusal(Step<?> step, Migration up, Migration down) {
    Operation operation = step.operation();
    Optional<ObjectName> table =
        RowRefusals.mayRefuse(operation)
            ? operation.relation().map(step.before()::resolve)
            : Optional.empty();
    boolean filled = table.filter(step.before()::holdsRows).isPresent();
    if (table.isEmpty() || !(filled || operation instanceof Insert)) {
      return Optional.empty();
    }
    RowReferences references = new RowReferences(step, up, down);
    if (operation instanceof AddForeignKey || operation instanceof Delete) {
      return references.refuse();
    }
    Optional<Boolean> own =
        (operation instanceof Update
                ? TableRows.after(step, table.get(), up, down)
                : TableRows.before(step, table.get(), up, down))
            .map(RowRefusals::new)
            .flatMap(rows -> rows.refuse(step));
    boolean passes = own.equals(Optional.of(false)) && operation instanceof Insert;
    return passes ? references.refuse() : own;
  }

  /**
   * Whether a new column without values certainly meets rows: those that the migrations inserted by
   * their values and none of them deletes.
   */
  static boolean meetsRows(Step<?> step, Failure failure, Migration up, Migration down) {
    if (!(step.operation() instanceof AddColumn add) || !failure.sqlstate().equals("23502")) {
      return false;
    }
    ObjectName table = step.before().resolve(add.table());
    return step.before().holdsRows(table)
        && add.definition().defaultValue().isEmpty()
        && Stream.concat(up.history().migrations().stream(), Stream.of(down))
            .flatMap(migration -> migration.steps(Insert.class).stream())
            .anyMatch(insert -> insert.operation().values() && isAbout(insert, table))
        && Stream.concat(up.history().migrations().stream(), Stream.of(down))
            .flatMap(migration -> migration.steps(Delete.class).stream())
            .noneMatch(delete -> isAbout(delete, table));
  }

  private static boolean isAbout(Step<? extends Operation> step, ObjectName table) {
    return step.operation()
        .relation()
        .map(step.before()::resolve)
        .filter(table::equals)
        .isPresent();
  }

  /** Whether a table has the rows and values from before the up script. */
  private boolean keepsRows(Step<?> step) {
    List<ObjectName> tables = new ArrayList<>();
    rowsOf(step.operation()).map(step.before()::resolve).ifPresent(tables::add);
    if (step.operation() instanceof AddForeignKey key) {
      tables.add(step.before().resolve(key.references()));
    }
    for (ObjectName name : tables) {
      Optional<Table> was = up.before().table(name);
      Optional<Table> is = step.before().table(name);
      boolean one =
          was.isPresent() && is.isPresent() && was.get().origin().equals(is.get().origin());
      if (!one
          || Stream.of(up, down)
              .flatMap(script -> script.steps().stream())
              .anyMatch(other -> mayChangeRows(other, name))) {
        return false;
      }
    }
    return !tables.isEmpty();
  }

  private static boolean mayChangeRows(Step<?> step, ObjectName table) {
    Operation operation = step.operation();
    boolean values =
        operation instanceof DataOperation
            || operation instanceof Truncate
            || operation instanceof AddColumn
            || operation instanceof DropColumn
            || operation instanceof ChangeColumnType;
    return (values && (isAbout(step, table) || step.operation().relation().isEmpty()))
        || (operation instanceof DataOperation && hasTriggersOrKeys(step))
        || (operation instanceof Other other && other.kind().matches("select|call|execute"));
  }

  /** Whether a change of a table's rows may change those of others. */
  private static boolean hasTriggersOrKeys(Step<?> step) {
    ObjectName table = step.operation().relation().map(step.before()::resolve).orElseThrow();
    return !step.before().foreignKeysTo(table).isEmpty()
        || step.before().table(table).filter(t -> t.triggers().all().isEmpty()).isEmpty();
  }

  /** Whether rows that are there may have a key that is inserted once more. */
  private boolean mayRepeat(Step<Insert> step) {
    Insert insert = step.operation();
    ObjectName name = step.before().resolve(insert.table());
    Optional<Table> table = step.before().table(name);
    boolean forgives =
        step.statement().statement().tokens().stream().anyMatch(token -> token.is("conflict"));
    if (table.isEmpty() || forgives || !up.after().holdsRows(name) || passes(step)) {
      return false;
    }
    boolean gone =
        Stream.of(up, down)
            .flatMap(script -> script.steps().stream())
            .filter(s -> s.operation() instanceof Delete || s.operation() instanceof Truncate)
            .anyMatch(s -> isAbout(s, name));
    return !gone
        && step.before().holdsRows(name)
        && table.get().constraints().all().stream().anyMatch(key -> isGiven(key, insert));
  }

  private static boolean isGiven(Constraint key, Insert insert) {
    boolean unique =
        key.kind() == Constraint.Kind.PRIMARY_KEY || key.kind() == Constraint.Kind.UNIQUE;
    return unique
        && (insert.columns().isEmpty()
            || key.columns().stream().anyMatch(insert.columns()::contains));
  }

  /** The relation whose rows a statement may find wrong. */
  private static Optional<ObjectName> rowsOf(Operation operation) {
    return operation instanceof AttachPartition attach
        ? Optional.of(attach.partition())
        : operation.relation();
  }

  /** Whether a script gives rows values for a column. */
  private static boolean writes(Migration up, ObjectName table, String column, Schema schema) {
    ObjectName wanted = schema.resolve(table);
    for (Step<?> step : up.steps()) {
      if (step.operation() instanceof DataOperation data
          && step.before().resolve(data.table()).equals(wanted)) {
        boolean other =
            data instanceof DataOperation.Delete
                || (data instanceof DataOperation.Update update
                    && !update.columns().contains(column))
                || (data instanceof DataOperation.Insert insert
                    && !insert.columns().isEmpty()
                    && !insert.columns().contains(column));
        if (!other) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether rows have values in a column that was not there before the up script. */
  private static boolean isNewInFilled(Migration up, Step<ChangeColumnType> step) {
    ChangeColumnType change = step.operation();
    return step.before().holdsRows(change.table())
        && up.before().column(change.table(), change.column()).isEmpty();
  }

  /** Whether every value of the old type is one of the new: to a string without a length. */
  private static boolean widens(Step<ChangeColumnType> step) {
    ColumnType to = step.operation().type();
    return to.modifiers().isEmpty()
        && !to.isArray()
        && (to.name().equals("text") || to.name().equals("varchar"));
  }
}
