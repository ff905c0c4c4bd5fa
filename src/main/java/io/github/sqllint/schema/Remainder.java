package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import java.util.Optional;

/** What is left of a table without something that parts of it used. */
final class Remainder {
  private static final String CLUSTER = "cluster on";
  private static final String IDENTITY = "replica identity";

  private Remainder() {}

  static Table withoutColumn(Table table, String column) {
    Parts<Trigger> triggers = table.triggers();
    for (Trigger trigger : table.triggers()) {
      triggers = trigger.mentions(column) ? triggers.without(trigger.name()) : triggers;
    }
    Parts<Policy> policies = table.policies();
    for (Policy policy : table.policies()) {
      policies = policy.columns().contains(column) ? policies.without(policy.name()) : policies;
    }
    return table
        .withColumns(table.columns().without(column))
        .withTriggers(triggers)
        .withPolicies(policies);
  }

  /** Without the triggers and defaults that call a function. */
  static Table withoutCalls(Table table, ObjectName function, ObjectKey calls) {
    Parts<Trigger> triggers = table.triggers();
    for (Trigger trigger : table.triggers()) {
      triggers = trigger.function().equals(function) ? triggers.without(trigger.name()) : triggers;
    }
    return withoutDefaults(table.withTriggers(triggers), calls);
  }

  /** Without the defaults that name an object. */
  static Table withoutDefaults(Table table, ObjectKey named) {
    return table.withColumns(
        table
            .columns()
            .map(
                column ->
                    column.defaultValue().filter(d -> Links.of(d).contains(named)).isPresent()
                        ? column.withDefault(Optional.empty())
                        : column));
  }

  /** Without the index by which it is clustered or known; the same table where it is another. */
  static Table withoutIndex(Table table, String index) {
    Settings rest = table.settings();
    if (rest.value(CLUSTER).filter(index::equals).isPresent()) {
      rest = rest.without(CLUSTER);
    }
    if (rest.value(IDENTITY).filter(("using index " + index)::equals).isPresent()) {
      rest = rest.with(IDENTITY, "using an index that is gone");
    }
    return rest == table.settings() ? table : table.withSettings(rest);
  }
}
