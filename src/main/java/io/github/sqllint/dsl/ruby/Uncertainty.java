package io.github.sqllint.dsl.ruby;

import io.github.sqllint.source.Condition;
import io.github.sqllint.source.Guard;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/** What has to hold, and is not known, for what runs now to run. */
final class Uncertainty {
  /** What waits for an error of what runs now: what follows in each where one may come. */
  private final Deque<List<Condition>> attempts = new ArrayDeque<>();

  /** The conditions that are not known around what runs now, the innermost first. */
  private final Deque<Condition> uncertain = new ArrayDeque<>();

  private int left;

  boolean isCertain() {
    for (List<Condition> attempt : attempts) {
      if (!attempt.isEmpty()) {
        return false;
      }
    }
    return uncertain.isEmpty();
  }

  /** The outermost first, each the same object as long as it is. */
  List<Object> conditions() {
    List<Object> around = new ArrayList<>();
    attempts.descendingIterator().forEachRemaining(around::addAll);
    uncertain.descendingIterator().forEachRemaining(around::add);
    return around;
  }

  /** Whether an error of what runs now may be rescued. */
  boolean isRescued() {
    return !attempts.isEmpty();
  }

  void beginAttempt() {
    attempts.push(new ArrayList<>());
  }

  /** Ends the innermost attempt; whether an error may come in it. */
  boolean endAttempt() {
    boolean fails = !attempts.pop().isEmpty();
    if (fails) {
      fail();
    }
    return fails;
  }

  /** Notes that an error may come here; of interest only where it may be rescued. */
  void fail() {
    if (isRescued() && attempts.peek().isEmpty()) {
      attempts.peek().add(new Condition(Guard.UNKNOWN));
    }
  }

  /** How many conditions there are, to come back to. */
  int depth() {
    return uncertain.size();
  }

  void setDepth(int depth) {
    while (uncertain.size() > depth) {
      uncertain.pop();
    }
    while (uncertain.size() < depth) {
      require(Guard.UNKNOWN);
    }
  }

  /** Says that what follows runs only if something holds. */
  void require(Guard guard) {
    uncertain.push(new Condition(guard));
  }

  /** Says that what runs is left unless something holds. */
  void mayLeave(Guard guard) {
    left++;
    require(guard);
  }

  /** How often what ran may have been left, which is not known. */
  int left() {
    return left;
  }

  /** Runs something that runs only if something holds. */
  <T> T perhaps(Guard guard, Supplier<T> action) {
    Condition condition = new Condition(guard);
    uncertain.push(condition);
    try {
      return action.get();
    } finally {
      if (!uncertain.remove(condition)) {
        uncertain.poll();
      }
    }
  }
}
