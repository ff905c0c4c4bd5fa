package io.github.sqllint.impact;

import io.github.sqllint.schema.Step;
import java.lang.ref.WeakReference;
import java.util.List;

/**
 * The impacts that were worked out last: each rule asks for those of the same steps again.
 *
 * <p>A step is immutable and so is its impact, so nobody can tell whether it was remembered, nor
 * which thread did. A history that nobody needs any more is not kept.
 */
final class Remembered extends WeakReference<Step<?>> {
  /** More than nearly all histories have steps; a power of two. */
  private static final int SIZE = 1 << 15;

  private static final Remembered[] LAST = new Remembered[SIZE];

  private final Impact impact;

  private Remembered(Step<?> step, Impact impact) {
    super(step);
    this.impact = impact;
  }

  static Impact impact(Step<?> step) {
    int place = System.identityHashCode(step) & (SIZE - 1);
    Remembered last = LAST[place];
    if (last == null || last.get() != step) {
      last = new Remembered(step, Impact.of(List.of(step)));
      LAST[place] = last;
    }
    return last.impact;
  }
}
