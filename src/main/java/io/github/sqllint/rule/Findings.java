package io.github.sqllint.rule;

import io.github.sqllint.schema.Step;
import java.util.ArrayList;
import java.util.List;

/** Collects what the rules find. */
public final class Findings {
  private final List<Finding> all = new ArrayList<>();

  /** What was found so far, in the order of finding. */
  public List<Finding> all() {
    return List.copyOf(all);
  }

  /** A finding on a step's clause; the message is a format with its arguments. */
  public void add(Step<?> step, String message, Object... arguments) {
    throw new UnsupportedOperationException();
  }
}
