package io.github.sqllint.dsl.javascript;

import io.github.sqllint.source.Span;
import java.util.List;
import java.util.Optional;

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

  /** Where the file has it; empty where it stands elsewhere. */
  default Optional<Span> place() {
    return Optional.empty();
  }

  @Override
  default String type() {
    return "function";
  }
}
