package io.github.sqllint.operation;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One change a migration makes, independent of how it was spelled in SQL.
 *
 * <p>An inline constraint is an operation of its own after the column or table that carries it, and
 * several actions of one ALTER TABLE are several operations in order.
 */
public sealed interface Operation
    permits TableOperation,
        ColumnOperation,
        ConstraintOperation,
        IndexOperation,
        PartitionOperation,
        ViewOperation,
        TypeOperation,
        TriggerOperation,
        ObjectOperation,
        DataOperation,
        SessionOperation,
        DoBlock,
        Unrecognised {

  /** The table or other relation that it is about; empty where there is none. */
  default Optional<ObjectName> relation() {
    return Optional.empty();
  }

  /** What programs want to know beside the components, derived from them. */
  default Map<String, Object> facts() {
    return Map.of();
  }

  /** Its name for people and programs: the record's in kebab case, such as {@code add-column}. */
  default String word() {
    return getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }
}
