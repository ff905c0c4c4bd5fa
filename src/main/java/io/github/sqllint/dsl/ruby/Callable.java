package io.github.sqllint.dsl.ruby;

import java.util.List;

/** A block, lambda or method that can be called. */
public interface Callable extends Value {
  Value call(List<Value> arguments);

  /** Calls it so that {@code self} is another object in it. */
  default Value callOn(Value self, List<Value> arguments) {
    return call(arguments);
  }

  /** How many parameters it has that take one argument each. */
  default int arity() {
    return 1;
  }
}
