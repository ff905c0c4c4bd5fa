package io.github.sqllint.source;

/**
 * What statements have in common that run together or not at all; two of them are the same only if
 * they are the same object.
 */
public final class Condition {
  private final Guard guard;

  public Condition(Guard guard) {
    this.guard = guard;
  }

  /** What has to hold for the statements to run. */
  public Guard guard() {
    return guard;
  }
}
