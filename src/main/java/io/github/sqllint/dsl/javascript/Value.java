package io.github.sqllint.dsl.javascript;

import java.util.Optional;

/** What an expression has for a value, as far as that is known without running the program. */
public interface Value {

  /** What {@code typeof} says. */
  String type();

  /** Whether it counts as true; empty where that is not known. */
  default Optional<Boolean> truth() {
    return Optional.of(true);
  }

  /** The property of a name; {@link Nothing#UNDEFINED} where there is none. */
  default Value property(String name) {
    return Nothing.UNDEFINED;
  }
}
