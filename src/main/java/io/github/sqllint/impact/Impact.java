package io.github.sqllint.impact;

import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Step;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a statement, or one action of it, does to a database that others are using.
 *
 * @param effects on each table, view and sequence that existed before and is not temporary
 * @param blocksReads the tables that others cannot read, though the lock may be on an index or a
 *     partition of theirs
 * @param blocksWrites the tables that others cannot write
 * @param builtIndexes the names of the indexes whose storage is built
 * @param transactional whether the server runs it inside a transaction block
 * @param assumed whether something that is not known was assumed to be at its worst
 * @param failure why the server refuses it; empty where nothing is known against it
 */
public record Impact(
    List<Effect> effects,
    Set<ObjectName> blocksReads,
    Set<ObjectName> blocksWrites,
    Set<String> builtIndexes,
    boolean transactional,
    boolean assumed,
    Optional<Failure> failure) {
  public Impact {
    effects = List.copyOf(effects);
    blocksReads = Set.copyOf(blocksReads);
    blocksWrites = Set.copyOf(blocksWrites);
    builtIndexes = Set.copyOf(builtIndexes);
  }

  /**
   * Of one action: under the lock of its whole statement, and with the work that it makes by
   * itself.
   */
  public static Impact of(Step<?> step) {
    return Remembered.impact(step);
  }

  /** Of a whole statement, whose steps these are, in order; not empty. */
  public static Impact of(List<? extends Step<?>> statement) {
    Work work = new Work(Step.before(statement), statement.get(0).statement());
    for (Step<?> step : statement) {
      work.turnTo(step);
      Deeds.work(step, work);
    }
    TransactionBlock.check(statement.get(0), work);
    return work.impact();
  }

  /** After something that was not read, which may have made or dropped what it is refused for. */
  Impact afterUnread() {
    return new Impact(
        effects,
        blocksReads,
        blocksWrites,
        builtIndexes,
        transactional,
        assumed,
        failure.map(seen -> seen.dependsOnObjects() ? seen.uncertain() : seen));
  }

  /** The effect on a relation; empty where it is left alone. */
  public Optional<Effect> on(ObjectName relation) {
    for (Effect effect : effects) {
      if (same(effect.relation(), relation)) {
        return Optional.of(effect);
      }
    }
    return Optional.empty();
  }

  /** The strongest lock on a relation; empty where there is none. */
  public Optional<LockMode> lockOn(ObjectName relation) {
    return on(relation).map(Effect::lock);
  }

  /** Whether a relation's storage is written anew. */
  public boolean rewrites(ObjectName relation) {
    return on(relation).filter(Effect::rewrite).isPresent();
  }

  /** Whether all rows of a relation are read. */
  public boolean scans(ObjectName relation) {
    return on(relation).filter(Effect::scan).isPresent();
  }

  /** Whether others cannot read a relation. */
  public boolean blocksReadsOf(ObjectName relation) {
    return isAmong(blocksReads, relation);
  }

  /** Whether others cannot write a relation. */
  public boolean blocksWritesOf(ObjectName relation) {
    return isAmong(blocksWrites, relation);
  }

  /**
   * The first by name of those that keep others out and may be in use.
   *
   * @param before what the statement meets
   */
  public Optional<ObjectName> firstBlocked(Schema before) {
    if (blocksReads.isEmpty() && blocksWrites.isEmpty()) {
      return Optional.empty();
    }
    ObjectName first = null;
    for (Set<ObjectName> blocked : List.of(blocksReads, blocksWrites)) {
      for (ObjectName name : blocked) {
        if ((first == null || name.compareTo(first) < 0) && before.mayBeInUse(name)) {
          first = name;
        }
      }
    }
    return Optional.ofNullable(first);
  }

  private static boolean isAmong(Set<ObjectName> names, ObjectName relation) {
    for (ObjectName name : names) {
      if (same(name, relation)) {
        return true;
      }
    }
    return false;
  }

  private static boolean same(ObjectName one, ObjectName other) {
    return one.name().equals(other.name()) && one.toString().equals(other.toString());
  }
}
