package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
   * @param attributes what else is not so by default, in normal form
   */
  public record Overload(
      String kind,
      List<String> arguments,
      String returns,
      String language,
      String volatility,
      String body,
      List<Parameter> parameters,
      String attributes,
      Settings settings,
      Origin origin) {
    public Overload {
      arguments = List.copyOf(arguments);
      parameters = List.copyOf(parameters);
    }

    /**
     * @param types joined by a comma and a space
     */
    public boolean hasArguments(String types) {
      return String.join(", ", arguments).equals(types);
    }

    /** Whether it can be called with so many arguments. */
    public boolean takes(int number) {
      boolean open = parameters.stream().anyMatch(p -> p.mode().equals("variadic"));
      long defaults = parameters.stream().filter(p -> !p.defaultValue().isEmpty()).count();
      return open || (number <= arguments.size() && number >= arguments.size() - defaults);
    }

    /** Whether a call is nothing but a constant, which the server puts in its place. */
    public boolean isConstant() {
      boolean plain =
          arguments.isEmpty()
              && !returns.startsWith("setof")
              && listedAttributes().stream()
                  .noneMatch(a -> a.equals("security definer") || a.startsWith("set "));
      return plain
          && body.matches(
              "(?is)\\s*(?:select|return)\\s+(?:'(?:[^']|'')*+'|-?[\\d.]+|true|false|null)\\s*;?\\s*");
    }

    /** The attributes one by one. */
    public List<String> listedAttributes() {
      return attributes.isEmpty() ? List.of() : RoutineAction.listed(attributes);
    }

    /** Whether it takes or gives a type, sets and arrays of it included. */
    public boolean uses(ObjectName type) {
      return isOf(returns, type) || parameters.stream().anyMatch(p -> isOf(p.type(), type));
    }

    /** With another name for a type that it takes or gives. */
    private Overload withType(ObjectName type, ObjectName newName) {
      return new Overload(
          kind,
          arguments.stream().map(a -> renamed(a, type, newName)).toList(),
          renamed(returns, type, newName),
          language,
          volatility,
          body,
          parameters.stream()
              .map(
                  p ->
                      new Parameter(
                          p.mode(), p.name(), renamed(p.type(), type, newName), p.defaultValue()))
              .toList(),
          attributes,
          settings,
          origin);
    }

    private static String renamed(String written, ObjectName type, ObjectName newName) {
      if (!isOf(written, type)) {
        return written;
      }
      String set = written.startsWith("setof ") ? "setof " : "";
      int bracket = written.indexOf('[');
      return set + newName + (bracket < 0 ? "" : written.substring(bracket));
    }

    private static boolean isOf(String written, ObjectName type) {
      String element = written.startsWith("setof ") ? written.substring(6) : written;
      int bracket = element.indexOf('[');
      ObjectName name =
          SettingActions.objectName(bracket < 0 ? element : element.substring(0, bracket));
      return name.name().equals(type.name())
          && (name.schema().isEmpty() || name.schema().equals(type.schema()));
    }

    Overload withSettings(Settings newSettings) {
      return new Overload(
          kind,
          arguments,
          returns,
          language,
          volatility,
          body,
          parameters,
          attributes,
          newSettings,
          origin);
    }

    /** As ALTER FUNCTION leaves it; an action that is not known here is a setting. */
    Overload altered(String action) {
      RoutineAction change = RoutineAction.of(action, volatility, attributes);
      return new Overload(
              kind,
              arguments,
              returns,
              language,
              change.volatility(),
              body,
              parameters,
              change.attributes(),
              settings,
              origin)
          .withSettings(SettingActions.apply(settings, "", change.rest()));
    }
  }

  /** Whether {@code all functions} or {@code all procedures} is about an object, if it is any. */
  static boolean mayBeOf(String kinds, SchemaObject object) {
    String kind =
        kinds.equals("all functions")
            ? "function"
            : kinds.equals("all procedures") ? "procedure" : "routine";
    return !(object instanceof Routine routine) || !routine.meant(kind, Optional.empty()).isEmpty();
  }

  /** Where it is the only one of its name, ALTER needs no arguments to tell it. */
  Routine altered(String action) {
    if (overloads.size() == 1) {
      return new Routine(name, List.of(overloads.get(0).altered(action)));
    }
    return new Routine(
        name,
        overloads.stream().map(o -> o.withSettings(o.settings().with("altered", action))).toList());
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
  public Set<ObjectKey> links() {
    return Set.of(ObjectKey.ROUTINES);
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
    return new Routine(name, overloads.stream().filter(o -> !o.hasArguments(arguments)).toList());
  }

  /**
   * Those that a statement means.
   *
   * @param kind {@code function}, {@code procedure} or {@code routine} for both
   * @param arguments their types, joined by a comma and a space; empty where not written
   */
  public List<Overload> meant(String kind, Optional<String> arguments) {
    return overloads.stream()
        .filter(o -> kind.equals("routine") || o.kind().equals(kind))
        .filter(o -> arguments.isEmpty() || o.hasArguments(arguments.get()))
        .toList();
  }

  /** With another name for a type that they take or give. */
  Routine withType(ObjectName type, ObjectName newName) {
    return new Routine(name, overloads.stream().map(o -> o.withType(type, newName)).toList());
  }

  Routine withName(ObjectName newName) {
    return new Routine(newName, overloads);
  }
}
