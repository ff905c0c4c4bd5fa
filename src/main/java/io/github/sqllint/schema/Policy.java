package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
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
  private static final String RELATION =
      "(?:only )?((?:[a-z_][a-z0-9_$]* ?\\. ?)?[a-z_][a-z0-9_$]*)";
  private static final Pattern READ = Pattern.compile("\\b(?:from|join) " + RELATION);
  private static final Pattern NEXT = Pattern.compile("(?: (?:as )?\\w+)? ?, " + RELATION);

  public Policy {
    columns = List.copyOf(columns);
  }

  /** The relations that its subqueries read, as they are written. */
  public Set<ObjectName> reads() {
    Set<ObjectName> found = new LinkedHashSet<>();
    Matcher read = READ.matcher(definition);
    while (read.find()) {
      found.add(ObjectName.written(read.group(1).replace(" ", "")));
      Matcher next = NEXT.matcher(definition).region(read.end(), definition.length());
      while (next.lookingAt()) {
        found.add(ObjectName.written(next.group(1).replace(" ", "")));
        next.region(next.end(), definition.length());
      }
    }
    return found;
  }

  /** Whether a subquery of it reads a relation, given by its full name. */
  public boolean reads(ObjectName relation, Schema schema) {
    return definition.contains(relation.name())
        && reads().stream().map(schema::resolve).anyMatch(relation::equals);
  }

  /** Whether it makes values of a type. */
  boolean casts(ObjectName type) {
    return definition.contains(type.name())
        && Pattern.compile(
                "(?:::|\\bas) ?(?:\\w+ ?\\. ?)?" + Pattern.quote(type.name()) + "(?!\\w)")
            .matcher(definition)
            .find();
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
