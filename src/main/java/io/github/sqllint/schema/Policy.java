package io.github.sqllint.schema;

import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.TriggerOperation.AlterPolicy;
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
 * @param using what USING says of rows; empty where it says nothing, as {@code check}
 */
public record Policy(
    String name,
    String definition,
    List<String> columns,
    Optional<Expression> using,
    Optional<Expression> check,
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

  /** What it is for, without its conditions. */
  public String head() {
    return PolicyText.head(definition);
  }

  /** Whether it names a role; in what its conditions say there are no roles. */
  public boolean isFor(String role) {
    return PolicyText.roles(definition).contains(role);
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
    return new Policy(newName, definition, columns, using, check, settings, origin);
  }

  Policy altered(AlterPolicy change) {
    return new Policy(
        name,
        PolicyText.altered(definition, change.action()),
        columns,
        change.using().or(() -> using),
        change.check().or(() -> check),
        settings,
        origin);
  }

  Policy withSettings(Settings newSettings) {
    return new Policy(name, definition, columns, using, check, newSettings, origin);
  }

  Policy mentioning(Renaming renaming) {
    return new Policy(
        name,
        renaming.inText(definition),
        renaming.in(columns),
        using.map(renaming::in),
        check.map(renaming::in),
        settings,
        origin);
  }
}
