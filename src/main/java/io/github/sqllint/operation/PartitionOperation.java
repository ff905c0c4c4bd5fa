package io.github.sqllint.operation;

import java.util.Optional;

/** A table that becomes, or stops being, a partition of another. */
public sealed interface PartitionOperation extends Operation {
  ObjectName table();

  @Override
  default Optional<ObjectName> relation() {
    return Optional.of(table());
  }

  /**
   * @param bound in normal form, as in {@link TableOperation.CreateTable#partitionBound}
   */
  record AttachPartition(ObjectName table, ObjectName partition, String bound)
      implements PartitionOperation {}

  record DetachPartition(
      ObjectName table, ObjectName partition, boolean concurrently, boolean finish)
      implements PartitionOperation {}
}
