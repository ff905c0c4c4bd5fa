package io.github.sqllint.reversal;

import io.github.sqllint.schema.Settings;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What must be equal for two things of one name to be the same, in words for people. */
final class Facts {
  private static final Set<String> IMPLIED = Set.of("default", "disable", "no force");

  private final Map<String, String> values = new TreeMap<>();
  private boolean complete = true;

  Facts put(String fact, Object value) {
    values.put(fact, value.toString());
    return this;
  }

  /** Without those that say what holds anyway. */
  Facts settings(Settings settings) {
    settings
        .values()
        .forEach(
            (name, value) -> {
              boolean unfollowed = name.equals(Settings.UNFOLLOWED);
              complete &= !unfollowed;
              if (unfollowed || !IMPLIED.contains(value)) {
                values.put(name, value);
              }
            });
    return this;
  }

  /** Without one that is what holds anyway. */
  Facts leaveOut(String fact, String usual) {
    values.computeIfPresent(fact, (name, value) -> value.equalsIgnoreCase(usual) ? null : value);
    return this;
  }

  Facts complete(boolean isComplete) {
    complete &= isComplete;
    return this;
  }

  /** Whether nothing else is to be known of it. */
  boolean complete() {
    return complete;
  }

  Map<String, String> values() {
    return values;
  }
}
