package io.github.sqllint.impact;

import io.github.sqllint.operation.ColumnOperation;
import io.github.sqllint.operation.ColumnOperation.AddColumn;
import io.github.sqllint.operation.ColumnOperation.DropColumn;
import io.github.sqllint.operation.ColumnOperation.DropDefault;
import io.github.sqllint.operation.ColumnOperation.DropNotNull;
import io.github.sqllint.operation.ColumnOperation.RenameColumn;
import io.github.sqllint.operation.ColumnOperation.SetDefault;
import io.github.sqllint.operation.ColumnOperation.SetNotNull;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.Constraint;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Changes of a column that keep its type. */
final class ColumnImpact {
  private ColumnImpact() {}

  /** ATExecSetNotNull; PostgreSQL manual, ALTER TABLE: SET NOT NULL scans unless a check proves. */
  static void setNotNull(Step<SetNotNull> step, Work work) {
    Target target = AlterTable.target(work, step.operation().table());
    if (!target.isThere() || isMissing(step, target, work)) {
      return;
    }
    String column = step.operation().column();
    boolean below =
        !step.before().server().since(18)
            && step.before().partitionsOf(target.name()).stream()
                .allMatch(child -> child.column(column).filter(Column::notNull).isPresent());
    if (target.isPartitioned() && !below) {
      AlterTable.refuseOnly(work, target, "NOT NULL of a partitioned table");
    }
    for (ObjectName table : AlterTable.family(work, target)) {
      requireValues(step.before(), table, column, work);
    }
  }

  /** Looks for NULL in a column, unless it is known that there is none. */
  static void requireValues(Schema schema, ObjectName table, String column, Work work) {
    boolean known = schema.column(table, column).filter(Column::notNull).isPresent();
    boolean proved =
        schema.server().since(12)
            && schema.table(table).filter(t -> t.provesNotNull(column)).isPresent();
    if (known || proved || work.isNew(table)) {
      return;
    }
    work.scan(table);
    if (work.before().mayHoldRows(table) && !isGivenValue(column, work)) {
      work.fail("23502", false, "A row may hold NULL in " + column + ".");
    }
  }

  /** Whether the statement itself adds the column and puts the same value into every row. */
  private static boolean isGivenValue(String column, Work work) {
    return work.siblings(AddColumn.class).stream()
        .filter(add -> add.column().equals(column))
        .flatMap(add -> add.definition().defaultValue().stream())
        .anyMatch(value -> value instanceof Expression.Literal literal && !literal.isNull());
  }

  static void dropNotNull(Step<DropNotNull> step, Work work) {
    Target target = AlterTable.target(work, step.operation().table());
    if (!target.isThere() || isMissing(step, target, work)) {
      return;
    }
    AlterTable.family(work, target);
    String column = step.operation().column();
    Optional<Table> table = step.before().table(target.name());
    if (step.before().column(target.name(), column).flatMap(Column::identity).isPresent()) {
      work.fail("42601", true, "The column " + column + " is an identity column.");
    }
    if (table.flatMap(Table::primaryKey).filter(key -> key.mentions(column)).isPresent()) {
      work.fail("42P16", true, "The column " + column + " is in the primary key.");
    }
    if (tellsRowsApart(step.before(), target.name(), column)) {
      work.fail("42P16", true, "The replica identity's index has the column " + column + ".");
    }
    boolean parentRefuses =
        table.stream()
            .flatMap(t -> t.lineage().parents().stream())
            .flatMap(parent -> step.before().table(parent).stream())
            .anyMatch(parent -> keepsNotNull(parent, column, work));
    if (target.isPartitioned()
        && !step.before().server().since(18)
        && step.before().column(target.name(), column).filter(Column::notNull).isPresent()) {
      AlterTable.refuseOnly(work, target, "NOT NULL of a partitioned table");
    }
    if (parentRefuses) {
      work.fail("42P16", true, "The column " + column + " is NOT NULL in a table above.");
    }
    if (AlterTable.isOnly(work)
        && work.server().since(18)
        && step.before().column(target.name(), column).filter(Column::notNull).isPresent()) {
      AlterTable.lockChildren(work, target);
    }
  }

  private static boolean tellsRowsApart(Schema schema, ObjectName table, String column) {
    return schema
        .table(table)
        .flatMap(t -> t.settings().value("replica identity"))
        .filter(how -> how.toLowerCase(Locale.ROOT).startsWith("using index "))
        .map(how -> new ObjectName(table.schema(), how.substring(12).replace("\"", "").strip()))
        .flatMap(schema::indexNamed)
        .filter(index -> index.mentions(column))
        .isPresent();
  }

  /** Heirs were free of it until it became a constraint in PostgreSQL 18. */
  private static boolean keepsNotNull(Table parent, String column, Work work) {
    if (!work.server().since(18)) {
      return parent.isPartitioned() && parent.column(column).filter(Column::notNull).isPresent();
    }
    return parent.constraintsOf(Constraint.Kind.NOT_NULL).stream()
        .anyMatch(c -> c.mentions(column) && !c.details().contains("no inherit"));
  }

  static void setDefault(Step<SetDefault> step, Work work) {
    changeDefault(step, work)
        .ifPresent(
            target -> {
              Schema before = step.before();
              Expressions.asDefault(step.operation().value(), before, work);
              before
                  .column(target.name(), step.operation().column())
                  .flatMap(Column::type)
                  .ifPresent(t -> Inputs.check(step.operation().value(), t, before, work));
            });
  }

  static void dropDefault(Step<DropDefault> step, Work work) {
    changeDefault(step, work);
  }

  private static Optional<Target> changeDefault(Step<? extends ColumnOperation> step, Work work) {
    ObjectName name = step.operation().table();
    Target found = Target.find(work, name, AlterTable.ifExists(work));
    if (found.relation().filter(r -> !(r instanceof Table)).isPresent()) {
      // A view's columns can have defaults too.
      if (Work.isMaterialized(found.relation())) {
        work.fail("42809", true, "The values of " + found.name() + " are its query's.");
      }
      work.lock(found.name(), AlterTable.lock(work));
      return Optional.empty();
    }
    Target target = AlterTable.target(work, name);
    if (!target.isThere() || isMissing(step, target, work)) {
      return Optional.empty();
    }
    AlterTable.family(work, target);
    String column = step.operation().column();
    Optional<Column> known = step.before().column(target.name(), column);
    if (known.filter(c -> c.identity().isPresent() || c.generated().isPresent()).isPresent()) {
      work.fail("42601", true, "The column " + column + " makes its own values.");
    }
    return Optional.of(target);
  }

  static void rename(Step<RenameColumn> step, Work work) {
    RenameColumn rename = step.operation();
    Target found = Target.find(work, rename.table(), AlterTable.ifExists(work));
    if (found.relation().filter(r -> !(r instanceof Table)).isPresent()) {
      work.lock(found.name(), AlterTable.lock(work));
      ViewImpact.columnIsFree(found, rename.newName(), work);
      return;
    }
    Target target = AlterTable.target(work, rename.table());
    if (!target.isThere() || isMissing(step, target, work)) {
      return;
    }
    AlterTable.refuseTyped(work, target);
    List<ObjectName> family = AlterTable.family(work, target);
    AlterTable.refuseOnly(work, target, "The name of an inherited column");
    if (Expressions.isSystemColumn(rename.newName(), work.server())) {
      work.fail("42701", true, "The server has a column " + rename.newName() + " of its own.");
    }
    family.stream()
        .filter(t -> step.before().columnPresence(t, rename.newName()) == Presence.PRESENT)
        .findFirst()
        .ifPresent(
            table ->
                work.fail(
                    "42701",
                    true,
                    "The column " + rename.newName() + " of " + table + " is there already."));
    if (isInherited(step, target) || isAboveElsewhere(step, family)) {
      work.fail("42P16", true, "The column " + rename.column() + " is inherited.");
    }
  }

  /** Whether an heir has the column from a table too that the action does not reach. */
  private static boolean isAboveElsewhere(
      Step<? extends ColumnOperation> step, List<ObjectName> family) {
    return family.stream()
        .skip(1)
        .flatMap(heir -> step.before().table(heir).stream())
        .flatMap(heir -> heir.lineage().parents().stream())
        .filter(parent -> !family.contains(parent))
        .anyMatch(p -> step.before().column(p, step.operation().column()).isPresent());
  }

  static void drop(Step<DropColumn> step, Work work) {
    DropColumn drop = step.operation();
    Target target = AlterTable.target(work, drop.table());
    if (!target.isThere()) {
      return;
    }
    if (Expressions.isSystemColumn(drop.column(), work.server())) {
      work.fail("0A000", true, "The column " + drop.column() + " is the server's own.");
      return;
    }
    Presence presence = step.before().columnPresence(target.name(), drop.column());
    if (presence == Presence.ABSENT) {
      if (!drop.ifExists()) {
        work.miss("42703", true, Missing.partOf(target.name(), "column", drop.column()));
      }
      return;
    }
    AlterTable.refuseTyped(work, target);
    if (isInherited(step, target)) {
      work.fail("42P16", true, "The column " + drop.column() + " is inherited.");
    }
    Dropping dropping = new Dropping(work, step.before(), drop.cascade());
    for (ObjectName table : AlterTable.family(work, target)) {
      dropping.column(table, drop.column());
    }
    if (AlterTable.isOnly(work)) {
      dropOnly(target, work);
    }
  }

  /** The column becomes the children's own; partitions cannot have one of their own. */
  private static void dropOnly(Target target, Work work) {
    if (target.isPartitioned()) {
      AlterTable.refuseOnly(work, target, "A partitioned table's column");
    }
    AlterTable.lockChildren(work, target);
  }

  /** Whether the server refuses because the column is not there. */
  static boolean isMissing(Step<? extends ColumnOperation> step, Target target, Work work) {
    boolean missing =
        step.before().columnPresence(target.name(), step.operation().column()) == Presence.ABSENT;
    if (missing) {
      work.miss("42703", true, Missing.partOf(target.name(), "column", step.operation().column()));
    }
    return missing;
  }

  static boolean isInherited(Step<? extends ColumnOperation> step, Target target) {
    return step.before()
        .column(target.name(), step.operation().column())
        .filter(column -> column.inherited() || isAbove(step, target))
        .isPresent();
  }

  /** Whether a table above has the column too, be it the child's own as well. */
  private static boolean isAbove(Step<? extends ColumnOperation> step, Target target) {
    return target.table().stream()
        .flatMap(table -> table.lineage().parents().stream())
        .anyMatch(p -> step.before().column(p, step.operation().column()).isPresent());
  }

  /** Whether a constraint that is not valid yet says that a column has no NULL (PostgreSQL 18). */
  static boolean awaitsValidation(Table table, String column) {
    return table.constraintsOf(Constraint.Kind.NOT_NULL).stream()
        .anyMatch(c -> c.mentions(column) && !c.validated());
  }
}
