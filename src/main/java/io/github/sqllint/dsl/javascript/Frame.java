package io.github.sqllint.dsl.javascript;

import io.github.sqllint.source.Guard;
import io.github.sqllint.source.HostText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One call of a function: what {@code this} is in it, and how surely it still runs. */
final class Frame {
  final Run run;
  final Value self;

  /** The path of the module that it belongs to where that is not the file itself; else empty. */
  final String module;

  /** What it may have returned before it got where it is. */
  private final List<Value> mayHaveReturned = new ArrayList<>();

  /** What had to hold for it to return each of them. */
  private final List<Guard> returnedWhen = new ArrayList<>();

  /** What has to hold for it not to get where it is, where it may have left that. */
  private Guard left = new Guard.Known(false);

  /** How often it may have left a turn of a loop without returning. */
  private int jumps;

  /** Whether it may have left where it is, so that the next statement may not run. */
  private boolean mayHaveLeft;

  /** How often it may have left a loop or returned. */
  int breaks;

  /** What it has yielded; null before it yields. */
  ListValue yielded;

  private final int from;

  /** The label of the loop that comes next; empty where it has none. */
  private String label = "";

  private int depth = -1;

  Frame(Run run, Value self, String module) {
    this.run = run;
    this.module = module;
    this.self = self;
    this.from = run.depth();
  }

  /**
   * Takes what it yields.
   *
   * @param each whether that are the items of a list
   */
  void yield(Value value, boolean each) {
    List<Value> all = yielded == null ? new ArrayList<>() : new ArrayList<>(yielded.items());
    Optional<List<Value>> items = each ? Iteration.items(value) : Optional.of(List.of(value));
    items.ifPresent(all::addAll);
    boolean known = items.isPresent() && run.depth() == from;
    boolean before = yielded == null || yielded.isKnown();
    yielded = new ListValue(all);
    if (!known || !before) {
      yielded.blur(List.of());
    }
  }

  /** To be called before each statement: opens a region if the statement may not run. */
  void beforeStatement() {
    if (mayHaveLeft && run.depth() < depth) {
      run.open(Guard.not(left));
      depth = run.depth();
    }
  }

  /**
   * Says that what comes next may not run.
   *
   * @param outcome how it was left
   * @param guard what had to hold for that where it was
   */
  void leaveAtTimes(Outcome outcome, Guard guard) {
    Guard when = Guard.both(run.since(from), guard);
    if (outcome.is(Outcome.Kind.RETURN)) {
      mayHaveReturned.add(outcome.value());
      returnedWhen.add(when);
    } else {
      jumps++;
    }
    left = Guard.either(left, when);
    mayHaveLeft = true;
    depth = Integer.MAX_VALUE;
  }

  /**
   * What it has returned.
   *
   * @param last what it returns where it has not returned before
   */
  Value returned(Value last) {
    List<Value> values = new ArrayList<>(mayHaveReturned);
    List<Guard> when = new ArrayList<>(returnedWhen);
    Guard before = new Guard.Known(false);
    for (int i = 0; i < when.size(); i++) {
      Guard first = Guard.both(when.get(i), Guard.not(before));
      before = Guard.either(before, when.get(i));
      when.set(i, first);
    }
    values.add(last);
    when.add(Guard.not(before));
    return Unknown.choice(values, when);
  }

  /** A turn of a loop, after which it is as sure as before that the next one comes. */
  Outcome turn(Supplier<Outcome> body) {
    boolean before = mayHaveLeft;
    Guard leftBefore = left;
    int returned = mayHaveReturned.size();
    int jumped = jumps;
    int sure = run.depth();
    Outcome outcome = body.get();
    if (mayHaveReturned.size() == returned) {
      left = leftBefore;
    } else if (jumps > jumped) {
      left = Guard.UNKNOWN;
    }
    if (!before && mayHaveLeft && mayHaveReturned.size() == returned) {
      run.closeTo(sure);
      mayHaveLeft = false;
      depth = -1;
    }
    return outcome;
  }

  void label(String next) {
    label = next;
  }

  /** A text of the program; one of another file stands nowhere in this one. */
  HostText placed(HostText text) {
    return module.isEmpty() ? text : HostText.made(text.text());
  }

  /** The label of the loop that begins here. */
  String takeLabel() {
    String own = label;
    label = "";
    return own;
  }
}
