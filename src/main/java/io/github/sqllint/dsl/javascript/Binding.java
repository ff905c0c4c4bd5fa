package io.github.sqllint.dsl.javascript;

import java.util.List;

/** A variable. */
final class Binding implements Cell {
  private Value value;

  Binding(Value value) {
    this.value = value;
  }

  Value value() {
    return value;
  }

  void set(Value changed, Run run) {
    run.touch(this);
    value = changed;
  }

  @Override
  public Object state() {
    return value;
  }

  @Override
  public void restore(Object state) {
    value = (Value) state;
  }

  @Override
  public void blur(List<Object> states) {
    value = Unknown.choice(states.stream().map(Value.class::cast).toList());
  }
}
