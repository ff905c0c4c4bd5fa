package io.github.sqllint.impact;

import io.github.sqllint.operation.DataOperation.CopyFrom;
import io.github.sqllint.operation.DataOperation.Delete;
import io.github.sqllint.operation.DataOperation.Insert;
import io.github.sqllint.operation.DataOperation.Merge;
import io.github.sqllint.operation.DataOperation.Update;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.Expression.Operator;
import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.Constraint;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.RewriteRule;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;
import io.github.sqllint.schema.View;
import io.github.sqllint.source.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Changes of rows: nobody is shut out, but all rows may be read (table/update_*, delete_*). */
final class DataImpact {
  private DataImpact() {}

  static void insert(Step<Insert> step, Work work) {
    Insert insert = step.operation();
    target(insert.table(), work)
        .ifPresent(
            target -> {
              insert
                  .columns()
                  .forEach(c -> Expressions.columnExists(c, step.before(), target, work));
              GivenValues.check(target, insert.columns(), true, work);
              if (insert.columns().isEmpty() && !givesDefaults(work)) {
                // With no list the first value is that of the first column.
                target
                    .table()
                    .filter(Table::columnsComplete)
                    .flatMap(t -> t.columns().names().stream().findFirst())
                    .ifPresent(first -> GivenValues.check(target, List.of(first), true, work));
              }
              Conflicts.check(target, work);
              nextValues(target, insert, step.before(), work);
              referenced(target, insert.columns(), step.before(), work);
              partitions(target, Optional.of(insert), work);
            });
    Reads.all(insert.reads(), work);
  }

  /** The columns that are not named take the next value of their sequence. */
  private static void nextValues(Target target, Insert insert, Schema schema, Work work) {
    boolean all = insert.columns().isEmpty() && !givesDefaults(work);
    for (Column column : target.table().map(t -> t.columns().all()).orElse(List.of())) {
      if (!all && !insert.columns().contains(column.name())) {
        column.defaultValue().ifPresent(value -> Sequences.takeNext(value, work));
        if (column.identity().isPresent()) {
          schema
              .sequencesOwnedBy(target.name(), column.name())
              .forEach(sequence -> work.lock(sequence.name(), LockMode.ROW_EXCLUSIVE));
        }
      }
    }
  }

  private static boolean givesDefaults(Work work) {
    List<Token> tokens = work.statement().statement().tokens();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).is("default") && tokens.get(i + 1).is("values")) {
        return true;
      }
    }
    return false;
  }

  /** A foreign key's new value is looked up, and kept there by a row lock, before the end. */
  private static void referenced(Target target, List<String> columns, Schema schema, Work work) {
    for (Constraint key : schema.table(target.name()).map(Table::foreignKeys).orElse(List.of())) {
      boolean given = columns.isEmpty() || key.columns().stream().allMatch(columns::contains);
      if (given && key.enforced() && !key.deferral().initiallyDeferred()) {
        work.lock(key.reference().orElseThrow().table(), LockMode.ROW_SHARE);
      }
    }
  }

  /** Up to 11 all partitions are locked, later those alone that get a row. */
  private static void partitions(Target target, Optional<Insert> insert, Work work) {
    above(target.name(), work);
    if (target.isPartitioned()) {
      Table table = target.table().orElseThrow();
      Routing.of(table, insert.filter(known -> work.server().since(12)), work)
          .forEach(partition -> work.lock(partition, LockMode.ROW_EXCLUSIVE));
    }
  }

  /** A row that is put into a partition itself is held against the bounds above. */
  private static void above(ObjectName table, Work work) {
    work.before()
        .parentOf(table)
        .ifPresent(
            parent -> {
              work.lock(parent.name(), LockMode.ACCESS_SHARE);
              above(parent.name(), work);
            });
  }

  static void copyFrom(Step<CopyFrom> step, Work work) {
    target(step.operation().table(), work)
        .ifPresent(
            target -> {
              CopyColumns.check(target, work);
              partitions(target, Optional.empty(), work);
            });
  }

  static void merge(Step<Merge> step, Work work) {
    work.needs(15, "MERGE");
    if (step.before().view(step.operation().table()).isPresent() && !work.server().since(17)) {
      work.fail("0A000", true, "PostgreSQL before 17 merges into tables only.");
    }
    Optional<Target> target = target(step.operation().table(), work);
    target.ifPresent(t -> change(t, Optional.empty(), step.before(), work));
    Reads.all(step.operation().reads(), work);
    if (deletes(work)) {
      target.ifPresent(t -> Referring.afterDelete(t.name(), work));
    }
  }

  private static boolean deletes(Work work) {
    List<Token> tokens = work.statement().statement().tokens();
    for (int i = 1; i < tokens.size(); i++) {
      if (tokens.get(i).is("delete") && tokens.get(i - 1).is("then")) {
        return true;
      }
    }
    return false;
  }

  static void update(Step<Update> step, Work work) {
    Update update = step.operation();
    target(update.table(), work)
        .ifPresent(
            target -> {
              update
                  .columns()
                  .forEach(c -> Expressions.columnExists(c, step.before(), target, work));
              GivenValues.check(target, update.columns(), false, work);
              PublicationImpact.mustTellRowsApart(target, "update", step.before(), work);
              change(target, update.where(), step.before(), work);
              Routing.ofMoved(target, update, work)
                  .forEach(partition -> work.lock(partition, LockMode.ROW_EXCLUSIVE));
              referenced(target, update.columns(), step.before(), work);
            });
    Reads.all(update.reads(), work);
  }

  static void delete(Step<Delete> step, Work work) {
    Delete delete = step.operation();
    Optional<Target> target = target(delete.table(), work);
    target.ifPresent(
        t -> {
          PublicationImpact.mustTellRowsApart(t, "delete", step.before(), work);
          change(t, delete.where(), step.before(), work);
        });
    Reads.all(delete.reads(), work);
    target.ifPresent(t -> Referring.afterDelete(t.name(), work));
  }

  /** The table whose rows change: a view's, which is locked too, where it has but one. */
  private static Optional<Target> target(ObjectName name, Work work) {
    Target target = Target.find(work, name, false);
    target.lock(work, LockMode.ROW_EXCLUSIVE);
    Optional<View> view = work.before().view(target.name());
    rules(target, view, work);
    Sequences.calledIn(work.statement().statement().text(), work.before())
        .forEach(sequence -> work.lock(sequence, LockMode.ROW_EXCLUSIVE));
    if (view.isEmpty()) {
      return Optional.of(target).filter(Target::isThere);
    }
    if (view.get().materialized()) {
      work.fail("42809", true, "The rows of a materialized view cannot be changed.");
      return Optional.empty();
    }
    if (!view.get().triggers().all().isEmpty() || !view.get().rules().all().isEmpty()) {
      return Optional.empty();
    }
    if (view.get().uses().size() != 1) {
      work.fail("55000", false, "The rows of " + target.name() + " may come from several tables.");
      return Optional.empty();
    }
    return target(view.get().uses().keySet().iterator().next(), work);
  }

  /** A rule for the change puts its own commands beside it, or in its place. */
  private static void rules(Target target, Optional<View> view, Work work) {
    String event = work.statement().statement().tokens().get(0).text().toLowerCase(Locale.ROOT);
    List<RewriteRule> rules =
        target.table().map(t -> t.rules().all()).or(() -> view.map(v -> v.rules().all())).stream()
            .flatMap(List::stream)
            .filter(rule -> rule.definition().toLowerCase(Locale.ROOT).contains("on " + event))
            .toList();
    for (RewriteRule rule : rules) {
      for (ObjectName used : rule.uses()) {
        boolean written = Mentions.isWritten(rule.definition(), used);
        work.lock(used, written ? LockMode.ROW_EXCLUSIVE : LockMode.ACCESS_SHARE);
      }
    }
  }

  /** The rows are found by an index where the condition names its first column with a value. */
  private static void change(Target target, Optional<Expression> where, Schema schema, Work work) {
    Reads.bounds(target.name(), work);
    List<ObjectName> family =
        AlterTable.isOnly(work) ? List.of(target.name()) : target.family(schema);
    for (ObjectName table : family) {
      boolean out =
          where.filter(condition -> isPruned(condition, table, target.name(), schema)).isPresent();
      if (out && work.server().since(12)) {
        continue;
      }
      work.lock(table, LockMode.ROW_EXCLUSIVE);
      if (out) {
        continue;
      }
      if (where.filter(condition -> isFoundByIndex(condition, table, schema)).isEmpty()) {
        work.scan(table);
      }
    }
  }

  /** Whether a condition on a partition key leaves a partition out, or one above it. */
  private static boolean isPruned(
      Expression condition, ObjectName table, ObjectName top, Schema schema) {
    Optional<Table> parent = schema.parentOf(table);
    Optional<String> bound = schema.table(table).flatMap(t -> t.lineage().bound());
    if (table.equals(top) || parent.isEmpty() || bound.isEmpty()) {
      return false;
    }
    boolean out =
        bound.get().equalsIgnoreCase("default")
            ? Bounds.excludesDefault(
                parent.get(), schema.partitionsOf(parent.get().name()), condition)
            : Bounds.excludes(bound.get(), parent.get(), condition);
    return out || isPruned(condition, parent.get().name(), top, schema);
  }

  private static boolean isFoundByIndex(Expression condition, ObjectName table, Schema schema) {
    if (condition instanceof Expression.Literal literal) {
      return literal.isNull() || literal.text().equals("false");
    }
    if (!(condition instanceof Operator operator)) {
      return false;
    }
    if (operator.symbol().equals("and")) {
      return operator.operands().stream().anyMatch(o -> isFoundByIndex(o, table, schema));
    }
    if (operator.symbol().equals("or")) {
      return operator.operands().stream().allMatch(o -> isFoundByIndex(o, table, schema));
    }
    List<Expression> sides = operator.operands();
    boolean equal = operator.symbol().equals("=") && sides.size() == 2;
    if (equal && sides.get(0) instanceof Expression.Literal) {
      return isIndexed(table, sides.get(1), schema);
    }
    return (equal || operator.symbol().equals("in") || operator.symbol().equals("between"))
        && sides.size() >= 2
        && sides.stream().skip(1).noneMatch(side -> mentionsColumns(side, table, schema))
        && isIndexed(table, sides.get(0), schema);
  }

  /** A name that is certainly no column of the table is a variable of the block around. */
  private static boolean mentionsColumns(Expression value, ObjectName table, Schema schema) {
    boolean plain =
        value instanceof Expression.ColumnReference column && column.qualifier().isEmpty();
    return !value.columnNames().isEmpty()
        && !(plain && schema.columnPresence(table, value.text()) == Presence.ABSENT);
  }

  /** By the place of a row too, which is one block's (PostgreSQL manual, 5.6). */
  private static boolean isIndexed(ObjectName table, Expression value, Schema schema) {
    if (value instanceof Expression.ColumnReference column && column.name().equals("ctid")) {
      return true;
    }
    // In front of the dot stands the table itself or what it is called in the statement.
    Expression found =
        value instanceof Expression.ColumnReference column
            ? new Expression.ColumnReference("", column.name())
            : value;
    return schema.indexesOn(table).stream()
        .filter(index -> index.valid() && !index.isPartial() && !index.keys().isEmpty())
        .anyMatch(index -> index.keys().get(0).expression().equals(found));
  }
}
