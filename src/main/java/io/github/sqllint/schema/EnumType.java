package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An enum type.
 *
 * @param values in order
 * @param complete whether there are no others
 * @param addedIn the transactions that added values after the type was created, by value
 */
public record EnumType(
    ObjectName name,
    List<String> values,
    boolean complete,
    Map<String, Transaction> addedIn,
    Settings settings,
    Optional<Origin> origin)
    implements DataType {
  public EnumType {
    values = List.copyOf(values);
    addedIn = Map.copyOf(addedIn);
  }

  @Override
  public String kind() {
    return "enum";
  }

  public Presence presence(String value) {
    if (values.contains(value)) {
      return Presence.PRESENT;
    }
    return complete ? Presence.ABSENT : Presence.UNKNOWN;
  }

  /** What is certain where the type is either this or the other. */
  EnumType agreeing(EnumType other) {
    List<String> shared = values.stream().filter(other.values::contains).toList();
    return new EnumType(
        name, shared, complete && values.equals(other.values), addedIn, settings, origin);
  }

  EnumType withName(ObjectName newName) {
    return new EnumType(newName, values, complete, addedIn, settings, origin);
  }

  EnumType withValues(List<String> newValues, Map<String, Transaction> newAddedIn) {
    return new EnumType(name, newValues, complete, newAddedIn, settings, origin);
  }

  EnumType withSettings(Settings newSettings) {
    return new EnumType(name, values, complete, addedIn, newSettings, origin);
  }
}
