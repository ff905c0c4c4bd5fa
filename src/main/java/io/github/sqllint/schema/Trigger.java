package io.github.sqllint.schema;

import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.ObjectName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A trigger of a table or view.
 *
 * @param updateOf the columns of UPDATE OF
 * @param definition everything after the name in normal form
 * @param enabled {@code origin}, {@code disabled}, {@code always} or {@code replica}
 * @param inherited whether it is there because the partitioned table has it
 */
public record Trigger(
    String name,
    List<String> updateOf,
    Optional<Expression> when,
    ObjectName function,
    String definition,
    String enabled,
    boolean inherited,
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
    return new Trigger(
        newName, updateOf, when, function, definition, enabled, inherited, settings, origin);
  }

  Trigger withInherited(boolean isInherited) {
    return new Trigger(
        name, updateOf, when, function, definition, enabled, isInherited, settings, origin);
  }

  /** Whether it is given all changed rows together. */
  public boolean takesTransitionTables() {
    return definition.toLowerCase(Locale.ROOT).contains(" referencing ");
  }

  /** Whether partitions get it too. */
  public boolean isForEachRow() {
    return definition.toLowerCase(Locale.ROOT).contains("for each row");
  }

  /** What is certain where the trigger is either this or the other of its name. */
  Optional<Trigger> agreeing(Trigger other) {
    return Optional.of(this).filter(t -> t.withEnabled(other.enabled).equals(other));
  }

  Trigger withFunction(ObjectName newFunction) {
    return new Trigger(
        name, updateOf, when, newFunction, definition, enabled, inherited, settings, origin);
  }

  Trigger withEnabled(String newEnabled) {
    return new Trigger(
        name, updateOf, when, function, definition, newEnabled, inherited, settings, origin);
  }

  Trigger withSettings(Settings newSettings) {
    return new Trigger(
        name, updateOf, when, function, definition, enabled, inherited, newSettings, origin);
  }

  Trigger mentioning(Renaming renaming) {
    return new Trigger(
        name,
        renaming.in(updateOf),
        when.map(renaming::in),
        function,
        renaming.inText(definition),
        enabled,
        inherited,
        settings,
        origin);
  }
}
