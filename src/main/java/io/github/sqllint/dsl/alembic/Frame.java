package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Executor.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A call of a function while it runs. */
final class Frame {
  private final Scope scope;
  private final List<Value> returned = new ArrayList<>();
  private final Optional<Consumer<Value>> onYield;
  private final List<Value> yielded = new ArrayList<>();
  private boolean doubtful;
  private boolean broken;

  Frame(Scope scope) {
    this(scope, Optional.empty());
  }

  /**
   * @param onYield what runs at a {@code yield}; else its values are kept
   */
  Frame(Scope scope, Optional<Consumer<Value>> onYield) {
    this.scope = scope;
    this.onYield = onYield;
  }

  /** The same call with other names, as a comprehension or a class has. */
  Frame inside(Scope inner) {
    return new Frame(inner, onYield);
  }

  Scope scope() {
    return scope;
  }

  void yield(Value value) {
    if (onYield.isPresent()) {
      onYield.get().accept(value);
    } else {
      yielded.add(value);
    }
  }

  List<Value> yielded() {
    return yielded;
  }

  void give(Value value) {
    returned.add(value);
  }

  /** From here on it is not known whether the function has returned. */
  void doubt() {
    doubtful = true;
  }

  boolean isDoubtful() {
    return doubtful;
  }

  /** Notes that one of several ways ends like this, of which another goes on. */
  void mayEnd(Flow way) {
    doubtful |= way == Flow.RETURN;
    broken |= way == Flow.BREAK;
  }

  /** Whether a loop may have been left since this was asked last. */
  boolean mayHaveBroken() {
    boolean before = broken;
    broken = false;
    return before;
  }

  /** What the function gives back, whichever way it went. */
  Value result(boolean ran) {
    if (ran && (doubtful || returned.isEmpty())) {
      returned.add(Values.NONE);
    }
    Value first = returned.isEmpty() ? Values.NONE : returned.get(0);
    boolean same = returned.stream().allMatch(one -> Values.equal(one, first).orElse(false));
    if (same || returned.size() == 1) {
      return first;
    }
    return returned.stream()
        .filter(Value.Unknown.class::isInstance)
        .findFirst()
        .orElse(new Value.Unknown("it depends on what is known only when the revision runs"));
  }
}
