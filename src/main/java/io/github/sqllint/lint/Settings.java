package io.github.sqllint.lint;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The values that somebody gave for some keys, each with where they gave it. */
public final class Settings {
  public static final Settings NONE = new Settings(Map.of());
  private static final String NOBODY = "default";

  private final Map<Key<?>, Given> given;

  /**
   * A value.
   *
   * @param origin for people, such as {@code .sqllint.yml:3}
   */
  private record Given(Object value, String origin) {}

  private Settings(Map<Key<?>, Given> given) {
    this.given = Map.copyOf(given);
  }

  /** The same settings but for one; the value must be of the key's type. */
  public Settings with(Key<?> key, Object value, String origin) {
    Map<Key<?>, Given> all = new HashMap<>(given);
    all.put(key, new Given(value, origin));
    return new Settings(all);
  }

  /** The same settings with more entries for a key whose value is a map; these win. */
  public Settings withRules(Map<String, ?> more, String origin) {
    Map<String, Object> all = new LinkedHashMap<>(of(Key.RULES));
    all.putAll(more);
    String both = given.containsKey(Key.RULES) ? origin(Key.RULES) + ", " + origin : origin;
    return with(Key.RULES, all, both);
  }

  /** What is given for a key, or else its default. */
  @SuppressWarnings("unchecked")
  public <T> T of(Key<T> key) {
    Given value = given.get(key);
    return value == null ? key.otherwise() : (T) value.value();
  }

  /** Where a key's value comes from, for people. */
  public String origin(Key<?> key) {
    Given value = given.get(key);
    return value == null ? NOBODY : value.origin();
  }

  public boolean has(Key<?> key) {
    return given.containsKey(key);
  }
}
