package io.github.sqllint.source;

import java.util.List;
import java.util.function.Function;

/** Does the same to each of several things, on all processors where there are many of them. */
public final class Several {
  /** So few are done before other threads have begun. */
  private static final int MANY = 32;

  private Several() {}

  /**
   * What a function makes of each thing, in their order.
   *
   * @param function may run on several threads at once
   */
  public static <T, R> List<R> each(List<T> things, Function<T, R> function) {
    return things.size() < MANY
        ? things.stream().map(function).toList()
        : things.parallelStream().map(function).toList();
  }
}
