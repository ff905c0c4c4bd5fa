package io.github.sqllint.dsl.javascript;

import java.util.HashSet;
import java.util.Set;

/**
 * When a program gets somewhere, as far as it waits for the database.
 *
 * @param answers the numbers of the statements whose answers it has waited for last; empty before
 *     it has waited for any
 * @param ticks how often it has let others go first since then
 */
public record Turn(Set<Integer> answers, int ticks) {
  static final Turn START = new Turn(Set.of(), 0);

  public Turn {
    answers = Set.copyOf(answers);
  }

  Turn later() {
    return new Turn(answers, ticks + 1);
  }

  /** When both of two are done. */
  Turn and(Turn other) {
    Set<Integer> both = new HashSet<>(answers);
    both.addAll(other.answers);
    return new Turn(both, Math.max(ticks, other.ticks));
  }
}
