package io.github.sqllint.dsl.javascript;

import io.github.sqllint.source.HostText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One call of a function: what {@code this} is in it, and how surely it still runs. */
final class Frame {
  final Run run;
  final Value self;

  /** The path of the module that it belongs to where that is not the file itself; else empty. */
  final String module;

  /** What it may have returned before it got where it is. */
  final List<Value> mayHaveReturned = new ArrayList<>();

  /** Whether it may have left where it is, so that the next statement may not run. */
  boolean mayHaveLeft;

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
      run.open();
      depth = run.depth();
    }
  }

  /** Says that what comes next may not run. */
  void leaveAtTimes() {
    mayHaveLeft = true;
    depth = Integer.MAX_VALUE;
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

  void goOn() {
    mayHaveLeft = false;
    depth = -1;
  }
}
