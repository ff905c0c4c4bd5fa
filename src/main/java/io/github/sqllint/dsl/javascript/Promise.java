package io.github.sqllint.dsl.javascript;

/**
 * A value that a program gets by waiting for it.
 *
 * @param value what it gets, or the error where it is rejected
 * @param sent what was sent for it
 */
record Promise(Value value, boolean rejected, Sent.Part sent) implements Value {
  Promise(Value value, boolean rejected) {
    this(value, rejected, Sent.Part.NONE);
  }

  Promise(Value value) {
    this(value, false);
  }

  @Override
  public String type() {
    return "object";
  }
}
