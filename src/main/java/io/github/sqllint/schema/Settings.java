package io.github.sqllint.schema;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is set on an object beside its structure: owner, comment, storage parameters, …
 *
 * @param values by what is set, in its order; both in the words of SQL
 */
public record Settings(Map<String, String> values) {
  /** What is set where an action is not known here. */
  public static final String UNFOLLOWED = "altered otherwise";

  static final Settings NONE = new Settings(Map.of());

  public Settings {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }

  public Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  Settings with(String name, String value) {
    Map<String, String> changed = new TreeMap<>(values);
    changed.put(name, value);
    return new Settings(changed);
  }

  /** With all of others, which win. */
  Settings with(Settings others) {
    Map<String, String> changed = new TreeMap<>(values);
    changed.putAll(others.values);
    return new Settings(changed);
  }

  Settings without(String name) {
    if (!values.containsKey(name)) {
      return this;
    }
    Map<String, String> changed = new TreeMap<>(values);
    changed.remove(name);
    return new Settings(changed);
  }

  Settings withoutEnding(String end) {
    Map<String, String> changed = new TreeMap<>(values);
    changed.keySet().removeIf(name -> name.endsWith(end));
    return new Settings(changed);
  }
}
