package io.github.sqllint.schema;

import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.ObjectName;
import java.util.List;
import java.util.Optional;

/**
 * A trigger of a table or view.
 *
 * @param updateOf the columns of UPDATE OF
 * @param definition everything after the name in normal form
 * @param enabled {@code origin}, {@code disabled}, {@code always} or {@code replica}
 */
public record Trigger(
    String name,
    List<String> updateOf,
    Optional<Expression> when,
    ObjectName function,
    String definition,
    String enabled,
    Settings settings,
    Optional<Origin> origin)
    implements Part {
  public Trigger {
    updateOf = List.copyOf(updateOf);
  }

  /** Whether a column cannot be dropped or change its type because of it. */
  public boolean mentions(String column) {
    return updateOf.contains(column)
        || when.filter(condition -> condition.columnNames().contains(column)).isPresent();
  }

  Trigger withName(String newName) {
    return new Trigger(newName, updateOf, when, function, definition, enabled, settings, origin);
  }

  Trigger withFunction(ObjectName newFunction) {
    return new Trigger(name, updateOf, when, newFunction, definition, enabled, settings, origin);
  }

  Trigger withEnabled(String newEnabled) {
    return new Trigger(name, updateOf, when, function, definition, newEnabled, settings, origin);
  }

  Trigger withSettings(Settings newSettings) {
    return new Trigger(name, updateOf, when, function, definition, enabled, newSettings, origin);
  }

  Trigger mentioning(Renaming renaming) {
    return new Trigger(
        name,
        renaming.in(updateOf),
        when.map(renaming::in),
        function,
        renaming.inText(definition),
        enabled,
        settings,
        origin);
  }
}
