package io.github.sqllint.dsl.javascript;

import java.util.function.Supplier;

/** A property whose value is made when it is read. */
record Getter(Supplier<Value> source) implements Value {
  Value value() {
    return source.get();
  }

  @Override
  public String type() {
    return "undefined";
  }
}
