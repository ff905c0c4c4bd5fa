package io.github.sqllint.impact;

import io.github.sqllint.operation.ColumnOperation.ChangeColumnType;
import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.IndexOperation.Key;
import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.Constraint;
import io.github.sqllint.schema.Index;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * ALTER COLUMN TYPE: the rows, the indexes, checks and foreign keys on the column, and what does
 * not let it change (ATExecAlterColumnType and ATPostAlterTypeCleanup of the server's source).
 */
final class ColumnTypeImpact {
  private final Step<ChangeColumnType> step;
  private final Work work;
  private final Schema schema;

  private final ChangeColumnType operation;
  private final Target target;
  private final Optional<Column> column;
  private final Optional<ColumnType> from;

  private ColumnTypeImpact(Step<ChangeColumnType> step, Work work, Target target) {
    this.step = step;
    this.work = work;
    this.schema = step.before();
    this.operation = step.operation();
    this.target = target;
    this.column = schema.column(target.name(), operation.column());
    this.from = column.flatMap(Column::type);
  }

  static void change(Step<ChangeColumnType> step, Work work) {
    Target target = AlterTable.target(work, step.operation().table());
    if (target.isThere() && !ColumnImpact.isMissing(step, target, work)) {
      new ColumnTypeImpact(step, work, target).change();
    }
  }

  private void change() {
    List<ObjectName> family = AlterTable.family(work, target);
    Types.mustExist(operation.type(), schema, work);
    Collations.check(operation.collation(), operation.type(), schema, work);
    operation.using().ifPresent(this::mustFit);
    if (operation.type().isSerial()) {
      work.fail("42704", true, "The type " + operation.type() + " exists for new columns only.");
    }
    TypeChange change =
        TypeChange.of(schema, operation.column(), from, operation.type(), operation.using());
    if (!change.certain()) {
      work.assume();
    }
    boolean cast = operation.using().filter(u -> castsTo(u, operation.type())).isPresent();
    if (!change.possible() && !cast && !Casts.areAdded(schema)) {
      work.fail("42804", true, "There is no automatic cast to " + operation.type() + ".");
    }
    mustBeOnly();
    RowTypes.mustBeUnused(target.name(), schema, work);
    defaultMustFollow();
    new ColumnTypeRefusals(step, target, from, work).find();
    for (ObjectName table : family) {
      if (change.free() || isVirtual()) {
        rebuildIndexes(table);
        recheck(table);
      } else {
        work.rewrite(table);
      }
    }
    sequences();
    foreignKeys();
  }

  private void mustFit(Expression value) {
    Expressions.asNewValue(value, schema, target, work);
    ValueTypes.of(target, schema, work)
        .typeOf(value)
        .ifPresent(own -> Inputs.mustBeAssignable(value.text(), own, operation.type(), work));
  }

  private void mustBeOnly() {
    long changes =
        work.siblings(ChangeColumnType.class).stream()
            .filter(other -> other.column().equals(operation.column()))
            .count();
    if (changes > 1) {
      work.fail("0A000", true, "The statement changes the type of the column twice.");
    }
  }

  private void sequences() {
    if (column.flatMap(Column::identity).isPresent()) {
      Types.mustCount(operation.type(), work);
      schema
          .sequencesOwnedBy(target.name(), operation.column())
          .forEach(sequence -> work.lock(sequence.name(), LockMode.SHARE_ROW_EXCLUSIVE));
    }
    // From 14 on the default is looked at again (measured).
    if (work.server().since(14)) {
      column
          .flatMap(Column::defaultValue)
          .map(Sequences::taken)
          .orElse(List.of())
          .forEach(sequence -> work.lock(sequence, LockMode.ACCESS_SHARE));
    }
  }

  /** Whether USING itself ends with a cast to the type. */
  private static boolean castsTo(Expression using, ColumnType type) {
    return using instanceof Expression.Cast cast
        && cast.type().name().equals(type.name())
        && cast.type().dimensions() == type.dimensions();
  }

  /** A column that is worked out when it is read has nothing stored to change. */
  private boolean isVirtual() {
    return column.flatMap(Column::generated).filter(g -> !g.stored()).isPresent();
  }

  /** Whether the indexes and keys on the column compare its values as before. */
  private boolean comparesAsBefore() {
    return from.isPresent() && Operators.shareIndexes(from.get(), operation.type(), schema);
  }

  /** An index with an expression or a predicate is never kept (CheckIndexCompatible). */
  private void rebuildIndexes(ObjectName table) {
    for (Index index : work.before().indexesOn(table)) {
      if (index.mentions(operation.column())) {
        work.lockIndex(index, LockMode.ACCESS_EXCLUSIVE);
        boolean sorted =
            index.keys().stream()
                .filter(key -> key.expression().columnNames().contains(operation.column()))
                .allMatch(this::sortsAsBefore);
        // A part of a partitioned table's index comes anew with that (measured).
        boolean kept =
            !index.isPartial()
                && !index.hasExpressions()
                && index.valid()
                && index.parent().isEmpty()
                && sorted;
        if (!kept) {
          work.rebuild(index);
          work.scan(table);
        }
      }
    }
  }

  /** A key with a collation of its own does not follow the column's. */
  private boolean sortsAsBefore(Key key) {
    boolean own = key.options().toLowerCase(Locale.ROOT).startsWith("collate ");
    return comparesAsBefore() && (own || collationStays());
  }

  private boolean collationStays() {
    return column.map(Column::collation).orElse(Optional.empty()).equals(operation.collation());
  }

  /** A check is added again, and a valid one is checked again. */
  private void recheck(ObjectName table) {
    boolean valid =
        work.before().table(table).stream()
            .flatMap(t -> t.checks().stream())
            .anyMatch(c -> c.mentions(operation.column()) && c.validated() && c.enforced());
    if (valid) {
      work.scan(table);
    }
  }

  /**
   * A key on either side is added again on both; it is checked where values compare in new ways.
   */
  private void foreignKeys() {
    String name = operation.column();
    Optional<Table> table = schema.table(target.name());
    List<Constraint> mine = table.map(Table::foreignKeys).orElse(List.of());
    for (Constraint key : mine) {
      if (key.mentions(name)) {
        Constraint.Reference reference = key.reference().orElseThrow();
        work.lock(reference.table(), LockMode.ACCESS_EXCLUSIVE);
        typeOf(reference.columns(), key.columns().indexOf(name), reference.table())
            .ifPresent(type -> ForeignKeyImpact.comparable(operation.type(), type, schema, work));
        compareAgain(key, reference.table());
      }
    }
    for (Constraint key : schema.foreignKeysTo(target.name())) {
      Constraint.Reference reference = key.reference().orElseThrow();
      if (reference.columns().contains(name)) {
        work.lock(key.table(), LockMode.ACCESS_EXCLUSIVE);
        typeOf(key.columns(), reference.columns().indexOf(name), key.table())
            .ifPresent(type -> ForeignKeyImpact.comparable(type, operation.type(), schema, work));
        compareAgain(key, key.table());
      }
    }
  }

  /** The type of the column on the other side, which must stay comparable. */
  private Optional<ColumnType> typeOf(List<String> columns, int index, ObjectName table) {
    return index >= 0 && index < columns.size()
        ? schema.column(table, columns.get(index)).flatMap(Column::type)
        : Optional.empty();
  }

  private void compareAgain(Constraint key, ObjectName other) {
    if (key.validated() && !comparesAsBefore()) {
      work.scan(target.name());
      ForeignKeyImpact.scanAll(other, work);
    }
  }

  private void defaultMustFollow() {
    Optional<Expression> value = column.flatMap(Column::defaultValue);
    boolean plain =
        value.filter(v -> !(v instanceof Expression.Literal l && l.isNull())).isPresent();
    if (plain && from.isPresent() && !isSequence(value.get())) {
      TypeChange change =
          TypeChange.of(
              schema, operation.column(), typeOf(value.get()), operation.type(), Optional.empty());
      if (!change.possible() && !Casts.areAdded(schema)) {
        work.fail("42804", false, "The default cannot be cast to " + operation.type() + ".");
      }
    }
  }

  /** Casts that the server put around a default go again; what was written stays. */
  private Optional<ColumnType> typeOf(Expression value) {
    return ResultType.of(value).or(() -> from);
  }

  private static boolean isSequence(Expression value) {
    return !Sequences.taken(value).isEmpty();
  }
}
