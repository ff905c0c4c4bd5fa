package io.github.sqllint.dsl.javascript;

import io.github.sqllint.source.Span;
import java.util.List;

/** An object of the tool that a migration is written for. */
public interface HostObject extends Value {

  /**
   * Calls one of its methods.
   *
   * @param site where the call stands, from the method's name on
   * @throws Thrown if the tool throws an error for these arguments
   */
  Value invoke(String method, List<Value> args, Span site, Run run);

  /** Whether it has a method of this name. */
  boolean has(String method);

  /**
   * Says that a function that is not known here may have changed it.
   *
   * @return whether it will report that itself when it is sent
   */
  default boolean isLostTo(String reason) {
    return false;
  }

  @Override
  default Value property(String name) {
    return has(name) ? method(name) : Nothing.UNDEFINED;
  }

  /** A method as a value. */
  default Callable method(String name) {
    return (self, args, site, run) -> invoke(name, args, site, run);
  }

  @Override
  default String type() {
    return "object";
  }
}
