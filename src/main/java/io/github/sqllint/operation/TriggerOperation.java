package io.github.sqllint.operation;

import java.util.List;
import java.util.Optional;

/** A change to what a table does by itself: triggers, rules and policies. */
public sealed interface TriggerOperation extends Operation {
  ObjectName table();

  String name();

  @Override
  default Optional<ObjectName> relation() {
    return Optional.of(table());
  }

  /**
   * @param updateOf the columns of UPDATE OF
   * @param when the condition of WHEN
   * @param references the table of FROM, for constraint triggers
   * @param definition everything after the name in normal form
   */
  record CreateTrigger(
      ObjectName table,
      String name,
      boolean orReplace,
      boolean constraint,
      List<String> updateOf,
      Optional<Expression> when,
      ObjectName function,
      Optional<ObjectName> references,
      String definition)
      implements TriggerOperation {
    public CreateTrigger {
      updateOf = List.copyOf(updateOf);
    }
  }

  record DropTrigger(ObjectName table, String name, boolean ifExists, boolean cascade)
      implements TriggerOperation {}

  /**
   * @param name {@code all} and {@code user} are all triggers, all but the system's
   * @param mode {@code origin}, {@code always} or {@code replica}
   */
  record EnableTrigger(ObjectName table, String name, String mode) implements TriggerOperation {}

  /** As {@link EnableTrigger}. */
  record DisableTrigger(ObjectName table, String name) implements TriggerOperation {}

  /**
   * @param definition everything after the table's name in normal form
   * @param columns every name in it that may be a column's
   * @param using what USING says of rows; empty where it is not written, as {@code check}
   */
  record CreatePolicy(
      ObjectName table,
      String name,
      String definition,
      List<String> columns,
      Optional<Expression> using,
      Optional<Expression> check)
      implements TriggerOperation {
    public CreatePolicy {
      columns = List.copyOf(columns);
    }
  }

  /**
   * @param action what it gives anew, in normal form
   */
  record AlterPolicy(
      ObjectName table,
      String name,
      String action,
      Optional<Expression> using,
      Optional<Expression> check)
      implements TriggerOperation {}

  record DropPolicy(ObjectName table, String name, boolean ifExists) implements TriggerOperation {}

  /**
   * @param definition everything after the name in normal form
   * @param reads the other relations that its commands touch
   */
  record CreateRule(
      ObjectName table, String name, boolean orReplace, String definition, List<ObjectName> reads)
      implements TriggerOperation {
    public CreateRule {
      reads = List.copyOf(reads);
    }
  }

  record DropRule(ObjectName table, String name, boolean ifExists, boolean cascade)
      implements TriggerOperation {}
}
