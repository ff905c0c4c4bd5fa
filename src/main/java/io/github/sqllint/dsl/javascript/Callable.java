package io.github.sqllint.dsl.javascript;

import io.github.sqllint.source.Span;
import java.util.List;

/** A function. */
@FunctionalInterface
public interface Callable extends Value {

  /**
   * Calls it.
   *
   * @param self what {@code this} is in it
   * @param site where the call stands
   * @throws Thrown if it throws an error that nothing in it catches
   */
  Value call(Value self, List<Value> args, Span site, Run run);

  @Override
  default String type() {
    return "function";
  }
}
