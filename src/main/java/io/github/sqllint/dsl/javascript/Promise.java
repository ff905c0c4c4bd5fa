package io.github.sqllint.dsl.javascript;

/**
 * A value that a program gets by waiting for it.
 *
 * @param value what it gets, or the error where it is rejected
 * @param turn when it is there
 */
record Promise(Value value, boolean rejected, Turn turn) implements Value {
  Promise(Value value, boolean rejected) {
    this(value, rejected, Turn.START);
  }

  Promise(Value value) {
    this(value, false);
  }

  @Override
  public String type() {
    return "object";
  }
}
