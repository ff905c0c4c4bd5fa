package io.github.sqllint.rules;

import io.github.sqllint.operation.ConstraintOperation.AddUnique;
import io.github.sqllint.operation.IndexOperation.CreateIndex;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.TableOperation.CreateTable;
import io.github.sqllint.rule.Finding.RelatedPlace;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Index;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Step;
import java.util.Optional;
import java.util.Set;

/** Two equal indexes cost twice and serve once. */
final class DuplicateIndex implements Rule {

  @Override
  public Set<String> covers() {
    return Set.of(
        "add-index-without-concurrently", "add-unique-without-index", "concurrently-if-not-exists");
  }

  @Override
  public void check(Migration migration, Findings findings) {
    if (migration.isDown()) {
      return;
    }
    Schema last = migration.history().last().orElse(migration.after());
    for (Step<CreateIndex> step : migration.steps(CreateIndex.class)) {
      CreateIndex create = step.operation();
      boolean perhaps = PerhapsCreated.isAbout(migration, step);
      boolean stays =
          create.name().isEmpty()
              || stays(create.table().renamed(create.name().get()), last, perhaps);
      Optional<Index> equal =
          step.before().indexesOn(create.table()).stream()
              .filter(index -> index.valid() && isEqual(index, create))
              .filter(index -> !isShaken(index, step.before()))
              .filter(index -> stays(index.name(), last, perhaps))
              .findFirst();
      if (step.statement().unrecognised().isEmpty()
          && stays
          && equal.isPresent()
          && step.before().presence(create.table().renamed(create.name().orElse("")))
              != Presence.PRESENT) {
        add(step, equal.get(), findings);
      }
    }
    for (Step<AddUnique> step : migration.steps(AddUnique.class)) {
      Optional<Index> equal =
          step.before().indexesOn(step.operation().table()).stream()
              .filter(index -> index.valid() && isEqual(index, step.operation()))
              .filter(index -> !isShaken(index, step.before()))
              .filter(index -> last.indexNamed(index.name()).isPresent())
              .findFirst();
      // Of two in one CREATE TABLE the server makes one.
      if (equal.isPresent()
          && !step.isOpen()
          && !(step.statement().readings().get(0).operation() instanceof CreateTable)
          && Lasting.constraint(migration, step).isPresent()) {
        add(step, equal.get(), findings);
      }
    }
  }

  private static void add(Step<?> step, Index equal, Findings findings) {
    findings.add(
        step,
        RelatedPlace.of(equal.origin(), "the equal index is created here"),
        "Every write of %s keeps two equal indexes up to date, this one and %s.",
        step.operation().relation().orElseThrow(),
        equal.name());
  }

  private static boolean isEqual(Index index, AddUnique add) {
    return add.usingIndex().isEmpty()
        && !add.withoutOverlaps()
        && !add.deferral().deferrable()
        && index.unique()
        && index.method().equals("btree")
        && index.predicate().isEmpty()
        && index.keys().stream().allMatch(key -> key.options().isEmpty())
        && index.keyColumns().equals(Optional.of(add.columns()))
        && index.include().equals(add.include())
        && index.nullsNotDistinct() == add.nullsNotDistinct();
  }

  private static boolean isShaken(Index index, Schema schema) {
    return schema.isShaken(index.name()) || schema.isShaken(index.table());
  }

  /** Whether an index is there in the end; where it is made under a condition, it may not be. */
  private static boolean stays(ObjectName index, Schema last, boolean perhaps) {
    return last.indexNamed(index).isPresent()
        || (perhaps && last.presence(index) == Presence.UNKNOWN);
  }

  private static boolean isEqual(Index index, CreateIndex create) {
    return index.method().equals(create.method())
        && index.keys().equals(create.keys())
        && index.include().equals(create.include())
        && index.predicate().equals(create.predicate())
        && (index.unique() || !create.unique());
  }
}
