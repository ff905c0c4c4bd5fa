package io.github.sqllint.rules;

import io.github.sqllint.impact.Impact;
import io.github.sqllint.operation.IndexOperation.CreateIndex;
import io.github.sqllint.operation.IndexOperation.DropIndex;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.LockRule;
import io.github.sqllint.schema.Index;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A plain DROP INDEX keeps everybody out of the table, and queues behind everybody first. */
final class DropIndexWithoutConcurrently implements LockRule {

  /** {@code CONCURRENTLY} takes no CASCADE. */
  @Override
  public Set<String> covers() {
    return Set.of("drop-cascade");
  }

  @Override
  public void check(Migration migration, Findings findings) {
    for (List<Step<?>> statement : migration.statements()) {
      List<Step<DropIndex>> waited = new ArrayList<>();
      for (Step<?> step : statement) {
        if (step.operation() instanceof DropIndex) {
          @SuppressWarnings("unchecked")
          Step<DropIndex> drop = (Step<DropIndex>) step;
          if (isWaitedFor(migration, drop)) {
            waited.add(drop);
          }
        }
      }
      if (!waited.isEmpty()) {
        add(waited, findings);
      }
    }
  }

  private static boolean isWaitedFor(Migration migration, Step<DropIndex> step) {
    ObjectName name = step.operation().name();
    if (step.operation().concurrently()
        || step.before().presence(name) == Presence.ABSENT
        || Precaution.isOne(migration, step)
        || isToldOfCreation(migration, step)) {
      return false;
    }
    Optional<Index> index = step.before().indexNamed(name);
    return index.isEmpty()
        || (index.get().constraint().isEmpty()
            && step.before().mayBeInUse(index.get().table())
            && !DroppedLater.is(migration, step, index.get().table())
            && !isLockedAnyway(migration, step, index.get().table()));
  }

  /** Whether one call creates the index on the way up, and is to do so concurrently: both ways. */
  private static boolean isToldOfCreation(Migration migration, Step<DropIndex> step) {
    return migration
        .up()
        .filter(
            up ->
                up.steps(CreateIndex.class).stream()
                    .filter(create -> !create.operation().concurrently())
                    .anyMatch(create -> create.place().isWithin(step.place())))
        .isPresent();
  }

  /**
   * Whether another statement of the transaction needs the same lock on the table, which is waited
   * for once.
   */
  private static boolean isLockedAnyway(
      Migration migration, Step<DropIndex> step, ObjectName table) {
    return step.transaction().isCertain()
        && migration.inTransactionOf(step).stream()
            .filter(other -> !(other.operation() instanceof DropIndex) && !other.conditional())
            .anyMatch(other -> Impact.of(other).blocksReadsOf(table));
  }

  /** One finding for a statement, which is written anew as a whole. */
  private static void add(List<Step<DropIndex>> drops, Findings findings) {
    Step<DropIndex> first = drops.get(0);
    ObjectName name = first.operation().name();
    String indexes = name.toString();
    if (drops.size() > 1) {
      indexes += " and " + (drops.size() - 1) + " more";
    }
    Optional<Index> index = first.before().indexNamed(name);
    if (index.isEmpty()) {
      findings.add(first, "Readers and writers of the table of the index %s wait.", indexes);
      return;
    }
    ObjectName table = index.get().table();
    findings.add(
        first,
        "%s, behind all who use the table, until the index %s is dropped.",
        WhoWaits.on(Impact.of(first), table),
        indexes);
  }
}
