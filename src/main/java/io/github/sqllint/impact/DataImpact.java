package io.github.sqllint.impact;

import io.github.sqllint.operation.DataOperation.CopyFrom;
import io.github.sqllint.operation.DataOperation.Delete;
import io.github.sqllint.operation.DataOperation.Insert;
import io.github.sqllint.operation.DataOperation.Merge;
import io.github.sqllint.operation.DataOperation.Update;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.RewriteRule;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;
import io.github.sqllint.schema.View;
import io.github.sqllint.source.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Changes of rows: nobody is shut out, but all rows may be read (table/update_*, delete_*). */
final class DataImpact {
  private static final Set<String> AFTER_TARGET = Set.of("set", "using", "where", "returning");

  private DataImpact() {}

  static void insert(Step<Insert> step, Work work) {
    Insert written = step.operation();
    target(written.table(), work)
        .ifPresent(
            target -> {
              Insert insert = ViewColumns.below(written, work);
              insert
                  .columns()
                  .forEach(c -> Expressions.columnExists(c, step.before(), target, work));
              GivenValues.mustDiffer(insert.columns(), "42701", work);
              GivenValues given = GivenValues.inserted(target, insert, work);
              given.check();
              Conflicts.check(target, work);
              NewRows.takeDefaults(target, left(insert, given, work), work);
              NewRows.lookUp(target, insert.columns(), step, work);
              partitions(target, Optional.of(insert), work);
              RoutineRuns.byTriggers(target, "insert", List.of(), work);
            });
    if (!written.values() || Conflicts.areSeenTo(work)) {
      NamedColumns.ofStatement(work);
    }
    Reads.all(Reads.unchanged(written.reads(), work), work);
  }

  /** Whether a new row leaves a column to its default: it is not named, or gets DEFAULT. */
  private static Predicate<Column> left(Insert insert, GivenValues given, Work work) {
    // A query without a list may give a value to every column.
    boolean all =
        insert.columns().isEmpty()
            && given.rows().isEmpty()
            && !GivenValues.saysTogether("default", "values", work);
    boolean own = GivenValues.saysTogether("overriding", "user", work);
    return column ->
        (own && column.identity().isPresent())
            || (!all && !given.columns().contains(column.name()))
            || given.defaults(column.name());
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
              RoutineRuns.byTriggers(target, "insert", List.of(), work);
            });
  }

  static void merge(Step<Merge> step, Work work) {
    work.needs(15, "MERGE");
    if (step.before().view(step.operation().table()).isPresent() && !work.server().since(17)) {
      work.fail("0A000", true, "PostgreSQL before 17 merges into tables only.");
    }
    Optional<Target> target = target(step.operation().table(), work);
    target
        .filter(
            t -> t.table().isPresent() && step.before().view(step.operation().table()).isEmpty())
        .ifPresent(t -> new MergeActions(t, step, work).check());
    target.ifPresent(t -> change(t, Optional.empty(), false, step.before(), work));
    NamedColumns.ofStatement(work);
    Reads.all(Reads.unchanged(step.operation().reads(), work), work);
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
              List<String> columns =
                  ViewColumns.below(update.table(), update.columns(), work).orElse(List.of());
              columns.forEach(c -> Expressions.columnExists(c, step.before(), target, work));
              GivenValues.mustDiffer(update.columns(), "42601", work);
              GivenValues given = GivenValues.set(target, columns, update.reads().isEmpty(), work);
              given.check();
              PublicationImpact.mustTellRowsApart(target, "update", step.before(), work);
              change(target, update.where(), update.reads().isEmpty(), step.before(), work);
              Routing.ofMoved(target, update, work)
                  .forEach(partition -> work.lock(partition, LockMode.ROW_EXCLUSIVE));
              if (columns.isEmpty() || !given.changed().isEmpty()) {
                NewRows.lookUp(target, given.changed(), step, work);
              }
              RoutineRuns.byTriggers(target, "update", update.columns(), work);
              Referring.afterUpdate(target.name(), given.changed(), work);
            });
    NamedColumns.ofStatement(work);
    Reads.all(Reads.unchanged(update.reads(), work), work);
  }

  static void delete(Step<Delete> step, Work work) {
    Delete delete = step.operation();
    Optional<Target> target = target(delete.table(), work);
    target.ifPresent(
        t -> {
          PublicationImpact.mustTellRowsApart(t, "delete", step.before(), work);
          change(t, delete.where(), delete.reads().isEmpty(), step.before(), work);
          RoutineRuns.byTriggers(t, "delete", List.of(), work);
        });
    NamedColumns.ofStatement(work);
    Reads.all(Reads.unchanged(delete.reads(), work), work);
    target.ifPresent(t -> Referring.afterDelete(t.name(), work));
  }

  /** The table whose rows change: a view's, which is locked too, where it has but one. */
  private static Optional<Target> target(ObjectName name, Work work) {
    Target target = Target.find(work, name, false);
    target.lock(work, LockMode.ROW_EXCLUSIVE);
    Optional<View> view = work.before().view(target.name());
    rules(target, view, work);
    RoutineRuns.calledIn(work.statement().statement().text(), work);
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
    List<RewriteRule> all =
        target
            .table()
            .map(t -> t.rules().all())
            .or(() -> view.map(v -> v.rules().all()))
            .orElse(List.of());
    if (all.isEmpty()) {
      return;
    }
    String event = work.statement().statement().tokens().get(0).text().toLowerCase(Locale.ROOT);
    for (RewriteRule rule : all) {
      boolean rewrites = rule.definition().toLowerCase(Locale.ROOT).contains("on " + event);
      for (ObjectName used : rewrites ? rule.uses() : Set.<ObjectName>of()) {
        boolean written = Mentions.isWritten(rule.definition(), used);
        work.lock(used, written ? LockMode.ROW_EXCLUSIVE : LockMode.ACCESS_SHARE);
        RoutineRuns.inserts(rule.definition(), Target.find(work, used, true), work);
      }
    }
  }

  /** What an UPDATE, DELETE or MERGE calls its table. */
  private static String aliasOf(Target target, Work work) {
    List<Token> tokens = work.statement().statement().tokens();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (Reads.names(tokens.get(i), target.name())) {
        Token next =
            tokens.get(tokens.get(i + 1).is("as") && i + 2 < tokens.size() ? i + 2 : i + 1);
        boolean word = next.kind() == Token.Kind.WORD && AFTER_TARGET.stream().noneMatch(next::is);
        return word ? next.text().toLowerCase(Locale.ROOT) : target.name().name();
      }
    }
    return target.name().name();
  }

  /**
   * The rows are found by an index where the condition says by which value.
   *
   * @param alone whether the statement reads no other relation
   */
  private static void change(
      Target target, Optional<Expression> where, boolean alone, Schema schema, Work work) {
    String alias = aliasOf(target, work);
    Reads.bounds(target.name(), work);
    where
        .filter(condition -> alone)
        .ifPresent(w -> ValueTypes.of(target, schema, work).condition(w, "A condition"));
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
      RowSearch search = new RowSearch(table, alias, alone, schema);
      if (where.filter(search::finds).isEmpty()) {
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
}
