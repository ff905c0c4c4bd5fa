package io.github.sqllint.rules;

import io.github.sqllint.operation.ColumnOperation.DropColumn;
import io.github.sqllint.operation.ConstraintOperation.AddForeignKey;
import io.github.sqllint.operation.ConstraintOperation.AddPrimaryKey;
import io.github.sqllint.operation.ConstraintOperation.AddUnique;
import io.github.sqllint.operation.ConstraintOperation.DropConstraint;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.Expression.ColumnReference;
import io.github.sqllint.operation.Expression.Operator;
import io.github.sqllint.operation.IndexOperation.CreateIndex;
import io.github.sqllint.operation.IndexOperation.DropIndex;
import io.github.sqllint.operation.IndexOperation.Key;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.Unrecognised;
import io.github.sqllint.rule.Finding.RelatedPlace;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.Constraint;
import io.github.sqllint.schema.Index;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Without an index on the referring columns, a DELETE of a referenced row reads every row. */
final class ForeignKeyWithoutIndex implements Rule {

  @Override
  public void check(Migration migration, Findings findings) {
    if (migration.isDown()) {
      return;
    }
    for (Step<AddForeignKey> step : migration.steps(AddForeignKey.class)) {
      AddForeignKey added = step.operation();
      Optional<Constraint> key = Lasting.constraint(migration, step);
      boolean unserved =
          key.isPresent()
              ? isUnserved(key.get(), lastOf(migration))
                  && !isServed(added.table(), added.columns(), migration.after())
                  && !mayGetIndex(migration, key.get().table())
              : isUnservedWhereCreated(migration, step);
      if (unserved) {
        // As they are called here; a later migration may give them other names.
        findings.add(
            step,
            "Each DELETE in %s reads all of %s: no index begins with %s.",
            added.references(),
            added.table(),
            String.join(", ", added.columns()));
      }
    }
    for (int i = 0; i < migration.steps().size(); i++) {
      Step<?> step = migration.steps().get(i);
      boolean isLast = i + 1 == migration.steps().size();
      Schema after = isLast ? migration.after() : migration.steps().get(i + 1).before();
      losesIndex(migration, step, after, findings);
    }
  }

  /** The same where the key's table is created under a condition. */
  private static boolean isUnservedWhereCreated(Migration migration, Step<AddForeignKey> key) {
    if (!PerhapsCreated.isAbout(migration, key)) {
      return false;
    }
    List<String> columns = key.operation().columns();
    ObjectName table = key.before().resolve(key.operation().table());
    return !isServed(table, columns, lastOf(migration))
        && PerhapsCreated.since(migration, key)
            .filter(since -> since.stream().noneMatch(step -> serves(step, table, columns)))
            .isPresent();
  }

  /** Whether a step makes an index that serves a key, or finds one. */
  private static boolean serves(Step<?> step, ObjectName table, List<String> columns) {
    return isServed(table, columns, step.before())
        || step.operation() instanceof CreateIndex create
            && serves(create.keys(), create.unique(), create.predicate(), columns)
        || step.operation() instanceof AddPrimaryKey key && begins(key.columns(), columns)
        || step.operation() instanceof AddUnique unique && begins(unique.columns(), columns);
  }

  /** Whether a unique key begins with columns, or is a part of them. */
  private static boolean begins(List<String> key, List<String> columns) {
    return columns.containsAll(key.subList(0, Math.min(key.size(), columns.size())));
  }

  /** An index that served a key until a step takes it away. */
  private static void losesIndex(
      Migration migration, Step<?> step, Schema after, Findings findings) {
    Optional<Table> table = indexed(step).flatMap(migration.before()::table);
    for (Constraint key : table.map(t -> t.constraints().all()).orElse(List.of())) {
      if (key.reference().isPresent()
          && isServed(key.table(), key.columns(), step.before())
          && !isServed(key.table(), key.columns(), after)
          && !isServed(key.table(), key.columns(), migration.after())
          && lasting(key, migration).filter(l -> isUnserved(l, lastOf(migration))).isPresent()) {
        findings.add(
            step,
            RelatedPlace.of(key.origin(), "the key is added here"),
            "Each DELETE in %s reads all of %s from here on: no other index begins with %s.",
            key.reference().get().table(),
            key.table(),
            String.join(", ", key.columns()));
      }
    }
  }

  /** The table that a step may take an index from. */
  private static Optional<ObjectName> indexed(Step<?> step) {
    if (step.operation() instanceof DropIndex drop) {
      return step.before().indexNamed(drop.name()).map(Index::table);
    }
    return step.operation() instanceof DropConstraint || step.operation() instanceof DropColumn
        ? step.operation().relation()
        : Optional.empty();
  }

  private static Schema lastOf(Migration migration) {
    return migration.history().last().orElseThrow();
  }

  /** A key as all migrations leave it, whatever its table is called then. */
  private static Optional<Constraint> lasting(Constraint key, Migration migration) {
    return lastOf(migration).tables().stream()
        .flatMap(table -> table.constraints().all().stream())
        .filter(other -> other.reference().isPresent() && key.origin().isPresent())
        .filter(other -> other.origin().equals(key.origin()))
        .filter(other -> other.columns().equals(key.columns()))
        .findFirst();
  }

  private static boolean isServed(ObjectName table, List<String> columns, Schema schema) {
    return schema.indexesOn(table).stream().anyMatch(index -> serves(index, columns));
  }

  /** Whether it is certain that no index serves a key in the end, and one should. */
  private static boolean isUnserved(Constraint key, Schema last) {
    return !isList(last, key.reference().orElseThrow())
        && knowsIndexes(last, key.table(), key.columns())
        && !isServed(key.table(), key.columns(), last);
  }

  /**
   * Whether the table that a key refers to is a list of words, which a check on its key writes down
   * one by one: nobody deletes from it but a migration.
   */
  private static boolean isList(Schema schema, Constraint.Reference reference) {
    return schema.table(reference.table()).stream()
        .flatMap(table -> table.checks().stream())
        .flatMap(check -> check.condition().stream())
        .anyMatch(
            condition ->
                condition instanceof Operator operator
                    && operator.symbol().equals("in")
                    && operator.operands().get(0) instanceof ColumnReference column
                    && reference.columns().equals(List.of(column.name())));
  }

  /** Whether no index on the columns can have been there before the first migration. */
  private static boolean knowsIndexes(Schema schema, ObjectName table, List<String> columns) {
    return schema.table(table).filter(t -> t.origin().isPresent()).isPresent()
        || columns.stream()
            .anyMatch(c -> schema.column(table, c).flatMap(Column::origin).isPresent());
  }

  /** Whether this migration or a later one makes an index on the table that was not read. */
  private static boolean mayGetIndex(Migration migration, ObjectName table) {
    // Mostly everything was read, and looking through all that follows would take its time.
    if (lastOf(migration).isFollowed()) {
      return false;
    }
    List<Migration> all = migration.history().migrations();
    for (Migration later : all.subList(migration.number(), all.size())) {
      for (Step<Unrecognised> step : later.steps(Unrecognised.class)) {
        if (step.operation().kind().equals("create index") && step.isOn(table) && !later.isDown()) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean serves(Index index, List<String> columns) {
    return serves(index.keys(), index.unique(), index.predicate(), columns);
  }

  /** One that is unique finds its row by fewer columns too. */
  private static boolean serves(
      List<Key> keys, boolean unique, Optional<Expression> predicate, List<String> columns) {
    int needed = unique ? Math.min(keys.size(), columns.size()) : columns.size();
    if (keys.size() < needed) {
      return false;
    }
    Set<String> first = new HashSet<>();
    for (Key key : keys.subList(0, needed)) {
      if (key.expression() instanceof ColumnReference column) {
        first.add(column.name());
      }
    }
    boolean rowsMissing = predicate.filter(one -> !leavesOutNulls(one, columns)).isPresent();
    return first.size() == needed && columns.containsAll(first) && !rowsMissing;
  }

  private static boolean leavesOutNulls(Expression predicate, List<String> columns) {
    return predicate instanceof Operator operator
        && operator.symbol().equals("is not null")
        && operator.operands().get(0) instanceof ColumnReference column
        && columns.contains(column.name());
  }
}
