package io.github.sqllint.source;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;

/** Does the same to each of several things, on all processors where there are many of them. */
public final class Several {
  /** So few are done before other threads have begun. */
  private static final int MANY = 32;

  private Several() {}

  /**
   * What a function makes of each thing, in their order.
   *
   * <p>Where there are many, the list is there at once and its elements when they are asked for, so
   * that who goes through it works while the rest of it is still being made.
   *
   * @param function may run on several threads at once; what it throws is thrown to who asks for
   *     the element
   */
  public static <T, R> List<R> each(List<T> things, Function<T, R> function) {
    int others = Runtime.getRuntime().availableProcessors() - 1;
    if (things.size() < MANY || others == 0) {
      List<R> made = new ArrayList<>(things.size());
      for (T thing : things) {
        made.add(function.apply(thing));
      }
      return made;
    }
    InTheMaking<T, R> made = new InTheMaking<>(things, function);
    for (int i = 0; i < others; i++) {
      ForkJoinPool.commonPool().execute(made::makeRest);
    }
    return made;
  }
}
