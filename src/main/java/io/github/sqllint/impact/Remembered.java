package io.github.sqllint.impact;

import io.github.sqllint.schema.Step;
import java.util.List;

/**
 * The impacts that were worked out last: each rule asks for those of the same steps again.
 *
 * <p>A step is immutable and so is its impact, so nobody can tell whether it was remembered.
 */
final class Remembered {
  /** More than nearly all migrations have steps; a power of two. */
  private static final int SIZE = 1 << 13;

  private static final ThreadLocal<Remembered> LAST = ThreadLocal.withInitial(Remembered::new);

  private final Step<?>[] steps = new Step<?>[SIZE];
  private final Impact[] impacts = new Impact[SIZE];

  private Remembered() {}

  static Impact impact(Step<?> step) {
    Remembered last = LAST.get();
    int place = System.identityHashCode(step) & (SIZE - 1);
    if (last.steps[place] != step) {
      last.impacts[place] = Impact.of(List.of(step));
      last.steps[place] = step;
    }
    return last.impacts[place];
  }
}
