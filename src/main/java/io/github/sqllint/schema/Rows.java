package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import java.util.OptionalInt;
import java.util.Set;
import org.pcollections.PMap;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/** Which tables certainly have no rows, and which have some; immutable. */
final class Rows {
  static final Rows UNKNOWN = new Rows(TreePMap.empty(), TreePSet.empty());

  private final PMap<ObjectName, Emptiness> empty;
  private final TreePSet<ObjectName> filled;

  /**
   * How long a table without rows stays so: until its migration ends, or its transaction.
   *
   * @param transaction empty where nobody else knows the table until the migration has ended
   */
  private record Emptiness(int migration, OptionalInt transaction) {
    boolean holds(Moment now) {
      int number = now.transaction().number();
      return migration == now.migration() && transaction.orElse(number) == number;
    }
  }

  private Rows(PMap<ObjectName, Emptiness> empty, TreePSet<ObjectName> filled) {
    this.empty = empty;
    this.filled = filled;
  }

  boolean isEmpty(ObjectName table, Moment now) {
    Emptiness emptiness = empty.get(table);
    return emptiness != null && emptiness.holds(now);
  }

  /** Whether the migrations themselves have put rows there and left them. */
  boolean isFilled(ObjectName table) {
    return filled.contains(table);
  }

  /** The tables that were empty once and may be so still. */
  Set<ObjectName> empty() {
    return empty.keySet();
  }

  /**
   * @param transaction the number of the one that ends it; empty where the migration does
   */
  Rows withEmpty(ObjectName table, int migration, OptionalInt transaction) {
    return new Rows(empty.plus(table, new Emptiness(migration, transaction)), filled);
  }

  /** Where there may be rows now. */
  Rows withoutEmpty(ObjectName table) {
    return new Rows(empty.minus(table), filled);
  }

  Rows withFilled(ObjectName table) {
    return new Rows(empty, filled.plus(table));
  }

  Rows withoutFilled(ObjectName table) {
    return new Rows(empty, filled.minus(table));
  }

  Rows without(ObjectName table) {
    return new Rows(empty.minus(table), filled.minus(table));
  }

  Rows renamed(ObjectName table, ObjectName newName) {
    Rows others = without(table);
    Emptiness emptiness = empty.get(table);
    return new Rows(
        emptiness == null ? others.empty : others.empty.plus(newName, emptiness),
        filled.contains(table) ? others.filled.plus(newName) : others.filled);
  }

  /** With the tables that are empty here and there. */
  Rows emptyAlsoIn(Rows other) {
    PMap<ObjectName, Emptiness> both = empty;
    for (ObjectName name : empty.keySet()) {
      both = other.empty.containsKey(name) ? both : both.minus(name);
    }
    return new Rows(both, filled);
  }

  Rows inNewSession() {
    return new Rows(TreePMap.empty(), filled);
  }
}
