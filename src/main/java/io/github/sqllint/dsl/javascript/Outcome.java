package io.github.sqllint.dsl.javascript;

/**
 * How a statement ended.
 *
 * @param label of the loop that is left or continued; empty for the innermost
 */
record Outcome(Kind kind, Value value, String label) {
  static final Outcome NORMAL = new Outcome(Kind.NORMAL, Nothing.UNDEFINED, "");

  enum Kind {
    NORMAL,
    BREAK,
    CONTINUE,
    RETURN,
    THROW
  }

  static Outcome returned(Value value) {
    return new Outcome(Kind.RETURN, value, "");
  }

  static Outcome thrown(Value value) {
    return new Outcome(Kind.THROW, value, "");
  }

  boolean is(Kind other) {
    return kind == other;
  }
}
