package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import java.util.List;
import java.util.Optional;

/**
 * The functions or procedures of one name, told apart by their arguments.
 *
 * @param overloads in the order of their creation
 */
public record Routine(ObjectName name, List<Overload> overloads) implements SchemaObject {
  public Routine {
    overloads = List.copyOf(overloads);
  }

  /**
   * One function or procedure.
   *
   * @param kind {@code function} or {@code procedure}
   * @param arguments their types, in order
   * @param volatility {@code immutable}, {@code stable} or {@code volatile}
   */
  public record Overload(
      String kind,
      List<String> arguments,
      String returns,
      String language,
      String volatility,
      String body,
      Settings settings,
      Origin origin) {
    public Overload {
      arguments = List.copyOf(arguments);
    }

    Overload withSettings(Settings newSettings) {
      return new Overload(
          kind, arguments, returns, language, volatility, body, newSettings, origin);
    }
  }

  @Override
  public Optional<Origin> origin() {
    return overloads.stream().map(Overload::origin).findFirst();
  }

  @Override
  public String kind() {
    return "function";
  }

  @Override
  public ObjectKey key() {
    return new ObjectKey(ObjectKey.FUNCTION, name);
  }

  public Optional<Overload> overload(List<String> arguments) {
    return overloads.stream().filter(o -> o.arguments().equals(arguments)).findFirst();
  }

  /**
   * @param arguments their types, joined by a comma and a space
   */
  Routine without(String arguments) {
    return new Routine(
        name,
        overloads.stream()
            .filter(o -> !String.join(", ", o.arguments()).equals(arguments))
            .toList());
  }

  Routine withName(ObjectName newName) {
    return new Routine(newName, overloads);
  }
}
