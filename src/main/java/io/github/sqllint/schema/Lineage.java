package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a table stands to the tables above it.
 *
 * @param partitionBy the strategy and key of a partitioned table in normal form
 * @param partitionOf the table whose partition it is
 * @param bound its bound there in normal form, such as {@code default}
 * @param inherits the parents of INHERITS
 */
public record Lineage(
    Optional<String> partitionBy,
    Optional<ObjectName> partitionOf,
    Optional<String> bound,
    List<ObjectName> inherits) {
  static final Lineage NONE =
      new Lineage(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

  public Lineage {
    inherits = List.copyOf(inherits);
  }

  /** The partitioned table and the parents of INHERITS. */
  public List<ObjectName> parents() {
    List<ObjectName> parents = new ArrayList<>();
    partitionOf.ifPresent(parents::add);
    parents.addAll(inherits);
    return parents;
  }

  Lineage attached(ObjectName parent, String newBound) {
    return new Lineage(partitionBy, Optional.of(parent), Optional.of(newBound), inherits);
  }

  Lineage detached() {
    return new Lineage(partitionBy, Optional.empty(), Optional.empty(), inherits);
  }

  Lineage inheriting(ObjectName parent) {
    List<ObjectName> parents = new ArrayList<>(inherits);
    parents.add(parent);
    return new Lineage(partitionBy, partitionOf, bound, parents);
  }

  Lineage without(ObjectName parent) {
    List<ObjectName> rest = new ArrayList<>(inherits);
    rest.remove(parent);
    Lineage kept = partitionOf.filter(parent::equals).isPresent() ? detached() : this;
    return new Lineage(partitionBy, kept.partitionOf, kept.bound, rest);
  }

  Lineage renaming(ObjectName parent, ObjectName newName) {
    return new Lineage(
        partitionBy,
        partitionOf.map(p -> p.equals(parent) ? newName : p),
        bound,
        inherits.stream().map(p -> p.equals(parent) ? newName : p).toList());
  }

  Lineage mentioning(Renaming renaming) {
    return new Lineage(partitionBy.map(renaming::inText), partitionOf, bound, inherits);
  }
}
