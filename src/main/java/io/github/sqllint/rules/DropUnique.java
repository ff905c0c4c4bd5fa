package io.github.sqllint.rules;

import io.github.sqllint.operation.ConstraintOperation.Deferral;
import io.github.sqllint.operation.ConstraintOperation.DropConstraint;
import io.github.sqllint.operation.IndexOperation.DropIndex;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Constraint;
import io.github.sqllint.schema.Index;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** INSERT … ON CONFLICT needs a unique index on just the columns that it names. */
final class DropUnique implements Rule {

  @Override
  public void check(Migration migration, Findings findings) {
    if (migration.isDown()) {
      return;
    }
    for (Step<DropConstraint> step : migration.lasting(DropConstraint.class)) {
      step.before()
          .constraint(step.operation().table(), step.operation().name())
          .filter(
              constraint ->
                  constraint.kind() == Constraint.Kind.UNIQUE
                      || isExchanged(constraint, step, migration))
          .flatMap(Constraint::index)
          .flatMap(step.before()::indexNamed)
          .ifPresent(index -> judge(index, step, migration, findings));
    }
    for (Step<DropIndex> step : migration.lasting(DropIndex.class)) {
      step.before()
          .indexNamed(step.operation().name())
          .filter(index -> index.unique() && index.constraint().isEmpty())
          .ifPresent(index -> judge(index, step, migration, findings));
    }
  }

  /** A primary key that nothing takes the place of has a rule of its own. */
  private static boolean isExchanged(Constraint constraint, Step<?> step, Migration migration) {
    return constraint.kind() == Constraint.Kind.PRIMARY_KEY
        && afterTransaction(step, migration)
            .table(constraint.table())
            .flatMap(Table::primaryKey)
            .isPresent();
  }

  private static void judge(Index index, Step<?> step, Migration migration, Findings findings) {
    ObjectName table = index.table();
    Schema after = afterTransaction(step, migration);
    boolean isGone =
        after.presence(table) != Presence.PRESENT
            || index.columns().stream()
                .anyMatch(column -> after.columnPresence(table, column) == Presence.ABSENT);
    boolean isNew =
        index.origin().filter(origin -> origin.script() == migration.script()).isPresent();
    if (isGone || isNew || !index.valid() || !step.before().mayBeKnownToCode(table)) {
      return;
    }
    List<Index> others =
        after.indexesOn(table).stream()
            .filter(other -> other.unique() && other.valid() && !isSame(other, index))
            .toList();
    boolean isArbiter = !isDeferrable(index, step.before());
    boolean isReplaced =
        others.stream().anyMatch(o -> isAsGood(o, index) && !(isArbiter && isDeferrable(o, after)));
    if (!isReplaced) {
      add(index, others, isArbiter, step, findings);
    }
  }

  private static void add(
      Index index, List<Index> others, boolean isArbiter, Step<?> step, Findings findings) {
    Optional<List<String>> columns = index.keyColumns();
    boolean stillApart =
        columns.isPresent() && others.stream().anyMatch(other -> keepsApart(other, columns.get()));
    String key = columns.map(all -> String.join(", ", all)).orElse("");
    if (stillApart && isArbiter) {
      findings.add(
          step,
          "INSERT … ON CONFLICT (%s)%s of running code fails on %s.",
          key,
          index.isPartial() ? " WHERE …" : "",
          index.table());
    } else if (columns.isPresent() && !index.isPartial() && isArbiter) {
      findings.add(
          step,
          "Equal values of %1$s can get into %2$s, and INSERT … ON CONFLICT (%1$s) of running code"
              + " fails.",
          key,
          index.table());
    } else if (!stillApart) {
      findings.add(
          step,
          "Rows that %s has kept apart can get into %s%s.",
          index.name(),
          index.table(),
          isArbiter ? ", and INSERT … ON CONFLICT of running code that relies on it fails" : "");
    }
  }

  /** A condition that is not known may leave it; one of its name may have taken its place. */
  private static boolean isSame(Index one, Index other) {
    return one.name().equals(other.name()) && one.origin().equals(other.origin());
  }

  /** Whether ON CONFLICT cannot use it, as it is checked only later. */
  private static boolean isDeferrable(Index index, Schema schema) {
    return index
        .constraint()
        .flatMap(name -> schema.constraint(index.table(), name))
        .filter(constraint -> !constraint.deferral().equals(Deferral.NONE))
        .isPresent();
  }

  private static Schema afterTransaction(Step<?> step, Migration migration) {
    boolean passed = false;
    for (Step<?> other : migration.steps()) {
      passed |= other == step;
      if (passed && other.transaction().number() != step.transaction().number()) {
        return other.before();
      }
    }
    return migration.after();
  }

  /** Whether ON CONFLICT finds the one, with a condition or not, where it has found the other. */
  private static boolean isAsGood(Index one, Index other) {
    return (!one.isPartial() || one.predicate().equals(other.predicate()))
        && new HashSet<>(expressions(one)).equals(new HashSet<>(expressions(other)));
  }

  private static List<Object> expressions(Index index) {
    return index.keys().stream().<Object>map(key -> key.expression()).toList();
  }

  /** Whether rows that are equal in these columns are equal to an index of fewer of them. */
  private static boolean keepsApart(Index index, List<String> columns) {
    return !index.isPartial()
        && index.keyColumns().filter(Set.copyOf(columns)::containsAll).isPresent();
  }
}
