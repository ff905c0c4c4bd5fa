package io.github.sqllint.dsl.javascript;

import io.github.sqllint.source.TooLarge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An array. */
public final class ListValue implements Value, Cell {
  private final Map<String, Value> others = new HashMap<>();
  private List<Value> items;
  private boolean known = true;

  public ListValue(List<? extends Value> items) {
    TooLarge.list(items.size());
    this.items = new ArrayList<>(items);
  }

  /** Its items; do not change them. */
  public List<Value> items() {
    return items;
  }

  /** Whether the items are known: not where a change may or may not have happened. */
  public boolean isKnown() {
    return known;
  }

  void change(List<Value> changed, Run run) {
    run.touch(this);
    TooLarge.list(changed.size());
    items = new ArrayList<>(changed);
  }

  void add(Value item, Run run) {
    run.touch(this);
    TooLarge.list(items.size() + 1L);
    items.add(item);
  }

  @Override
  public Value property(String name) {
    if (!known) {
      return new Unknown("What this list holds depends on a condition that is not known.");
    }
    if (name.equals("length")) {
      return new Numeric(items.size());
    }
    int index = index(name);
    return index >= 0 && index < items.size()
        ? items.get(index)
        : others.getOrDefault(name, Nothing.UNDEFINED);
  }

  /** Gives it a property besides its items. */
  ListValue with(String name, Value value) {
    others.put(name, value);
    return this;
  }

  void set(int index, Value value, Run run) {
    run.touch(this);
    while (items.size() <= index) {
      items.add(Nothing.UNDEFINED);
    }
    items.set(index, value);
  }

  /** The index that a property's name is; negative where it is none. */
  static int index(String name) {
    if (name.isEmpty() || name.length() > 6 || !name.chars().allMatch(Character::isDigit)) {
      return -1;
    }
    return Integer.parseInt(name);
  }

  @Override
  public String type() {
    return "object";
  }

  @Override
  public Object state() {
    return List.copyOf(items);
  }

  @Override
  @SuppressWarnings("unchecked")
  public void restore(Object state) {
    items = new ArrayList<>((List<Value>) state);
  }

  @Override
  public void blur(List<Object> states) {
    known = false;
  }
}
