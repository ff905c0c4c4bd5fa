package io.github.sqllint.schema;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A row security policy of a table.
 *
 * @param definition everything after the table's name in normal form
 * @param columns every name in it that may be a column's
 */
public record Policy(
    String name,
    String definition,
    List<String> columns,
    Settings settings,
    Optional<Origin> origin)
    implements Part {
  public Policy {
    columns = List.copyOf(columns);
  }

  /** Whether it calls a function of this name. */
  boolean calls(String function) {
    return Pattern.compile("(?<!\\w)" + Pattern.quote(function) + " ?\\(")
        .matcher(definition)
        .find();
  }

  Policy withName(String newName) {
    return new Policy(newName, definition, columns, settings, origin);
  }

  Policy withDefinition(String newDefinition) {
    return new Policy(name, newDefinition, columns, settings, origin);
  }

  Policy withSettings(Settings newSettings) {
    return new Policy(name, definition, columns, newSettings, origin);
  }

  Policy mentioning(Renaming renaming) {
    return new Policy(name, renaming.inText(definition), renaming.in(columns), settings, origin);
  }
}
