package io.github.sqllint.dsl.javascript;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An object with properties in the order in which they were set. */
public final class MapValue implements Value, Cell {
  private Map<String, Value> properties = new LinkedHashMap<>();
  private boolean known = true;
  private boolean open;

  /** Its properties; do not change them. */
  public Map<String, Value> properties() {
    return properties;
  }

  /** Whether the properties are known: not where a change may or may not have happened. */
  public boolean isKnown() {
    return known && !open;
  }

  public MapValue with(String name, Value value) {
    properties.put(name, value);
    return this;
  }

  void set(String name, Value value, Run run) {
    run.touch(this);
    properties.put(name, value);
  }

  void remove(String name, Run run) {
    run.touch(this);
    properties.remove(name);
  }

  /** Says that it may have properties besides those that are set from here on. */
  public MapValue opened() {
    open = true;
    return this;
  }

  /** Says that any property may have changed. */
  void blur() {
    properties.clear();
    open = true;
  }

  @Override
  public Value property(String name) {
    Value value = properties.get(name);
    if (value instanceof Getter getter) {
      return getter.value();
    }
    if (value != null && known) {
      return value;
    }
    return known && !open
        ? Nothing.UNDEFINED
        : new Unknown("What this object holds is not known here.", List.of());
  }

  @Override
  public String type() {
    return "object";
  }

  @Override
  public Object state() {
    return new LinkedHashMap<>(properties);
  }

  @Override
  @SuppressWarnings("unchecked")
  public void restore(Object state) {
    properties = new LinkedHashMap<>((Map<String, Value>) state);
  }

  @Override
  public void blur(List<Object> states) {
    known = false;
  }
}
